"""Paths of the pages: no other path is answered with a page, and the document of a page is never answered in part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.middleware import Middleware
from starlette.responses import JSONResponse

from components.server.headers import FILE_HEADERS
from components.server.html_head import OTHER_PREFIXES, PAGE_PATHS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NOTHING: Final = "There is nothing at this address."
OF_FILES: Final = frozenset({b"range", b"if-range", b"if-none-match", b"if-modified-since"})
"""Request headers that Streamlit would answer for its own document, which is not the one that is sent."""


class PagePaths:
    """Middleware that answers 404 where Streamlit would answer any path with its document.

    Parameters
    ----------
    app
        The application behind it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; replace a document that is none of a page's."""
        if scope["type"] != "http" or scope["path"].startswith(OTHER_PREFIXES):
            await self.app(scope, receive, send)
            return
        if any(part.startswith(".") for part in scope["path"].split("/")):
            await _nothing(scope, receive, send)
            return
        is_page, is_replaced = scope["path"] in PAGE_PATHS, False

        async def pass_on(message: Message) -> None:
            nonlocal is_replaced
            if message["type"] == "http.response.start" and not is_page and _is_document(message):
                is_replaced = True
                await _nothing(scope, receive, send)
            elif not is_replaced:
                await send(message)

        headers = [(name, value) for name, value in scope["headers"] if not is_page or name not in OF_FILES]
        await self.app({**scope, "headers": headers}, receive, pass_on)


def _is_document(message: Message) -> bool:
    types = [value for name, value in message["headers"] if name.lower() == b"content-type"]
    return bool(message["status"] in (200, 206) and any(value.startswith(b"text/html") for value in types))


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    headers = {name.decode(): value.decode() for name, value in FILE_HEADERS} | {"cache-control": "no-store"}
    await JSONResponse({"detail": NOTHING}, 404, headers)(scope, receive, send)


def middleware() -> list[Middleware]:
    """Return the middleware, to come behind the guard."""
    return [Middleware(PagePaths)]
