"""Rows that a reading puts into a layer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.imports.kept_changes import beside, rows_to_keep
from data.layer_rows import OBSERVATIONS
from tests.data.imports.grids import read_rows

if TYPE_CHECKING:
    from data.layer_rows import LayerRow

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн USD"]
DEEDS = ["Название документа", "Стороны", "Дата подписания", "Статус"]
DEED = ["Меморандум о дружбе", "Гомельская область, Костанайская область", "2024-05-17"]
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


def next_file(rows: list[LayerRow]) -> list[LayerRow]:
    """Return the rows as they are kept of an earlier file: with another source and in other cells."""
    earlier = {"source_id": "file-earlier", "locator": "May, A1"}
    return [
        replace(row, cells={name: earlier.get(name, cell) for name, cell in row.cells.items()})
        for row in rows
        if row.table != "sources"
    ]


def test_agreements_that_are_kept_as_they_are_do_not_come_again() -> None:
    first = read_rows([DEEDS, [*DEED, "подписан"]])
    assert {"agreements", "agreement_parties", "ties"} <= {row.table for row in first.rows}
    again = read_rows([DEEDS, [*DEED, "подписан"]], kept=next_file(list(first.rows)))
    assert again.taken == 1
    assert rows_to_keep(again) == ([], [])


def test_of_a_changed_agreement_what_changes_comes_with_its_source() -> None:
    first = read_rows([DEEDS, [*DEED, "подписан"]])
    put, _ = rows_to_keep(read_rows([DEEDS, [*DEED, "завершён"]], kept=next_file(list(first.rows))))
    assert {row.table for row in put} == {"sources", "agreements", "ties"}
    (source,) = [row.row_id for row in put if row.table == "sources"]
    assert {row.cells["source_id"] for row in put} == {source}
