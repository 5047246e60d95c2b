"""Ties that a place or a claim of any table highlights, and the regions around a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.enums import Fact

if TYPE_CHECKING:
    from datetime import date

    from data.atlas.atlas import Atlas

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class PlaceTies:
    """
    The ties of a place on a day.

    Attributes
    ----------
    place_ids
        The place, or what is on its territory that day; nothing for a whole country.
    own
        Claims of its own ties. Where it has several successors, a tie of one of them alone is not among them.
    below
        Claims of the ties of places that lie in it, and of one successor alone.
    """

    place_ids: frozenset[str]
    own: frozenset[str]
    below: frozenset[str]


def place_ties(atlas: Atlas, place_id: str, *, on: date) -> PlaceTies:
    """Return the ties of a place on a day, first stated alone; a whole country has none of its own to highlight."""
    if place_id in COUNTRIES:
        return PlaceTies(_NONE, _NONE, _NONE)
    within = frozenset(map(str, atlas.ties_of(place_id, on=on, below=True).index))
    own = frozenset(map(str, atlas.ties_of(place_id, on=on).index)) if within else _NONE
    return PlaceTies(frozenset(atlas.resolve(place_id, on).place_ids), own, within - own)


def claim_ties(atlas: Atlas, claim_id: str) -> tuple[str, ...]:
    """
    Return the ties, first stated alone, that a claim of any table speaks of.

    A tie speaks of itself, an agreement of the ties that rest on it; what is stated again, of the ties of what was
    first stated. Claims of other kinds name no tie: they speak of places alone.
    """
    claim = atlas.claim(claim_id)
    first = claim.repeats or claim_id
    facts = atlas.index.tie_facts
    if claim.fact is Fact.TIE:
        return (first,)
    if claim.fact is not Fact.AGREEMENT:
        return ()
    family = {first, *atlas.also_stated(first)}
    found = {
        atlas.claim(tie).repeats or tie for tie in atlas.index.tie_ids if atlas.claim(tie).row["agreement_id"] in family
    }
    return tuple(tie for tie in facts if tie in found)


def places_around(atlas: Atlas, place_id: str, *, on: date) -> tuple[str, ...]:
    """Return the places below the country that a place, or its territory of that day, lies in; nearest first."""
    found = (i for at in atlas.resolve(place_id, on).place_ids for i in atlas.ancestors(at, on))
    return tuple(dict.fromkeys(i for i in found if i not in COUNTRIES))
