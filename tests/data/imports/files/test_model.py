from __future__ import annotations

from array import array

import pytest
from openpyxl.utils import get_column_letter

from data.imports.files.model import CellNames, Grid, Mark, column_letters


def test_columns_have_the_letters_of_spreadsheets() -> None:
    assert [column_letters(col) for col in range(16_384)] == [get_column_letter(col + 1) for col in range(16_384)]


@pytest.mark.parametrize(
    ("names", "lines", "column", "name"),
    [
        (CellNames.LETTERS, None, "", "D5"),
        (CellNames.LETTERS, None, "REF_AREA", "D5"),
        (CellNames.LINES, None, "", "row 5"),
        (CellNames.LINES, None, "REF_AREA", "row 5, REF_AREA"),
        (CellNames.LINES, array("L", [1, 2, 3, 7, 11]), "", "row 11"),
    ],
)
def test_a_cell_is_named_as_its_readers_call_it(
    names: CellNames, lines: array[int] | None, column: str, name: str
) -> None:
    grid = Grid(name="x", rows=[], cell_names=names, lines=lines)
    assert grid.cell_name(4, 3, column) == name


def test_what_is_beyond_the_rows_is_empty() -> None:
    grid = Grid(name="x", rows=[("a",), (), ("b", None, "c")], marks={(0, 0): Mark.FORMULA})
    assert [[grid.cell(row, col) for col in range(4)] for row in range(4)] == [
        ["a", None, None, None],
        [None] * 4,
        ["b", None, "c", None],
        [None] * 4,
    ]
    assert (grid.mark(0, 0), grid.mark(1, 1)) == (Mark.FORMULA, Mark.NONE)
