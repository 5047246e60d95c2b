"""Views for geographic information systems, where there is no PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.gis_views import STATEMENTS, VIEWS, make_views

if TYPE_CHECKING:
    from data.stores.store import Store


def test_on_sqlite_it_is_said_what_is_needed(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        make_views(store, [], [])
    assert (refused.value.code, refused.value.params) == ("store.no_postgresql", {"where": store.place})


def test_every_view_is_made_by_the_statements() -> None:
    statements = STATEMENTS.read_text("utf-8")
    for name in VIEWS:
        assert f"CREATE VIEW gis.{name} AS" in statements
