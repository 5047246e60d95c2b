"""Which places have a point on the map, and which lies above which."""

from __future__ import annotations

from components.map.arcs import tie_variants
from components.map.drawn_places import DrawnPlace, drawn_places
from data.atlas.atlas import COUNTRIES, UNIT_KINDS
from data.queries.places.claim_places import claim_places
from tests.data.whole import ATLAS

DRAWN = drawn_places(ATLAS)


def test_all_units_ends_of_ties_and_places_of_claims_have_a_point_and_no_country_has() -> None:
    ids = [place.id for place in DRAWN]
    assert ids == sorted(set(ids))
    units = {i for i, place in ATLAS.index.places.items() if place.kind in UNIT_KINDS}
    ends = {end for tie in tie_variants(ATLAS) for end in (tie.by_place_id, tie.kz_place_id)}
    claimed = {place for claim in ATLAS.index.claims for place in claim_places(ATLAS, claim).all}
    assert set(ids) == (units | ends | claimed) - COUNTRIES
    assert "KZ-YUZ" in ids


def test_regions_lie_above_cities_of_rank_and_those_above_the_rest() -> None:
    ranks = {place.id: place.rank for place in DRAWN}
    assert (ranks["BY-HO"], ranks["BY-HM"], ranks["KZ-71"], ranks["gomel"], ranks["BY-HO-GOM"]) == (2, 1, 1, 0, 0)
    assert DrawnPlace("gomel", "BY", 0) in DRAWN
