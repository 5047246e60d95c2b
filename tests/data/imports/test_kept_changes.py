"""Rows that a reading puts into a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.imports.kept_changes import beside, rows_to_keep
from data.layer_rows import OBSERVATIONS
from tests.data.imports.grids import read_rows

if TYPE_CHECKING:
    from data.layer_rows import LayerRow

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн USD"]
BEFORE = [HEAD, ["Брестская область", 2023, 10], ["Минская область", 2023, 20], ["Брестская область", 2024, 30]]
AFTER = [HEAD, ["Брестская область", 2023, 10], ["Минская область", 2024, 5], ["Брестская область", 2024, 33]]


def kept(**answers: str) -> tuple[list[LayerRow], list[tuple[str, str]]]:
    put, gone = rows_to_keep(read_rows(AFTER, kept=read_rows(BEFORE).rows, answers=answers))
    return [row for row in put if row.table == OBSERVATIONS], gone


def test_rows_that_are_kept_as_they_are_do_not_come_again() -> None:
    put, gone = kept()
    assert sorted(str(row.cells["value"]) for row in put) == ["33", "5"]
    assert gone == []


def test_what_is_gone_is_taken_out_by_an_answer_alone() -> None:
    assert len(kept(gone="withdraw")[1]) == 1


def test_both_figures_can_be_kept() -> None:
    put, _ = kept(changed="keep_both")
    (changed,) = [row for row in put if row.cells["value"] == "33"]
    old = next(row for row in read_rows(BEFORE).rows if row.cells.get("value") == "30")
    assert changed.row_id != old.row_id
    assert changed.row_id.startswith(old.row_id)
    assert beside(old).cells["obs_id"] == beside(old).row_id
