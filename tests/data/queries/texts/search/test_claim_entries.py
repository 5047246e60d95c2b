"""Everything that is stated can be found: deeds, figures and ties without a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.documents.search.search_words import search_words
from data.enums import Fact
from data.package.roles import Role
from data.queries.texts.search.claim_entries import claim_entries

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.queries.texts.search.entry import Entry


@pytest.fixture(scope="module")
def found(atlas: Atlas) -> dict[str, Entry]:
    return {entry.id: entry for entry in claim_entries(atlas, search_words())}


def test_every_claim_that_is_stated_first_is_an_entry(atlas: Atlas, found: dict[str, Entry]) -> None:
    expected = {
        claim.claim_id
        for claim in atlas.index.claims.values()
        if not claim.repeats and not claim.cell(Role.SIGNING)
        if not (claim.fact is Fact.TIE and claim.cell(Role.DOCUMENT))
    }
    assert set(found) == expected
    assert {atlas.claim(claim_id).fact for claim_id in found} == set(Fact)


def test_a_signing_is_found_as_the_agreement_that_was_signed(found: dict[str, Entry]) -> None:
    names = {name.text for name in found["gomel-pavlodar-agreement-2016"].names}
    assert "Signing of the cooperation agreement between Gomel Region and Pavlodar Region" in names
    assert "event-signing-gomel-pavlodar-2016-11" not in found


def test_a_figure_is_known_by_what_it_measures_its_sides_and_its_year(found: dict[str, Entry]) -> None:
    entry = found["turnover-gomel-region-2020"]
    assert {"turnover", "товарооборот"} <= {name.text for name in entry.names}
    assert {"2020", "Gomel Region", "Гомель облысы"} <= set(entry.marks)
    assert {"Kazakhstan", "Казахстан"} <= set(entry.general)
    assert "Turnover 2014".casefold() in {name.text.casefold() for name in found["turnover-2014"].names}


def test_a_deed_is_known_by_its_kind_parties_and_month(found: dict[str, Entry]) -> None:
    entry = found["event-visit-pavlodar-delegation-gomel-2017-04"]
    assert {"Visit", "Визит", "делегация"} <= set(entry.kinds)
    assert {"2017", "April", "апреля"} <= set(entry.marks)
    agreement = found["gomel-pavlodar-agreement-2016"]
    assert {"BY-HO", "KZ-55"} <= set(agreement.places)


def test_what_is_not_done_is_uncertain(found: dict[str, Entry]) -> None:
    assert found["gomel-kostanay-proposal-2013"].uncertain
    assert not found["gomel-pavlodar-agreement-2016"].uncertain


def test_a_person_who_speaks_or_takes_part_is_a_mark_of_the_claim(found: dict[str, Entry]) -> None:
    spoken = [entry for entry in found.values() if "Aliaksandr Lukashenka" in entry.marks]
    assert len(spoken) >= 5
