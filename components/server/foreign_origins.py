"""Other sites that a host lets frame the pages or read the API; none where the environment names none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from starlette.middleware import Middleware
from starlette.responses import Response

from components.access.visitor import NOBODY
from components.server.arrival import VISITOR, sees_layer
from components.server.headers import ANY, API, EMBED, origins
from components.server.upload import PATH as UPLOADS
from components.static.files import SEES_LAYER

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT: Final = "/api/"
FROM_ELSEWHERE: Final = "from_elsewhere"
"""What the state of a request calls that a page of another site asks."""
READABLE: Final = b"ETag, Content-Disposition, Retry-After"
PREFLIGHT: Final = {
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": "3600",
}


class ReadElsewhere:
    """Middleware that lets pages of the named sites read the API: its answers say so, refusals too.

    Parameters
    ----------
    app
        The application behind it.
    allowed
        The origins of the sites, or ``*``.
    """

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...]) -> None:
        self.app = app
        self.allowed = allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer what a browser asks before it."""
        if scope["type"] != "http" or not scope["path"].startswith(ROOT) or scope["path"].startswith(UPLOADS):
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        origin = headers.get(b"origin", b"").decode("latin-1").lower()
        shared = ANY if ANY in self.allowed else origin
        ours: list[tuple[bytes, bytes]] = [(b"vary", b"Origin")]
        if origin and self._is_allowed(origin):
            ours += [
                (b"access-control-allow-origin", shared.encode("latin-1")),
                (b"access-control-expose-headers", READABLE),
            ]
            scope = {**scope, "state": {**(scope.get("state") or {}), FROM_ELSEWHERE: True}}
            if scope["method"] == "OPTIONS" and b"access-control-request-method" in headers:
                named = {name.decode(): value.decode("latin-1") for name, value in ours}
                await Response(status_code=204, headers=PREFLIGHT | named)(scope, receive, send)
                return

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *ours]}
            await send(message)

        await self.app(scope, receive, say)

    def _is_allowed(self, origin: str) -> bool:
        for item in self.allowed:
            scheme, _, host = item.partition("//*.")
            if item in (ANY, origin) or (host and origin.startswith(f"{scheme}//") and origin.endswith(f".{host}")):
                return True
        return False


class AsNobody:
    """Middleware that knows nobody where a page of another site asks, whoever sits at the browser."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if (scope.get("state") or {}).get(FROM_ELSEWHERE):
            known = {VISITOR: NOBODY, SEES_LAYER: partial(sees_layer, NOBODY)}
            scope = {**scope, "state": {**scope["state"], **known}}
        await self.app(scope, receive, send)


def outer() -> list[Middleware]:
    """Return what comes before the guard; end the start where a variable cannot be understood."""
    try:
        origins(EMBED)
        allowed = origins(API)
    except ValueError as fault:
        raise SystemExit(str(fault)) from None
    return [Middleware(ReadElsewhere, allowed=allowed)] if allowed else []


def inner() -> list[Middleware]:
    """Return what comes behind the guard."""
    return [Middleware(AsNobody)] if origins(API) else []
