"""Partners of a place on a day, by what binds them to it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.selection import NO_FILTERS
from data.atlas.tie_counts import changed_ends
from data.queries.places.white_spots import Knowledge, knowledge

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.atlas.selection import Filters


class Bond(StrEnum):
    """What binds two places, the strongest first."""

    AGREEMENT = "agreement"
    UNDATED = "undated"
    MEMORANDUM = "memorandum"
    OTHER = "other"
    INTENT = "intent"
    BY_TERRITORY = "by_territory"


_OF_KNOWLEDGE: Final[Mapping[Knowledge, Bond]] = {
    Knowledge.SIGNED: Bond.AGREEMENT,
    Knowledge.UNDATED: Bond.UNDATED,
    Knowledge.MEMORANDUM: Bond.MEMORANDUM,
    Knowledge.BELOW: Bond.OTHER,
    Knowledge.INTENT: Bond.INTENT,
}


def bond(atlas: Atlas, claim_id: str) -> Bond:
    """Return what a tie between two places is while the territories of both are those that it states."""
    return _OF_KNOWLEDGE[knowledge(atlas, claim_id)]


def partners_by_bond(
    atlas: Atlas, place_id: str, *, on: date, filters: Filters = NO_FILTERS
) -> dict[Bond, tuple[str, ...]]:
    """
    Return the partners of a place on a day by what binds them, each under the strongest bond alone.

    Countries are no partners. A partner whose territory has changed since keeps the id that the tie states; what the
    place itself has from an earlier territory is carried by territory.
    """
    here = frozenset(atlas.resolve(place_id, on).place_ids)
    found: dict[str, Bond] = {}
    order = list(Bond)
    alike: dict[tuple[tuple[str, str], Bond], str] = {}
    for tie in map(str, atlas.between_places(atlas.ties_of(place_id, on=on, **filters)).index):
        alike.setdefault((atlas.index.ends[tie], bond(atlas, tie)), tie)
    for ((by, kz), bound), tie in alike.items():
        changed = changed_ends(atlas, tie, on)
        for near, far in ((by, kz), (kz, by)):
            if here.issubset(atlas.resolve(near, on).place_ids):
                held = Bond.BY_TERRITORY if near in changed else bound
                others = (far,) if far in changed else atlas.resolve(far, on).place_ids
                for other in others:
                    found[other] = min(held, found.get(other, held), key=order.index)
    return {bond: ids for bond in Bond if (ids := tuple(sorted(i for i, held in found.items() if held is bond)))}


def without_partners(atlas: Atlas, *, on: date) -> tuple[str, ...]:
    """Return the first-level units of a day that have no partner; see `partners_by_bond`."""
    stated = {end for tie in atlas.between_places(atlas.ties(on=on)).index for end in atlas.index.ends[str(tie)]}
    reached = [frozenset(atlas.resolve(end, on).place_ids) for end in stated]
    return tuple(
        unit
        for unit in atlas.units(on)
        if not any(found.issuperset(atlas.resolve(unit, on).place_ids) for found in reached)
    )
