"""Stores on SQLite; the same tests run on PostgreSQL in `tests/services`, which has these fixtures of its own."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.stores.store import Store


@pytest.fixture
def new_place(tmp_path: Path) -> Callable[[], str]:
    """Makes places for new stores."""
    numbers = count()
    return lambda: str(tmp_path / f"store-{next(numbers)}.sqlite3")


@pytest.fixture
def store(new_place: Callable[[], str]) -> Iterator[Store]:
    """An empty store."""
    with open_store(new_place()) as opened:
        yield opened
