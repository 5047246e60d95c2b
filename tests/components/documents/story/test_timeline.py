"""Time lines of steps: what a step rests on is never cut, and ideas come before plans and work."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.story.timeline import ENOUGH, MOST, chronicle_line, venture_line
from components.documents.titles import claim_title
from data.atlas.addresses import read_address
from data.enums import Fact, Lang
from tests.components.documents.story.own_talks import ATLAS, view

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.step_pictures import TimeLinePicture

PARK = ("venture-kokshetau-park-2016", "venture-kokshetau-park-idea-2011", "venture-kokshetau-park-2012")
CLAIMS = sorted(ATLAS.index.claims)


def at(address: str, lang: Lang = Lang.EN) -> View:
    return dataclasses.replace(view(lang), selection=read_address(address, atlas=ATLAS).selection)


def ids(found: TimeLinePicture) -> list[str]:
    return [moment.claim for moment in found.moments]


def test_an_idea_without_a_date_is_before_the_plan_and_the_work() -> None:
    found = venture_line(at("/production"), PARK)
    assert ids(found) == [PARK[1], PARK[2], PARK[0]]
    assert [moment.when for moment in found.moments] == ["undated", "stated in 2012", "2016"]
    assert all(moment.lit for moment in found.moments)
    assert [moment.text.rpartition(" (")[2] for moment in found.moments] == ["proposed)", "planned)", "operating)"]
    assert found.more == 0


def test_what_is_only_stated_in_a_year_is_behind_what_is_dated_in_it() -> None:
    claims = ("venture-kzs5-pavlodar-2017", "said-pavlodar-combines-2017-04")
    found = chronicle_line(at("/chronicle?place=KZ-55"), claims)
    assert [moment.when for moment in found.moments if moment.lit] == ["April 2017", "stated in 2017"]


def test_the_way_of_a_venture_is_shown_with_its_other_steps() -> None:
    found = venture_line(at("/production"), PARK[:1])
    assert ids(found) == [PARK[1], PARK[2], PARK[0]]
    assert [moment.lit for moment in found.moments] == [False, False, True]


def test_a_figure_says_its_number_and_a_target_says_it_once() -> None:
    found = venture_line(at("/production"), ("area-kokshetau-park-2016", "target-tractors-2012"))
    texts = {moment.claim: moment.text for moment in found.moments}
    assert texts["area-kokshetau-park-2016"].endswith(": almost 10,000 square metres")
    assert texts["target-tractors-2012"].count("1,500") == 1


def test_moments_are_added_from_what_is_between_or_near() -> None:
    found = chronicle_line(at("/chronicle"), ("event-meeting-governments-astana-2022-10",))
    assert len(found.moments) == ENOUGH
    assert [moment.lit for moment in found.moments].count(True) == 1
    assert all("2022" in moment.when for moment in found.moments)
    assert found.more > 100
    assert found.alt.startswith("Timeline. October 2022")


def test_a_place_and_a_day_narrow_the_line() -> None:
    found = chronicle_line(at("/chronicle?place=KZ-55&date=2017-12-31"), ())
    assert found.title == "Pavlodar Region: timeline"
    assert not any(moment.lit for moment in found.moments)
    agreed = chronicle_line(at("/chronicle?place=KZ-55&kinds=agreement"), ())
    assert {ATLAS.claim(i).fact for i in ids(agreed)} == {Fact.AGREEMENT}


def test_a_fact_and_its_agreement_are_not_shown_under_one_title() -> None:
    agreed = [i for i in CLAIMS if ATLAS.claim(i).fact is Fact.TIE and ATLAS.document_of(i) and ATLAS.since(i)]
    for claim_id in agreed:
        found = chronicle_line(at("/chronicle"), (claim_id,))
        titles = [claim_title(ATLAS, i, view().lang) for i in ids(found)]
        assert len(set(titles)) == len(titles)


@given(
    claims=st.lists(st.sampled_from(CLAIMS), max_size=MOST, unique=True),
    where=st.sampled_from(
        ["/chronicle", "/chronicle?place=KZ-55", "/chronicle?date=2012-12-31", "/chronicle?place=BY"]
    ),
    is_of_ventures=st.booleans(),
)
def test_what_a_step_rests_on_is_never_cut_and_is_the_same_in_every_language(
    claims: list[str], where: str, *, is_of_ventures: bool
) -> None:
    line = venture_line if is_of_ventures else chronicle_line
    english = line(at(where), tuple(claims))
    assert len(english.moments) <= MOST
    assert [moment.claim for moment in english.moments if moment.lit] == [i for i in ids(english) if i in claims]
    assert set(claims) <= set(ids(english))
    assert len(set(ids(english))) == len(ids(english))
    assert english.more >= 0
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        found = line(at(where, lang), tuple(claims))
        assert ids(found) == ids(english)
        assert all(moment.when and moment.text for moment in found.moments)


@pytest.mark.parametrize("lang", list(Lang))
def test_more_claims_than_a_hall_can_read_are_counted(lang: Lang) -> None:
    claims = tuple(i for i in CLAIMS if ATLAS.claim(i).fact is Fact.EVENT)[: MOST + 3]
    found = chronicle_line(at("/chronicle", lang), claims)
    assert len(found.moments) == MOST
    assert found.more >= 3
