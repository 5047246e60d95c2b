"""Reasons for two regions to talk: stated interests, like ventures and neighbours' agreements, with their claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.enums import Fact, Status
from data.queries.places.claim_places import claims_at
from data.queries.places.pair import open_interests
from data.queries.places.white_spots import AGREED, white_spots

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from data.atlas.atlas import Atlas


class ReasonKind(StrEnum):
    """What gives a reason to talk."""

    INTEREST = "interest"
    LIKE_VENTURES = "like_ventures"
    NEIGHBOUR = "neighbour"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to talk; it has no weight, only evidence.

    Attributes
    ----------
    place_ids
        Whose interest it is; for a neighbour the pair that has an agreement, Belarus first.
    claim_ids
        The claims behind it; of like ventures those of the Belarusian side come first.
    sector
        The branch of like ventures.
    """

    kind: ReasonKind
    place_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]
    sector: str | None = None


# In the order in which a reader wants them.
_AT_WORK: Final = (Status.OPERATING, Status.COMPLETED, Status.SIGNED, Status.PLANNED)
_ANY_BRANCH: Final = frozenset({"other"})


def reasons(
    atlas: Atlas, by_id: str, kz_id: str, *, on: date, neighbours: Mapping[str, Sequence[str]]
) -> tuple[Reason, ...]:
    """
    Return why two units might talk, from what the source says of each of them and of their neighbours.

    Parameters
    ----------
    atlas
        The facts.
    by_id, kz_id
        Units of the day.
    on
        The day.
    neighbours
        The units that each unit borders on that day.
    """
    return (
        *_interests(atlas, by_id, kz_id, on),
        *_like_ventures(atlas, by_id, kz_id, on),
        *_of_neighbours(atlas, by_id, kz_id, on, neighbours),
    )


def _interests(atlas: Atlas, by_id: str, kz_id: str, on: date) -> Iterator[Reason]:
    for unit in (by_id, kz_id):
        if voiced := open_interests(atlas, unit, on=on):
            yield Reason(ReasonKind.INTEREST, (unit,), voiced)


def _like_ventures(atlas: Atlas, by_id: str, kz_id: str, on: date) -> Iterator[Reason]:
    ours, theirs = (_ventures_by_sector(atlas, unit, on) for unit in (by_id, kz_id))
    for sector in sorted(ours.keys() & theirs.keys() - _ANY_BRANCH):
        claims = tuple(dict.fromkeys((*ours[sector], *theirs[sector])))
        yield Reason(ReasonKind.LIKE_VENTURES, (by_id, kz_id), claims, sector)


def _ventures_by_sector(atlas: Atlas, unit: str, on: date) -> dict[str, list[str]]:
    """Return the ventures of a unit that are at work or planned, those at work first."""
    found: dict[str, list[str]] = {}
    for claim_id in claims_at(atlas, unit, on=on, below=True):
        claim = atlas.claim(claim_id)
        if claim.fact is Fact.VENTURE and claim.status in _AT_WORK and not claim.row["is_aggregate"]:
            found.setdefault(str(claim.row["sector"]), []).append(claim_id)
    for claim_ids in found.values():
        claim_ids.sort(key=lambda i: (_AT_WORK.index(atlas.claim(i).status), i))
    return found


def _of_neighbours(
    atlas: Atlas, by_id: str, kz_id: str, on: date, neighbours: Mapping[str, Sequence[str]]
) -> Iterator[Reason]:
    """Yield agreements of one side with neighbours of the other; one that two neighbours inherited is one reason."""
    cells = white_spots(atlas, on=on).cells
    for pairs in (
        [(by_id, other) for other in neighbours.get(kz_id, ())],
        [(other, kz_id) for other in neighbours.get(by_id, ())],
    ):
        found: dict[str, list[str]] = {}
        for pair in pairs:
            if pair in cells and cells[pair].state in AGREED:
                found.setdefault(cells[pair].claim_ids[0], []).extend(pair)
        for claim_id, places in found.items():
            yield Reason(ReasonKind.NEIGHBOUR, tuple(dict.fromkeys(places)), (claim_id,))
