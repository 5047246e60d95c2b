"""Answers made on request, below an address that is held as long as the facts they are of."""

from __future__ import annotations

import mimetypes
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.static.files import IMMUTABLE, OF_LAYER, digest, may_see

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request


class AskedFiles(str):
    """The address of answers that are made when they are asked for, as long as somebody holds it."""

    __slots__ = ("__weakref__", "layer", "make")
    make: Callable[[str], str | None]
    layer: str


_held: WeakValueDictionary[str, AskedFiles] = WeakValueDictionary()
_holding = Lock()


def answer_below(of: str, make: Callable[[str], str | None], *, layer: str = "") -> AskedFiles:
    """
    Return the address below which answers are made, JSON all of them.

    Parameters
    ----------
    of
        What the answers are made of: facts, language and day; the same gives the same address.
    make
        Makes the answer to the part of an address that comes after it, None where there is none.
    layer
        The layer that something of it is from; see `components.static.files.publish`.
    """
    name = digest("\0".join((of, layer)).encode())
    with _holding:
        address = _held.get(name)
        if address is None:
            address = AskedFiles(f"/maps/{name}")
            address.make, address.layer = make, layer
            _held[name] = address
    return address


async def _serve(request: Request) -> Response:
    found = _held.get(request.path_params["name"])
    if found is None or not may_see(request, found.layer):
        return PlainTextResponse("This map is no longer served. Reload the page.", status_code=404)
    body = await run_in_threadpool(found.make, request.path_params["part"])
    if body is None:
        return PlainTextResponse("There is no such tie on this map.", status_code=404)
    kept = OF_LAYER if found.layer else IMMUTABLE
    return Response(body, media_type=mimetypes.types_map[".json"], headers={"Cache-Control": kept})


def routes() -> list[Route]:
    """Return the route of the answers."""
    return [Route("/maps/{name}/{part:path}", _serve)]
