"""The ties that a place or a claim highlights, read from the facts."""

from __future__ import annotations

from datetime import date

from data.atlas.atlas import COUNTRIES
from data.queries.places.highlight import claim_ties, place_ties, places_around
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def test_a_country_has_no_ties_to_highlight() -> None:
    for country in COUNTRIES:
        found = place_ties(ATLAS, country, on=TODAY)
        assert found.place_ids | found.own | found.below == set()


def test_own_ties_and_those_below_are_apart_and_together_what_the_atlas_says() -> None:
    found = place_ties(ATLAS, "KZ-35", on=TODAY)
    assert found.place_ids == {"KZ-35"}
    assert not found.own & found.below
    assert found.own == set(ATLAS.ties_of("KZ-35", on=TODAY).index)
    assert found.own | found.below == set(ATLAS.ties_of("KZ-35", on=TODAY, below=True).index)
    assert found.below


def test_a_tie_of_one_successor_alone_is_below_the_former_region() -> None:
    found = place_ties(ATLAS, "KZ-YUZ", on=TODAY)
    assert found.place_ids == {"KZ-61", "KZ-79"}
    assert found.own == {"tie-mogilev-south-kazakhstan-2003"}
    assert "tie-mogilev-shymkent" in found.below


def test_a_place_without_ties_has_none() -> None:
    found = place_ties(ATLAS, "BY-MA-DRY", on=TODAY)
    assert found.place_ids == {"BY-MA-DRY"}
    assert found.own | found.below == set()


def test_an_agreement_has_its_ties_and_a_tie_itself() -> None:
    assert claim_ties(ATLAS, "gomel-pavlodar-agreement-2016") == ("tie-gomel-pavlodar-2016",)
    assert claim_ties(ATLAS, "tie-gomel-pavlodar-2016") == ("tie-gomel-pavlodar-2016",)


def test_what_is_stated_again_has_the_ties_of_what_was_first_stated() -> None:
    repeated = [c for c in ATLAS.index.claims.values() if c.repeats and c.table in ("ties", "agreements")]
    assert len(repeated) > 20
    for claim in repeated:
        assert claim_ties(ATLAS, claim.claim_id) == claim_ties(ATLAS, str(claim.repeats))


def test_no_tie_of_a_claim_is_a_repeat_and_other_tables_name_none() -> None:
    counted = 0
    for claim_id, claim in ATLAS.index.claims.items():
        ties = claim_ties(ATLAS, claim_id)
        assert not any(ATLAS.claim(tie).repeats for tie in ties)
        if claim.table not in ("ties", "agreements"):
            assert ties == ()
        counted += bool(ties)
    assert counted > 200


def test_a_city_lies_in_the_region_of_the_day_and_a_region_in_no_other() -> None:
    assert places_around(ATLAS, "semey", on=date(2003, 7, 1)) == ("KZ-VOS",)
    assert places_around(ATLAS, "semey", on=TODAY) == ("KZ-10",)
    assert places_around(ATLAS, "BY-HO-GOM", on=TODAY) == ("BY-HO",)
    assert places_around(ATLAS, "KZ-55", on=TODAY) == ()
