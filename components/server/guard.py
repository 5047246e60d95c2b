"""The door of the server: what is no request of ours is refused before anything reads it, in words that help."""

from __future__ import annotations

import asyncio
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from components.server import headers as security_headers
from components.server.access_log import redact
from components.server.limits import Connections, address_of, leave, limits
from components.server.sockets import harden
from components.server.websocket import GuardedSocket

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
LONGEST_ADDRESS: Final = 4096
LARGEST_HEADERS: Final = 32_768
LARGEST_BODY: Final = 1024
PART: Final = 65_536
OWN_NAMES: Final = ("localhost", "127.0.0.1", "::1")
WRONG_HOST: Final = (
    "This server does not answer to that name. Name it in server.allowedHosts, for example "
    "STREAMLIT_SERVER_ALLOWED_HOSTS=dashboard.example.org"
)


class Guard:
    """Middleware that lets in what is asked of us by name, in measure, and by no other site."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.crowd = Connections(limits())
        self.hosts = tuple(dict.fromkeys((*OWN_NAMES, *st.get_option("server.allowedHosts"))))
        config.set_option("server.allowedHosts", list(self.hosts))  # Streamlit checks its sockets by the same names
        self.origins = frozenset(st.get_option("server.corsAllowedOrigins"))
        self.hardened = False
        redact()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        if not self.hardened:  # the server listens only after it has been started, so not sooner
            self.hardened = True
            harden(self.crowd.allowed.stall_seconds)
        headers = dict(scope["headers"])
        refusal = self._refusal(scope, headers)
        address = address_of(scope)
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send, address, refusal)
        elif refusal:
            await _answer(send, *refusal)
        elif not self.crowd.admits_request(address):
            await _answer(send, 429, "Too many requests of this address are being answered. Ask again in a moment.")
        else:
            try:
                await self._request(scope, receive, send)
            finally:
                leave(self.crowd.requests, address)

    def _refusal(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        """Return why a request is not ours to answer, and None where it is."""
        refusal = None
        if not _is_named(headers.get(b"host", b"").decode("latin-1"), self.hosts):
            refusal = 400, WRONG_HOST
        elif len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
            refusal = 414, f"The address is longer than {LONGEST_ADDRESS} characters."
        elif sum(len(name) + len(value) for name, value in scope["headers"]) > LARGEST_HEADERS:
            refusal = 431, f"The headers are larger than {LARGEST_HEADERS} bytes."
        elif scope["type"] == "websocket":
            refusal = None if self._is_our_page(headers) else (403, "Only pages of this server may open it.")
        elif scope["method"] not in METHODS:
            refusal = 405, "Nothing here can be changed: ask with GET."
        elif b"transfer-encoding" in headers or not _is_small(headers.get(b"content-length", b"0")):
            refusal = 413, "Nothing is read from the body of a request. Send none."
        return refusal

    def _is_our_page(self, headers: dict[bytes, bytes]) -> bool:
        """Whether a socket is opened by a page of this server; what is no browser names no page."""
        if b"origin" not in headers:
            return True
        origin, host = headers[b"origin"].decode("latin-1"), headers[b"host"].decode("latin-1")
        if origin in self.origins:
            return True
        try:
            page, own = urlsplit(origin), urlsplit(f"//{host}")
            # A proxy may leave the port out of the name; the page of another port then is one of the same host.
            return page.netloc.lower() == host.lower() or (own.port is None and page.hostname == own.hostname)
        except ValueError:
            return False

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def pass_on(message: Message) -> None:
            nonlocal started
            started = True
            body = message.get("body", b"")
            # In parts, so that a client that does not read holds one of them and not the whole.
            while len(body) > PART:
                await self._sent(send, {**message, "body": body[:PART], "more_body": True})
                body = body[PART:]
                message = {**message, "body": body}
            await self._sent(send, message)

        try:
            await self.app(scope, receive, pass_on)
        except _UnreadError:
            return
        except Exception:
            if not started:
                await _answer(send, 500, "The server could not answer; the fault is on its side.")
            raise

    async def _sent(self, send: Send, message: Message) -> None:
        try:
            async with asyncio.timeout(self.crowd.allowed.stall_seconds):
                await send(message)
        except TimeoutError:
            raise _UnreadError from None

    async def _socket(
        self, scope: Scope, receive: Receive, send: Send, address: str, refusal: tuple[int, str] | None
    ) -> None:
        if not refusal and not self.crowd.admits_socket(address):
            refusal = 429, "Too many pages are open from this address. Close some, or wait a minute."
        if refusal:
            await receive()
            await _answer(send, *refusal, kind="websocket.http.response")
            return
        try:
            socket = GuardedSocket(receive, send)
            await self.app(scope, socket.receive, socket.send)
        finally:
            leave(self.crowd.sockets, address)


class _UnreadError(Exception):
    """A client left what it asked for unread."""


async def _answer(send: Send, status: int, detail: str, *, kind: str = "http.response") -> None:
    body = json.dumps({"detail": detail}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *security_headers.FILE,
    ]
    if status == 405:
        headers.append((b"allow", ", ".join(sorted(METHODS)).encode()))
    if status == 429:
        headers.append((b"retry-after", b"60"))
    await send({"type": f"{kind}.start", "status": status, "headers": headers})
    await send({"type": f"{kind}.body", "body": body})


@lru_cache(maxsize=256)
def _is_named(host: str, names: tuple[str, ...]) -> bool:
    """Whether a ``Host`` is one of ours; ``*.example.org`` stands for what is below it, ``*`` for any."""
    try:
        asked = urlsplit(f"//{host}")
        name, _ = (asked.hostname or "").rstrip("."), asked.port
    except ValueError:
        return False
    if not name or asked.username is not None or asked.path or asked.query or asked.fragment:
        return False
    for ours in (ours.strip().strip("[]").rstrip(".").lower() for ours in names):
        if ours in ("*", name) or (ours.startswith("*.") and name.endswith(ours[1:])):
            return True
    return False


def _is_small(length: bytes) -> bool:
    return length.isdigit() and len(length) < 10 and int(length) <= LARGEST_BODY


def middleware() -> list[Middleware]:
    """Return the middleware of the app; it stands before all others."""
    return [Middleware(Guard)]
