"""Files the browser asks for: styles, scripts, fonts and the generated map scripts, all from our own host."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER: Final = Path(__file__).parent / "assets"
IMMUTABLE: Final = "public, max-age=31536000, immutable"
REVALIDATE: Final = "no-cache"
IMPORTED: Final = re.compile(r'^import .* from "\./([\w-]+\.js)";$', re.MULTILINE)

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")

_generated: dict[str, tuple[bytes, str]] = {}


def digest(content: bytes) -> str:
    """Return the first 16 hexadecimal digits of a content's SHA-256."""
    return hashlib.sha256(content).hexdigest()[:16]


@lru_cache(maxsize=1)
def _version() -> str:
    """Return one digest of all files: scripts import each other beside themselves, so they share an address."""
    whole = hashlib.sha256()
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file():
            whole.update(file.relative_to(FOLDER).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()[:16]


@lru_cache(maxsize=64)
def _read(path: str) -> bytes:
    file = (FOLDER / path).resolve()
    if not file.is_relative_to(FOLDER.resolve()) or not file.is_file():
        raise FileNotFoundError(path)
    return file.read_bytes()


def asset_url(path: str) -> str:
    """Return the address of a file in ``components/assets`` that changes when any of them does.

    Parameters
    ----------
    path
        Path below ``components/assets``, for example ``"map-host.js"``.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    """
    _read(path)
    return f"/assets/{_version()}/{path}"


@lru_cache(maxsize=8)
def modules(*entries: str) -> tuple[str, ...]:
    """Return scripts with all that they import, each once, so that a browser need not find them one after another.

    Parameters
    ----------
    entries
        Paths below ``components/assets``.
    """
    found: dict[str, None] = {}
    waiting = list(entries)
    while waiting:
        if (path := waiting.pop(0)) not in found:
            found[path] = None
            waiting += IMPORTED.findall(_read(path).decode())
    return tuple(found)


@lru_cache(maxsize=1)
def style_sheets() -> tuple[str, ...]:
    """Return the paths of all style sheets: Leaflet's first, so that ours come after it."""
    return ("leaflet/leaflet.css", *sorted(file.name for file in FOLDER.glob("*.css")))


def publish(content: str, suffix: str) -> str:
    """Keep a generated text in memory and return the address it is served at.

    The address holds the content's hash, so browsers may keep it for ever and two equal texts share one address.

    Parameters
    ----------
    content
        The text, for example the script of a map.
    suffix
        Ending of its name: ``".js"`` or ``".json"``.
    """
    body = content.encode()
    name = digest(body) + suffix
    _generated[name] = (body, mimetypes.guess_type(name)[0] or "text/plain")
    return f"/maps/{name}"


async def _serve_asset(request: Request) -> Response:
    path = request.path_params["path"]
    head, _, tail = path.partition("/")
    hashed = len(head) == 16 and bool(tail)
    try:
        body = _read(tail if hashed else path)
    except FileNotFoundError:
        return PlainTextResponse("There is no such file.", status_code=404)
    current = digest(body)
    if request.headers.get("if-none-match") == f'"{current}"':
        return Response(status_code=304)
    headers = {"Cache-Control": IMMUTABLE if hashed and head == _version() else REVALIDATE, "ETag": f'"{current}"'}
    return Response(body, media_type=mimetypes.guess_type(path)[0], headers=headers)


async def _serve_generated(request: Request) -> Response:
    found = _generated.get(request.path_params["name"])
    if found is None:
        return PlainTextResponse("This map is no longer served. Reload the page.", status_code=404)
    body, media_type = found
    return Response(body, media_type=media_type, headers={"Cache-Control": IMMUTABLE})


def routes() -> list[Route]:
    """Return the routes that serve assets and generated maps."""
    return [Route("/assets/{path:path}", _serve_asset), Route("/maps/{name}", _serve_generated)]
