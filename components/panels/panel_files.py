"""Answers to requests for the panel's documents: each at the address that its facts, language, day and choice make.

An address always gives the same bytes, so that a browser keeps them: what is of another version of the facts, is not
understood, or would be shown at another address has no answer, and the page asks the server's script instead.
"""

from __future__ import annotations

import gzip
import json
import time
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import product
from threading import Thread
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components.access.visitor import NOBODY, Role, Visitor
from components.context import View, current_atlas, today
from components.i18n.language import language
from components.layer_atlases import Facts, layer_atlases
from components.panels.panel_content import panel_content
from components.panels.panel_version import PATH, panel_version
from components.static.files import IMMUTABLE, OF_LAYER
from data.enums import DataChoice, Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from data.atlas.atlas import Atlas

KEPT: Final = 1024
"""So many written documents are kept with an atlas, of about 4 kB each."""
LEVEL: Final = 6
"""How hard a document is compressed: it is done once."""
PAUSE_S: Final = 0.02
MOST_PAUSE_S: Final = 0.5
"""Seconds between two documents that are written before they are asked for, at least and at most."""
SLACK: Final = timedelta(days=1)
"""So far a page's day may be from the server's: it was drawn yesterday, or its visitor's day is another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for: a version, a language and a day, and the parameters of the page's address."""

    version: str
    lang: str
    day: str
    query: tuple[tuple[str, str], ...]

    @property
    def is_of_layer(self) -> bool:
        """Whether a layer has a part in it."""
        return dict(self.query).get("data", DataChoice.BOOK) != DataChoice.BOOK


async def _serve(request: Request) -> Response:
    """Answer with a document, or with nothing where there is none at this address; what is kept costs no thread."""
    path = request.path_params
    asked = Asked(version=path["version"], lang=path["lang"], day=path["day"], query=_query(request))
    drafts = _sees_drafts(request)
    if asked.is_of_layer:
        body = await run_in_threadpool(_of_layer, asked, drafts=drafts)
    else:
        body = _kept(asked, facts := Facts(atlas=current_atlas()))
        if body is None:
            body = await run_in_threadpool(_written, asked, facts)
    if body is None:
        return Response(status_code=204, headers={"Cache-Control": "no-store"})
    headers = {"Cache-Control": OF_LAYER if asked.is_of_layer else IMMUTABLE, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(body, headers=headers | {"Content-Encoding": "gzip"}, media_type="application/json")
    return Response(gzip.decompress(body), headers=headers, media_type="application/json")


async def _say_version(request: Request) -> Response:
    """Answer whether a version is still that of the facts."""
    query = dict(_query(request))
    facts = await run_in_threadpool(_facts, query, drafts=_sees_drafts(request))
    is_current = not facts.unknown and request.path_params["version"] == panel_version(facts.atlas, facts.own)
    return JSONResponse(is_current, headers={"Cache-Control": "no-store"})


def _query(request: Request) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(request.query_params.multi_items()))


def _sees_drafts(request: Request) -> bool:
    visitor = getattr(request.state, "visitor", NOBODY)
    return isinstance(visitor, Visitor) and visitor.role.includes(Role.EDITOR)


def _facts(query: Mapping[str, str], *, drafts: bool) -> Facts:
    """Return the facts that an address asks for, of those that its visitor may see."""
    return layer_atlases().facts(query, book=current_atlas(), drafts=drafts)


def _of_layer(asked: Asked, *, drafts: bool) -> bytes | None:
    facts = _facts(dict(asked.query), drafts=drafts)
    return None if facts.unknown else _kept(asked, facts) or _written(asked, facts)


def _kept(asked: Asked, facts: Facts) -> bytes | None:
    """Return a document that was written before of these facts."""
    if asked.version != panel_version(facts.atlas, facts.own) or not _is_open(asked.day):
        return None
    found = (facts.own or facts.atlas).derived.get(_written, (asked,), None)
    return found if isinstance(found, bytes) else None


def _written(asked: Asked, facts: Facts) -> bytes | None:
    """Write a document and keep it; None where its address is not understood whole, or is not the one it has."""
    query = dict(asked.query)
    if len(query) < len(asked.query) or asked.version != panel_version(facts.atlas, facts.own):
        return None
    if asked.lang not in set(Lang) or not _is_open(asked.day):
        return None
    selection, unknown = facts.read(query)
    if unknown or selection.to_query() != query:
        return None
    view = View(facts.atlas, selection, language(Lang(asked.lang)), date.fromisoformat(asked.day), facts.own)
    text = json.dumps(panel_content(view), ensure_ascii=False, separators=(",", ":"))
    body = gzip.compress(text.encode(), LEVEL, mtime=0)
    (facts.own or facts.atlas).derived.keep(_written, (asked,), body, maxsize=KEPT)
    return body


def warm(atlas: Atlas, *, is_wanted: Callable[[], bool] = lambda: True) -> None:
    """
    Write the documents that most ask for, before anybody does: of all, of each unit and of the pairs with an agreement.

    Between two of them whoever waits for an answer comes first: as long as one took, others have their turn.

    Parameters
    ----------
    atlas
        The facts of the book, or of a layer that is shown without it.
    is_wanted
        Whether they are still the newest; what is left is not written where they are not.
    """
    day, layer = today(), atlas.layer
    facts, version = Facts(atlas=atlas), panel_version(atlas, None)
    whose = {"data": DataChoice.OWN.value, "layer": layer.layer_id} if layer else {}
    units = [{}, *({"place": unit} for unit in atlas.units(day))]
    pairs = [{"by": by, "kz": kz} for by, kz in sorted(atlas.pairs(day))]
    for lang, chosen in product(Lang, [*units, *pairs]):
        query = tuple(sorted((chosen | whose).items()))
        asked = Asked(version=version, lang=lang.value, day=day.isoformat(), query=query)
        if not is_wanted():
            return
        if _kept(asked, facts) is None:
            start = time.monotonic()
            _written(asked, facts)
            time.sleep(max(PAUSE_S, min(time.monotonic() - start, MOST_PAUSE_S)))


def warm_beside(atlas: Atlas, *, is_wanted: Callable[[], bool] = lambda: True) -> None:
    """Write the documents that most ask for in a thread of its own; see `warm`."""
    write = partial(warm, atlas, is_wanted=is_wanted)
    Thread(target=write, name="documents of the panel", daemon=True).start()


def _is_open(day: str) -> bool:
    """Whether a page that is open may be of a day: today, or the day before or after it."""
    now = today()
    return day in {each.isoformat() for each in (now - SLACK, now, now + SLACK)}


def routes() -> list[Route]:
    """Return the routes of the documents, and of the question whether a version is still the newest."""
    return [Route(f"{PATH}/{{version}}/{{lang}}/{{day}}", _serve), Route(f"{PATH}/{{version}}", _say_version)]
