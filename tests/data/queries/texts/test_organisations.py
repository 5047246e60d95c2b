"""Organisations and their claims: each takes part in something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.queries.texts.organisations import organisation_claims

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def test_an_organisation_is_party_as_side_party_and_speaker(small: Atlas) -> None:
    claims = organisation_claims(small)["mtz"]
    assert "event-visit-2021-06" in claims
    assert "venture-tractors-2012" in claims


def test_each_organisation_of_the_book_is_party_to_something_or_has_an_office(atlas: Atlas) -> None:
    offices = set(atlas.tables["offices"]["org_id"].dropna())
    idle = [i for i, claims in organisation_claims(atlas).items() if not claims and i not in offices]
    assert idle == []
    assert len(organisation_claims(atlas)) > 100


EXPORTERS = (
    "babushkina-krynka", "belshina", "bobruisk-machine-building-plant", "bykhovmoloko", "jockey-plastic",
    "legpromdevelopment", "mogotex", "osipovichi-dairy-plant", "stl-extrusion", "strommashina",
)  # fmt: skip


@pytest.mark.parametrize("org_id", EXPORTERS)
def test_an_exporter_of_mogilev_region_is_named_by_its_exports(atlas: Atlas, org_id: str) -> None:
    claims = organisation_claims(atlas)[org_id]
    assert {"tie-mogilev-kazakhstan-exporters", "venture-mogilev-exporters"} <= set(claims)


@pytest.mark.parametrize("org_id", ["bmz", "milkavita"])
def test_two_makers_of_gomel_region_are_named_by_the_demand_for_their_goods(atlas: Atlas, org_id: str) -> None:
    assert "venture-gomel-exporters-2022" in organisation_claims(atlas)[org_id]


def test_both_states_work_together_in_eight_bodies(atlas: Atlas) -> None:
    parties = atlas.parties("tie-belarus-kazakhstan-international-bodies")
    bodies = ["cis", "common-economic-space", "csto", "customs-union", "eurasec", "osce", "sco", "un"]
    assert [party.org_id for party in parties] == bodies
    assert {party.side for party in parties} == {"other"}


def test_the_programme_has_nine_directions_and_baby_food_is_a_venture(atlas: Atlas) -> None:
    directions = [i for i in atlas.index.claims if i.startswith("said-programme-2009-direction-")]
    assert len(directions) == 9
    assert all(atlas.claim(i).source_id == "fn-008" for i in directions)
    assert atlas.claim("venture-baby-food-2009").row["product"] == "baby food"


def test_a_body_of_several_states_has_no_country_and_is_on_neither_side(atlas: Atlas) -> None:
    frame = atlas.tables["organisations"]
    shared = set(frame.index[frame["country"].isna()])
    assert {"intergovernmental-commission", "un", "cis"} <= shared
    sides = {party.side for parties in atlas.index.parties.values() for party in parties if party.org_id in shared}
    assert sides == {"other"}
