"""The HTML document that Streamlit serves, completed with our language, title, styles, preloads and headers."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, parse_qsl, urlencode

from starlette.middleware import Middleware
from starlette.responses import RedirectResponse

from components.i18n.language import language, preferred_language
from components.server import headers
from components.session.routes import ROUTES
from components.static.files import asset_url, modules, style_sheets
from data.atlas.selection import PARAMETERS
from data.atlas.sent_links import AFTER, readings, without_added
from data.enums import Lang

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from components.i18n.language import Language

# Scripts that every page loads first; what they import is preloaded with them.
FIRST_SCRIPTS: Final = (
    "shell/header/header.js",
    "parts/document/document.js",
    "map/js/host.js",
    "static/leaflet/leaflet.js",
)
# Paths of the pages, and prefixes below which there are none.
PAGE_PATHS: Final = frozenset(f"/{route.path}" for route in ROUTES)
OTHER_PREFIXES: Final = ("/api/", "/assets/", "/maps/", "/panels/", "/_stcore/", "/static/", "/media/", "/component/")
MAX_PAGE_NAME_LENGTH: Final = 60
AROUND_PATH: Final = f"/{AFTER}"
"""What may be around the name of a page in an address that was sent."""
# Streamlit preloads its own typeface, which no page of ours uses.
STREAMLIT_FONT_PRELOAD: Final = re.compile(r'<link\s+rel="preload"[^>]*SourceSans[^>]*>')
# The document is completed as text, so it must not come compressed. A copy that a browser kept may be of another
# language or version, which Streamlit, who knows its own document alone, would call unchanged.
DROPPED_REQUEST_HEADERS: Final = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since"})
DROPPED_RESPONSE_HEADERS: Final = frozenset({b"content-length", b"etag", b"last-modified"})


class DocumentHead:
    """Middleware that completes Streamlit's document, at our pages only, and sets security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
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
                    ours = headers.document_headers() if is_document else headers.FILE_HEADERS
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
                page = complete_document(bytes(body).decode(), request_language(scope)).encode()
                start["headers"] = [(k, v) for k, v in start["headers"] if k.lower() not in DROPPED_RESPONSE_HEADERS]
                if scope["method"] != "HEAD":
                    start["headers"].append((b"content-length", str(len(page)).encode()))
                await send(start)
                await send({"type": "http.response.body", "body": page if scope["method"] != "HEAD" else b""})
                start = None
                return
            await send(message)

        await self.app(scope, receive, complete)


def complete_document(page: str, lang: Lang) -> str:
    """Return Streamlit's document with our language, title, styles and preloads."""
    links = [f'<link rel="stylesheet" href=".{asset_url(name)}">' for name in style_sheets()]
    links += [f'<link rel="modulepreload" href=".{asset_url(name)}">' for name in modules(*FIRST_SCRIPTS)]
    links += [
        f'<meta name="pv-{state}" lang="{code}" content="{html.escape(text)}">'
        for code in Lang
        for state, text in _connection_words(language(code)).items()
    ]
    links.append(f'<script type="module" src=".{asset_url("static/offline_bar.js")}"></script>')
    page = page.replace('<html lang="en">', f'<html lang="{html.escape(lang.value)}">', 1)
    page = page.replace("<title>Streamlit</title>", "<title>Partnership Vector</title>", 1)
    page = page.replace("<script", f'<script src=".{asset_url("static/base.js")}"></script><script', 1)
    page = STREAMLIT_FONT_PRELOAD.sub("", page)
    return page.replace("</head>", "".join(links) + "</head>", 1)


def _connection_words(lang: Language) -> dict[str, str]:
    """Return what static/offline_bar.js says where the server is lost, was never reached, or does not answer."""
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
        "slow": _("The server has not responded yet. Your choice is kept and asked for again."),
    }


def _wants_document(scope: Scope) -> bool:
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return b"text/html" in accepted


def _redirect_to_map(scope: Scope) -> str | None:
    """Return where a visitor whose path is no page is led: to the page that is meant, else to the map; None for a page.

    A path in other letters, or with a mark of the sentence it was sent in, means the page. Elsewhere known parameters are
    kept; the path becomes the parameter ``page``, which no view knows, so that the page names it.
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
