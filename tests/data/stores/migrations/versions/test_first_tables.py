"""The first tables of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect

from data.stores.migrations.versions import first_tables
from data.stores.schema import FIGURES, METADATA

if TYPE_CHECKING:
    from data.stores.store import Store


def test_it_is_the_first_step_and_makes_all_tables(store: Store) -> None:
    assert (first_tables.revision, first_tables.down_revision) == ("0001", None)
    assert set(inspect(store.engine).get_table_names()) == {*METADATA.tables, "alembic_version"}


def test_its_columns_of_figures_are_those_of_its_day(store: Store) -> None:
    """They are written out: a step never follows what the program becomes later."""
    assert set(first_tables.FIGURES) == set(FIGURES)
    assert "row" not in first_tables.FIGURES
    assert {column["name"] for column in inspect(store.engine).get_columns("observations")} > set(FIGURES)
