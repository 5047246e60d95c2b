"""Middleware that refuses requests by host, size, method, origin and rate, before anything else reads them."""

from __future__ import annotations

import asyncio
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from components.access.settings import PROXY_ADDRESS, PROXY_USER_HEADER
from components.server import headers as security_headers
from components.server import page_paths, upload
from components.server.access_log import install_redaction
from components.server.arrival import FOR_ALL, received
from components.server.limits import Connections, Limits, Turns
from components.server.log_lines import install_lines
from components.server.page_sockets.script_runs import watch_runs
from components.server.request_heads import watch_connections
from components.server.sockets import raise_open_files_limit, set_stall_timeout
from components.server.websocket import BURST_S, LimitedSocket, Pace
from components.session.client_address import LOCAL, client_address
from components.session.environment import from_environment
from components.session.identity import read_settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALLOWED_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
MAX_ADDRESS_LENGTH: Final = 4096
MAX_HEADERS_BYTES: Final = 32_768
MAX_BODY_BYTES: Final = 1024
MAX_SEGMENT_BYTES: Final = 255
"""Bytes of a part of a path: no file has a longer name."""
FILES: Final = (*FOR_ALL, "/maps/", upload.PATH)
"""Below these are answers that are there, or wait for a turn of their own."""
DRAWN: Final = (".svg", ".png", ".pdf", ".docx", ".pptx")
"""How files end that the worker draws: its queue has turns of the addresses."""
CHUNK_BYTES: Final = 65_536
LOCAL_HOSTS: Final = ("localhost", "127.0.0.1", "::1")
WRONG_HOST: Final = (
    "This server does not answer to that name. Name it in server.allowedHosts, for example "
    "STREAMLIT_SERVER_ALLOWED_HOSTS=dashboard.example.org"
)
TRUSTED_HEADERS: Final = (
    "server.trustedUserHeaders is believed from every address. Leave it empty, and name the proxy: "
    f"{PROXY_ADDRESS} and {PROXY_USER_HEADER}."
)


class Guard:
    """Middleware that passes on allowed requests within the limits, and answers all others with a JSON error.

    Parameters
    ----------
    app
        The application behind it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.connections = Connections(from_environment(Limits))
        self.hosts = tuple(dict.fromkeys((*LOCAL_HOSTS, *st.get_option("server.allowedHosts"))))
        config.set_option("server.allowedHosts", list(self.hosts))  # Streamlit checks its own sockets by them
        self.origins = frozenset(st.get_option("server.corsAllowedOrigins"))
        self.sockets_configured = False
        install_redaction()
        install_lines()
        watch_connections(self.connections.limits)
        watch_runs(self.connections.limits)
        self.paces: dict[str, Pace] = {}
        self.turns = Turns(self.connections.limits.computed_per_address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        if not self.sockets_configured:  # not at start: the server does not listen yet
            self.sockets_configured = True
            install_lines()  # for what was loaded meanwhile
            set_stall_timeout(self.connections.limits.stall_seconds)
            raise_open_files_limit()
        scope = received(scope)
        headers = dict(scope["headers"])
        refusal = self._refusal(scope, headers)
        address = client_address(scope)
        if scope["type"] == "websocket":
            await self._pass_socket(scope, receive, send, address, refusal)
        elif refusal:
            await _send_error(send, *refusal)
        elif not self.connections.acquire_request(address):
            await _send_error(send, 429, "Too many requests of this address are being answered. Ask again in a moment.")
        else:
            try:
                await self._pass_in_turn(scope, receive, send, address)
            finally:
                self.connections.release_request(address)

    def _refusal(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        """Return the status and the reason of a refusal, None for a request that is allowed."""
        refusal = None
        if not _is_allowed_host(headers.get(b"host", b"").decode("latin-1"), self.hosts):
            refusal = 400, WRONG_HOST
        elif len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MAX_ADDRESS_LENGTH:
            refusal = 414, f"The address is longer than {MAX_ADDRESS_LENGTH} characters."
        elif sum(len(name) + len(value) for name, value in scope["headers"]) > MAX_HEADERS_BYTES:
            refusal = 431, f"The headers are larger than {MAX_HEADERS_BYTES} bytes."
        elif not _is_path_of_files(scope["path"]):
            refusal = 404, "There is nothing at this address."
        elif scope["type"] == "websocket":
            refusal = None if self._has_allowed_origin(headers) else (403, "Only pages of this server may open it.")
        elif scope["path"] == upload.PATH:
            # What is handed in is refused or read there, in the words of its reader.
            own = b"origin" in headers and self._has_allowed_origin(headers)
            scope["state"][upload.FROM_OWN_PAGE] = own and headers.get(b"sec-fetch-site") in (None, b"same-origin")
        elif scope["method"] not in ALLOWED_METHODS:
            refusal = 405, "Nothing here can be changed: ask with GET."
        elif b"transfer-encoding" in headers or not _is_small_body(headers.get(b"content-length", b"0")):
            refusal = 413, "Nothing is read from the body of a request. Send none."
        return refusal

    def _has_allowed_origin(self, headers: dict[bytes, bytes]) -> bool:
        """Whether a page of this server opens the socket; a client without an ``Origin`` is not a browser."""
        if b"origin" not in headers:
            return True
        origin, host = headers[b"origin"].decode("latin-1"), headers[b"host"].decode("latin-1")
        if origin in self.origins:
            return True
        try:
            page, server = urlsplit(origin), urlsplit(f"//{host}")
            # A proxy may leave the port out of the name; the page of another port then is one of the same host.
            return page.netloc.lower() == host.lower() or (server.port is None and page.hostname == server.hostname)
        except ValueError:
            return False

    async def _pass_in_turn(self, scope: Scope, receive: Receive, send: Send, address: str) -> None:
        """Pass a request on when its address has its turn, until its answer begins; files are answered at once."""
        if address == LOCAL or scope["path"].startswith(FILES) or scope["path"].endswith(DRAWN):
            await self._pass_request(scope, receive, send)
            return
        end = await self.turns.take(address)

        async def send_and_end(message: Message) -> None:
            end()  # how long a client takes to read is no work
            await send(message)

        try:
            await self._pass_request(scope, receive, send_and_end)
        finally:
            end()

    async def _pass_request(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def pass_on(message: Message) -> None:
            nonlocal started
            started = True
            body = message.get("body", b"")
            # In chunks, so that a client that does not read holds one of them in memory and not the whole.
            while len(body) > CHUNK_BYTES:
                await self._send_in_time(send, {**message, "body": body[:CHUNK_BYTES], "more_body": True})
                body = body[CHUNK_BYTES:]
                message = {**message, "body": body}
            await self._send_in_time(send, message)

        try:
            await self.app(scope, receive, pass_on)
        except _StalledClientError:
            return
        except Exception:
            if not started:
                await _send_error(send, 500, "The server could not answer; the fault is on its side.")
            raise

    async def _send_in_time(self, send: Send, message: Message) -> None:
        try:
            async with asyncio.timeout(self.connections.limits.stall_seconds):
                await send(message)
        except TimeoutError:
            raise _StalledClientError from None

    async def _pass_socket(
        self, scope: Scope, receive: Receive, send: Send, address: str, refusal: tuple[int, str] | None
    ) -> None:
        if not refusal and not self.connections.acquire_socket(address):
            refusal = 429, "Too many pages are open from this address. Close some, or wait a minute."
        if refusal:
            await receive()
            await _send_error(send, *refusal, kind="websocket.http.response")
            return
        try:
            socket = LimitedSocket(receive, send, self._shared_pace(address))
            await self.app(scope, socket.receive, socket.send)
        finally:
            self.connections.release_socket(address)
            if address not in self.connections.sockets:
                self.paces.pop(address, None)

    def _shared_pace(self, address: str) -> Pace | None:
        """Return the pace that the sockets of an address share."""
        if address == LOCAL:
            return None
        per_second = self.connections.limits.messages_per_second
        new = Pace(per_second, per_second * BURST_S, asyncio.get_running_loop().time())
        return self.paces.setdefault(address, new)


class _StalledClientError(Exception):
    """A client did not read an answer in time."""


async def _send_error(send: Send, status: int, detail: str, *, kind: str = "http.response") -> None:
    body = json.dumps({"detail": detail}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *security_headers.FILE_HEADERS,
    ]
    if status in (405, 413):
        headers.append((b"connection", b"close"))  # a body that is on its way is not read
    if status == 405:
        headers.append((b"allow", ", ".join(sorted(ALLOWED_METHODS)).encode()))
    if status == 429:
        headers.append((b"retry-after", b"60"))
    await send({"type": f"{kind}.start", "status": status, "headers": headers})
    await send({"type": f"{kind}.body", "body": body})


@lru_cache(maxsize=256)
def _is_allowed_host(host: str, allowed: tuple[str, ...]) -> bool:
    """Whether a ``Host`` header is allowed; ``*.example.org`` allows its subdomains, ``*`` any host."""
    try:
        asked = urlsplit(f"//{host}")
        name, _ = (asked.hostname or "").rstrip("."), asked.port
    except ValueError:
        return False
    if not name or asked.username is not None or asked.path or asked.query or asked.fragment:
        return False
    for pattern in (pattern.strip().strip("[]").rstrip(".").lower() for pattern in allowed):
        if pattern in ("*", name) or (pattern.startswith("*.") and name.endswith(pattern[1:])):
            return True
    return False


def _is_path_of_files(path: str) -> bool:
    """Whether a path could be that of something: no part is longer than a file's name, none has a line break."""
    parts = path.encode("utf-8", "replace").split(b"/")
    return all(len(part) <= MAX_SEGMENT_BYTES for part in parts) and b"\x00" not in path.encode("utf-8", "replace")


def _is_small_body(length: bytes) -> bool:
    return length.isdigit() and len(length) < 10 and int(length) <= MAX_BODY_BYTES


def middleware() -> list[Middleware]:
    """Return the middleware, to be the outermost of the app; it ends the start where its settings are wrong."""
    require_good_settings()
    return [Middleware(Guard), *upload.middleware(), *page_paths.middleware()]


def require_good_settings() -> None:
    """Stop the start where the settings of access would let in anybody, or cannot be understood, and say which."""
    try:
        read_settings()
        if st.get_option("server.trustedUserHeaders"):
            raise ValueError(TRUSTED_HEADERS)
    except ValueError as fault:
        raise SystemExit(str(fault)) from None
