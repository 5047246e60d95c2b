"""A client for ASGI applications in this process, without a network, and the scopes of single requests."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode

from anyio.from_thread import start_blocking_portal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from anyio.from_thread import BlockingPortal


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, headers by lower-case name, and body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """Return the body, read as JSON."""
        return json.loads(self.body)


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Run in an event loop of its own: the browser tests of the same run may hold this thread's."""
    with start_blocking_portal() as portal:
        portal.call(work)


def scope_of(
    kind: str = "http", path: str = "/", query: str = "", client: str = "203.0.113.7", **headers: str
) -> dict[str, Any]:
    """Return the scope of a request; `headers` with `_` for `-`, among them `method` for the method."""
    given = {"host": "localhost:8501"} | {name.replace("_", "-"): value for name, value in headers.items()}
    method = given.pop("method", "GET")
    return {
        "type": kind, "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()], "client": (client, 1),
        "extensions": {"websocket.http.response": {}},
    }  # fmt: skip


class Client:
    """Asks an application; `portal` runs its event loop, `root_path` is where a proxy has mounted it."""

    def __init__(self, app: Any, portal: BlockingPortal, *, root_path: str = "") -> None:
        self._app, self._portal, self._root_path = app, portal, root_path

    def get(self, address: str, **headers: str) -> Answer:
        """Return the answer to an address whose query is percent-encoded already."""
        return self._portal.call(self._ask, "GET", address, headers)

    def head(self, address: str, **headers: str) -> Answer:
        """Return the answer to a request for the headers alone."""
        return self._portal.call(self._ask, "HEAD", address, headers)

    async def _ask(self, method: str, address: str, headers: dict[str, str]) -> Answer:
        path, _, query = address.partition("?")
        sent: list[Any] = []
        asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(),
            "root_path": self._root_path,
            "headers": [(b"host", b"localhost"), *asked], "client": ("127.0.0.1", 1), "server": ("localhost", 80),
        }  # fmt: skip

        asked_once = asyncio.Event()

        async def receive() -> dict[str, Any]:
            if asked_once.is_set():
                await asyncio.Event().wait()  # the client stays until it is answered
            asked_once.set()
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        try:
            await self._app(scope, receive, send)
        except Exception:
            # A fault is raised again after it was answered, for the server's log; unanswered, it is the test's.
            if not sent:
                raise
        names = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], names, b"".join(message.get("body", b"") for message in sent[1:]))


def ask(client: Client, path: str, **query: str) -> Answer:
    """Return the answer of the API to a path below its root, with parameters that are encoded here."""
    return client.get(f"/api/v1/{path}" + (f"?{urlencode(query)}" if query else ""))
