"""Static files by content-hashed addresses: styles, scripts, fonts and generated map scripts."""

from __future__ import annotations

import hashlib
import mimetypes
import posixpath
import re
from collections import deque
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final
from weakref import WeakValueDictionary

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.static.joined import JoinedModules, joined, joined_modules
from components.static.script_text import without_comments
from components.static.two_looks import with_two_looks

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER: Final = Path(__file__).parents[1]
LEAFLET: Final = FOLDER / "static" / "leaflet"
"""A library of others, which is served as it came, with its licence."""
KINDS: Final = frozenset({".js", ".css", ".woff2", ".ttf"})
"""Kinds of files that are served; others beside them, such as Python, are not."""

IMMUTABLE: Final = "public, max-age=31536000, immutable"
REVALIDATE: Final = "no-cache"
AND: Final = "+"
"""Between the ids of layers that a text is from."""
OF_LAYER: Final = "private, no-store"
"""A layer may be withdrawn, and the next who sits at the browser may not see it."""

SEES_LAYER: Final = "sees_layer"
"""What the state of a request calls the function that says whether its visitor may see a layer."""
FIRST_SCRIPTS: Final = (
    "shell/header/header.js", "shell/downloads/downloads.js", "parts/document/document.js", "map/js/host.js",
)  # fmt: skip
"""Scripts of parts that most pages have: with all that they import they are one file, which is asked for once."""
FIRST_SCRIPT: Final = "first.js"
"""The path of that one."""
LONE_SCRIPTS: Final = ("static/offline_bar.js", "server/first_document/take_over.js")
"""Scripts that must run whatever becomes of the others: each is served with all that it imports in itself."""
FIRST_SHEETS: Final = (
    "static/leaflet/leaflet.css", "static/theme.css", "static/fonts.css", "static/base.css", "static/lib/evidence.css",
    "static/lib/outline/outline_button.css",
)  # fmt: skip
ROOM_SHEETS: Final = ("parts/document/", "parts/", "shell/", "map/", "pages/")
"""Whose sheets come after whose: parts draw documents within them, and a page has the last word on its parts."""

APART: Final = ("player/", "server/")
"""Where sheets are that no page has: of the player, see components/player/document.py, and of what comes before it."""

PAGE_SHEET: Final = "page.css"
"""The path of all sheets of the pages as one."""

ADDRESS: Final = re.compile(r'url\("?(?!data:|/|#)([^")]+)"?\)')

LAST_SHEETS: Final = ("static/streamlit.css", "static/print.css")

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("font/ttf", ".ttf")

KEPT_BYTES: Final = 48 << 20
"""So much of what was published last is served on when no atlas holds it any more: open pages may still ask for it."""


class Published(str):
    """The address of a generated text, which is served as long as somebody holds the address."""

    __slots__ = ("__weakref__", "body", "layer")
    body: bytes
    layer: str


_generated: WeakValueDictionary[str, Published] = WeakValueDictionary()
_newest: deque[Published] = deque()
_publishing = Lock()


def digest(content: bytes) -> str:
    """Return the first 16 hexadecimal digits of a content's SHA-256."""
    return hashlib.sha256(content).hexdigest()[:16]


@lru_cache(maxsize=1)
def _files() -> dict[str, bytes]:
    """Return the content of every file that is served, by its path below ``components``, in the order of the paths."""
    found = (file for file in FOLDER.rglob("*") if file.suffix in KINDS and file.is_file())
    return {file.relative_to(FOLDER).as_posix(): _content(file) for file in sorted(found)}


def _content(file: Path) -> bytes:
    """Return the content of a file as it is served: a sheet with colours for older browsers, a script of ours lean."""
    content = file.read_bytes()
    if file.suffix == ".css" and b"light-dark(" in content:
        return with_two_looks(content.decode()).encode()
    if file.suffix == ".js" and file.parent != LEAFLET:
        return without_comments(content.decode()).encode()
    return content


@lru_cache(maxsize=1)
def _version() -> str:
    """Return one digest of all files: scripts import each other by relative paths, so they share an address."""
    whole = hashlib.sha256()
    for path, content in _files().items():
        whole.update(path.encode() + b"\0" + content)
    return whole.hexdigest()[:16]


def _read(path: str) -> bytes:
    if path == PAGE_SHEET:
        return _page_sheet()
    if path == FIRST_SCRIPT:
        return _first().text.encode()
    try:
        return _files()[path]
    except KeyError:
        raise FileNotFoundError(path) from None


def asset(path: str) -> bytes:
    """Return the content of a file below ``components`` that is served; raise `FileNotFoundError` for another."""
    return _read(path)


def asset_url(path: str) -> str:
    """Return the address of a file below ``components`` that changes when any of them does.

    Parameters
    ----------
    path
        Its path there, for example ``"map/js/host.js"``.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    """
    _read(path)
    return f"/assets/{_version()}/{path}"


def part_script(path: str) -> tuple[str, str]:
    """Return the address of the script of a part, and the name of the part's module in it; empty where it is the whole.

    Parameters
    ----------
    path
        The path of its module below ``components``.
    """
    name = _first().names.get(path, "")
    return asset_url(FIRST_SCRIPT if name else path), name


@lru_cache(maxsize=1)
def _first() -> JoinedModules:
    return joined_modules(FIRST_SCRIPTS, _text)


def _text(path: str) -> str:
    return _read(path).decode()


@lru_cache(maxsize=512)
def _served(path: str) -> bytes:
    """Return what is served at a path: a script that is in another one says so, so that each is in a page once."""
    if not path.endswith(".js") or path == FIRST_SCRIPT or (FOLDER / path).parent == LEAFLET:
        return _read(path)
    if path in LONE_SCRIPTS:
        return joined(path, _text).encode()
    first, text = "../" * path.count("/") + FIRST_SCRIPT, _text(path)
    return (
        _first().module(path, first) if path in _first().names else _first().readdressed(path, text, first)
    ).encode()


@lru_cache(maxsize=1)
def style_sheets() -> tuple[str, ...]:
    """Return the paths of all style sheets, in the order in which one overrides another.

    Within a room they come in the order of their paths; a sheet that lies in none of `ROOM_SHEETS` is an error.
    """
    ordered = {*FIRST_SHEETS, *LAST_SHEETS}
    others = [path for path in _files() if path.endswith(".css") and path not in ordered and not path.startswith(APART)]

    def room(path: str) -> int:
        return next(number for number, folder in enumerate(ROOM_SHEETS) if path.startswith(folder))

    return (*FIRST_SHEETS, *sorted(others, key=room), *LAST_SHEETS)


@lru_cache(maxsize=1)
def _page_sheet() -> bytes:
    """Return all style sheets of the pages as one, so that a browser asks once."""
    return "\n".join(readdressed(path, "") for path in style_sheets()).encode()


def readdressed(path: str, prefix: str) -> str:
    """Return a style sheet whose relative addresses are from the folder ``components``.

    Parameters
    ----------
    path
        The path of the sheet.
    prefix
        What comes before each of its addresses.
    """
    beside = posixpath.dirname(path)

    def address(found: re.Match[str]) -> str:
        return f'url("{prefix}{posixpath.normpath(posixpath.join(beside, found[1]))}")'

    return ADDRESS.sub(address, _read(path).decode())


def publish(content: str, suffix: str, *, layer: str = "") -> Published:
    """Return the address at which a generated text is served, as long as the address is held and a while longer.

    The address names the content's hash, so browsers may keep it for ever and two equal texts share one address.

    Parameters
    ----------
    content
        The text, for example the script of a map.
    suffix
        Ending of its name: ``".js"`` or ``".json"``.
    layer
        The layer that something of it is from, or several with `AND` between them: it is then served to those alone who
        may see all of them.
    """
    body = content.encode()
    name = digest(body + f"\0{layer}".encode() if layer else body) + suffix
    with _publishing:
        address = _generated.get(name)
        if address is None:
            address = Published(f"/maps/{name}")
            address.body, address.layer = body, layer
            _generated[name] = address
        if address in _newest:
            _newest.remove(address)
        _newest.append(address)
        while sum(len(newest.body) for newest in _newest) > KEPT_BYTES:
            _newest.popleft()
    return address


async def _serve_asset(request: Request) -> Response:
    path = request.path_params["path"]
    head, _, tail = path.partition("/")
    hashed = len(head) == 16 and bool(tail)
    try:
        body = _served(tail if hashed else path)
    except FileNotFoundError:
        return PlainTextResponse("There is no such file.", status_code=404)
    current = digest(body)
    if request.headers.get("if-none-match", "").removeprefix("W/") == f'"{current}"':
        return Response(status_code=304)
    headers = {"Cache-Control": IMMUTABLE if hashed and head == _version() else REVALIDATE, "ETag": f'"{current}"'}
    return Response(body, media_type=mimetypes.guess_type(path)[0], headers=headers)


async def _serve_generated(request: Request) -> Response:
    name = request.path_params["name"]
    found = _generated.get(name)
    if found is None or not may_see(request, found.layer):
        return PlainTextResponse("This map is no longer served. Reload the page.", status_code=404)
    media_type = mimetypes.guess_type(name)[0] or "text/plain"
    kept = OF_LAYER if found.layer else IMMUTABLE
    return Response(found.body, media_type=media_type, headers={"Cache-Control": kept})


def may_see(request: Request, layers: str) -> bool:
    """Whether the visitor of a request may see all of some layers, whose ids have `AND` between them."""
    return all(_sees(request, layer) for layer in layers.split(AND) if layer)


def _sees(request: Request, layer: str) -> bool:
    """Whether the visitor of a request may see a layer, as the guard says; where nobody says it, no."""
    sees_layer = getattr(request.state, SEES_LAYER, None)
    return callable(sees_layer) and sees_layer(layer) is True


def routes() -> list[Route]:
    """Return the routes that serve assets and generated maps."""
    return [Route("/assets/{path:path}", _serve_asset), Route("/maps/{name}", _serve_generated)]
