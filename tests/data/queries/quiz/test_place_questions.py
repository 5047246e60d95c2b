"""Places are asked for by a sentence with a gap that fits nowhere else, or by the only other end of a tie."""

from __future__ import annotations

import pytest

from data.enums import Fact, Lang
from data.queries.quiz.linked import members
from data.queries.quiz.mentions import GAP, mentions, place_words
from data.queries.quiz.place_questions import (
    has_gap,
    place_candidates,
    sentence_with_gap,
    town_candidates,
    unit_of,
)
from data.queries.quiz.question import Ask
from tests.data.whole import ATLAS

PLACES = {asked.id: asked for asked in place_candidates(ATLAS)}
TOWNS = {asked.id: asked for asked in town_candidates(ATLAS)}
GAPS = {Ask.BY_GAP, Ask.KZ_GAP, Ask.BY_TOWN, Ask.KZ_TOWN}


def test_a_sentence_has_a_gap_for_its_place_in_every_language() -> None:
    asked = PLACES["place.kz-gap.event-opening-kokshetau-park-2016"]
    assert asked.right.id == "kokshetau"
    assert asked.accepted == ("kokshetau", "KZ-11")
    texts = [sentence_with_gap(ATLAS, asked.subject, "kokshetau", lang) for lang in Lang]
    assert texts[0] == (
        f"In 2016 the first stage of the Kazakhstan-Belarus industrial and technological park in {GAP} was put into "
        "service."
    )
    for text in texts:
        assert text.count(GAP) == 1
        assert not mentions(ATLAS, (text,), place_words(ATLAS, "kokshetau"))


def test_every_gap_leaves_nothing_of_its_place_in_any_language() -> None:
    assert len(PLACES) > 50
    for asked in [*PLACES.values(), *TOWNS.values()]:
        if asked.ask in GAPS:
            for lang in Lang:
                text = sentence_with_gap(ATLAS, asked.claims[0], asked.right.id, lang)
                assert GAP in text, (asked.id, lang)
                assert not mentions(ATLAS, (text,), place_words(ATLAS, asked.right.id)), (asked.id, lang)


@pytest.mark.parametrize(
    ("claim_id", "place_id"),
    [
        ("tie-diaspora-belarus-aktobe", "aktobe"),  # the same is said of ten other places
        ("event-meeting-rusy-karaganda-akim-2013", "KZ-KAR"),  # he met another akim in that year
        ("said-zalesskij-bobruiskagromash-2021", "bobruisk"),  # it is named within the name of a plant
        ("tie-mogilev-oskemen-lifts-2012", "KZ-55"),  # it says nothing of this place
        ("event-articles-izvestiya", "KZ-71"),
    ],
)
def test_a_gap_that_others_fit_or_that_hides_more_is_none(claim_id: str, place_id: str) -> None:
    assert not has_gap(ATLAS, ATLAS.claim(claim_id), place_id)


def test_a_gap_fits_one_place_alone() -> None:
    texts: dict[str, set[str]] = {}
    for claim_id, claim in ATLAS.index.claims.items():
        if claim.fact is not Fact.FIGURE:
            for place_id in members(ATLAS, claim_id):
                if ATLAS.is_place(place_id):
                    texts.setdefault(sentence_with_gap(ATLAS, claim_id, place_id, Lang.EN), set()).add(place_id)
    for asked in PLACES.values():
        if asked.ask in GAPS:
            text = sentence_with_gap(ATLAS, asked.claims[0], asked.right.id, Lang.EN)
            assert texts[text] == {asked.right.id}, asked.id


def test_what_is_inferred_or_disputed_is_not_asked() -> None:
    for asked in [*PLACES.values(), *TOWNS.values()]:
        row = ATLAS.claim(asked.claims[0]).row
        assert not row.get("inferred")
        assert not row.get("place_inferred")
    assert not [found for found in PLACES if found.endswith("tie-grodno-kostanay")]


def test_the_place_and_its_unit_of_the_day_are_right_on_the_map() -> None:
    for asked in PLACES.values():
        unit = unit_of(ATLAS, asked.right.id, asked.day)
        assert set(asked.accepted) == {asked.right.id, unit}
        assert unit in ATLAS.units(asked.day)
        for other in asked.others:
            assert unit_of(ATLAS, other.id, asked.day) != unit
            assert other.id not in members(ATLAS, asked.claims[0])


def test_a_tie_that_is_the_only_one_of_its_kind_is_asked_by_its_other_end() -> None:
    asked = PLACES["place.other-end.tie-minsk-region-karaganda-1996"]
    assert asked.given
    assert asked.given.id == "BY-MI"
    assert asked.right.id == "KZ-KAR"
    assert "place.other-end.tie-mogilev-karaganda" not in PLACES  # Mogilev Region has other agreements without a date


def test_the_town_of_an_organisation_is_stated_and_not_in_its_name() -> None:
    asked = TOWNS["town.seat.kazbelaz"]
    assert asked.right.id == "karaganda"
    assert asked.given
    assert asked.given.id == "kazbelaz"
    assert not [
        found for found in TOWNS if found.endswith(("mogilevliftmash", "klmz", "bobruisk-machine-building-plant"))
    ]
    for found in TOWNS.values():
        if found.ask is Ask.SEAT:
            assert not ATLAS.tables["organisations"].at[found.subject, "seat_inferred"]
            assert found.subject in members(ATLAS, found.claims[0])


def test_the_unit_of_a_place_follows_the_day() -> None:
    days = [asked.day for asked in PLACES.values()]
    assert unit_of(ATLAS, "semey", max(days)) == "KZ-10"
    assert unit_of(ATLAS, "semey", min(days)) == "KZ-VOS"
    assert unit_of(ATLAS, "KZ-71", min(days)) == "KZ-71"
    assert unit_of(ATLAS, "KZ", min(days)) is None
