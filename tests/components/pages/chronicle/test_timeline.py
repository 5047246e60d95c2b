"""Entries of the time line as rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.chronicle import timeline
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.texts.chronicle import EntryKind
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


@pytest.mark.parametrize(
    ("kind", "wanted"), [("agreement", "agreement"), ("visit", "event"), ("trade", "contract"), ("project", "venture")]
)
def test_the_kinds_of_the_address_choose_the_lanes(kind: str, wanted: str) -> None:
    found = timeline.shown(view(kinds=frozenset({kind})))
    assert {entry.kind for entry in found.dated} == {EntryKind(wanted)}


def test_a_row_of_the_table_is_sorted_by_its_day_not_by_its_words() -> None:
    rows = timeline.dated_rows(view())
    assert rows
    for row in rows:
        date.fromisoformat(str(row.keys[1]))
        assert len(row.cells) == len(row.keys) == len(timeline.columns(view()))
        assert row.keys[0] == row.cells[0]
    days = [str(row.keys[1]) for row in rows]
    assert days == sorted(days)


def test_rows_without_a_date_come_last_when_sorted() -> None:
    rows = timeline.undated_rows(view())
    assert rows
    assert {(row.cells[1], row.keys[1]) for row in rows} == {("undated", "9999")}


def test_what_is_not_done_is_in_doubt() -> None:
    rows = (*timeline.dated_rows(view()), *timeline.undated_rows(view()))
    doubts = {row.cells[3] for row in rows if row.doubtful}
    assert "planned" in doubts
    assert not doubts & {"signed", "in force", "completed", "operating"}
