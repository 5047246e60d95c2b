"""Talks made on the spot: honest where nothing is known, the same in every language, and quick."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View, current_atlas
from components.documents.story.model import Picture
from components.documents.story.place_talk import pair_talk, region_talk
from components.documents.story.talks import find_talk
from components.i18n.language import language
from data.atlas.addresses import read_address
from data.atlas.selection import Selection
from data.checks.sentence_rules import numbers
from data.enums import Lang
from data.queries.places.claim_places import claims_at
from data.queries.places.pair import pair
from tests.extent import some

if TYPE_CHECKING:
    from components.documents.story.model import Step, Talk

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)
UNITS = ATLAS.units(TODAY)
PAIRS = [(by, kz) for by in UNITS for kz in UNITS if by.startswith("BY") and kz.startswith("KZ")]
NO_PAIR = ("BY-BR", "KZ-31")
"""Two regions of which the source names nothing."""


def view(lang: Lang = Lang.EN, day: date | None = None) -> View:
    return View(ATLAS, Selection(date=day), language(lang), TODAY)


def facts(talk: Talk) -> list[tuple[object, ...]]:
    """Return what is the same in every language."""
    return [
        (
            step.id,
            step.view,
            step.picture,
            step.claims,
            step.seconds,
            step.number and step.number.claim,
            numbers(step.headline, talk.lang),
        )
        for step in talk.steps
    ]


def shows(step: Step) -> bool:
    """Return whether the view of a step can be read and shows the claims at the places that it names."""
    selection = read_address(step.view, atlas=ATLAS).selection
    places = [place for place in (selection.place, selection.by, selection.kz) if place]
    known = {claim for place in places for claim in claims_at(ATLAS, place, on=TODAY, below=True)}
    return not places or known.issuperset(step.claims)


@pytest.mark.parametrize("places", some(PAIRS, len(PAIRS)), ids="~".join)
def test_a_pair_has_the_same_talk_in_four_languages(places: tuple[str, str]) -> None:
    english = pair_talk(view(), *places)
    assert len({step.id for step in english.steps}) == len(english.steps) >= 2
    assert all(map(shows, english.steps)), [step.view for step in english.steps if not shows(step)]
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        talk = pair_talk(view(lang), *places, lang2=Lang.EN)
        assert facts(talk) == facts(english)
        assert [step.headline2 for step in talk.steps] == [step.headline for step in english.steps]


@pytest.mark.parametrize("place_id", some(UNITS, len(UNITS)))
def test_a_region_has_the_same_talk_in_four_languages(place_id: str) -> None:
    english = region_talk(view(), place_id)
    assert len({step.id for step in english.steps}) == len(english.steps) >= 2
    assert all(map(shows, english.steps)), [step.view for step in english.steps if not shows(step)]
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        assert facts(region_talk(view(lang), place_id, lang2=Lang.EN)) == facts(english)


def test_a_pair_is_opened_with_up_to_when_it_is_known_and_ends_with_what_is_not() -> None:
    talk = pair_talk(view(), "BY-HO", "KZ-55", lang2=Lang.KK)
    assert talk.id == "pair-BY-HO-KZ-55"
    assert (talk.title, talk.title2) == ("Gomel Region – Pavlodar Region", "Гомель облысы – Павлодар облысы")
    assert talk.steps[0].headline == "Gomel Region – Pavlodar Region: what the source knows"
    assert "Known until: 20 April 2017" in talk.steps[0].notes
    assert [step.picture for step in talk.steps[-2:]] == [Picture.TIME_LINE, Picture.MATRIX]
    assert "What came of 2 proposals." in talk.steps[-1].notes
    assert talk.minutes * 60 >= talk.seconds


def test_where_nothing_links_the_two_that_is_said_first_and_what_is_shown_is_of_one_side() -> None:
    found = pair(ATLAS, *NO_PAIR, on=TODAY)
    assert not found.claim_ids
    talk = pair_talk(view(), *NO_PAIR)
    assert talk.steps[0].headline == "Brest Region – Zhambyl Region: the source names nothing that links them"
    assert talk.steps[0].claims == ()
    assert "Known until: October 2022" in talk.steps[0].notes
    assert any(step.claims for step in talk.steps)
    assert "No trade of these two alone." in talk.steps[-1].notes


def test_a_territory_that_is_no_more_and_a_day_of_its_own_have_talks_too() -> None:
    talk = region_talk(view(day=date(2021, 6, 1)), "KZ-VOS")
    assert all(read_address(step.view, atlas=ATLAS).selection.date == date(2021, 6, 1) for step in talk.steps)
    assert "East Kazakhstan Region" in talk.title


def test_a_place_without_any_fact_says_so() -> None:
    silent = [i for i, place in ATLAS.index.places.items() if place.country == "KZ" and not _known(i)]
    assert silent
    talk = region_talk(view(), silent[0])
    assert talk.steps[0].headline.endswith("the source says nothing")
    assert not any(step.claims for step in talk.steps)


def _known(place_id: str) -> bool:
    return bool(claims_at(ATLAS, place_id, on=TODAY, below=True))


@pytest.mark.thorough
def test_any_talk_is_made_within_a_second() -> None:
    slowest = 0.0
    for talk_id in [*(f"pair-{by}-{kz}" for by, kz in PAIRS), *(f"region-{unit}" for unit in UNITS)]:
        start = time.process_time()
        assert find_talk(view(Lang.RU), talk_id, lang2=Lang.KK).steps
        slowest = max(slowest, time.process_time() - start)
    assert slowest < 1
