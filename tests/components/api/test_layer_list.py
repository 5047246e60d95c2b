"""The API lists the layers that a visitor may see, each with its newest version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.api import app, request_facts
from components.layer_atlases import LayerAtlases
from tests.components.api.test_request_facts import STORE, Knowing
from tests.components.asgi import Client, ask

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(request_facts, "layer_atlases", lambda: LayerAtlases(lambda: STORE))
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=app.routes([]), middleware=[Middleware(Knowing)]), portal)


def test_the_layers_are_listed_with_their_versions_drafts_for_editors_alone(client: Client) -> None:
    found = ask(client, "layers").json()["layers"]
    assert [layer["layer"] for layer in found] == ["chamber", "empty"]
    assert found[0] == {
        "layer": "chamber", "title": "Chamber of Commerce", "version": 1, "day": "2026-11-24", "published": True,
    }  # fmt: skip
    editors = client.get("/api/v1/layers", x_test="editor").json()["layers"]
    assert [layer["layer"] for layer in editors] == ["chamber", "empty", "draft"]
