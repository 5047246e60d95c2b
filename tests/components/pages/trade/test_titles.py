"""Titles of the charts of trade: sentences made of their figures."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.trade import page, titles
from data.atlas.selection import Selection
from data.enums import Flow, Lang, Qualifier, Status
from data.model import PartialDate
from data.queries.trade.rankings import rankings
from data.queries.trade.series import national
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.queries.trade.series import Point, Target


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


def series(
    monkeypatch: pytest.MonkeyPatch,
    years: dict[Flow, tuple[Point, ...]] | None = None,
    targets: tuple[Target, ...] | None = None,
) -> None:
    """Put other results of whole years, and other targets of turnover, in the place of those of the source."""
    turnover, *others = (
        dataclasses.replace(own, years=(years or {}).get(own.flow, own.years)) for own in national(ATLAS)
    )
    if targets is not None:
        turnover = dataclasses.replace(turnover, targets=targets)
    monkeypatch.setattr(titles, "national", lambda _atlas: (turnover, *others))


def points(flow: Flow, *values: float) -> tuple[Point, ...]:
    """Return a point of a year for each value, of 2012 and the years after."""
    model = next(point for own in national(ATLAS) if own.flow is flow for point in own.years)
    dates = [PartialDate.parse(str(year)) for year in range(2012, 2012 + len(values))]
    return tuple(
        dataclasses.replace(
            model, value=value, start=day, end=day, qualifier=Qualifier.EXACT, status=Status.ACTUAL, rival_ids=()
        )
        for value, day in zip(values, dates, strict=True)
    )


@pytest.mark.parametrize(
    ("values", "begin"),
    [
        ((), "Turnover of the two countries"),
        ((400.5,), "Turnover of the two countries"),
        ((400.5, 300.5), "Turnover fell: "),
        ((300.5, 400.5), "Turnover rose: "),
        ((400.5, 100.5, 400.5), "Turnover of the two countries: "),
    ],
)
def test_turnover_is_compared_with_its_first_year(
    monkeypatch: pytest.MonkeyPatch, values: tuple[float, ...], begin: str
) -> None:
    series(monkeypatch, {Flow.TURNOVER: points(Flow.TURNOVER, *values)})
    title = titles.turnover_title(view())
    assert title.startswith(begin)
    assert (title == begin) == (len(values) < 2)
    assert (f"in {2011 + len(values)}" in title) == (len(values) > 1)


@pytest.mark.parametrize(
    ("target", "result", "begin"),
    [
        (500.0, 400.5, "The highest target of turnover is above every result of a year: "),
        (400.5, 400.5, "The highest target of turnover: "),
        (400.0, 500.5, "The highest target of turnover: "),
    ],
)
def test_a_target_is_compared_with_the_highest_result(
    monkeypatch: pytest.MonkeyPatch, target: float, result: float, begin: str
) -> None:
    model = dataclasses.replace(national(ATLAS)[0].targets[0], qualifier=Qualifier.EXACT)
    low, high = (dataclasses.replace(model, value=value) for value in (1.0, target))
    series(monkeypatch, {Flow.TURNOVER: points(Flow.TURNOVER, 10.5, result, 20.5)}, (low, high))
    title = titles.targets_title(view())
    assert title.startswith(begin)
    assert ("in 2013" in title) == begin.endswith("turnover: ")


def test_a_target_whose_rounding_reaches_the_rounding_of_a_result_is_not_above_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = dataclasses.replace(national(ATLAS)[0].targets[0], value=401.5, qualifier=Qualifier.EXACT)
    for result, word in ((400.5, "above"), (401.4, "the highest result")):
        series(monkeypatch, {Flow.TURNOVER: points(Flow.TURNOVER, result)}, (model,))
        assert word in titles.targets_title(view()), result
    monkeypatch.setattr(titles, "slack", lambda value, _hedge: value / 10)
    for result, word in ((9.0, "the highest result"), (8.9, "above")):
        own = dataclasses.replace(model, value=11.0)
        series(monkeypatch, {Flow.TURNOVER: points(Flow.TURNOVER, result)}, (own,))
        assert word in titles.targets_title(view()), result


def test_without_targets_or_results_there_is_nothing_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    series(monkeypatch, targets=())
    assert titles.targets_title(view()) == "Targets of turnover"
    series(monkeypatch, {Flow.TURNOVER: ()})
    assert titles.targets_title(view()) == "Targets of turnover"


@pytest.mark.parametrize(
    ("sold", "bought", "begin"),
    [
        ((10.5, 30.5), (20.5, 20.5), "In 2013 Belarus sold more than it bought: "),
        ((30.5, 10.5), (20.5, 20.5), "In 2013 Belarus sold less than it bought: "),
        ((30.5, 20.5), (10.5, 20.5), "In 2013 Belarus sold about as much as it bought: "),
        ((30.5, 20.5, 10.5), (20.5,), "In 2012 Belarus sold more than it bought: "),
        ((30.5,), (), "Exports, imports and balance"),
        ((), (30.5,), "Exports, imports and balance"),
    ],
)
def test_exports_are_compared_with_imports_of_the_last_year_of_both(
    monkeypatch: pytest.MonkeyPatch, sold: tuple[float, ...], bought: tuple[float, ...], begin: str
) -> None:
    series(monkeypatch, {Flow.EXPORT: points(Flow.EXPORT, *sold), Flow.IMPORT: points(Flow.IMPORT, *bought)})
    assert titles.flows_title(view()).startswith(begin)


@pytest.mark.parametrize(
    ("values", "begin"),
    [
        ((), "Parts of a year: 3 months"),
        ((30.5,), "Parts of a year: 3 months"),
        ((99.5, 30.5, 20.5), "Turnover of the same months fell: "),
        ((1.5, 20.5, 30.5), "Turnover of the same months rose: "),
        ((1.5, 20.5, 20.5), "Turnover of the same months: "),
    ],
)
def test_months_are_compared_with_those_of_the_year_before(values: tuple[float, ...], begin: str) -> None:
    own = points(Flow.TURNOVER, *values)
    title = titles.part_title(view(), 3, [*own, *points(Flow.EXPORT, 7.5, 8.5, 9.5)])
    assert title.startswith(begin)
    assert ("2013" in title and "2014" in title) == (len(values) > 2)


def test_of_two_figures_of_a_year_the_stated_one_is_meant_and_of_two_stated_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, rival, last = points(Flow.TURNOVER, 10.5, 90.5, 20.5)
    rival = dataclasses.replace(rival, start=last.start, end=last.end)
    derived = dataclasses.replace(rival, status=Status.DERIVED)
    series(monkeypatch, {Flow.TURNOVER: (first, derived, last)})
    assert titles.turnover_title(view()).startswith("Turnover rose")
    assert "derived" not in titles.turnover_title(view())
    series(monkeypatch, {Flow.TURNOVER: (first, rival, last)})
    assert titles.turnover_title(view()) == "Turnover of the two countries"
    series(monkeypatch, {Flow.TURNOVER: (first, derived)})
    assert titles.turnover_title(view()).endswith("(derived by us) in 2014")
