"""The icon and what machines may read are served."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.server.first_document import site_files
from components.session.routes import ROUTES
from tests.components.asgi import Answer, Client


def ask(path: str) -> Answer:
    with start_blocking_portal() as portal:
        return Client(Starlette(routes=site_files.routes()), portal).get(path)


def test_search_engines_may_read_every_page_and_what_it_is_drawn_with() -> None:
    answer = ask("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    robots = RobotFileParser()
    robots.parse(answer.body.decode().splitlines())
    paths = [*(f"/{route.path}" for route in ROUTES), "/assets/x.js", "/static/x.js", "/maps/x.css", "/api/v1/places"]
    assert [robots.can_fetch("Bot", path) for path in paths] == [True] * len(paths)
    assert not robots.can_fetch("Bot", "/_stcore/health")


def test_the_icon_is_a_drawing_of_ours() -> None:
    answer = ask(site_files.ICON_PATH)
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.body.startswith(b"<svg ")
    assert b"script" not in answer.body
    assert ask("/favicon.ico").body == answer.body
