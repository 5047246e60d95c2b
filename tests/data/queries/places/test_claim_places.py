"""Where claims stand, and how places lie to a place of a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.queries.places.claim_places import ClaimPlaces, claim_places, claims_at, territory_of
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.conftest import Sample

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("claim", "by", "kz"),
    [
        ("tie-gomel-pavlodar-2016", ("BY-HO",), ("KZ-55",)),
        ("turnover-karaganda-region-2012", ("BY",), ("KZ-KAR",)),
        ("venture-kazbelaz-2013", ("zhodino",), ("karaganda",)),
        ("venture-belaz-vostochny-2021", ("zhodino",), ("ekibastuz",)),
        ("venture-kokshetau-jv-2013", ("BY-HM", "lida", "bobruisk"), ("kokshetau",)),
        ("venture-dairy-farm-2022", ("BY",), ("KZ",)),
        ("venture-regions-forum-2021", ("BY",), ("KZ",)),
        ("said-beisenbayev-forum-2021", ("gomel", "BY"), ("KZ",)),
        ("event-signing-minsk-karaganda-regions-1996", ("BY-MI",), ("KZ-KAR",)),
        ("event-signing-partizansky-ekibastuz-2017-04", ("BY-HM-PAR",), ("ekibastuz",)),
        ("event-opening-maz-almaty-2017-06", ("BY-HM",), ("KZ-75",)),
        ("event-signing-belta-kazinform-2014-04", ("BY-HM",), ("KZ-71",)),
        ("event-opening-first-truck-karaganda-2013-08", ("zhodino",), ("karaganda",)),
        ("event-meeting-rusy-kostanay-akim-2013", ("BY",), ("KZ-39",)),
        ("event-meeting-governments-astana-2022-10", ("BY",), ("KZ-71",)),
        ("event-opening-maz-trade-house-astana-2010", ("BY-HM",), ("KZ-71",)),
        ("event-press-conference-rusy-2013", ("BY",), ()),
    ],
)
def test_the_places_of_a_claim_are_its_sides_its_site_or_those_of_its_words(
    claim: str, by: tuple[str, ...], kz: tuple[str, ...]
) -> None:
    assert claim_places(ATLAS, claim) == ClaimPlaces(by, kz)


def test_no_word_of_a_title_places_an_event(sample: Sample) -> None:
    sample.change("events", "event-visit-2021-06", title_en="A visit from Grodno Region to Semey")
    assert claim_places(Atlas.load(sample.write()), "event-visit-2021-06") == ClaimPlaces(
        ("BY-HM",), ("KZ-71", "KZ-55")
    )


def test_every_place_of_a_claim_is_in_its_country() -> None:
    for claim in ATLAS.index.claims:
        found = claim_places(ATLAS, claim)
        assert {ATLAS.place(i).country for i in found.by} <= {"BY"}
        assert {ATLAS.place(i).country for i in found.kz} <= {"KZ"}


def test_what_was_one_territory_is_here_and_its_city_lies_below() -> None:
    ground = territory_of(ATLAS, "KZ-10", on=TODAY)
    assert ground.here == {"KZ-10", "KZ-VOS"}
    assert ground.covers(["semey"], below=True)
    assert not ground.covers(["semey"], below=False)
    assert "oskemen" not in ground.below
    assert "oskemen" in territory_of(ATLAS, "KZ-VOS", on=date(2021, 1, 1)).below


def test_ties_at_a_place_are_those_of_the_atlas() -> None:
    for place in ATLAS.units(TODAY):
        for below in (False, True):
            ties = {i for i in claims_at(ATLAS, place, on=TODAY, below=below) if ATLAS.claim(i).table == "ties"}
            assert ties == set(ATLAS.ties_of(place, on=TODAY, below=below).index)


def test_what_begins_later_and_later_statements_are_left_out() -> None:
    assert "venture-kazbelaz-2013" not in claims_at(ATLAS, "karaganda", on=date(2013, 5, 31))
    assert "venture-kazbelaz-2013" in claims_at(ATLAS, "karaganda", on=date(2013, 6, 1))
    assert "tie-zhodino-karaganda-kazbelaz-2013" not in claims_at(ATLAS, "karaganda", on=TODAY)
