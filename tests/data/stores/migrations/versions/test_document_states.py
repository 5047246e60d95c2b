"""The step that gives notes and talks what made each version, what it takes back, and whether readers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect

from data.stores.migrations.versions import document_states, first_tables

if TYPE_CHECKING:
    from data.stores.store import Store


def test_it_follows_the_first_step_and_adds_its_columns(store: Store) -> None:
    assert (document_states.revision, document_states.down_revision) == ("0002", first_tables.revision)
    columns = {column["name"] for column in inspect(store.engine).get_columns("documents")}
    assert columns >= {"action", "is_published", "undoes"}
