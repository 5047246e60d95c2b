"""The page's script runs for any address, and what it gives the browser follows the address."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import streamlit as st
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from streamlit.testing.v1 import AppTest

from components.server.html_head import STARTED, complete_document, middleware
from components.session.routes import ROUTES
from components.static.files import FOLDER, IMPORTED, modules
from data.model import Lang
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

DASHBOARD = str(Path(__file__).parents[3] / "dashboard.py")


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"place": "BY-HO"},
        {"place": "KZ-YUZ", "date": "2003"},
        {"claim": "tie-gomel-pavlodar-2016"},
        {"lang": "kk", "layout": "true"},
        {"place": "<b>", "date": "x", "zzz": "1"},
    ],
)
def test_the_map_page_draws_without_an_exception(query: dict[str, str]) -> None:
    app = AppTest.from_file(DASHBOARD, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception


def test_streamlits_document_gets_our_language_styles_and_title() -> None:
    page = complete_document('<html lang="en"><head><title>Streamlit</title></head></html>', Lang.KK)
    assert '<html lang="kk">' in page
    assert "<title>Partnership Vector</title>" in page
    assert "/static/base.css" in page


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Ask a server that answers any path with the same document, as Streamlit's does, and one with JSON."""

    async def document(_request: Request) -> HTMLResponse:
        return HTMLResponse('<html lang="en"><head></head></html>')

    async def facts(_request: Request) -> JSONResponse:
        return JSONResponse({})

    routes = [Route("/facts", facts), Route("/{path:path}", document)]
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes, middleware=middleware()), portal)


def test_what_every_page_starts_with_is_fetched_at_once_and_once() -> None:
    preloaded = modules(*STARTED)
    assert len(preloaded) == len(set(preloaded))
    for script in FOLDER.rglob("*.js"):
        text, path = script.read_text(encoding="utf-8"), script.relative_to(FOLDER).as_posix()
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)  # types come from other modules without being loaded
        assert len(IMPORTED.findall(text)) == len(re.findall(r'from "\.', text)), path
        assert path not in preloaded or set(modules(path)) <= set(preloaded)
    page = complete_document("<html><head></head></html>", Lang.EN)
    assert [page.count(f'/{name}"') for name in preloaded] == [1] * len(preloaded)


def test_the_typeface_that_no_page_is_set_in_is_not_fetched() -> None:
    served = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    assert "SourceSans" in served
    assert "SourceSans" not in complete_document(served, Lang.EN)


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/nope", "/?page=nope"),
        ("/region/x", "/?page=region%2Fx"),
        ("/nope?place=BY-HO&lang=ru&foo=1&q=note%2090", "/?place=BY-HO&lang=ru&q=note+90&page=nope"),
        ("//evil.example", "/?page=evil.example"),
        ("/" + "a" * 500, "/?page=" + "a" * 60),
    ],
)
def test_a_path_that_is_no_page_leads_to_the_map_with_what_is_known_of_its_query(
    client: Client, asked: str, led_to: str
) -> None:
    answer = client.get(asked, accept="text/html,*/*")
    assert (answer.status, answer.headers["location"]) == (302, led_to)
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", [*(f"/{route.path}" for route in ROUTES), "/api/nope", "/_stcore/x", "/facts"])
def test_pages_and_what_is_no_document_are_answered_where_they_stand(client: Client, path: str) -> None:
    assert client.get(f"{path}?place=XX", accept="text/html").status == 200


def test_who_asks_for_no_document_is_not_led_anywhere(client: Client) -> None:
    assert client.get("/nope", accept="*/*").status == 200
