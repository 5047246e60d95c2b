"""Pairs of first-level units that ties join: what lies within a unit is counted in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.atlas.atlas import UNIT_KINDS
from data.atlas.derived import derived
from data.atlas.selection import NO_FILTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.atlas.selection import Filters


@dataclass(frozen=True, slots=True)
class UnitPair:
    """
    Two first-level units with a tie between them, or between what lies in them.

    Attributes
    ----------
    by_id, kz_id
        The units, Belarus first. A unit that ties state and whose territory another one has on the day keeps its own
        id: what was agreed with it is nobody's of that day, and is not divided among those that came after it.
    ties
        Ids of the ties, first stated alone.
    named
        Whether one of them rests on a signed or working document of the two places that it joins.
    by_territory
        Whether one of the two is such a unit of another day. No pair has both own ties and such that are carried.
    """

    by_id: str
    kz_id: str
    ties: tuple[str, ...]
    named: bool
    by_territory: bool


def unit_pairs(atlas: Atlas, *, on: date, filters: Filters = NO_FILTERS) -> tuple[UnitPair, ...]:
    """Return the pairs of units that the ties of a day join, each tie in one of them; whole countries are no units."""
    unit_of, units = units_of_ends(atlas, on=on), frozenset(atlas.units(on))
    found: dict[tuple[str, str], list[str]] = {}
    for tie in map(str, atlas.between_places(atlas.ties(on=on, **filters)).index):
        by, kz = atlas.index.ends[tie]
        found.setdefault((unit_of[by], unit_of[kz]), []).append(tie)
    return tuple(
        UnitPair(*pair, tuple(ties), not atlas.index.pair_ties.isdisjoint(ties), not units.issuperset(pair))
        for pair, ties in sorted(found.items())
    )


def units_of_ends(atlas: Atlas, *, on: date) -> Mapping[str, str]:
    """
    Return the unit in which the ties of a place are counted on a day, by each place at which any tie ends.

    The unit that the place is or lies in; of a unit whose territory another one has that day, the unit itself. A place
    without any unit around it is its own.
    """
    return _units_of_ends(atlas, max((day for day in atlas.index.change_days if day <= on), default=date.min))


@derived(maxsize=16)
def _units_of_ends(atlas: Atlas, start: date) -> Mapping[str, str]:
    """Return the units of places from the first day of a time in which no territory changes."""
    units = frozenset(atlas.units(start))
    return MappingProxyType({end: _unit_of(atlas, end, units, start) for end in atlas.index.ties_at})


def _unit_of(atlas: Atlas, place_id: str, units: frozenset[str], on: date) -> str:
    found = atlas.resolve(place_id, on)
    if found.by_territory and atlas.place(place_id).kind in UNIT_KINDS:
        return place_id
    around = (i for there in found.place_ids for i in (there, *atlas.ancestors(there, on)))
    return next((i for i in around if i in units), place_id)
