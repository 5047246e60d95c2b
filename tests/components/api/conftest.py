"""A client of the API over all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.api import app, cited, facts, request_facts
from components.pages import PAGES
from tests.components.api.layers_of_tests import kept_layers, routes_of_api
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=app.routes(page.content for page in PAGES)), portal)


@pytest.fixture(scope="module")
def layered() -> Iterator[Client]:
    """Ask as a reader of a server that has layers, a draft among them."""
    kept = kept_layers()
    with start_blocking_portal() as portal, pytest.MonkeyPatch.context() as patch:
        for module in (facts, request_facts, cited):
            patch.setattr(module, "layer_atlases", lambda: kept)
        yield Client(Starlette(routes=routes_of_api()), portal)
