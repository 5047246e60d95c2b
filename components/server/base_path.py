"""The path below which the server is, where `server.baseUrlPath` sets one: taken from requests, left to Streamlit.

The browser's code knows no such path: it finds the server in the folder of the page. So nothing but this needs to know
of it, and a proxy that takes the path away itself needs no setting at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Receive, Scope, Send

KINDS: Final = ("http", "websocket")


class WithoutBase:
    """Middleware that takes the path of the server from the path of a request; one without it is answered too.

    Parameters
    ----------
    app
        The application, which knows no such path.
    base
        The path, such as ``/pv``.
    """

    def __init__(self, app: ASGIApp, base: str) -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] not in KINDS:
            await self.app(scope, receive, send)
        elif scope["path"] == self.base and scope["type"] == "http":
            query = scope.get("query_string", b"").decode("latin-1")
            last = self.base.rpartition("/")[2]
            await RedirectResponse(f"{last}/?{query}".rstrip("?"), 307)(scope, receive, send)
        else:
            await self.app(_moved(scope, self.base, ""), receive, send)


class WithBase:
    """Middleware that gives Streamlit's own routes the path of the server back.

    Parameters
    ----------
    app
        Streamlit's application.
    base
        The path.
    routes
        The routes of ours, which have none.
    """

    def __init__(self, app: ASGIApp, base: str, routes: Sequence[BaseRoute]) -> None:
        self.app = app
        self.base = base
        self.routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] in KINDS and all(route.matches(scope)[0] is Match.NONE for route in self.routes):
            scope = _moved(scope, "", self.base)
        await self.app(scope, receive, send)


def _moved(scope: Scope, taken: str, given: str) -> Scope:
    """Return a request at another path; one that does not begin with what is taken stays."""
    path, raw = scope["path"], scope.get("raw_path") or scope["path"].encode()
    if not path.startswith(f"{taken}/") or not raw.startswith(f"{taken}/".encode()):
        return scope
    return {**scope, "path": given + path[len(taken) :], "raw_path": given.encode() + raw[len(taken) :]}


def base_path() -> str:
    """Return the path that the settings name, with a slash before it; empty for the root."""
    named = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{named}" if named else ""


def outer() -> list[Middleware]:
    """Return what comes before every other middleware; nothing at the root."""
    base = base_path()
    return [Middleware(WithoutBase, base=base)] if base else []


def inner(routes: Sequence[BaseRoute]) -> list[Middleware]:
    """Return what comes after every other middleware of ours; nothing at the root."""
    base = base_path()
    return [Middleware(WithBase, base=base, routes=routes)] if base else []
