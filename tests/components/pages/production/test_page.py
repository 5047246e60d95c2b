"""The page of production: its rows and its picture."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages import page as page_of
from components.pages.production import document, page
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.ventures import ventures
from tests.components.exports.drawings import draw
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), TODAY)


def test_a_place_without_a_venture_has_no_chart_and_says_so() -> None:
    empty = view(place="KZ-27")
    assert page.charts(empty) == {}
    assert document.chapters(empty) == {}


def test_the_rows_hold_what_the_page_shows_and_the_counts_behind() -> None:
    rows = page.rows(view(place="KZ-39"))
    named, counted = (ventures(ATLAS, on=TODAY, place_id="KZ-39", aggregates=flag) for flag in (False, True))
    assert list(rows["claim_id"][: len(named)]) == [v.claim_id for v in named]
    assert len(rows) == len(named) + len(counted) + 4
    assert rows["claim_id"].is_unique


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(Lang))
def test_a_picture_of_the_chart_says_what_its_signs_are(lang: Lang) -> None:
    shown = view(lang)
    picture = draw(shown, page_of("production").content, "stages", "svg").decode()
    assert set(page.chart_notes(shown)) == set(page.charts(shown)) == set(page.chart_titles(shown))
    assert page.chart_notes(shown)["stages"] in picture
    assert page.chart_titles(shown)["stages"] in picture
