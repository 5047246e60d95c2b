"""Middleware that answers the address of a talk with its document; the list of talks and all else are passed on."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

import anyio.to_thread
from starlette.middleware import Middleware
from starlette.responses import Response

from components.access.visitor import NOBODY, Role, Visitor
from components.context import View, current_atlas, today
from components.documents.story.talks import find_talk
from components.exports.talks.step_map import step_svg
from components.i18n.language import language
from components.layer_atlases import layer_atlases
from components.player.document import document_of, own_document
from components.server.arrival import VISITOR
from components.server.headers import frame_ancestors, framed_headers
from components.server.html_head import request_language
from components.static.files import REVALIDATE, digest
from data.atlas.derived import derived
from data.atlas.selection import STEP, Selection
from data.atlas.talk_ids import OWN
from data.enums import DataChoice, Lang

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
    """A document as it is kept: compressed, with its tag and its policy.

    Attributes
    ----------
    steps
        The number of its steps; None where it is unknown.
    is_private
        Whether it is for its visitor alone, as what is of a layer is.
    """

    body: bytes
    tag: str
    policy: str
    steps: int | None
    is_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for."""

    talk: str
    step: int
    lang: Lang
    lang2: Lang | None
    data: str = ""
    layer: str = ""
    drafts: bool = False


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
    given = {name: query.get(name, [""])[0] for name in ("talk", "step", "lang", "lang2", "data", "layer")}
    step, known = given["step"] or "1", {"", *Lang}
    if not given["talk"] or not STEP.fullmatch(step) or not {given["lang"], given["lang2"]} <= known:
        return None
    lang = Lang(given["lang"]) if given["lang"] else request_language(scope)
    lang2 = Lang(given["lang2"]) if given["lang2"] and given["lang2"] != lang else None
    visitor = scope.get("state", {}).get(VISITOR, NOBODY)
    drafts = isinstance(visitor, Visitor) and visitor.role.includes(Role.EDITOR)
    whose = {"data": given["data"], "layer": given["layer"], "drafts": drafts}
    return Asked(talk=given["talk"], step=int(step), lang=lang, lang2=lang2, **whose)


def _find(asked: Asked) -> Kept | None:
    book = current_atlas()
    if asked.talk == OWN:  # its steps say themselves whose facts they are of
        return _kept_own(book, asked.lang, today())
    query = {"data": asked.data} | ({"layer": asked.layer} if asked.layer else {})
    facts = layer_atlases().facts(query, book=book, drafts=asked.drafts)
    if facts.unknown:
        return None
    data = DataChoice(asked.data) if facts.own or facts.atlas.layer else DataChoice.BOOK
    view = View(facts.atlas, Selection(lang=asked.lang, data=data), language(asked.lang), today(), facts.own)
    try:
        return _kept(view, asked.talk, asked.lang2)
    except KeyError:
        return None


@derived(maxsize=4)
def _kept_own(atlas: Atlas, lang: Lang, day: date) -> Kept:
    return _compressed(own_document(View(atlas, Selection(lang=lang), language(lang), day)), None)


@derived(maxsize=24)
def _kept(view: View, talk_id: str, lang2: Lang | None) -> Kept:
    """Return the document of a talk; raise `KeyError` where there is none of this id."""
    steps = len(find_talk(view, talk_id).steps)
    made = document_of(view, lambda each: find_talk(each, talk_id), (), lang2, served=True, draw=step_svg)
    return _compressed(made, steps, is_private=view.layer is not None)


def _compressed(document: TalkDocument, steps: int | None, *, is_private: bool = False) -> Kept:
    body = gzip.compress(document.html, LEVEL, mtime=0)
    return Kept(body=body, tag=f'"{digest(document.html)}"', policy=document.policy, steps=steps, is_private=is_private)


def _response(scope: Scope, kept: Kept) -> Response:
    """Return the answer: 304 where the browser has the document already, compressed where it can read that."""
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    ours = {name.decode(): value.decode() for name, value in framed_headers()} | {
        "cache-control": f"private, {REVALIDATE}" if kept.is_private else REVALIDATE,
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
