"""Chart of a step of trade: the years of the two countries, or an aim beside what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.documents.figures import figure, hedged, period, spoken
from components.documents.story.step_pictures import ChartPicture, ChartSeries, ChartValue
from components.i18n import vocabulary
from data.enums import AHEAD, RESULTS, Fact, Flow, Measure, Qualifier, Status
from data.queries.texts.promises import promises
from data.queries.trade.series import ALL_GOODS, FLOWS, national

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.model import Claim
    from data.queries.trade.series import Point, Series

MOST_COLUMNS: Final = 8
MOST_SERIES: Final = 3
_UNIT: Final = "usd_million"


@dataclass(frozen=True, slots=True)
class _Compared:
    """An aim and what came of it; one of the two may be missing."""

    aim: str | None
    result: str | None


def trade_chart(view: View, claims: tuple[str, ...]) -> ChartPicture:
    """
    Return the chart of a view of trade.

    Parameters
    ----------
    view
        The facts, the language and the day.
    claims
        What the step rests on: where amounts that lie ahead are among them, each is beside its result.
    """
    amounts = [claim for claim in map(view.atlas.claim, claims) if _is_amount(claim)]
    aims = [claim for claim in amounts if claim.status in AHEAD]
    return _aims_chart(view, aims, amounts) if aims else _years_chart(view, claims)


def _is_amount(claim: Claim) -> bool:
    return claim.fact is Fact.FIGURE and claim.row["measure"] == Measure.VALUE and claim.row["value"] is not None


def _aims_chart(view: View, aims: list[Claim], amounts: list[Claim]) -> ChartPicture:
    """Return aims, each beside its result; where none has one, the last year that is known is beside them."""
    _, atlas = view.lang.text, view.atlas
    unit = str(aims[0].row["unit"])
    same = [claim for claim in amounts if str(claim.row["unit"]) == unit]
    rows = _compared(view, same)
    lit = frozenset(claim.claim_id for claim in same)
    if not any(row.result for row in rows) and unit == _UNIT and (last := _years(view, national(atlas)[0], lit)):
        rows.append(_Compared(None, last[max(last)].claim_id))
    del rows[MOST_COLUMNS:]
    series = (
        ChartSeries(name=_("Aim"), values=tuple(_value(view, row.aim, unit, lit) for row in rows)),
        ChartSeries(name=_("Result"), values=tuple(_value(view, row.result, unit, lit) for row in rows)),
    )
    wide = [claim for claim in same if claim.row["product"] != ALL_GOODS]
    products = dict.fromkeys(atlas.text(c.table, str(c.row["product"]), "product", view.lang.code) for c in wide)
    notes = [_("Outlined: an aim, or not exact")]
    notes += [_("of the aim: {goods}").format(goods=", ".join(products))] if products else []
    title = _("Aim and result")
    categories = tuple(_term(view, row) for row in rows)
    shown = _of_values(view, unit, categories, series)
    return ChartPicture(
        title=title, unit=vocabulary.units(view.lang)[unit], categories=categories, series=series,
        note="; ".join(notes), alt=f"{title}. {shown}",
    )  # fmt: skip


def _compared(view: View, amounts: list[Claim]) -> list[_Compared]:
    """Return the aims among some amounts with those results among them that answer them, then the other results."""
    by_id = {claim.claim_id: claim for claim in amounts}
    answers = {
        promise.target_id: outcome.claim_id
        for promise in promises(view.atlas)
        for outcome in promise.outcomes
        if outcome.claim_id in by_id
    }
    aims = sorted((c for c in amounts if c.status in AHEAD), key=lambda c: (_start(c), float(str(c.row["value"]))))
    found = [_Compared(claim.claim_id, answers.get(claim.claim_id)) for claim in aims]
    answered = {row.result for row in found}
    others = sorted((c for c in amounts if c.status not in AHEAD and c.claim_id not in answered), key=_start)
    if len(found) == 1 and found[0].result is None and len(others) == 1:
        return [_Compared(found[0].aim, others[0].claim_id)]
    return [*found, *(_Compared(None, claim.claim_id) for claim in others)]


def _start(claim: Claim) -> str:
    return str(claim.row["period_start"] or "9999")


def _term(view: View, row: _Compared) -> str:
    """Return the period of an aim and its result; both where they differ."""
    _ = view.lang.text
    aim, result = (period(view.atlas.claim(i), view.lang) if i else "" for i in (row.aim, row.result))
    if aim and result and aim != result:
        return _("{period} (aim: {term})").format(period=result, term=aim)
    return aim or result


def _years_chart(view: View, claims: tuple[str, ...]) -> ChartPicture:
    """Return the years of turnover, and of the flows that the step rests on, with gaps for years without a figure."""
    _, lit = view.lang.text, frozenset(claims)
    found = {series.flow: _years(view, series, lit) for series in national(view.atlas)}
    flows = [
        flow
        for flow in FLOWS
        if flow is Flow.TURNOVER or any(point.claim_id in lit for point in found[flow].values())
    ][:MOST_SERIES]  # fmt: skip
    words = vocabulary.flows(view.lang)
    years = _window(found[Flow.TURNOVER], [y for flow in flows for y, p in found[flow].items() if p.claim_id in lit])
    series = tuple(
        ChartSeries(
            name=words[flow.value],
            values=tuple(
                _value(view, point.claim_id if (point := found[flow].get(year)) else None, _UNIT, lit) for year in years
            ),
        )
        for flow in flows
    )
    categories = tuple(map(str, years))
    title = _("Trade of the two countries by year")
    shown = _of_values(view, _UNIT, categories, series)
    return ChartPicture(
        title=title, unit=vocabulary.units(view.lang)[_UNIT], categories=categories, series=series,
        note=_marks(view, series), alt=f"{title}. {shown}",
    )  # fmt: skip


def _years(view: View, series: Series, lit: frozenset[str]) -> dict[int, Point]:
    """Return a figure for each year that is known by the day: that of the step, else the one that is stated."""
    found: dict[int, Point] = {}
    for point in sorted(series.years, key=lambda p: (p.claim_id not in lit, p.status is not Status.ACTUAL, p.claim_id)):
        if point.end.last <= view.day and point.status in RESULTS:
            found.setdefault(point.year, point)
    return found


def _window(found: Iterable[int], lit: list[int]) -> list[int]:
    """Return the years that are shown: in a row, with those of the step and most figures; years without one are gaps.

    Where the years of the step are too far apart for that, only years with a figure are shown.
    """
    known = sorted({*found, *lit})
    if not known:
        return []
    first, last = min(lit, default=known[-1]), max(lit, default=known[-1])
    if last - first < MOST_COLUMNS:
        starts = [s for s in range(last - MOST_COLUMNS + 1, first + 1) if s + MOST_COLUMNS - 1 <= known[-1]]
        starts = starts or [max(known[0], known[-1] - MOST_COLUMNS + 1)]
        start = max(starts, key=lambda s: (sum(s <= year < s + MOST_COLUMNS for year in known), s))
        return list(range(max(start, known[0]), min(start + MOST_COLUMNS, known[-1] + 1)))
    others = [year for year in reversed(known) if year not in lit]
    return sorted([*lit, *others][:MOST_COLUMNS])


def _value(view: View, claim_id: str | None, unit: str, lit: frozenset[str]) -> ChartValue | None:
    if claim_id is None:
        return None
    claim = view.atlas.claim(claim_id)
    return ChartValue(
        value=float(str(claim.row["value"])),
        label=_label(view, claim, unit),
        claim=claim_id,
        exact=claim.qualifier is Qualifier.EXACT and claim.status is Status.ACTUAL,
        lit=claim_id in lit,
    )


def _label(view: View, claim: Claim, unit: str) -> str:
    """Return a figure as people say it; its unit is left out where it is that of the chart."""
    own = figure(claim, view.lang)[2]
    return hedged(claim, view.lang) if own == vocabulary.units(view.lang)[unit] else spoken(claim, view.lang)


def _marks(view: View, series: tuple[ChartSeries, ...]) -> str:
    """Return what the marks of the years say, those that are drawn."""
    _ = view.lang.text
    values = [value for one in series for value in one.values]
    said = []
    if any(value and not value.exact for value in values):
        said.append(_("Outlined: approximate, or derived by us"))
    if not all(values):
        said.append(_("no column: no figure in the source"))
    return "; ".join(said)


def _of_values(view: View, unit: str, categories: tuple[str, ...], series: tuple[ChartSeries, ...]) -> str:
    """Return the values of a chart in words."""
    words = vocabulary.units(view.lang)[unit]
    said = [
        f"{one.name}, {category}: {value.label}"
        for one in series
        for category, value in zip(categories, one.values, strict=True)
        if value
    ]
    return f"{words}: {'; '.join(said)}." if said else ""
