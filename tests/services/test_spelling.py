"""Spelling of all texts that readers see in English, Russian and Belarusian, by the dictionaries of hunspell."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pytest

from data.enums import Lang
from tests.services import spelling
from tests.services.spelling import DICTIONARIES, LISTS, PRINTED

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGS: Final = pytest.mark.parametrize("lang", list(DICTIONARIES))


@lru_cache(maxsize=1)
def words() -> Mapping[Lang, Mapping[str, list[str]]]:
    return spelling.words_by_spelling()


@LANGS
def test_every_word_is_spelt_right_is_a_name_or_is_listed(lang: Lang) -> None:
    assert len(words()[lang]) > 3000
    found = spelling.unknown(lang, words()[lang])
    assert not found, "\n".join(f"{word}: {'; '.join(sorted(set(where))[:5])}" for word, where in found.items())


@pytest.mark.parametrize("name", [*DICTIONARIES, PRINTED])
def test_a_list_is_sorted_and_each_of_its_words_is_used(name: str) -> None:
    listed = spelling.listed(name)
    assert listed == sorted(set(listed))
    langs = list(DICTIONARIES) if name == PRINTED else [Lang(name)]
    used = {word for lang in langs for word in words()[lang]}
    assert [word for word in listed if not {word, spelling.capital(word)} & used] == []


@LANGS
def test_no_word_is_listed_that_the_tables_have_as_a_name(lang: Lang) -> None:
    assert [word for word in spelling.listed(lang) if spelling.is_name(word, lang)] == []


def test_there_is_a_list_for_each_dictionary_and_for_what_is_printed() -> None:
    assert sorted(file.stem for file in LISTS.iterdir()) == sorted([*DICTIONARIES, PRINTED])


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        (Lang.EN, "agreemnet"),
        (Lang.EN, "color"),
        (Lang.EN, "pavlodar"),
        (Lang.RU, "сотруднечество"),
        (Lang.RU, "соглошение"),
        (Lang.RU, "Павлодра"),
        (Lang.RU, "павлодара"),
        (Lang.BE, "супрацоўніцтво"),
        (Lang.BE, "соглашение"),
        (Lang.BE, "Павладара"),
    ],
)
def test_a_misspelt_word_is_found(lang: Lang, word: str) -> None:
    assert spelling.unknown(lang, {word: ["here"]}) == {word: ["here"]}


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        (Lang.EN, "Akim"),  # the list has it small
        (Lang.EN, "Pavlodar"),
        (Lang.EN, "Shannrak"),  # as printed
        (Lang.RU, "Павлодара"),
        (Lang.RU, "Павлодарскую"),
        (Lang.RU, "костанайской"),
        (Lang.RU, "Бейсенбаевым"),
        (Lang.BE, "Гомсельмашам"),
        (Lang.BE, "Бейсенбаевым"),
        (Lang.BE, "аб'яўлена"),
    ],
)
def test_names_in_their_case_forms_and_listed_words_are_known(lang: Lang, word: str) -> None:
    assert spelling.unknown(lang, {word: ["here"]}) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Казахстанско-белорусский» {count} 16-й век", ["Казахстанско", "белорусский", "век"]),
        ("45-тонный, 20-летие, $1bn, 2nd", ["тонный", "летие"]),
        ("аб’яўлена, the region's", ["аб'яўлена", "the", "region"]),
        ("See belta.by, docs/terms.md, `place_id`, KZ-VOS and gomel-pavlodar-agreement-2016", ["See", "and"]),
    ],
)
def test_the_words_of_a_text_are_those_of_prose(text: str, words: list[str]) -> None:
    assert list(spelling.words_of(text)) == words
