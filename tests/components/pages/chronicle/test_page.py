"""The page of the chronicle: its rows, and a place without an entry."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from components.context import View
from components.i18n.language import language
from components.pages.chronicle import page, timeline
from components.pages.chronicle.document import head
from components.pages.chronicle.promises import claims, promised, promises_data
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def groups(shown: View) -> list[dict[str, Any]]:
    """The groups of promises as the browser gets them."""
    found = json.loads(json.dumps(promises_data(shown)))["groups"]
    assert isinstance(found, list)
    return found


def test_a_place_without_an_entry_has_no_chart_and_says_so() -> None:
    empty = view(place="KZ-27")
    assert page.charts(empty) == {}
    assert head(empty).notes == ("Nothing in the source fits this place and these filters.",)
    assert groups(empty) == []
    assert len(page.rows(empty)) == 0


def test_the_rows_hold_entries_and_both_ends_of_promises_each_once() -> None:
    rows = page.rows(view())
    assert rows["claim_id"].is_unique
    assert set(claims(promised(view()))) <= set(rows["claim_id"])
    assert {row.claim_id for row in timeline.undated_rows(view())} <= set(rows["claim_id"])
