"""Words of the map in every language."""

from __future__ import annotations

from components.i18n.language import language
from components.map.words import words
from data.enums import Lang


def test_every_language_has_the_same_words_and_none_is_empty() -> None:
    english = words(language(Lang.EN), magnification=2.5)
    for lang in Lang:
        found = words(language(lang), magnification=2.5)
        assert found.keys() == english.keys()
        assert all(found.values())
    assert "2.5 times" in english["magnified"]
    assert "2.6 times" in words(language(Lang.EN), magnification=2.56)["magnified"]


def test_the_words_of_the_clock_and_of_the_tables_are_among_them() -> None:
    found = words(language(Lang.RU), magnification=2.0)
    assert {"date", "play", "pause", "back", "forth", "table", "columns", "ranking"} <= found.keys()
    assert len(found["columns"]) == 6
