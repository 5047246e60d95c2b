"""Letters of all texts that readers see: of the alphabet of their language, and of one alphabet in a word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pytest

from data.enums import Lang
from tests.texts import PACKAGE, all_texts, other_names

if TYPE_CHECKING:
    from collections.abc import Iterator

RUSSIAN: Final = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
ALPHABETS: Final = {
    Lang.RU: RUSSIAN,
    Lang.BE: RUSSIAN - set("ищъ") | set("іў"),
    Lang.KK: RUSSIAN | set("әғқңөұүһі"),
}
WORD: Final = re.compile(r"[^\W\d_]+")
CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")


@lru_cache(maxsize=1)
def foreign_names() -> frozenset[str]:
    """Return the words of names in Kazakh and Russian: Russian writes «Жетісу», Belarusian «Известия»."""
    return frozenset(
        word
        for table in ("places", "organisations", "people")
        for row in PACKAGE.rows(table)
        for column, cell in row.cells.items()
        if cell and re.fullmatch(r"(name|short)_(kk|ru)", column)
        for word in WORD.findall(str(cell))
    )


def faults(text: str, lang: Lang, *, names: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the words of a text that mix two alphabets or have a letter that their language has not."""
    for word in WORD.findall(text):
        cyrillic = len(CYRILLIC.findall(word))
        if cyrillic and (
            cyrillic < len(word)
            or (lang in ALPHABETS and word not in names and not ALPHABETS[lang].issuperset(word.lower()))
        ):
            yield word


def test_every_word_has_letters_of_its_language_and_of_one_alphabet() -> None:
    texts = [*all_texts(), *other_names()]
    assert {text.lang for text in texts} == set(Lang)
    found = [f"{t.where}: {word}" for t in texts for word in faults(t.text, t.lang, names=foreign_names())]
    assert not found, "\n".join(found)


def test_letters_with_marks_are_one_character() -> None:
    assert [text.where for text in all_texts() if not unicodedata.is_normalized("NFC", text.text)] == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (Lang.RU, "Регион и pегион", ["pегион"]),  # a Latin p
        (Lang.RU, "область Жетісу, країна", ["Жетісу", "країна"]),
        (Lang.BE, "вобласць и раён, ещё", ["и", "ещё"]),
        (Lang.KK, "Қазақстан облысы, бiр, ўақыт", ["бiр", "ўақыт"]),  # a Latin i
        (Lang.EN, "The Сity, «Известия»", ["Сity"]),  # a Cyrillic С
    ],
)
def test_a_letter_of_another_alphabet_is_found(lang: Lang, text: str, words: list[str]) -> None:
    assert list(faults(text, lang)) == words


def test_a_name_may_keep_the_letters_of_its_language() -> None:
    assert list(faults("область Жетісу", Lang.RU, names=frozenset({"Жетісу"}))) == []
