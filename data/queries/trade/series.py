"""Figures in the groups a reader may compare: the national series, regions of one period, sectors and companies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from data.checks.identities import slack
from data.enums import AHEAD, RESULTS, Flow, Level, Measure, Qualifier, Status
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.model import Claim

FLOWS: Final = (Flow.TURNOVER, Flow.EXPORT, Flow.IMPORT, Flow.BALANCE)
ALL_GOODS: Final = "all goods"
BELOW_THE_COUNTRY: Final = frozenset({Level.REGION_COUNTRY, Level.REGION_REGION, Level.CITY_COUNTRY})
OF_COMPANIES: Final = frozenset({Level.COMPANY_COUNTRY, Level.COMPANY_REGION, Level.COMPANY_COMPANY})
SCOPE: Final = ("level", "flow", "measure", "unit", "product", "period_start", "period_end")
"""Columns in which figures of one ranking must not differ."""


@dataclass(frozen=True, slots=True)
class Point:
    """One claim of a series.

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

    @property
    def year(self) -> int:
        """The year of the period's end."""
        return self.end.last.year


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
        Targets and plans, of goods alone or of goods and services.
    """

    flow: Flow
    years: tuple[Point, ...]
    parts: tuple[Point, ...]
    targets: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure in a ranking; `firm` where no hedge or rounding could change places with the next one."""

    claim_id: str
    place_id: str
    value: float
    firm: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """Figures of one scope for places of one side, largest first; stated ranks, the first first.

    Attributes
    ----------
    side
        Whose places are ranked: ``by`` or ``kz``; ``both`` for pairs of regions, named by their Belarusian one.
    scope
        What all have in common, by the column names of `SCOPE`.
    entries
        The figures; a single one where no other may be beside it.
    """

    side: str
    scope: Mapping[str, str]
    entries: tuple[Ranked, ...]


def national(atlas: Atlas) -> tuple[Series, ...]:
    """Return the series of turnover, export, import and balance between the two countries."""
    claims = [
        claim
        for claim in _figures(atlas)
        if claim.row["level"] == Level.COUNTRY_COUNTRY and claim.row["measure"] == Measure.VALUE
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
        two stated figures dispute, a part of a year and a plan belong to no run.
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
    breaks = [i for i, (one, next_) in enumerate(pairwise(ordered), 1) if next_.year != one.year + 1]
    return tuple(tuple(ordered[a:b]) for a, b in pairwise([0, *breaks, len(ordered)]) if a < b)


def rankings(atlas: Atlas) -> tuple[Ranking, ...]:
    """Return the results of regions and cities, ranked only within one scope and side, newest period first."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in _figures(atlas):
        row = claim.row
        if (
            row["level"] in BELOW_THE_COUNTRY
            and row["flow"] != Flow.NONE
            and claim.status in RESULTS
            and row["value"] is not None
        ):
            groups.setdefault((_side(row), *(str(row[name]) for name in SCOPE)), []).append(claim)
    found = [
        Ranking(side, dict(zip(SCOPE, scope, strict=True)), _ranked(side, claims))
        for (side, *scope), claims in sorted(groups.items())
    ]
    found.sort(key=lambda ranking: (-len(ranking.entries), FLOWS.index(Flow(ranking.scope["flow"]))))
    return tuple(sorted(found, key=lambda ranking: PartialDate.parse(ranking.scope["period_end"]).last, reverse=True))


def sectors(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return the figures of flows of single goods, by product, newest first; companies' own are not among them."""
    return _grouped(
        atlas,
        lambda row: row["product"] != ALL_GOODS and row["flow"] != Flow.NONE and row["level"] not in OF_COMPANIES,
        lambda row: str(row["product"]),
    )


def companies(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return the figures of companies, newest first, by the Belarusian one, or the Kazakh one where no other is."""
    return _grouped(
        atlas,
        lambda row: row["level"] in OF_COMPANIES,
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


def _figures(atlas: Atlas) -> Iterator[Claim]:
    for claim_id in atlas.index.figure_sides:
        yield atlas.claim(claim_id)


def _series(atlas: Atlas, flow: Flow, claims: list[Claim]) -> Series:
    goods = [claim for claim in claims if claim.row["product"] == ALL_GOODS and claim.status in RESULTS]
    results = sorted((_point(atlas, claim, goods) for claim in goods), key=lambda p: (p.end.last, p.claim_id))
    # A target of goods and services is no other series to the reader who looks for the goals of trade.
    wide = [c for c in claims if c.status in AHEAD and str(c.row["product"]) in {ALL_GOODS, "goods and services"}]
    targets = [_point(atlas, claim, ()) for claim in wide if claim.row["value"] is not None]
    return Series(
        flow,
        years=tuple(point for point in results if not point.partial),
        parts=tuple(point for point in results if point.partial),
        targets=tuple(sorted(targets, key=lambda point: (point.start.first, point.value))),
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
    )


def _side(row: Mapping[str, object]) -> str:
    if row["level"] == Level.REGION_REGION:
        return "both"
    return "kz" if row["by_id"] == "BY" else "by"


def _ranked(side: str, claims: list[Claim]) -> tuple[Ranked, ...]:
    # A first place is the best one, whatever else is better when it is larger.
    sign = 1 if claims[0].row["unit"] == "rank" else -1
    ordered = sorted(claims, key=lambda claim: (sign * _value(claim), claim.claim_id))
    firm = [abs(_value(a) - _value(b)) > _slack(a) + _slack(b) for a, b in pairwise(ordered)]
    place = "kz_id" if side == "kz" else "by_id"
    return tuple(
        Ranked(claim.claim_id, str(claim.row[place]), _value(claim), is_firm)
        for claim, is_firm in zip(ordered, [*firm, True], strict=True)
    )


def _value(claim: Claim) -> float:
    value: Any = claim.row["value"]
    return float(value)


def _slack(claim: Claim) -> float:
    return slack(_value(claim), claim.qualifier)


def _grouped(
    atlas: Atlas, wanted: Callable[[Mapping[str, Any]], bool], key: Callable[[Mapping[str, Any]], str]
) -> dict[str, tuple[str, ...]]:
    chosen = [claim for claim in _figures(atlas) if wanted(claim.row)]
    chosen.sort(key=lambda claim: claim.claim_id)
    chosen.sort(key=lambda claim: PartialDate.parse(str(claim.row["period_end"])).last, reverse=True)
    groups: dict[str, list[str]] = {}
    for claim in chosen:
        groups.setdefault(key(claim.row), []).append(claim.claim_id)
    return {name: tuple(groups[name]) for name in sorted(groups)}
