"""What is known of two places together."""

from __future__ import annotations

from datetime import date

import pytest

from data.errors import UnknownPlaceError
from data.queries.places.claim_places import claim_places
from data.queries.places.pair import nearest, pair
from data.queries.places.white_spots import Knowledge
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def test_gomel_and_pavlodar_are_the_one_pair_with_trade_of_its_own() -> None:
    found = pair(ATLAS, "BY-HO", "KZ-55", on=TODAY)
    assert found.agreements == ("gomel-pavlodar-agreement-2016",)
    assert "turnover-gomel-pavlodar-2016" in found.figures
    assert found.promises[:2] == ("kzs5-pavlodar", "town-improvement-pavlodar")
    assert "event-visit-pavlodar-delegation-gomel-2017-04" in found.events
    assert "gomel-pavlodar-zones-agreement-2017" in found.below
    with_trade = [
        (by_id, kz_id)
        for by_id in ATLAS.units(TODAY)
        for kz_id in ATLAS.units(TODAY)
        if by_id.startswith("BY") and kz_id.startswith("KZ") and pair(ATLAS, by_id, kz_id, on=TODAY).figures
    ]
    assert with_trade == [("BY-HO", "KZ-55")]


def test_figures_of_a_region_with_a_whole_country_are_no_pair_s() -> None:
    for claim in pair(ATLAS, "BY-MI", "KZ-35", on=TODAY).claim_ids:
        row = ATLAS.claim(claim).row
        assert row.get("level") not in ("region-country", "country-country")


def test_what_a_divided_region_signed_is_carried_to_its_heirs() -> None:
    found = pair(ATLAS, "BY-BR", "KZ-62", on=TODAY)
    assert (found.state, found.by_territory) == (Knowledge.UNDATED, True)
    assert {change.predecessor_id for change in found.changes} == {"KZ-KAR"}
    before = pair(ATLAS, "BY-BR", "KZ-KAR", on=date(2021, 1, 1))
    assert (before.agreements, before.by_territory) == (found.agreements, False)


def test_documents_of_companies_are_below() -> None:
    found = pair(ATLAS, "BY-HM", "KZ-71", on=TODAY)
    assert found.agreements == ("minsk-astana-agreement",)
    assert "belta-kazinform-agreement-2014" in found.below
    assert "agat-kazakhstan-engineering-memorandum-2012" in found.below


def test_cities_have_their_own_page_and_see_what_lies_above() -> None:
    found = pair(ATLAS, "brest", "semey", on=TODAY)
    assert (found.state, found.agreements) == (Knowledge.UNDATED, ("brest-semey-agreement",))
    assert found.above == ("tie-brest-east-kazakhstan",)


def test_a_proposal_is_an_interest_not_an_agreement() -> None:
    found = pair(ATLAS, "BY-HO", "KZ-39", on=TODAY)
    assert found.agreements == ()
    assert "gomel-kostanay-proposal-2013" in found.interests
    assert found.state is Knowledge.INTENT


def test_an_empty_pair_is_empty_and_has_what_is_nearest() -> None:
    found = pair(ATLAS, "BY-VI", "KZ-43", on=TODAY)
    assert (found.state, found.claim_ids, found.promises) == (Knowledge.NONE, (), ())
    near = nearest(ATLAS, "BY-VI", on=TODAY)
    assert near.ties == ("tie-vitebsk-karaganda", "tie-vitebsk-north-kazakhstan")
    assert "tie-vitebsk-kazakhstan-veterinary-2022" in near.interests
    assert nearest(ATLAS, "KZ-43", on=TODAY).ties == ()


def test_a_place_that_is_not_in_the_tables_is_an_error() -> None:
    with pytest.raises(UnknownPlaceError):
        pair(ATLAS, "BY-HO", "KZ-99", on=TODAY)


def test_claims_of_a_pair_are_each_listed_once_and_touch_both_countries() -> None:
    for by_id in ("BY-HO", "BY-MI", "BY-MA", "gomel"):
        for kz_id in (*(i for i in ATLAS.units(TODAY) if i.startswith("KZ")), "KZ-VOS", "kostanay"):
            claims = pair(ATLAS, by_id, kz_id, on=TODAY).claim_ids
            assert len(set(claims)) == len(claims)
            assert all(claim_places(ATLAS, claim).by and claim_places(ATLAS, claim).kz for claim in claims)
