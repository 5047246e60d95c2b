"""The HTML document that Streamlit serves, completed with our language, title, styles, preloads and headers."""

from __future__ import annotations

import html
import logging
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, parse_qsl, urlencode

import anyio
import anyio.to_thread
from starlette.middleware import Middleware
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse

from components.i18n.language import language, preferred_language
from components.server import headers
from components.server.base_path import base_path
from components.server.first_document.first_document import first_document
from components.server.first_document.first_styles import first_styles
from components.server.first_document.first_view import first_view
from components.server.first_document.later_scripts import later_scripts
from components.server.first_document.page_sheet import SHEET, page_sheet
from components.server.first_document.site_files import ICON_PATH
from components.session.routes import ROUTES
from components.static.files import FIRST_SCRIPT, LONE_SCRIPTS, asset_url
from data.atlas.selection import PARAMETERS
from data.atlas.sent_links import AFTER, readings, without_added
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from components.i18n.language import Language
    from components.server.first_document.first_document import FirstDocument

log = logging.getLogger(__name__)

# Scripts that a page needs once its parts come.
LATER_SCRIPTS: Final = (FIRST_SCRIPT, "static/leaflet/leaflet.js")
# Paths of the pages, and prefixes below which there are none.
PAGE_PATHS: Final = frozenset(f"/{route.path}" for route in ROUTES)
OTHER_PREFIXES: Final = ("/api/", "/assets/", "/maps/", "/panels/", "/_stcore/", "/static/", "/media/", "/component/")
MAX_PAGE_NAME_LENGTH: Final = 60
AROUND_PATH: Final = f"/{AFTER}"
"""What may be around the name of a page in an address that was sent."""
# Streamlit preloads its own typeface, which no page of ours uses.
STREAMLIT_FONT_PRELOAD: Final = re.compile(r'<link\s+rel="preload"[^>]*SourceSans[^>]*>')
STREAMLIT_ICON: Final = re.compile(r'<link\s+rel="shortcut icon"[^>]*>')
STREAMLIT_NOSCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
STREAMLIT_SCRIPT: Final = re.compile(r'<(?:link rel="modulepreload"|script type="module")(?= crossorigin )')
LATER: Final = ' fetchpriority="low"'
"""What a page opens with is there before any of its scripts: none is asked for before the typeface of that."""
LOOKS: Final = frozenset({"light", "dark", "projector"})
FONT: Final = "static/fonts/inter-{letters}-wght-normal.woff2"
MOST_WAITING: Final = 20
"""So many requests may wait for what their pages say first; the next ones get their documents without it."""
AT_ONCE: Final = 2
"""So many documents are written at once."""
# The document is completed as text, so it must not come compressed. A copy that a browser kept may be of another
# language or version, which Streamlit, who knows its own document alone, would call unchanged.
DROPPED_REQUEST_HEADERS: Final = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since"})
DROPPED_RESPONSE_HEADERS: Final = frozenset({b"content-length", b"etag", b"last-modified"})


class DocumentHead:
    """Middleware that completes Streamlit's document, at our pages only, and sets security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.writing = anyio.CapacityLimiter(AT_ONCE)
        headers.document_headers()  # hashed at start, not before the first visitor

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and complete the document in its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if _wants_document(scope):
            scope = {**scope, "headers": [(k, v) for k, v in scope["headers"] if k not in DROPPED_REQUEST_HEADERS]}
        start: Message | None = None
        body = bytearray()

        async def complete(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                types = {name.lower(): value for name, value in message["headers"]}
                is_document = types.get(b"content-type", b"").startswith(b"text/html")
                # A copy that the browser has keeps the policy it came with.
                if message["status"] != 304:
                    ours = headers.document_headers() if is_document else headers.headers_of(types)
                    message["headers"] = headers.with_headers(message["headers"], ours)
                if is_document and b"content-encoding" not in types:
                    start = message
                    return
            elif start is not None:
                body.extend(message.get("body", b""))
                if message.get("more_body"):
                    return
                if location := _redirect_to_map(scope):
                    start = None
                    safe = {name.decode(): value.decode() for name, value in headers.FILE_HEADERS}
                    await RedirectResponse(location, 302, safe)(scope, receive, send)
                    return
                lang, first = request_language(scope), await self._first(scope)
                page = complete_document(
                    bytes(body).decode(), lang, first, look=_look(scope), embedded=_is_embedded(scope)
                ).encode()
                start["headers"] = [(k, v) for k, v in start["headers"] if k.lower() not in DROPPED_RESPONSE_HEADERS]
                if scope["method"] != "HEAD":
                    start["headers"].append((b"content-length", str(len(page)).encode()))
                await send(start)
                await send({"type": "http.response.body", "body": page if scope["method"] != "HEAD" else b""})
                start = None
                return
            await send(message)

        await self.app(scope, receive, complete)

    async def _first(self, scope: Scope) -> FirstDocument | None:
        """Return what a page says first; None where it is none of ours, or too many ask at once."""
        if scope["path"] not in PAGE_PATHS or self.writing.statistics().tasks_waiting >= MOST_WAITING:
            return None
        return await anyio.to_thread.run_sync(_first, scope, limiter=self.writing)


def _first(scope: Scope) -> FirstDocument | None:
    query = scope.get("query_string", b"").decode("latin-1")
    try:
        asked = first_view(scope["path"], query, request_language(scope))
        return first_document(asked, _origin(scope)) if asked else None
    except Exception:  # the page itself is drawn all the same, and says what is wrong
        log.exception("What the page %r says first cannot be written", scope["path"])
        return None


def _origin(scope: Scope) -> str:
    """Return scheme, host and prefix of the addresses of a request's server; the guard has checked the host."""
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "localhost")
    return f"{scope.get('scheme', 'http')}://{host}{scope.get('root_path', '').rstrip('/') or base_path()}"


def _look(scope: Scope) -> str:
    """Return the look that a reader chose before; empty where it is that of the system."""
    cookies = b";".join(value for name, value in scope["headers"] if name == b"cookie").decode("latin-1")
    chosen = cookie_parser(cookies).get("pv-theme", "")
    return chosen if chosen in LOOKS else ""


def complete_document(
    page: str, lang: Lang, first: FirstDocument | None = None, *, look: str = "", embedded: bool = False
) -> str:
    """Return Streamlit's document with our language, title, styles and preloads, and with what the page says first.

    Styles and scripts come behind what the page says first: nothing that is fetched holds it up.

    Parameters
    ----------
    page
        Streamlit's document.
    lang
        Its language.
    first
        What the page says first; None where it says nothing before it is drawn.
    look
        The look that its reader chose: ``light``, ``dark``, ``projector``, or empty.
    embedded
        Whether another site frames it: of its header the title alone is seen then, which leads to the whole page.
    """
    letters = ("latin",) if lang is Lang.EN else ("cyrillic", "latin")
    links = [f"<style>{first_styles()}</style>", f'<link rel="icon" href=".{ICON_PATH}" type="image/svg+xml">']
    fonts = [
        f'<link rel="preload" href=".{asset_url(FONT.format(letters=name))}" as="font" type="font/woff2" crossorigin>'
        for name in letters
    ]
    links += [f'<link rel="modulepreload" href=".{asset_url(name)}"{LATER}>' for name in LATER_SCRIPTS]
    links += [f'<link rel="modulepreload" crossorigin href="{path}"{LATER}>' for path in later_scripts(page)]
    links += [
        f'<meta name="pv-{state}" lang="{code}" content="{html.escape(text)}">'
        for code in Lang
        for state, text in _connection_words(language(code)).items()
    ]
    links.append(f'<script defer src=".{asset_url("static/floor.js")}"></script>')
    links += [f'<script type="module" src=".{asset_url(name)}"{LATER}></script>' for name in LONE_SCRIPTS]
    opening = f'<html lang="{html.escape(lang.value)}"' + (f' data-theme="{html.escape(look)}"' if look else "")
    opening += " data-embed>" if embedded else ">"
    sheets = f'<link rel="stylesheet" href=".{page_sheet(page)}">'
    for pattern in (SHEET, STREAMLIT_FONT_PRELOAD, STREAMLIT_ICON, *((STREAMLIT_NOSCRIPT,) if first else ())):
        page = pattern.sub("", page)
    page = STREAMLIT_SCRIPT.sub(rf"\g<0>{LATER}", page)
    title, head, body = (first.title, first.head, first.body) if first else ("Partnership Vector", "", "")
    return _replaced_once(
        page,
        {
            '<html lang="en">': opening,
            "<title>Streamlit</title>": f"<title>{title}</title>{head}",
            "<script": f'{"".join(fonts)}<script defer src=".{asset_url("static/base.js")}"></script><script',
            "</head>": "".join(links) + "</head>",
            "<body>": f"<body>{body}{sheets}",
        },
    )


def _replaced_once(page: str, parts: Mapping[str, str]) -> str:
    """Return a document with the first of each part replaced; what is put in is data and is never looked through."""
    places = sorted((page.index(old), old) for old in parts if old in page)
    made, end = [], 0
    for start, old in places:
        made += [page[end:start], parts[old]]
        end = start + len(old)
    return "".join((*made, page[end:]))


def _connection_words(lang: Language) -> dict[str, str]:
    """Return what static/offline_bar.js says of the server, and static/floor.js of a browser that is too old."""
    _ = lang.text
    return {
        "lost": _(
            "The connection to the server is lost. The page stays as it is; what you choose now "
            "is asked for as soon as the server is back."
        ),
        "unreached": _(
            "The server cannot be reached. The page tries again by itself. If this lasts, "
            "the network may not let websockets through: ask those who look after it."
        ),
        "undrawn": _(
            "The server is busy and has not drawn the whole page yet. What you see can be read, and its links work."
        ),
        "slow": _("The server has not responded yet. Your choice is kept and asked for again."),
        "old": _(
            "This browser is too old to draw the whole page. What you see can be read, and its links work; "
            "a newer Chrome, Edge, Yandex Browser, Firefox or Safari shows all."
        ),
        "files": _("The same facts as files:"),
    }


def _wants_document(scope: Scope) -> bool:
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return b"text/html" in accepted


def _redirect_to_map(scope: Scope) -> str | None:
    """Return where a visitor whose path is no page is led: to the page that is meant, else to the map; None for a page.

    A path in other letters, or with a mark of the sentence it was sent in, means the page. Elsewhere known parameters
    are kept; the path becomes the parameter ``page``, which no view knows, so that the page names it.
    """
    path = str(scope["path"])
    if path in PAGE_PATHS or path.startswith(OTHER_PREFIXES) or not _wants_document(scope):
        return None
    up = "../" * (path.count("/") - 1) or "./"  # the server may be below a path that only the browser knows
    if (meant := path.strip(AROUND_PATH).lower()) in {page[1:] for page in PAGE_PATHS}:
        query = scope.get("query_string", b"").decode("latin-1")
        return f"{up}{meant}?{query}".rstrip("?")
    asked = without_added(dict(parse_qsl(scope.get("query_string", b"").decode("latin-1"))))
    kept = {name: value for name, value in asked.items() if name in PARAMETERS}
    return f"{up}?{urlencode(kept | {'page': path.strip('/')[:MAX_PAGE_NAME_LENGTH]})}"


def _is_embedded(scope: Scope) -> bool:
    """Whether an address asks for the view of a frame, by the parameter that Streamlit has for it."""
    asked = dict(parse_qsl(scope.get("query_string", b"").decode("latin-1")))
    return bool(asked.get("embed", "").lower() == "true")


def request_language(scope: Scope) -> Lang:
    """Return the language of a request: the address's, else the browser's first choice."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    for reading in readings(asked):
        if reading in set(Lang):
            return Lang(reading)
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    return preferred_language(headers.get(b"accept-language", "").split(",")[0].split(";")[0])


def middleware() -> list[Middleware]:
    """Return the middleware of the app."""
    return [Middleware(DocumentHead)]
