"""Rows that are made when they are asked for."""

from __future__ import annotations

import pytest

from data.imports.observation_rows import ObservationRows, PickedRows
from tests.data.imports.grids import read_rows

ROWS = [
    ["Область", "Год", "Экспорт в Казахстан, млн USD"],
    ["Брестская область", 2023, 10],
    ["Минская область", 2023, 20],
]


def test_rows_are_those_of_the_file_behind_their_source() -> None:
    rows = read_rows(ROWS).rows
    assert isinstance(rows, ObservationRows)
    assert list(rows.tables()) == [row.table for row in rows] == ["sources", "observations", "observations"]
    assert [row.origin.cell for row in rows[1:]] == ["C2", "C3"]
    assert rows[-1] == rows[2]
    assert len(list(rows.of_all_goods())) == 2
    with pytest.raises(IndexError):
        rows[3]


def test_picked_rows_are_some_of_them() -> None:
    rows = read_rows(ROWS).rows
    picked = PickedRows(rows, [2, 1])
    assert len(picked) == 2
    assert picked[0] == rows[2]
    assert picked[0:1] == [rows[2]]
