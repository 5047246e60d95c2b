"""A small client that asks an ASGI application in this process, without a network and without another package."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, headers by lower-case name, and body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """Asks an application; `portal` runs its event loop."""

    def __init__(self, app: Any, portal: BlockingPortal) -> None:
        self._app, self._portal = app, portal

    def get(self, address: str, **headers: str) -> Answer:
        """Return the answer to an address whose query is percent-encoded already."""
        return self._portal.call(self._ask, address, headers)

    async def _ask(self, address: str, headers: dict[str, str]) -> Answer:
        path, _, query = address.partition("?")
        sent: list[Any] = []
        asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
            "path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
            "headers": [(b"host", b"localhost"), *asked], "client": ("test", 1), "server": ("localhost", 80),
        }  # fmt: skip

        async def receive() -> dict[str, Any]:
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
