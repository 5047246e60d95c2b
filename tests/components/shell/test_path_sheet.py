"""The words of the path's sheet are whole in every language."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.shell.path_sheet import path_data, path_words
from data.enums import Lang


def test_the_data_have_the_language_and_the_words() -> None:
    for code in Lang:
        assert path_data(language(code)) == {"lang": code.value, "words": path_words(language(code))}


@pytest.mark.parametrize("lang", [lang for lang in Lang if lang is not Lang.EN])
def test_its_words_are_whole_in_every_language(lang: Lang) -> None:
    own, english = path_words(language(lang)), path_words(language(Lang.EN))
    assert [name for name in own if own[name] in ("", english[name])] == []


@pytest.mark.parametrize("lang", list(Lang))
def test_what_the_browser_fills_in_is_there(lang: Lang) -> None:
    words = path_words(language(lang))
    assert "{number}" in words["position"]
    assert "{count}" in words["position"]
    assert "{right}" in words["done"]
    assert "{count}" in words["done"]
