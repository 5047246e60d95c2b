"""The step that makes the tables of records of goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect

from data.stores.migrations.versions import document_states, goods_tables

if TYPE_CHECKING:
    from data.stores.store import Store


def test_it_follows_the_second_step_and_makes_its_tables(store: Store) -> None:
    assert (goods_tables.revision, goods_tables.down_revision) == ("0003", document_states.revision)
    assert {"goods", "goods_parts", "draft_goods"} <= set(inspect(store.engine).get_table_names())
