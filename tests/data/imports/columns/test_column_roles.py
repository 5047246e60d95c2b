"""Roles of columns by heading and content."""

from __future__ import annotations

import pytest

from data.imports.columns.attributes import NOTHING
from data.imports.columns.column_roles import columns_of, grouped_columns
from data.imports.layout.heading_words import ColumnRole
from data.imports.layout.sheet_blocks import find_blocks
from tests.data.imports.grids import grid_of

PLACES = {"Брестская область", "Витебская область", "Павлодарская область"}


def roles(rows: list[list[object]]) -> list[ColumnRole]:
    grid = grid_of(rows)
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    return [column.role for column in columns_of(block, is_place=PLACES.__contains__, context=NOTHING)]


def test_columns_in_any_order() -> None:
    rows: list[list[object]] = [["Экспорт, млн долл.", "Год", "Область"], [1.5, 2023, "Брестская область"]]
    assert roles(rows) == [ColumnRole.VALUE, ColumnRole.PERIOD, ColumnRole.PLACE]


@pytest.mark.parametrize(
    ("heading", "cell", "role"),
    [
        ("Население", 100, ColumnRole.SET_ASIDE),
        ("Экспорт в Россию, млн USD", 1.5, ColumnRole.SET_ASIDE),
        ("KATO", 550000000, ColumnRole.KZ_PLACE),
        ("Код ТН ВЭД", "0402", ColumnRole.PRODUCT_CODE),
        ("Примечание", "=1+1", ColumnRole.NOTE),
        ("", "Витебская область", ColumnRole.PLACE),
        ("Павлодарская область", 1.5, ColumnRole.VALUE),
    ],
)
def test_a_column_by_its_heading_and_its_cells(heading: str, cell: object, role: ColumnRole) -> None:
    rows: list[list[object]] = [["Область", "Экспорт в Казахстан", heading], ["Брестская область", 1.5, cell]]
    assert roles(rows)[2] is role


def test_labels_written_once_for_several_rows_are_seen() -> None:
    grid = grid_of([["Область", "Год", "Экспорт"], ["Брест", 2022, 1.5], [None, 2023, 1.6], [None, 2024, 1.7]])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    columns = columns_of(block, is_place=PLACES.__contains__, context=NOTHING)
    assert grouped_columns(block, columns) == {0}
