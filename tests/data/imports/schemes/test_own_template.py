"""Sheets of the template: columns are known by a hidden row, faults are named at their cells."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from data.imports.schemes.own_template import CHOICES, MARKER, choice_of, exists_on, template_sheet
from tests.data.imports.grids import grid_of, read_rows, state_of

NAMES = ["by_id", "kz_id", "flow", "period", "value", "unit", "reporter", "product_code", "product_name", "note"]
HIDDEN = [*NAMES, f"{MARKER}figures"]
ROW: dict[str, Any] = {
    "by_id": "Гомельская область · BY-HO",
    "kz_id": "Казахстан · KZ",
    "flow": "Экспорт · export",
    "period": Decimal(2024),
    "value": Decimal("12.5"),
    "unit": "млн долларов · usd_million",
    "reporter": "by",
}


def sheet_of(*rows: dict[str, Any]) -> list[list[Any]]:
    return [HIDDEN, ["headings"], *([row.get(name) for name in NAMES] for row in rows)]


def test_columns_are_known_by_the_hidden_row_wherever_it_is() -> None:
    assert template_sheet(grid_of([["a title"]])) is None
    found = template_sheet(grid_of([["a title"], [None, "by_id", "value", f"{MARKER}figures"]]))
    assert found is not None
    assert (found.part, found.row, found.first) == ("figures", 1, 3)
    assert found.columns == {"by_id": 1, "value": 2}


@pytest.mark.parametrize(("text", "code"), [("Экспорт · export", "export"), ("export", "export"), ("", "")])
def test_the_code_of_a_choice_is_behind_its_dot(text: str, code: str) -> None:
    assert choice_of(text) == code


def test_a_row_becomes_a_figure_at_the_cell_of_its_value() -> None:
    reading = read_rows(sheet_of(ROW))
    (row,) = (row for row in reading.rows if row.table == "observations")
    assert (reading.verdict, row.origin.cell) == ("accept", "E3")
    assert (row.cells["value"], row.cells["unit"], row.cells["measure"]) == ("12.5", "usd_million", "value")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("by_id", "Нигдея · XX", "place.unknown"),
        ("flow", "Продажа · sale", "template.no_choice"),
        ("unit", "pood", "template.no_choice"),
        ("reporter", None, "template.empty"),
        ("value", None, "template.empty"),
        ("value", "12,5 прим.", "layout.not_a_number"),
        ("value", "1,234", "layout.not_a_number"),
        ("period", "весной", "layout.bad_period"),
        ("product_code", "401", "template.no_goods_code"),
    ],
)
def test_a_fault_is_named_at_its_cell_and_other_rows_are_taken(name: str, text: str | None, code: str) -> None:
    reading = read_rows(sheet_of({**ROW, "period": Decimal(2023)}, {**ROW, name: text}))
    faults = [(finding.code, finding.position) for finding in reading.findings if finding.is_error]
    assert faults == [(code, (3, NAMES.index(name)))]
    assert (reading.verdict, reading.taken) == ("partial", 1)


def test_marks_in_the_place_of_a_value_say_that_there_is_none() -> None:
    reading = read_rows(sheet_of(ROW, {**ROW, "period": "2023", "value": "…"}, {**ROW, "period": "2022", "value": "x"}))
    assert (reading.taken, reading.missing) == (1, {"not_available": 1, "confidential": 1})


def test_a_choice_that_did_not_exist_then_is_not_taken() -> None:
    abai = {**ROW, "kz_id": "Абайская область · KZ-10"}
    assert read_rows(sheet_of({**abai, "period": Decimal(2024)})).taken == 1
    reading = read_rows(sheet_of({**abai, "period": Decimal(2015)}))
    assert reading.taken == 0
    assert reading.findings or reading.questions


def test_existence_is_asked_of_the_last_day() -> None:
    state = state_of()
    assert not exists_on(state, "KZ-10", "2021")
    assert exists_on(state, "KZ-10", "2022")
    assert exists_on(state, "KZ-10", "no day")


def test_every_choice_has_one_code() -> None:
    assert all(len(set(codes)) == len(codes) for codes in CHOICES.values())
