"""Each refusal of an outline is a sentence in four languages that names what is refused."""

from __future__ import annotations

from string import Formatter

import pytest

from components.documents.outline.outline_refusals import (
    RefusedOutlineError,
    outline_refusals,
)
from components.documents.own_files.checked_json import Fault
from components.i18n.language import language
from data.enums import Lang


@pytest.mark.parametrize("lang", Lang)
def test_every_fault_has_a_sentence_with_the_same_slots(lang: Lang) -> None:
    here, english = outline_refusals(language(lang)), outline_refusals(language(Lang.EN))
    assert set(here) == set(Fault)
    for fault, sentence in here.items():
        slots = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert slots == {name for _, name, _, _ in Formatter().parse(english[fault]) if name}
        assert (sentence == english[fault]) == (lang is Lang.EN)


def test_a_refusal_is_filled_in_with_numbers_of_the_language() -> None:
    error = RefusedOutlineError(Fault.TOO_LONG, field="title", count=1234, most=300)
    assert "title" in error.in_words(language(Lang.RU))
    assert language(Lang.RU).number(1234) in error.in_words(language(Lang.RU))
    assert str(error) == error.in_words(language(Lang.EN))
