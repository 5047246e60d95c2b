"""Talks are found by id: shipped ones, pairs and regions; of others it is said that there is none."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.story.talks import find_talk, shipped_ids
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

VIEW = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))


def test_three_talks_are_shipped() -> None:
    assert shipped_ids(VIEW) == ("gomel-pavlodar", "promised-done", "thirty-years")
    assert [find_talk(VIEW, talk_id).id for talk_id in shipped_ids(VIEW)] == list(shipped_ids(VIEW))


@pytest.mark.parametrize(
    "talk_id", ["pair-BY-HO-KZ-55", "pair-gomel-pavlodar", "pair-BY-HM-KZ-71", "region-KZ-35", "region-BY-HO"]
)
def test_a_pair_and_a_region_are_found_by_the_places_in_their_id(talk_id: str) -> None:
    assert find_talk(VIEW, talk_id).id == talk_id


@pytest.mark.parametrize(
    "talk_id", ["", "nothing", "pair-", "pair-KZ-55-BY-HO", "pair-BY-HO", "pair-BY-KZ", "region-", "region-KZ-99"]
)
def test_an_id_of_no_talk_is_a_key_error(talk_id: str) -> None:
    with pytest.raises(KeyError):
        find_talk(VIEW, talk_id)


def test_a_second_language_that_is_the_first_is_none() -> None:
    talk = find_talk(VIEW, "gomel-pavlodar", lang2=Lang.EN)
    assert talk.lang2 is None
    assert {step.headline2 for step in talk.steps} == {""}
    assert find_talk(VIEW, "gomel-pavlodar", lang2=Lang.BE).lang2 is Lang.BE
