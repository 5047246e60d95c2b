"""Writing of many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import SQLAlchemyError

from data.stores.bulk import FEW, insert_rows
from data.stores.model import Change
from data.stores.schema import LAYERS
from tests.data.stores.rows import FILE, begin, figure, tie

if TYPE_CHECKING:
    from data.stores.store import Store


@pytest.mark.parametrize("count", [1, FEW, FEW + 1, 4500])
def test_many_rows_come_back_as_few_do(store: Store, count: int) -> None:
    base = begin(store)
    rows = [figure(n, None if n % 7 == 0 else f"{n}.{n % 10}0") for n in range(count)]
    rows += [tie(n, "таб\tи \\N \\. «кавычки»\r\nстрока") for n in range(count)]
    store.keep("ours", Change(put=rows), deed=FILE, base=base)
    assert list(store.rows("ours")) == sorted(rows, key=lambda row: (row.table, row.row_id))


def test_no_rows_are_no_statement(store: Store) -> None:
    with store.engine.connect() as connection:
        insert_rows(connection, LAYERS, [])


def test_a_row_that_is_there_already_is_refused_by_the_database(store: Store) -> None:
    with store.engine.connect() as connection, pytest.raises(SQLAlchemyError):
        insert_rows(connection, LAYERS, [{"layer_id": "a"}, {"layer_id": "a"}])
