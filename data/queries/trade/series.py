"""Figures in the groups a reader may compare: the national series, regions of one period, sectors and companies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from data.enums import AHEAD, RESULTS, Flow, Level, Measure, Qualifier, Status
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.model import Claim

FLOWS: Final = (Flow.TURNOVER, Flow.EXPORT, Flow.IMPORT, Flow.BALANCE)
ALL_GOODS: Final = "all goods"
OF_COMPANIES: Final = frozenset({
    Level.COMPANY_COUNTRY, Level.COMPANY_REGION, Level.COMPANY_CITY, Level.COMPANY_COMPANY,
})  # fmt: skip
UNCHANGED: Final = {Measure.GROWTH_PCT: 0, Measure.INDEX_PCT: 100}
"""The value of each measure of change that says that nothing changed."""
UNIT: Final = "usd_million"
"""The unit of the series: figures in another currency are in none."""


@dataclass(frozen=True, slots=True)
class Point:
    """One result of a series.

    Attributes
    ----------
    claim_id, flow, value, unit, qualifier, status, product
        The claim's own.
    start, end
        Its period.
    partial
        Whether the period is anything but one whole calendar year.
    conflict_ids
        The conflicts that name the claim.
    rival_ids
        Other results for the same flow and period that state another value.
    direction
        How the source says that the figure changed in the year of the point: 1 for a rise, -1 for a fall, 0 where it
        says nothing or both.
    """

    claim_id: str
    flow: Flow
    start: PartialDate
    end: PartialDate
    value: float
    unit: str
    qualifier: Qualifier
    status: Status
    product: str
    partial: bool
    conflict_ids: tuple[str, ...]
    rival_ids: tuple[str, ...] = ()
    direction: int = 0

    @property
    def year(self) -> int:
        """The year of the period's end."""
        return self.end.last.year

    @property
    def months(self) -> int:
        """The length of the period in months."""
        start, end = self.start.first, self.end.last
        return (end.year - start.year) * 12 + end.month - start.month + 1


@dataclass(frozen=True, slots=True)
class Target:
    """A target or plan of a series; `term` is its period, None where none is stated."""

    claim_id: str
    value: float
    unit: str
    qualifier: Qualifier
    product: str
    term: tuple[PartialDate, PartialDate] | None


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one flow between the two countries, oldest first, each kind apart from the others.

    Attributes
    ----------
    flow
        What is measured.
    years
        Results of whole years; a year that two claims state differently has two points.
    parts
        Results of parts of a year.
    targets
        Targets and plans, of goods alone or of goods and services; those without a stated term come last.
    """

    flow: Flow
    years: tuple[Point, ...]
    parts: tuple[Point, ...]
    targets: tuple[Target, ...]


def national(atlas: Atlas) -> tuple[Series, ...]:
    """Return the series of turnover, export, import and balance between the two countries."""
    claims = [
        claim
        for claim in figures(atlas)
        if (claim.row["level"], claim.row["measure"], claim.row["unit"]) == (Level.COUNTRY_COUNTRY, Measure.VALUE, UNIT)
    ]
    return tuple(_series(atlas, flow, [claim for claim in claims if claim.row["flow"] == flow]) for flow in FLOWS)


def runs(points: Iterable[Point]) -> tuple[tuple[Point, ...], ...]:
    """
    Part whole years into runs that a line may join.

    Parameters
    ----------
    points
        Points of one flow.

    Returns
    -------
    tuple of tuple of Point
        Each run holds one point a year, years without a gap. A derived figure gives way to a stated one; a year that
        two stated figures dispute, a part of a year and a plan belong to no run. Two years are not joined where the
        line would fall and the source says that the figure rose, or the other way round.
    """
    years: dict[int, list[Point]] = {}
    for point in points:
        if not point.partial and point.status in RESULTS:
            years.setdefault(point.year, []).append(point)
    settled = {}
    for year, rivals in years.items():
        stated = [point for point in rivals if point.status is Status.ACTUAL] or rivals
        if len(stated) == 1:
            settled[year] = stated[0]
    ordered = [settled[year] for year in sorted(settled)]
    breaks = [i for i, (one, next_) in enumerate(pairwise(ordered), 1) if not _joined(one, next_)]
    return tuple(tuple(ordered[a:b]) for a, b in pairwise([0, *breaks, len(ordered)]) if a < b)


def equal_parts(found: Iterable[Series]) -> dict[tuple[int, int], tuple[Point, ...]]:
    """Return parts of a year of all flows, grouped by first month and length in months, each group by year."""
    groups: dict[tuple[int, int], list[Point]] = {}
    for series in found:
        for point in series.parts:
            groups.setdefault((point.start.first.month, point.months), []).append(point)
    return {key: tuple(sorted(groups[key], key=lambda p: (-p.year, FLOWS.index(p.flow)))) for key in sorted(groups)}


def sectors(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return the figures of flows of single goods, by product, newest first; companies' own are not among them."""
    return _grouped(
        atlas,
        lambda row: row["product"] != ALL_GOODS and row["flow"] != Flow.NONE and row["level"] not in OF_COMPANIES,
        lambda row: str(row["product"]),
    )


def companies(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return the figures of companies, newest first, by the Belarusian one, or the Kazakh one where no other is.

    A figure of an organisation alone, not of its trade with the other side, is among its own.
    """
    return _grouped(
        atlas,
        lambda row: (
            row["level"] in OF_COMPANIES
            or (row["level"] == Level.OTHER and not all(atlas.is_place(str(row[side])) for side in ("by_id", "kz_id")))
        ),
        lambda row: str(row["kz_id"] if atlas.is_place(str(row["by_id"])) else row["by_id"]),
    )


def rates(atlas: Atlas) -> tuple[str, ...]:
    """Return growth, indexes and shares of the trade of the two countries in all goods, newest first."""
    measures = {Measure.GROWTH_PCT, Measure.INDEX_PCT, Measure.SHARE_PCT}
    found = _grouped(
        atlas,
        lambda row: (
            row["measure"] in measures and row["product"] == ALL_GOODS and row["level"] == Level.COUNTRY_COUNTRY
        ),
        lambda _: ALL_GOODS,
    )
    return found.get(ALL_GOODS, ())


def is_year(start: PartialDate, end: PartialDate) -> bool:
    """Return whether a period is one whole calendar year."""
    year = start.first.year
    return (start.first, end.last) == (date(year, 1, 1), date(year, 12, 31))


def figures(atlas: Atlas) -> Iterator[Claim]:
    """Return the figures, each at its first statement."""
    for claim_id in atlas.index.figure_sides:
        yield atlas.claim(claim_id)


def _series(atlas: Atlas, flow: Flow, claims: list[Claim]) -> Series:
    goods = [claim for claim in claims if claim.row["product"] == ALL_GOODS and claim.status in RESULTS]
    results = sorted((_point(atlas, claim, goods) for claim in goods), key=lambda p: (p.end.last, p.claim_id))
    # A target of goods and services is no other series to the reader who looks for the goals of trade.
    wide = [c for c in claims if c.status in AHEAD and str(c.row["product"]) in {ALL_GOODS, "goods and services"}]
    targets = [_target(claim) for claim in wide if claim.row["value"] is not None]
    return Series(
        flow,
        years=tuple(point for point in results if not point.partial),
        parts=tuple(point for point in results if point.partial),
        targets=tuple(sorted(targets, key=lambda target: (target.term is None, _first(target), target.value))),
    )


def _point(atlas: Atlas, claim: Claim, goods: Iterable[Claim]) -> Point:
    row: Mapping[str, Any] = claim.row
    start, end = PartialDate.parse(row["period_start"]), PartialDate.parse(row["period_end"])
    period = (row["period_start"], row["period_end"])
    return Point(
        claim_id=claim.claim_id,
        flow=Flow(row["flow"]),
        start=start,
        end=end,
        value=row["value"],
        unit=row["unit"],
        qualifier=claim.qualifier,
        status=claim.status,
        product=row["product"],
        partial=not is_year(start, end),
        conflict_ids=atlas.conflicts_of(claim.claim_id),
        rival_ids=tuple(
            other.claim_id
            for other in goods
            if (other.row["period_start"], other.row["period_end"]) == period and other.row["value"] != row["value"]
        ),
        direction=_direction(atlas, Flow(row["flow"]), end.last.year) if is_year(start, end) else 0,
    )


def _target(claim: Claim) -> Target:
    row: Mapping[str, Any] = claim.row
    start, end = row["period_start"], row["period_end"]
    return Target(
        claim_id=claim.claim_id,
        value=row["value"],
        unit=row["unit"],
        qualifier=claim.qualifier,
        product=row["product"],
        term=(PartialDate.parse(start), PartialDate.parse(end)) if start and end else None,
    )


def _first(target: Target) -> date:
    return target.term[0].first if target.term else date.min


def _joined(one: Point, following: Point) -> bool:
    """Return whether a line may join two settled years."""
    rise = following.value - one.value
    return following.year == one.year + 1 and rise * following.direction >= 0


def _direction(atlas: Atlas, flow: Flow, year: int) -> int:
    """Return how the source says that all goods of a flow changed within a year, against the one before."""
    changes = set()
    for claim in figures(atlas):
        row: Mapping[str, Any] = claim.row
        if (
            (row["level"], row["flow"], row["product"]) == (Level.COUNTRY_COUNTRY, flow, ALL_GOODS)
            and claim.status is Status.ACTUAL
            and row["measure"] in UNCHANGED
            and row["value"] is not None
            and str(row["basis"] or "").startswith(str(year - 1))
            and PartialDate.parse(row["period_end"]).last.year == year
        ):
            change = row["value"] - UNCHANGED[row["measure"]]
            changes.add((change > 0) - (change < 0))
    return changes.pop() if len(changes) == 1 else 0


def _last(claim: Claim) -> date:
    """Return the last day of a figure's period; what has no stated term comes behind all others."""
    end = claim.row["period_end"]
    return PartialDate.parse(str(end)).last if end else date.min


def _grouped(
    atlas: Atlas, wanted: Callable[[Mapping[str, Any]], bool], key: Callable[[Mapping[str, Any]], str]
) -> dict[str, tuple[str, ...]]:
    chosen = [claim for claim in figures(atlas) if wanted(claim.row)]
    chosen.sort(key=lambda claim: claim.claim_id)
    chosen.sort(key=_last, reverse=True)
    groups: dict[str, list[str]] = {}
    for claim in chosen:
        groups.setdefault(key(claim.row), []).append(claim.claim_id)
    return {name: tuple(groups[name]) for name in sorted(groups)}
