"""A client of the API over all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.api import app
from components.pages import PAGES
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=app.routes(page.content for page in PAGES)), portal)
