"""Any other path than a page's is answered 404, and a page's document comes whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from components.server.page_paths import NOTHING, PagePaths
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request
    from starlette.responses import Response


async def _document(request: Request) -> Response:
    return HTMLResponse("the document", headers={"seen": ",".join(sorted(request.headers))})


async def _text(_request: Request) -> Response:
    return PlainTextResponse("a text")


@pytest.fixture
def client() -> Iterator[Client]:
    routes = [Route("/robots.txt", _text), Route("/{path:path}", _document)]
    with start_blocking_portal() as portal:
        yield Client(PagePaths(Starlette(routes=routes)), portal)


@pytest.mark.parametrize("path", ["/.env", "/.git/config", "/region/.htaccess", "/wp-login.php", "/trade.php", "/nope"])
def test_what_is_no_page_is_not_answered_with_one(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status == 404
    assert answer.json() == {"detail": NOTHING}


@pytest.mark.parametrize("path", ["/", "/region", "/white-spots"])
def test_a_page_is_answered_whole_whatever_part_is_asked_for(client: Client, path: str) -> None:
    answer = client.get(path, range="bytes=0-3", if_none_match='"x"', accept="text/html")
    assert (answer.status, answer.body) == (200, b"the document")
    assert answer.headers["seen"] == "accept,host"


@pytest.mark.parametrize(("path", "body"), [("/robots.txt", b"a text"), ("/api/v1/x", b"the document")])
def test_files_and_what_has_its_own_paths_are_passed_on(client: Client, path: str, body: bytes) -> None:
    answer = client.get(path)
    assert (answer.status, answer.body) == (200, body)
