"""Invalid totals: additions that suggest themselves and are refused, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from data.enums import Flow, Measure, Status
from data.errors import NotComparableError
from data.queries.trade.rankings import rankings
from data.queries.trade.series import national
from data.queries.trade.totals import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas


class SuggestedTotal(StrEnum):
    """A total that suggests itself."""

    REGIONS = "regions"
    LEVELS = "levels"
    TARGETS = "targets"
    PARTS = "parts"
    FLOWS = "flows"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class InvalidTotal:
    """A total that is not offered, with the codes of the reasons; see `data.errors.NotComparableError`."""

    suggested: SuggestedTotal
    claim_ids: tuple[str, ...]
    reasons: tuple[str, ...]


def invalid_totals(atlas: Atlas) -> tuple[InvalidTotal, ...]:
    """Return the totals that suggest themselves and that `totals.total` refuses, with its reasons."""
    found = []
    for suggested, claim_ids in _suggested_totals(atlas):
        try:
            total(atlas, claim_ids)
        except NotComparableError as error:
            found.append(InvalidTotal(suggested, claim_ids, error.reasons))
    return tuple(found)


def _suggested_totals(atlas: Atlas) -> Iterator[tuple[SuggestedTotal, tuple[str, ...]]]:
    turnover, export, imports, _ = national(atlas)
    newest: dict[str, str] = {}
    for ranking in rankings(atlas):
        if (ranking.scope["flow"], ranking.scope["measure"], ranking.side) == (Flow.TURNOVER, Measure.VALUE, "by"):
            newest = {entry.place_id: entry.claim_id for entry in ranking.entries} | newest
    regions = tuple(newest.values())
    last = tuple(point.claim_id for point in turnover.years if point.status is Status.ACTUAL)[-1:]
    yield SuggestedTotal.REGIONS, regions
    yield SuggestedTotal.LEVELS, last + regions
    yield SuggestedTotal.TARGETS, last + tuple(point.claim_id for point in turnover.targets)
    yield SuggestedTotal.PARTS, last + tuple(point.claim_id for point in turnover.parts[-1:])
    yield (
        SuggestedTotal.FLOWS,
        tuple(series.years[-1].claim_id for series in (turnover, export, imports) if series.years),
    )
    yield SuggestedTotal.AGAIN, last + tuple(again for claim_id in last for again in atlas.also_stated(claim_id))
