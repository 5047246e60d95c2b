"""Shipped talks: the same steps, numbers and claims in every language, a second one below the first."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.story.shipped_talk import shipped_talk
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)
TALKS = ("gomel-pavlodar", "thirty-years", "promised-done")


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(), language(lang), TODAY)


@pytest.mark.parametrize("story_id", TALKS)
def test_a_talk_is_the_same_in_four_languages(story_id: str) -> None:
    english = shipped_talk(view(), story_id)
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        talk = shipped_talk(view(lang), story_id, lang2=Lang.EN)
        assert talk.lang is lang
        assert talk.title2 == english.title
        assert [step.headline2 for step in talk.steps] == [step.headline for step in english.steps]
        for step, other in zip(talk.steps, english.steps, strict=True):
            shared = ("id", "view", "picture", "claims", "seconds")
            assert [getattr(step, name) for name in shared] == [getattr(other, name) for name in shared]
            assert (step.number and step.number.claim) == (other.number and other.number.claim)
            assert step.headline != other.headline
            assert step.notes != other.notes


def test_a_step_has_its_number_its_sources_and_its_notes() -> None:
    step = shipped_talk(view(), "gomel-pavlodar").steps[2]
    assert step.number is not None
    assert f"{step.number.hedge} {step.number.value} {step.number.unit}" == "about 2.5 million US dollars"
    assert step.source == "Source: note 63"
    assert "chapter 3, note 63" in step.notes


def test_a_talk_says_up_to_when_it_knows_and_from_which_book() -> None:
    talk = shipped_talk(view(), "gomel-pavlodar")
    assert talk.until == "Known until: 20 April 2017"
    assert "Partnership Vector" in talk.book
    assert talk.data_version == ATLAS.version
    assert (talk.minutes, talk.seconds) == (8, 480)


def test_an_unknown_talk_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shipped_talk(view(), "nothing")
