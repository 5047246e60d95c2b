"""Texts that the data has in English alone."""

from __future__ import annotations

import pytest

from components.documents.texts import Marked, Text, english
from components.i18n.language import language
from data.enums import Lang

BOOK = Marked(text="Book", lang="en")


@pytest.mark.parametrize(
    ("lang", "text", "within", "expected"),
    [
        (Lang.EN, "Book", "", "Book"),
        (Lang.EN, "Book", "“Book” (1)", "“Book” (1)"),
        (Lang.RU, "Book", "", BOOK),
        (Lang.RU, "Book", "«Book» (1)", ("«", BOOK, "» (1)")),
        (Lang.KK, "Book", "Book", ("", BOOK, "")),
        (Lang.BE, "Book", "кніга", "кніга"),
        (Lang.BE, "", "кніга", "кніга"),
        (Lang.RU, "", "", ""),
    ],
)
def test_english_words_are_marked_on_pages_in_other_languages(
    lang: Lang, text: str, within: str, expected: Text
) -> None:
    assert english(language(lang), text, within=within) == expected


def test_a_marked_text_travels_with_its_language() -> None:
    assert BOOK.to_json() == {"text": "Book", "lang": "en"}
