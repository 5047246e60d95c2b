"""Rows of buttons that filter a page."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.i18n.language import language
from components.parts.filters import FilterRow, filter_rows_data
from data.atlas.selection import Selection
from data.enums import Lang

ROW = FilterRow(field="themes", title="Theme", options={"trade": "Trade", "food": "Food"}, pressed=frozenset({"food"}))


def test_a_row_says_which_of_its_buttons_are_pressed() -> None:
    assert ROW.to_json() == {
        "field": "themes", "title": "Theme", "options": [["trade", "Trade", False], ["food", "Food", True]],
    }  # fmt: skip


def test_rows_travel_with_the_word_for_all() -> None:
    view = View(current_atlas(), Selection(), language(Lang.RU), date(2026, 11, 24))
    assert filter_rows_data(view, [ROW]) == {"seq": 0, "all": view.lang.text("All"), "rows": [ROW.to_json()]}
