"""Refusals: a sentence for each, in every language."""

from __future__ import annotations

import re

import pytest

from components.documents.brief import refusals
from components.documents.brief.refusals import Refusal, RefusedError
from components.i18n.language import language
from data.enums import Lang


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_is_said_with_what_it_names(refusal: Refusal, lang: Lang) -> None:
    english = refusals._sentences(language(Lang.EN))[refusal]
    names = re.findall(r"{(\w+)}", english)
    assert names
    error = RefusedError(refusal, **{name: f"<{name}>" for name in names})
    text = error.in_words(language(lang))
    assert all(f"<{name}>" in text for name in names)
    assert isinstance(error, ValueError)
    assert lang is Lang.EN or text != str(error)


def test_numbers_are_written_as_the_language_does() -> None:
    error = RefusedError(Refusal.TOO_LONG, field="own", count=12345, most=2000)
    assert "12,345" in str(error)
    assert "12\u00a0345" in error.in_words(language(Lang.RU))


def test_a_value_that_looks_like_a_slot_stays_text() -> None:
    assert "{place}" in str(RefusedError(Refusal.UNKNOWN_PLACE, place="{place}"))
