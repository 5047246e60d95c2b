"""Files that browsers and search engines ask every site for: the icon, and what may be read by machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import Response
from starlette.routing import Route

from components.static.files import REVALIDATE

if TYPE_CHECKING:
    from starlette.requests import Request

ICON: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><rect width="34" height="34" rx="7" fill="#fff"/>'
    '<path d="M5 23Q17 2 29 19" fill="none" stroke="#51626e" stroke-width="2.4"/>'
    '<circle cx="5.5" cy="23" r="4" fill="#b4472f"/><circle cx="28.5" cy="19" r="4" fill="#0b6d8f"/></svg>'
)
ICON_PATH: Final = "/icon.svg"
ROBOTS: Final = "User-agent: *\nDisallow: /_stcore/\n"


async def _icon(_request: Request) -> Response:
    return Response(ICON, media_type="image/svg+xml", headers={"Cache-Control": "public, max-age=86400"})


async def _robots(_request: Request) -> Response:
    return Response(ROBOTS, media_type="text/plain", headers={"Cache-Control": REVALIDATE})


def routes() -> list[Route]:
    """Return the routes of these files."""
    return [Route(ICON_PATH, _icon), Route("/favicon.ico", _icon), Route("/robots.txt", _robots)]
