"""Refusals of talks: a sentence for each, in every language."""

from __future__ import annotations

import re

import pytest

from components.documents.story.talk_refusals import RefusedTalkError, TalkRefusal, talk_refusals
from components.i18n.language import language
from data.enums import Lang


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("refusal", list(TalkRefusal))
def test_every_refusal_is_said_with_what_it_names(refusal: TalkRefusal, lang: Lang) -> None:
    names = re.findall(r"{(\w+)}", talk_refusals(language(Lang.EN))[refusal])
    assert names
    error = RefusedTalkError(refusal, **{name: f"<{name}>" for name in names})
    text = error.in_words(language(lang))
    assert all(f"<{name}>" in text for name in names)
    assert isinstance(error, ValueError)
    assert lang is Lang.EN or text != str(error)


def test_numbers_are_written_as_the_language_does() -> None:
    error = RefusedTalkError(TalkRefusal.TOO_MANY, field="steps", count=10_000, most=60)
    assert "10,000" in str(error)
    assert "10\u00a0000" in error.in_words(language(Lang.RU))


def test_a_value_that_looks_like_a_slot_stays_text() -> None:
    assert "{view}" in str(RefusedTalkError(TalkRefusal.NO_VIEW, view="{view}"))
