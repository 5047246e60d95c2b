"""The served document gets our head at the pages' own paths, and every answer its security headers."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import streamlit
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from components.server import html_head
from components.server.first_document.first_document import FirstDocument
from components.server.first_document.html_tags import tag, written
from components.server.first_document.later_scripts import later_scripts
from components.server.first_document.page_sheet import page_sheet
from components.server.headers import FILE_HEADERS, Headers, document_headers
from components.server.html_head import LATER, LATER_SCRIPTS, complete_document
from components.session.routes import ROUTES
from components.static.files import LONE_SCRIPTS, asset_url
from data.enums import Lang
from tests.components.asgi import Answer, Client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.requests import Request
    from starlette.types import Message, Receive, Scope, Send

DOCUMENT = (
    '<html lang="en"><head><title>Streamlit</title><script>1</script></head><body><div id="root"></div></body></html>'
)


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Ask a server that answers any path with the same document, as Streamlit does, and some with other things."""

    async def document(request: Request) -> Response:
        headers = {"Last-Modified": "Tue, 24 Nov 2026 00:00:00 GMT", "X-Asked": " ".join(request.headers)}
        known = {"if-modified-since", "if-none-match"} & set(request.headers)
        return Response(status_code=304) if known else HTMLResponse(DOCUMENT, headers=headers)

    async def compressed(_request: Request) -> Response:
        return Response(b"\x1f\x8b", media_type="text/html", headers={"Content-Encoding": "gzip"})

    async def streamed(_request: Request) -> Response:
        async def parts() -> AsyncIterator[str]:
            for start in range(0, len(DOCUMENT), 10):
                yield DOCUMENT[start : start + 10]

        return StreamingResponse(parts(), media_type="text/html")

    async def facts(_request: Request) -> Response:
        return JSONResponse({}, headers={"X-Content-Type-Options": "nosniff"})

    async def unchanged(_request: Request) -> Response:
        return Response(status_code=304)

    routes = [
        Route("/api/x", facts), Route("/facts", facts), Route("/assets/x", unchanged),
        Route("/_stcore/zip", compressed), Route("/api/streamed", streamed), Route("/{path:path}", document),
    ]  # fmt: skip
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes, middleware=html_head.middleware()), portal)


def has_headers(answer: Answer, headers: Headers) -> bool:
    return all(answer.headers[name.decode()] == value.decode() for name, value in headers)


# the document


def test_streamlits_document_gets_our_language_styles_and_title() -> None:
    page = complete_document(DOCUMENT, Lang.KK)
    assert '<html lang="kk">' in page
    assert "<title>Partnership Vector</title>" in page
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)">', page) == [f".{page_sheet(DOCUMENT)}"]
    assert page.index("/static/base.js") < page.index("<script>1</script>"), "our script is the first"
    assert page.count("static/base.js") == page.count("</head>") == 1


def served_document() -> str:
    return (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def test_what_every_page_needs_is_fetched_ahead_and_once() -> None:
    page = complete_document(served_document(), Lang.EN)
    paths = [f".{asset_url(name)}" for name in (*LATER_SCRIPTS, *LONE_SCRIPTS)] + list(later_scripts(served_document()))
    assert [page.count(f'"{path}"') for path in paths] == [1] * len(paths)


def test_the_typeface_comes_before_every_script_and_no_script_is_urgent() -> None:
    page = complete_document(served_document(), Lang.RU)
    fonts = [found.start() for found in re.finditer(r'<link rel="preload"[^>]*\.woff2"', page)]
    assert len(fonts) == 2
    assert max(fonts) < page.index("<script")
    fetched = re.findall(r'<(?:link rel="modulepreload"|script type="module")[^>]*>', page)
    assert len(fetched) > 50
    assert [tag for tag in fetched if LATER not in tag] == []


def test_the_typeface_that_no_page_uses_is_not_fetched() -> None:
    served = served_document()
    assert "SourceSans" in served
    assert "SourceSans" not in complete_document(served, Lang.EN)


@pytest.mark.parametrize(
    ("query", "accepted", "lang"),
    [
        ("", "", "en"),
        ("?lang=be", "ru", "be"),
        ("?lang=RU.", "kk", "ru"),
        ("?lang=xx", "ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("?lang=kk&lang=ru", "", "kk"),
        ("", "kk;q=0.9", "kk"),
        ("", "de,ru", "en"),
    ],
)
def test_the_document_is_in_the_language_of_the_address_or_of_the_browser(
    client: Client, query: str, accepted: str, lang: str
) -> None:
    body = client.get(f"/{query}", accept="text/html", accept_language=accepted).body
    assert f'<html lang="{lang}">'.encode() in body


def test_the_document_is_whole_and_its_length_true(client: Client) -> None:
    whole = client.get("/", accept="text/html")
    assert int(whole.headers["content-length"]) == len(whole.body) > len(DOCUMENT)
    streamed = client.get("/api/streamed", accept="text/html")
    assert streamed.body.decode() == complete_document(DOCUMENT, Lang.EN), "it is no page, so it says nothing first"
    head = client.head("/", accept="text/html")
    assert (head.status, head.body) == (200, b"")
    assert "<html" not in head.body.decode()


def test_a_page_is_never_answered_as_unchanged_or_compressed(client: Client) -> None:
    answer = client.get(
        "/",
        accept="text/html",
        accept_encoding="gzip",
        if_modified_since="Tue, 24 Nov 2026 00:00:00 GMT",
        if_none_match="x",
    )
    assert answer.status == 200
    assert "last-modified" not in answer.headers
    asked = answer.headers["x-asked"].split()
    assert "accept" in asked
    assert not {"accept-encoding", "if-none-match", "if-modified-since"} & set(asked)


def test_other_files_may_be_answered_as_unchanged(client: Client) -> None:
    assert client.get("/", accept="*/*", if_none_match="x").status == 304


def test_a_compressed_document_is_left_as_it_is(client: Client) -> None:
    answer = client.get("/_stcore/zip", accept="text/html")
    assert answer.body == b"\x1f\x8b"
    assert has_headers(answer, document_headers())


def test_what_is_not_http_passes_untouched() -> None:
    seen: list[str] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope["type"])

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(_message: Message) -> None:
        return None

    with start_blocking_portal() as portal:
        portal.call(html_head.DocumentHead(app), {"type": "websocket"}, receive, send)
    assert seen == ["websocket"]


# security headers


def test_a_page_and_a_file_have_their_security_headers(client: Client) -> None:
    assert has_headers(client.get("/", accept="text/html"), document_headers())
    assert has_headers(client.get("/api/x"), FILE_HEADERS)


def test_a_copy_that_the_browser_kept_keeps_its_policy(client: Client) -> None:
    answer = client.get("/assets/x")
    assert answer.status == 304
    assert "content-security-policy" not in answer.headers


# paths that are not pages


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/nope", "./?page=nope"),
        ("/region/x", "../?page=region%2Fx"),
        ("/nope?place=BY-HO&lang=ru&foo=1&q=note%2090", "./?place=BY-HO&lang=ru&q=note+90&page=nope"),
        ("//evil.example", "../?page=evil.example"),
        ("/" + "a" * 500, "./?page=" + "a" * 60),
    ],
)
def test_a_path_that_is_not_a_page_leads_to_the_map_with_the_known_parameters(
    client: Client, asked: str, location: str
) -> None:
    answer = client.get(asked, accept="text/html,*/*")
    assert (answer.status, answer.headers["location"]) == (302, location)
    assert has_headers(answer, FILE_HEADERS)


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/Region?place=kz-55&utm_source=x", "./region?place=kz-55&utm_source=x"),
        ("/region/", "../region"),
        ("/WHITE-SPOTS.", "./white-spots"),
        ("/pair,?by=BY-HO", "./pair?by=BY-HO"),
        ("/sources)", "./sources"),
        ("/.", "./"),
        ("/nope?LANG=ru&fbclid=1", "./?lang=ru&page=nope"),
    ],
)
def test_a_page_in_other_letters_or_with_a_mark_behind_it_is_found(client: Client, asked: str, location: str) -> None:
    answer = client.get(asked, accept="text/html")
    assert (answer.status, answer.headers["location"]) == (302, location)


@pytest.mark.parametrize("path", [*(f"/{route.path}" for route in ROUTES), "/api/nope", "/_stcore/x", "/facts"])
def test_pages_and_other_files_are_answered_where_they_are(client: Client, path: str) -> None:
    assert client.get(f"{path}?place=XX", accept="text/html").status == 200


def test_a_request_for_no_document_is_not_redirected(client: Client) -> None:
    assert client.get("/nope", accept="*/*").status == 200


def test_the_document_has_words_for_a_lost_server_in_every_language_and_the_script_that_shows_them() -> None:
    page = complete_document(DOCUMENT, Lang.KK)
    found = re.findall(r'<meta name="pv-(\w+)" lang="(\w+)" content="([^"]+)">', page)
    assert {(state, lang) for state, lang, _ in found} == {
        (state, lang.value) for state in ("lost", "unreached", "undrawn", "slow", "old", "files") for lang in Lang
    }
    assert len({text for _, _, text in found}) == len(found) == 24
    assert re.search(r'<script type="module" src="[^"]*offline_bar\.[^"]*js"[^>]*></script>', page)


# what a page says first


def test_what_a_page_says_first_is_before_everything_that_is_fetched(client: Client) -> None:
    page = client.get("/region?place=BY-HO", accept="text/html").body.decode()
    assert "<title>Gomel Region · Region · Partnership Vector</title>" in page
    order = [
        "<style>",
        "<body>",
        '<div id="pv-first"',
        "<h2>Gomel Region</h2>",
        '<link rel="stylesheet"',
        '<div id="root">',
    ]
    places = [page.index(part) for part in order]
    assert places == sorted(places)
    head = page[: page.index("<body>")]
    assert 'rel="stylesheet"' not in head
    blocking = [
        tag for tag in re.findall(r"<script[^>]*src=[^>]*>", head) if "defer" not in tag and "module" not in tag
    ]
    assert blocking == []


def test_what_is_fetched_and_linked_is_below_any_path_of_a_proxy(client: Client) -> None:
    page = client.get("/region?place=BY-HO", accept="text/html").body.decode()
    addresses = re.findall(r'(?:href|src)="([^"]+)"', page)
    assert len(addresses) > 60
    rooted = [address for address in addresses if not address.startswith(("./", "http://localhost/"))]
    assert rooted == []


def test_streamlits_own_document_keeps_nothing_that_ours_replaces() -> None:
    served = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    page = complete_document(served, Lang.EN, FirstDocument(title="T", head="", body="<p>first</p>"))
    assert "favicon.png" not in page
    assert "You need to enable JavaScript" not in page
    assert "<title>T</title>" in page
    assert page.count('rel="stylesheet"') == page.count('rel="icon"') == 1
    assert "You need to enable JavaScript" in complete_document(served, Lang.EN), "where nothing else is said"


@pytest.mark.parametrize(
    ("cookie", "look"),
    [("pv-theme=dark", "dark"), ("a=b; pv-theme=projector", "projector"), ("pv-theme=%22%3E", ""), ("", "")],
)
def test_the_look_that_was_chosen_is_there_before_any_script(client: Client, cookie: str, look: str) -> None:
    page = client.get("/", accept="text/html", cookie=cookie).body.decode()
    opening = page[page.index("<html") : page.index(">", page.index("<html")) + 1]
    assert opening == '<html lang="en"' + (f' data-theme="{look}"' if look else "") + ">"


def test_a_page_is_served_where_what_it_says_first_cannot_be_written(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(html_head, "first_document", fail)
    answer = client.get("/", accept="text/html")
    assert answer.status == 200
    assert b'pv-first"' not in answer.body
    assert "cannot be written" in caplog.text


def test_a_page_is_served_without_it_where_too_many_wait(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_head, "MOST_WAITING", 0)
    answer = client.get("/", accept="text/html")
    assert (answer.status, b'<div id="root">' in answer.body, b'id="pv-first"' in answer.body) == (200, True, False)


def test_no_text_of_the_facts_is_taken_for_a_part_of_the_document() -> None:
    text = '<script src=x onerror="a()"></head><body><html lang="en"><title>Streamlit</title>'
    head, body = (written(tag(name, content=text)) for name in ("meta", "p"))
    page = complete_document(DOCUMENT, Lang.RU, FirstDocument(title=html.escape(text), head=head, body=body))
    plain = complete_document(DOCUMENT, Lang.RU, FirstDocument(title="", head="", body=""))
    assert page.replace(head, "", 1).replace(body, "", 1).replace(html.escape(text), "", 1) == plain
