from __future__ import annotations

import pytest

from data.imports.corrected import CorrectedRows, corrected
from data.imports.files.model import CellNames, FileKind, Grid, Mark, ReadFile, RowFault

ROWS = (("a", "b"), ("1",), ("2", "3", "4"))


def file_of(*grids: Grid) -> ReadFile:
    return ReadFile(name="f.csv", kind=FileKind.TEXT, sha256="0" * 64, size=1, grids=grids)


def test_corrected_cells_are_other_texts_and_all_others_stay() -> None:
    rows = CorrectedRows(ROWS, {(1, 0): "9", (1, 2): "8"})
    assert [list(row) for row in rows] == [["a", "b"], ["9", None, "8"], ["2", "3", "4"]]
    assert [list(row) for row in rows] == [list(rows[number]) for number in range(len(rows))]
    assert list(rows[-1]) == ["2", "3", "4"]
    assert [list(row) for row in rows[1:]] == [["9", None, "8"], ["2", "3", "4"]]


def test_an_empty_text_empties_a_cell_and_a_row_behind_the_last_is_added() -> None:
    rows = CorrectedRows(ROWS, {(0, 0): "", (4, 1): "new"})
    assert [list(row) for row in rows] == [[None, "b"], ["1"], ["2", "3", "4"], [], [None, "new"]]
    with pytest.raises(IndexError):
        rows[5]


def test_marks_and_faults_of_corrected_cells_are_gone_and_those_of_others_stay() -> None:
    grid = Grid(
        name="one",
        rows=ROWS,
        marks={(1, 0): Mark.ERROR, (2, 2): Mark.ERROR},
        hidden_characters={(1, 0): "U+200B"},
        faults=(RowFault(row=1, code="c"), RowFault(row=2, code="c")),
        cell_names=CellNames.LINES,
    )
    other = Grid(name="two", rows=ROWS)
    one, two = corrected(file_of(grid, other), {("one", 1, 0): "5"}).grids
    assert two is other
    assert one.cell(1, 0) == "5"
    assert dict(one.marks) == {(2, 2): Mark.ERROR}
    assert not one.hidden_characters
    assert [fault.row for fault in one.faults] == [2]


def test_a_file_without_corrections_is_itself() -> None:
    found = file_of(Grid(name="one", rows=ROWS))
    assert corrected(found, {}) is found
