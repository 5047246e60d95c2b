"""What two regions share: partners, branches of ventures and kinds of ties, each with the claims of both."""

from __future__ import annotations

from datetime import date

import pytest

from data.atlas.atlas import COUNTRIES
from data.enums import Fact
from data.queries.places.claim_places import claims_at
from data.queries.places.similarity import Trait, _shared, most_similar
from data.queries.places.white_spots import AGREED, knowledge
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
UNITS = ATLAS.units(DAY)


def test_a_likeness_is_of_a_region_of_the_same_country_and_never_of_itself() -> None:
    found = {unit: most_similar(ATLAS, unit, on=DAY) for unit in UNITS}
    assert sum(like is not None for like in found.values()) > 20
    for unit, like in found.items():
        if like:
            assert like.place_id != unit
            assert like.place_id in UNITS
            assert ATLAS.place(like.place_id).country == ATLAS.place(unit).country
            assert like.shared


@pytest.mark.parametrize("unit", UNITS)
def test_each_shared_thing_has_claims_of_its_own_on_both_sides(unit: str) -> None:
    like = most_similar(ATLAS, unit, on=DAY)
    for shared in like.shared if like else ():
        assert like
        assert shared.here
        assert shared.there
        assert not set(shared.here) & set(shared.there)
        assert set(shared.here) <= set(claims_at(ATLAS, unit, on=DAY, below=True))
        assert set(shared.there) <= set(claims_at(ATLAS, like.place_id, on=DAY, below=True))
        for claim in (ATLAS.claim(i) for i in shared.here + shared.there):
            if shared.trait is Trait.SECTOR:
                assert (claim.fact, claim.row["sector"]) == (Fact.VENTURE, shared.value)
                assert shared.value != "other"
                assert not claim.row["is_aggregate"]
            else:
                assert claim.fact is Fact.TIE
                assert COUNTRIES.isdisjoint(ATLAS.index.ends[claim.claim_id])
            if shared.trait is Trait.TIE_KIND:
                assert claim.row["kind"] == shared.value
            if shared.trait is Trait.PARTNER:
                assert knowledge(ATLAS, claim.claim_id) in AGREED
                assert shared.value in ATLAS.index.ends[claim.claim_id]
                assert ATLAS.place(shared.value).country != ATLAS.place(unit).country


def test_what_is_shared_comes_partners_first_then_branches_then_kinds() -> None:
    order = list(Trait)
    compared = 0
    for unit in UNITS:
        if like := most_similar(ATLAS, unit, on=DAY):
            keys = [(order.index(shared.trait), shared.value) for shared in like.shared]
            assert keys == sorted(keys)
            compared += len(keys) > 1
    assert compared > 10


@pytest.mark.parametrize("unit", UNITS)
def test_no_other_region_of_the_country_shares_more(unit: str) -> None:
    country = ATLAS.place(unit).country
    shared = {i: _shared(ATLAS, unit, i, DAY) for i in UNITS if i != unit and ATLAS.place(i).country == country}
    most = max((len(own), sum(s.trait is Trait.PARTNER for s in own)) for own in shared.values())
    like = most_similar(ATLAS, unit, on=DAY)
    assert (like is None) == (most[0] == 0)
    if like:
        assert like.shared == shared[like.place_id]
        assert (len(like.shared), sum(s.trait is Trait.PARTNER for s in like.shared)) == most
