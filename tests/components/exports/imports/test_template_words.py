"""The words of the template are whole in four languages and fit the limits of sheets."""

from __future__ import annotations

import pytest

from components.exports.imports import template_words as words
from components.i18n.language import language
from data.enums import Lang
from data.imports.schemes.own_template import CHOICES

MOST_OF_NAME = 31
MOST_OF_TITLE = 32
MOST_OF_MESSAGE = 255


@pytest.mark.parametrize("lang", list(Lang))
def test_names_of_sheets_and_messages_are_as_short_as_sheets_need(lang: Lang) -> None:
    spoken = language(lang)
    names = list(words.sheet_names(spoken).values())
    assert all(len(name) <= MOST_OF_NAME and not set(name) & set("[]:*?/\\'") for name in names)
    assert len(set(names)) == len(names)
    for title, text in (words.not_in_list(spoken), words.place_not_in_list(spoken)):
        assert len(title) <= MOST_OF_TITLE
        assert len(text) <= MOST_OF_MESSAGE


@pytest.mark.parametrize("lang", list(Lang))
def test_every_word_of_the_lists_has_a_name(lang: Lang) -> None:
    named = words.choices(language(lang))
    assert all(named[name].get(code) for name, codes in CHOICES.items() for code in codes if code)


@pytest.mark.parametrize("lang", list(Lang))
def test_headings_of_a_sheet_differ(lang: Lang) -> None:
    for columns in words.headings(language(lang)).values():
        assert len(set(columns.values())) == len(columns)
    assert words.example_title(language(lang))
    assert all(words.example_texts(language(lang)).values())
