"""What is made when it is asked for is served as long as its address is held, and of a layer to its readers alone."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.static.asked_files import answer_below, routes
from components.static.files import SEES_LAYER
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send


class Reader:
    """Lets whoever asks see the layer ``open`` alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on."""
        scope["state"] = {**scope.get("state", {}), SEES_LAYER: lambda layer: layer == "open"}
        await self.app(scope, receive, send)


@pytest.fixture
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes(), middleware=[Middleware(Reader)]), portal)


def made(part: str) -> str | None:
    return f'"{part}"' if part.startswith("a") else None


def test_an_answer_is_made_of_the_rest_of_the_address(client: Client) -> None:
    address = answer_below("facts", made)
    found = client.get(f"{address}/a/b")
    assert (found.status, found.body) == (200, b'"a/b"')
    assert found.headers["content-type"].startswith("application/json")
    assert "immutable" in found.headers["cache-control"]
    assert client.get(f"{address}/b").status == 404


def test_the_same_facts_have_one_address_and_others_another() -> None:
    held = [answer_below(of, made, layer=layer) for of, layer in (("x", ""), ("x", ""), ("x", "open"), ("y", ""))]
    assert held[0] is held[1]
    assert len(set(held)) == 3


def test_an_address_that_nobody_holds_is_served_no_more(client: Client) -> None:
    address = str(answer_below("soon gone", made))
    gc.collect()
    assert client.get(f"{address}/a").status == 404


def test_answers_of_a_layer_are_for_those_who_may_see_it_and_kept_by_nobody(client: Client) -> None:
    shown, hidden = answer_below("facts", made, layer="open"), answer_below("facts", made, layer="draft")
    assert client.get(f"{shown}/a").headers["cache-control"] == "private, no-store"
    assert client.get(f"{hidden}/a").status == 404
