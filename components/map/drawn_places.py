"""Places with a point on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.map.arcs import tie_variants
from data.atlas.atlas import COUNTRIES, UNIT_KINDS
from data.atlas.derived import derived
from data.enums import PlaceKind
from data.queries.places.claim_places import claim_places

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

RANKS: Final = {PlaceKind.CITY_OF_RANK: 1, PlaceKind.REGION: 2}


@dataclass(frozen=True, slots=True)
class DrawnPlace:
    """A place with a point on the map.

    Attributes
    ----------
    id, country
        Place id and country code.
    rank
        0 a place below the first level; 1 a city that is a unit; 2 a region, whose shape is clicked and whose point
        only keeps its label point free of lines and symbols. Higher ranks lie above lower ones.
    """

    id: str
    country: str
    rank: int


@derived(maxsize=1)
def drawn_places(atlas: Atlas) -> tuple[DrawnPlace, ...]:
    """Return the places with a point: all units ever valid, all ends of ties and all places of claims."""
    ends = {end for tie in tie_variants(atlas) for end in (tie.by_place_id, tie.kz_place_id)}
    places = atlas.tables["places"]
    units = places.index[places["kind"].isin(UNIT_KINDS)]
    claimed = {place for claim_id in atlas.index.claims for place in claim_places(atlas, claim_id).all} - COUNTRIES
    found = (atlas.place(place_id) for place_id in sorted(ends | set(units) | claimed))
    return tuple(DrawnPlace(p.place_id, p.country, RANKS.get(p.kind, 0)) for p in found)
