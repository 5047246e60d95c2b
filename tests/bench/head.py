"""The head of a page that is measured beside ours: our own, with our style sheets, so that the panel looks the same.

The product's own middleware is not used: its content security policy would forbid what the other engines do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from starlette.middleware import Middleware

from components.shell.page import open_page
from components.static.files import asset_url, style_sheets

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from components.context import View


class Styles:
    """Middleware that links our style sheets in Streamlit's document."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and complete the document in its answer."""
        if scope["type"] != "http" or scope["path"] != "/":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        body = bytearray()

        async def complete(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if start is None or message.get("more_body"):
                return
            links = "".join(f'<link rel="stylesheet" href="{asset_url(name)}">' for name in style_sheets())
            page = bytes(body).replace(b"</head>", links.encode() + b"</head>", 1)
            dropped = {b"content-length", b"etag"}
            headers = [(name, value) for name, value in start["headers"] if name.lower() not in dropped]
            await send({**start, "headers": [*headers, (b"content-length", str(len(page)).encode())]})
            await send({"type": "http.response.body", "body": page})

        # What comes compressed could not be completed as text.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, complete)


def open_wide() -> View:
    """Draw the head of a page beside ours and return what it draws from."""
    st.set_page_config(layout="wide")
    return open_page()


def middleware() -> list[Middleware]:
    """Return the middleware of a page beside ours."""
    return [Middleware(Styles)]
