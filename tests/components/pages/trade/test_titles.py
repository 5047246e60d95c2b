"""Titles of the charts of trade: sentences made of their figures."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.trade import page, titles
from data.atlas.selection import Selection
from data.enums import Lang, Qualifier
from data.queries.trade.rankings import rankings
from data.queries.trade.series import national
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def test_the_titles_say_what_the_charts_show() -> None:
    found = titles.chart_titles(view())
    assert found["turnover"] == "Turnover rose: 215 million US dollars in 2005, 1,092.5 million US dollars in 2021"
    assert found["targets"].endswith("above every result of a year: 5 billion US dollars")
    assert found["flows"].startswith("In 2021 Belarus sold more than it bought: 911.8 million US dollars against 180.7")
    assert "derived by us" in found["flows"], "the import is ours"
    assert found["part-01-03"].startswith("Turnover of the same months rose: about 192 million US dollars")
    assert found["turnover-by-2020"].startswith("Minsk Region is first: turnover, 2020")


@pytest.mark.parametrize("lang", list(Lang))
def test_every_chart_has_a_title_of_its_own_in_every_language(lang: Lang) -> None:
    found = titles.chart_titles(view(lang))
    assert found.keys() == page.charts(view(lang)).keys()
    assert len(set(found.values())) == len(found)
    assert not any("{" in title for title in found.values())


def test_a_change_within_hedge_and_rounding_is_neither_a_rise_nor_a_fall() -> None:
    point = next(point for point in national(ATLAS)[0].years if point.claim_id == "turnover-2021")
    less, about = (
        dataclasses.replace(point, value=point.value - 20, qualifier=hedge)
        for hedge in (Qualifier.EXACT, Qualifier.ABOUT)
    )
    assert [titles.rise(less, point), titles.rise(point, less)] == [1, -1]
    assert [titles.rise(point, point), titles.rise(about, point)] == [0, 0]


def test_an_order_that_a_hedge_leaves_open_names_no_first_place() -> None:
    ranking = next(found for found in rankings(ATLAS) if len(found.entries) > 1)
    open_ = tuple(dataclasses.replace(entry, firm=False) for entry in ranking.entries)
    title = titles.first_title(view(), dataclasses.replace(ranking, entries=open_))
    assert "is first" in titles.first_title(view(), ranking)
    assert "is first" not in title
    assert title.endswith("(the order is not certain: approximate figures)")
