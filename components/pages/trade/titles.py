"""Titles of the charts of trade: what each shows, as a sentence that is made of its figures."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from components.documents.figures import spoken
from components.i18n import vocabulary
from components.pages.trade.charts import drawn_rankings, has_marks, name_of, part_name
from components.pages.trade.rankings import place_name, ranking_title
from data.atlas.derived import derived
from data.checks.identities import slack
from data.enums import Flow, Status
from data.queries.trade.rankings import rankings
from data.queries.trade.series import equal_parts, national

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from data.queries.trade.rankings import Ranking
    from data.queries.trade.series import Point


def chart_titles(view: View) -> Mapping[str, str]:
    """Return the title of each chart by its name."""
    return _chart_titles(view.unchosen)


@derived(maxsize=16)
def _chart_titles(view: View) -> Mapping[str, str]:
    parts = equal_parts(national(view.atlas)).items()
    of_countries = {"turnover": turnover_title, "targets": targets_title, "flows": flows_title}
    drawn = has_marks(view)
    return MappingProxyType(
        {
            **{name: title(view) for name, title in of_countries.items() if drawn[name]},
            **{part_name(key): part_title(view, key[1], points) for key, points in parts if len(points) > 1},
            **{name: first_title(view, found) for name, found in drawn_rankings(view).items()},
        }
    )


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list: what it is of, without its figures."""
    _, lang = view.lang.text, view.lang
    months = {
        part_name((first, length)): (first, first + length - 1) for first, length in equal_parts(national(view.atlas))
    }
    of_countries = {
        "turnover": _("Turnover of the two countries"),
        "targets": _("Targets of turnover"),
        "flows": _("Exports, imports and balance"),
    }
    drawn = has_marks(view)
    return {
        **{name: text for name, text in of_countries.items() if drawn[name]},
        **{name: _("Turnover, {months}").format(months=lang.months(*ends)) for name, ends in months.items()},
        **{name_of(found): ranking_title(view, found) for found in rankings(view.atlas)},
    }


def turnover_title(view: View) -> str:
    """Return how turnover of the last year that is known compares with that of the first."""
    _, points = view.lang.text, _one_a_year(national(view.atlas)[0].years)
    if len(points) < 2:
        return _("Turnover of the two countries")
    words = {
        1: _("Turnover rose: {start} in {first}, {end} in {last}"),
        -1: _("Turnover fell: {start} in {first}, {end} in {last}"),
        0: _("Turnover of the two countries: {start} in {first}, {end} in {last}"),
    }
    first, last = points[0], points[-1]
    return words[rise(first, last)].format(
        start=amount_of(view, first), first=first.year, end=amount_of(view, last), last=last.year
    )


def targets_title(view: View) -> str:
    """Return how the highest target of turnover compares with the highest result."""
    _, turnover = view.lang.text, national(view.atlas)[0]
    if not turnover.targets or not turnover.years:
        return _("Targets of turnover")
    target = max(turnover.targets, key=lambda found: found.value)
    result = max(turnover.years, key=lambda point: point.value)
    amount = spoken(view.atlas.claim(target.claim_id), view.lang)
    if target.value - slack(target.value, target.qualifier) > result.value + slack(result.value, result.qualifier):
        return _("The highest target of turnover is above every result of a year: {target}").format(target=amount)
    return _("The highest target of turnover: {target}; the highest result: {result} in {year}").format(
        target=amount, result=amount_of(view, result), year=result.year
    )


def flows_title(view: View) -> str:
    """Return which is larger in the last year of which both are known: what Belarus exported or what it imported."""
    _, (__, exports, imports, ___) = view.lang.text, national(view.atlas)
    sold, bought = ({point.year: point for point in _one_a_year(series.years)} for series in (exports, imports))
    both = sorted(sold.keys() & bought.keys())
    if not both:
        return _("Exports, imports and balance")
    year = both[-1]
    words = {
        1: _("In {year} Belarus sold less than it bought: {sold} against {bought}"),
        -1: _("In {year} Belarus sold more than it bought: {sold} against {bought}"),
        0: _("In {year} Belarus sold about as much as it bought: {sold} against {bought}"),
    }
    return words[rise(sold[year], bought[year])].format(
        year=year, sold=amount_of(view, sold[year]), bought=amount_of(view, bought[year])
    )


def part_title(view: View, months: int, points: Iterable[Point]) -> str:
    """Return how turnover of the same months of a year compares with that of an earlier year."""
    _, lang = view.lang.text, view.lang
    found = _one_a_year(point for point in points if point.flow is Flow.TURNOVER)
    if len(found) < 2:
        return ": ".join((_("Parts of a year"), lang.plural("{count} month", "{count} months", months)))
    before, after = found[-2:]
    words = {
        1: _("Turnover of the same months rose: {start} in {before}, {end} in {after}"),
        -1: _("Turnover of the same months fell: {start} in {before}, {end} in {after}"),
        0: _("Turnover of the same months: {start} in {before}, {end} in {after}"),
    }
    return words[rise(before, after)].format(
        start=amount_of(view, before), before=before.year, end=amount_of(view, after), after=after.year
    )


def first_title(view: View, ranking: Ranking) -> str:
    """Return which place is first in a ranking, or that hedged figures leave it open."""
    _, title, first = view.lang.text, ranking_title(view, ranking), ranking.entries[0]
    if not first.firm:
        doubt = _("the order is not certain: approximate figures")
        return f"{title} ({doubt})"
    what = f"{title[:1].lower()}{title[1:]}".replace(": ", ", ")
    return _("{place} is first: {ranking}").format(place=place_name(view, ranking, first.place_id), ranking=what)


def rise(before: Point, after: Point) -> int:
    """Return 1 for a rise, -1 for a fall and 0 where hedge and rounding leave open which it is."""
    change = after.value - before.value
    if abs(change) <= slack(before.value, before.qualifier) + slack(after.value, after.qualifier):
        return 0
    return 1 if change > 0 else -1


def _one_a_year(points: Iterable[Point]) -> list[Point]:
    """Return a point of each year, oldest first: a stated one before a derived one; none where two are stated."""
    years: dict[int, list[Point]] = {}
    for point in points:
        years.setdefault(point.year, []).append(point)
    found = []
    for _, rivals in sorted(years.items()):
        stated = [point for point in rivals if point.status is Status.ACTUAL] or rivals
        found += stated if len(stated) == 1 else []
    return found


def amount_of(view: View, point: Point) -> str:
    """Return a figure in words, with whether it is ours."""
    amount = spoken(view.atlas.claim(point.claim_id), view.lang)
    derived = vocabulary.statuses(view.lang)[Status.DERIVED.value]
    return f"{amount} ({derived})" if point.status is Status.DERIVED else amount
