"""Requests below a path of the host reach the same routes, ours without the path and Streamlit's own with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import streamlit
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from components.server import base_path
from tests.components.asgi import Client, scope_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request
    from starlette.responses import Response

    Settings = Callable[[str], None]


async def seen(request: Request) -> Response:
    return PlainTextResponse(f"ours {request.scope['path']}")


class Theirs:
    """In the place of Streamlit: what no route of ours takes reaches it as it is."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer with the path."""
        if scope["path"].removeprefix("/pv").startswith("/api/"):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse(f"theirs {scope['path']} {scope['raw_path'].decode()}")(scope, receive, send)


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Settings:
    def name(path: str) -> None:
        monkeypatch.setattr(streamlit, "get_option", lambda option: {"server.baseUrlPath": path}[option])

    return name


@pytest.fixture
def client(named: Settings) -> Iterator[Client]:
    named("pv")
    routes = [Route("/api/{path:path}", seen)]
    with start_blocking_portal() as portal:
        behind = base_path.WithBase(Theirs(Starlette(routes=routes)), base_path.base_path(), routes)
        yield Client(base_path.WithoutBase(behind, base_path.base_path()), portal)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/pv/api/v1/layers", b"ours /api/v1/layers"),
        ("/api/v1/layers", b"ours /api/v1/layers"),
        ("/pv/region", b"theirs /pv/region /pv/region"),
        ("/region", b"theirs /pv/region /pv/region"),
        ("/pv/", b"theirs /pv/ /pv/"),
        ("/", b"theirs /pv/ /pv/"),
        ("/pvx/region", b"theirs /pv/pvx/region /pv/pvx/region"),
        ("/pv/_stcore/stream", b"theirs /pv/_stcore/stream /pv/_stcore/stream"),
        ("/pv/%D0%B0", "theirs /pv/а /pv/%D0%B0".encode()),
    ],
)
def test_a_request_reaches_its_route_with_the_path_and_without(client: Client, path: str, answer: bytes) -> None:
    assert client.get(path).body == answer


def test_the_path_alone_leads_to_the_map(client: Client) -> None:
    answer = client.get("/pv?lang=ru&place=KZ-55")
    assert (answer.status, answer.headers["location"]) == (307, "pv/?lang=ru&place=KZ-55")
    assert client.get("/pv").headers["location"] == "pv/"


@pytest.mark.parametrize(("given", "path"), [("", ""), ("/", ""), ("pv", "/pv"), ("/a/b/", "/a/b")])
def test_the_path_is_read_from_the_settings(named: Settings, given: str, path: str) -> None:
    named(given)
    assert base_path.base_path() == path
    assert (base_path.outer() == []) is (base_path.inner([]) == []) is (path == "")


def test_sockets_are_moved_and_what_is_neither_passes_untouched() -> None:
    passed: list[dict[str, Any]] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        passed.append(scope)

    scopes: list[dict[str, Any]] = [scope_of("websocket", "/pv/_stcore/stream"), {"type": "lifespan"}]
    moved: Any = base_path.WithoutBase(app, "/pv")
    with start_blocking_portal() as portal:
        for scope in scopes:
            portal.call(moved, scope, None, None)
    assert [scope.get("path") for scope in passed] == ["/_stcore/stream", None]
