"""One PostgreSQL server for all tests of stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.postgresql import server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.services.postgresql import Server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A running server."""
    with server() as running:
        yield running
