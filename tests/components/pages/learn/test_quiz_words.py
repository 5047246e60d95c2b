"""The words of a quiz are whole in four languages, with the places in braces of the English ones."""

from __future__ import annotations

import re

import pytest

from components.i18n.language import language
from components.pages.learn.quiz_words import class_words, sheet_words, start_words
from data.enums import Lang


@pytest.mark.parametrize("lang", list(Lang))
def test_each_word_has_the_places_of_the_english_one(lang: Lang) -> None:
    for words in (start_words, sheet_words, class_words):
        english = words(language(Lang.EN))
        for name, text in words(language(lang)).items():
            assert text
            assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english[name]))


def test_no_word_of_the_sheet_is_also_one_of_the_class() -> None:
    lang = language(Lang.EN)
    assert sheet_words(lang).keys().isdisjoint(class_words(lang))
