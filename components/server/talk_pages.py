"""Middleware that answers the address of a talk with its document; the list of talks and all else are passed on."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

import anyio.to_thread
from starlette.middleware import Middleware
from starlette.responses import Response

from components.context import View, current_atlas, today
from components.documents.story.talks import find_talk
from components.i18n.language import language
from components.player.document import document_of, own_document
from components.server.headers import frame_ancestors, framed_headers
from components.server.html_head import request_language
from components.static.files import REVALIDATE, digest
from data.atlas.derived import derived
from data.atlas.selection import STEP, Selection
from data.atlas.talk_ids import OWN
from data.enums import Lang

if TYPE_CHECKING:
    from datetime import date

    from starlette.types import ASGIApp, Receive, Scope, Send

    from components.player.document import TalkDocument
    from data.atlas.atlas import Atlas

PATH: Final = "/present"
METHODS: Final = ("GET", "HEAD")
LEVEL: Final = 6
"""How hard a document is compressed: it is done once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document as it is kept: compressed, with its tag, its policy and the number of steps, None where unknown."""

    body: bytes
    tag: str
    policy: str
    steps: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for."""

    talk: str
    step: int
    lang: Lang
    lang2: Lang | None


class TalkPages:
    """Middleware that answers `/present` where its query names a talk and a step that there are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the document of a talk, or pass a request on."""
        asked = _asked(scope)
        kept = await anyio.to_thread.run_sync(_find, asked) if asked else None
        if asked is None or kept is None or (kept.steps is not None and asked.step > kept.steps):
            await self.app(scope, receive, send)
            return
        response = _response(scope, kept)
        if scope["method"] == "HEAD":
            response.body = b""  # its length is said
        await response(scope, receive, send)


def _asked(scope: Scope) -> Asked | None:
    """Return what a request asks for; None where it is not for a talk, or says something that is not understood."""
    if scope["type"] != "http" or scope["path"] != PATH or scope["method"] not in METHODS:
        return None
    query = parse_qs(scope["query_string"].decode("latin-1"))
    given = {name: query.get(name, [""])[0] for name in ("talk", "step", "lang", "lang2")}
    step, known = given["step"] or "1", {"", *Lang}
    if not given["talk"] or not STEP.fullmatch(step) or not {given["lang"], given["lang2"]} <= known:
        return None
    lang = Lang(given["lang"]) if given["lang"] else request_language(scope)
    lang2 = Lang(given["lang2"]) if given["lang2"] and given["lang2"] != lang else None
    return Asked(talk=given["talk"], step=int(step), lang=lang, lang2=lang2)


def _find(asked: Asked) -> Kept | None:
    atlas = current_atlas()
    try:
        return _kept(atlas, asked.talk, asked.lang, asked.lang2, today())
    except KeyError:
        return None


@derived(maxsize=24)
def _kept(atlas: Atlas, talk_id: str, lang: Lang, lang2: Lang | None, day: date) -> Kept:
    """Return the document of a talk; raise `KeyError` where there is none of this id."""
    view = View(atlas, Selection(lang=lang), language(lang), day)
    if talk_id == OWN:
        return _compressed(own_document(view), None)
    steps = len(find_talk(view, talk_id).steps)
    return _compressed(document_of(view, lambda each: find_talk(each, talk_id), (), lang2, served=True), steps)


def _compressed(document: TalkDocument, steps: int | None) -> Kept:
    body = gzip.compress(document.html, LEVEL, mtime=0)
    return Kept(body=body, tag=f'"{digest(document.html)}"', policy=document.policy, steps=steps)


def _response(scope: Scope, kept: Kept) -> Response:
    """Return the answer: 304 where the browser has the document already, compressed where it can read that."""
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    ours = {name.decode(): value.decode() for name, value in framed_headers()} | {
        "cache-control": REVALIDATE,
        "etag": kept.tag,
        "vary": "Accept-Encoding, Accept-Language",
    }
    known = {tag.strip().removeprefix("W/") for tag in headers.get("if-none-match", "").split(",")}
    if kept.tag in known:
        return Response(status_code=304, headers=ours)  # the copy keeps the policy it came with
    ours["content-security-policy"] = f"{kept.policy}; frame-ancestors {frame_ancestors()}"
    if "gzip" in headers.get("accept-encoding", ""):
        return Response(kept.body, media_type="text/html", headers=ours | {"content-encoding": "gzip"})
    return Response(gzip.decompress(kept.body), media_type="text/html", headers=ours)


def middleware() -> list[Middleware]:
    """Return the middleware, to come before what completes Streamlit's document."""
    return [Middleware(TalkPages)]
