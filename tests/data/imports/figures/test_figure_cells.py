"""Cells in the place of figures that are none."""

from __future__ import annotations

import pytest

from data.imports.files.model import Mark
from tests.data.imports.grids import grid_of, read_rows, text_grid

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн долл. США"]


@pytest.mark.parametrize(
    ("cell", "mark", "code"),
    [
        ("#DIV/0!", Mark.ERROR, "layout.error_cell"),
        (None, Mark.NO_STORED_VALUE, "layout.no_stored_value"),
        ("много", Mark.NONE, "layout.not_a_number"),
    ],
)
def test_each_fault_is_named_at_its_cell(cell: str | None, mark: Mark, code: str) -> None:
    rows = [HEAD, ["Брестская область", 2023, 1.5], ["Брестская область", 2024, cell]]
    reading = read_rows(grid_of(rows, marks={(2, 2): mark}))
    assert [(finding.code, finding.cell) for finding in reading.findings] == [(code, "C3")]
    assert reading.taken == 1


def test_in_a_text_the_flow_names_the_column() -> None:
    reading = read_rows(text_grid([HEAD, ["Брестская область", "2024", "много"], ["Минская область", "2024", "1.5"]]))
    assert [finding.cell for finding in reading.findings] == ["row 2, export"]


def test_a_number_that_can_be_read_in_two_ways_is_asked() -> None:
    rows = [HEAD, ["Брестская область", "2024", "1,234"]]
    assert [question.key for question in read_rows(rows).questions] == ["decimal"]
    assert read_rows(rows, answers={"decimal": ","}).rows[1].cells["value"] == "1.234"
