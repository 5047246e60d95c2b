"""Comparison of two regions or two pairs: only what can be compared is, and the rest says why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.atlas.tie_counts import tie_group
from data.enums import RESULTS, Fact, Status, TieGroup
from data.queries.places.claim_places import begun, claims_at
from data.queries.places.pair import OPEN, pair
from data.queries.places.place import by_date
from data.queries.places.white_spots import Knowledge, knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import Claim

Side = str | tuple[str, str]
"""A place, or a pair of places, Belarus first."""


class Difference(StrEnum):
    """Why two figures cannot be compared."""

    SIDES = "sides"
    LEVEL = "level"
    UNIT = "unit"
    PERIOD = "period"
    STATUS = "status"
    BASIS = "basis"
    SAME = "same"
    MISSING = "missing"


class Holding(StrEnum):
    """What can be counted on both sides."""

    DATED_AGREEMENTS = "dated_agreements"
    UNDATED_AGREEMENTS = "undated_agreements"
    MEMORANDA = "memoranda"
    BY_TERRITORY = "by_territory"
    INTERESTS = "interests"
    VENTURES_AT_WORK = "ventures_at_work"
    VENTURES_INTENDED = "ventures_intended"
    EVENTS = "events"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two figures of one kind; without `differences` they may be compared, else these say why they may not."""

    left: str | None
    right: str | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """The claims of both sides of one sort, first statements alone."""

    holding: Holding
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides on a day: the figures, comparable ones first, and what each holds."""

    left: Side
    right: Side
    on: date
    figures: tuple[Compared, ...]
    held: tuple[Held, ...]

    @property
    def comparable(self) -> tuple[Compared, ...]:
        """The figures that may be compared."""
        return tuple(row for row in self.figures if not row.differences)


_AT_WORK: Final = frozenset({Status.OPERATING, Status.COMPLETED, Status.SIGNED, Status.IN_FORCE})
_SUBJECT: Final = ("flow", "measure", "product")


def compare(atlas: Atlas, left: Side, right: Side, *, on: date) -> Comparison:
    """
    Set two places, or two pairs, side by side on a day.

    Figures of one flow, measure and product are compared where unit, level, period, sides and kind (result or plan)
    are the same too; otherwise the row says in what they differ, or that one side has none.
    """
    figures = tuple(_compared(_figures(atlas, left, on), _figures(atlas, right, on)))
    claims = [_claims(atlas, side, on) for side in (left, right)]
    carried = [_carried(atlas, side, ids, on) for side, ids in zip((left, right), claims, strict=True)]
    sides = list(zip(claims, carried, strict=True))
    held = (Held(holding, *(_held(atlas, ids, away, holding) for ids, away in sides)) for holding in Holding)
    return Comparison(
        left,
        right,
        on,
        tuple(sorted(figures, key=lambda row: bool(row.differences))),
        tuple(row for row in held if row.left or row.right),
    )


def _figures(atlas: Atlas, side: Side, on: date) -> list[Claim]:
    ids = pair(atlas, *side, on=on).figures if isinstance(side, tuple) else atlas.figures_of(side, on=on).index
    claims = [atlas.claim(str(i)) for i in ids if begun(atlas, str(i), on)]
    return [claim for claim in claims if claim.row["value"] is not None]


def _compared(left: list[Claim], right: list[Claim]) -> Iterator[Compared]:
    for subject in dict.fromkeys(_subject(claim) for claim in (*left, *right)):
        ours, theirs = ([c for c in claims if _subject(c) == subject] for claims in (left, right))
        while ours or theirs:
            # The two that differ least; of equals the latest.
            pairs = ((one, other) for one in ours for other in theirs)
            best = min(pairs, key=lambda two: (len(_differences(*two)), -_year(two[0]), -_year(two[1])), default=None)
            if best is None:
                yield from (Compared(claim.claim_id, None, (Difference.MISSING,)) for claim in ours)
                yield from (Compared(None, claim.claim_id, (Difference.MISSING,)) for claim in theirs)
                break
            yield Compared(best[0].claim_id, best[1].claim_id, _differences(*best))
            ours.remove(best[0])
            theirs.remove(best[1])


def _subject(claim: Claim) -> tuple[str, ...]:
    return tuple(str(claim.row[name]) for name in _SUBJECT)


def _year(claim: Claim) -> int:
    return int(str(claim.row["period_end"] or 0)[:4])


def _differences(one: Claim, other: Claim) -> tuple[Difference, ...]:
    if one.claim_id == other.claim_id:
        return (Difference.SAME,)
    period = ("period_start", "period_end")
    tests = (
        (Difference.LEVEL, one.row["level"] != other.row["level"]),
        (Difference.SIDES, _whole_country(one) != _whole_country(other)),
        (Difference.UNIT, one.row["unit"] != other.row["unit"]),
        (Difference.PERIOD, any(one.row[name] != other.row[name] for name in period)),
        (Difference.STATUS, (one.status in RESULTS) != (other.status in RESULTS)),
        (Difference.BASIS, one.row["basis"] != other.row["basis"] and one.row["measure"] == "share_pct"),
    )
    return tuple(difference for difference, holds in tests if holds)


def _whole_country(claim: Claim) -> frozenset[str]:
    return COUNTRIES & {str(claim.row["by_id"]), str(claim.row["kz_id"])}


def _claims(atlas: Atlas, side: Side, on: date) -> tuple[str, ...]:
    if isinstance(side, str):
        return claims_at(atlas, side, on=on, below=True)
    ends = (set(claims_at(atlas, end, on=on, below=True)) for end in side)
    return tuple(sorted(set.intersection(*ends)))


def _carried(atlas: Atlas, side: Side, claim_ids: Iterable[str], on: date) -> frozenset[str]:
    """Return those ties of a side with places that it has by territory alone."""
    of = side if isinstance(side, str) else None
    ties = (i for i in claim_ids if atlas.is_between_places(i))
    return frozenset(i for i in ties if tie_group(atlas, i, on, of=of) is TieGroup.BY_TERRITORY)


def _held(atlas: Atlas, claim_ids: Iterable[str], carried: frozenset[str], holding: Holding) -> tuple[str, ...]:
    if holding is Holding.BY_TERRITORY:
        return by_date(atlas, carried)
    own = (i for i in claim_ids if i not in carried)
    return by_date(atlas, (i for i in own if _holding(atlas, atlas.claim(i)) is holding))


def _holding(atlas: Atlas, claim: Claim) -> Holding | None:
    match claim.fact:
        case Fact.TIE if atlas.is_between_places(claim.claim_id):
            return _OF_TIE.get(knowledge(atlas, claim.claim_id))
        case Fact.TIE:
            return Holding.INTERESTS if claim.status in OPEN else None
        case Fact.VENTURE if not claim.row["is_aggregate"]:
            return Holding.VENTURES_AT_WORK if claim.status in _AT_WORK else Holding.VENTURES_INTENDED
        case Fact.EVENT:
            return Holding.EVENTS
        case Fact.STATEMENT:
            return Holding.STATEMENTS
        case _:
            return None


_OF_TIE: Final = {
    Knowledge.SIGNED: Holding.DATED_AGREEMENTS,
    Knowledge.UNDATED: Holding.UNDATED_AGREEMENTS,
    Knowledge.MEMORANDUM: Holding.MEMORANDA,
    Knowledge.INTENT: Holding.INTERESTS,
}
