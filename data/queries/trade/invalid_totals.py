"""Sums that suggest themselves and would be wrong: what is refused, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from data.errors import NotComparableError
from data.model import Flow, Measure, Status
from data.queries.trade.series import national, rankings
from data.queries.trade.totals import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas


class Temptation(StrEnum):
    """A sum that suggests itself."""

    REGIONS = "regions"
    LEVELS = "levels"
    TARGETS = "targets"
    PARTS = "parts"
    FLOWS = "flows"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Refused:
    """A sum that is not offered, with the codes of the reasons; see `data.errors.NotComparableError`."""

    temptation: Temptation
    claim_ids: tuple[str, ...]
    reasons: tuple[str, ...]


def refused(atlas: Atlas) -> tuple[Refused, ...]:
    """Return the sums that suggest themselves and that `data.figures.total` refuses, with its reasons."""
    found = []
    for temptation, claim_ids in _temptations(atlas):
        try:
            total(atlas, claim_ids)
        except NotComparableError as error:
            found.append(Refused(temptation, claim_ids, error.reasons))
    return tuple(found)


def _temptations(atlas: Atlas) -> Iterator[tuple[Temptation, tuple[str, ...]]]:
    turnover, export, imports, _ = national(atlas)
    newest: dict[str, str] = {}
    for ranking in rankings(atlas):
        if (ranking.scope["flow"], ranking.scope["measure"], ranking.side) == (Flow.TURNOVER, Measure.VALUE, "by"):
            newest = {entry.place_id: entry.claim_id for entry in ranking.entries} | newest
    regions = tuple(newest.values())
    last = tuple(point.claim_id for point in turnover.years if point.status is Status.ACTUAL)[-1:]
    yield Temptation.REGIONS, regions
    yield Temptation.LEVELS, last + regions
    yield Temptation.TARGETS, last + tuple(point.claim_id for point in turnover.targets)
    yield Temptation.PARTS, last + tuple(point.claim_id for point in turnover.parts[-1:])
    yield Temptation.FLOWS, tuple(series.years[-1].claim_id for series in (turnover, export, imports) if series.years)
    yield Temptation.AGAIN, last + tuple(again for claim_id in last for again in atlas.also_stated(claim_id))
