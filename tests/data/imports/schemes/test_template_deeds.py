"""Agreements and events of the template: choices answer what would be asked, other words are read as always."""

from __future__ import annotations

from typing import Any

import pytest

from data.imports.schemes.own_template import MARKER, template_sheet
from data.imports.schemes.template_deeds import plain_deeds
from tests.data.imports.grids import grid_of, read_rows, state_of

NAMES = ["title", "by_place", "by_org", "kz_place", "kz_org", "date", "until", "status", "kind", "place", "note"]


def sheet_of(part: str, *rows: dict[str, Any]) -> list[list[Any]]:
    return [[*NAMES, f"{MARKER}{part}"], ["any heading"], *([row.get(name) for name in NAMES] for row in rows)]


DEED = {"title": "Меморандум", "by_place": "Минск · BY-HM", "kz_place": "Алматы · KZ-75", "date": "2024-05-17"}


@pytest.mark.parametrize(
    ("part", "kind", "code"), [("agreements", "X · treaty", "treaty"), ("events", "forum", "forum")]
)
def test_choices_are_taken_without_a_question(part: str, kind: str, code: str) -> None:
    reading = read_rows(sheet_of(part, {**DEED, "status": "Х · planned", "kind": kind}))
    (row,) = (row for row in reading.rows if row.table == part)
    assert (reading.verdict, reading.questions) == ("accept", ())
    assert (row.cells["status"], row.cells["kind"], row.origin.cell) == ("planned", code, "A3")
    parties = [row.cells["place_id"] for row in reading.rows if row.table.endswith("_parties")]
    assert parties == ["BY-HM", "KZ-75"]


def test_a_name_without_its_code_is_asked_like_in_any_sheet() -> None:
    reading = read_rows(sheet_of("agreements", {**DEED, "kz_place": "Алматы"}))
    assert [question.key for question in reading.questions] == ["place:Алматы"]


def test_a_kind_that_is_in_no_list_is_said_and_left_out() -> None:
    reading = read_rows(sheet_of("agreements", {**DEED, "kind": "Песня · song"}))
    assert [(finding.code, finding.is_error) for finding in reading.findings] == [("template.no_choice", False)]
    assert reading.taken == 1


def test_a_place_of_another_time_is_no_answer() -> None:
    grid = grid_of(sheet_of("agreements", {**DEED, "kz_place": "Абайская область · KZ-10", "date": "2015"}))
    sheet = template_sheet(grid)
    assert sheet is not None
    plain, answers = plain_deeds(grid, sheet, state_of())
    assert answers == {"place:Минск · BY-HM": "BY-HM"}
    assert plain.cell(2, 3) == "Абайская область"
    assert plain.cell(0, 0) is None
