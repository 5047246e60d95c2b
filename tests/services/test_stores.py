"""The tests of stores on a real PostgreSQL: each test function of SQLite's, with a place on the server."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

import pytest

from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.stores.store import Store
    from tests.services.postgresql import Server

BEHAVIOUR: Final = (
    "backup",
    "bulk",
    "drafts",
    "goods.goods_imports",
    "goods.goods_parts",
    "goods.goods_shelf",
    "keeping",
    "kept_documents",
    "kills",
    "records",
    "remembered",
    "row_changes",
    "row_tables",
    "store",
    "versions",
    "watcher",
)
"""Modules whose tests say what a store does, whatever it is kept in."""


@pytest.fixture
def new_place(postgresql: Server) -> Callable[[], str]:
    """Makes places for new stores."""
    return postgresql.new_database


@pytest.fixture
def store(new_place: Callable[[], str]) -> Iterator[Store]:
    """An empty store."""
    with open_store(new_place()) as opened:
        yield opened


def _tests() -> dict[str, object]:
    found: dict[str, object] = {}
    for name in BEHAVIOUR:
        folder, _, noun = name.rpartition(".")
        module = importlib.import_module(".".join(filter(None, ("tests.data.stores", folder, f"test_{noun}"))))
        tests = {f"{key}__{noun}": value for key, value in vars(module).items() if key.startswith("test_")}
        assert tests, name
        found |= tests
    return found


globals().update(_tests())
