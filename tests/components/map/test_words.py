"""Words of the map in every language."""

from __future__ import annotations

from typing import Any

from components.i18n.language import language
from components.map.words import words
from data.enums import Lang
from data.model import PartialDate
from data.queries.places.partners import Bond
from data.queries.texts.citations import BOOK
from tests.data.whole import ATLAS


def said(lang: Lang, magnification: float = 2.0) -> dict[str, Any]:
    until = PartialDate.parse("2022-10")
    return words(language(lang), magnification=magnification, book=ATLAS.source(BOOK), until=until)


def test_every_language_has_the_same_words_and_none_is_empty() -> None:
    english = said(Lang.EN, 2.5)
    for lang in Lang:
        found = said(lang, 2.5)
        assert found.keys() == english.keys()
        assert all(found.values())
    assert "2.5 times" in english["magnified"]
    assert "2.6 times" in said(Lang.EN, 2.56)["magnified"]


def test_the_words_of_the_clock_and_of_the_tables_are_among_them() -> None:
    found = said(Lang.RU, 2.0)
    assert {"date", "play", "pause", "back", "forth", "table", "columns", "ranking"} <= found.keys()
    assert len(found["columns"]) == 7


def test_the_book_its_author_its_year_and_the_date_of_its_latest_fact_are_named() -> None:
    found = said(Lang.EN)
    assert found["book"] == "Source"
    assert found["bookTitle"].startswith("B. Zalesskij. Partnership Vector")
    assert found["bookTitle"].endswith(", 2023.")
    assert found["knownUntil"] == "Known until: October 2022"
    assert said(Lang.RU)["knownUntil"].startswith("Последние сведения: октябрь 2022")
    assert words(language(Lang.EN), magnification=2.0, book=ATLAS.source(BOOK), until=None)["knownUntil"] == ""


def test_counts_and_bonds_have_words_in_the_order_in_which_they_are_said() -> None:
    found = said(Lang.EN)
    assert list(found["groups"]) == ["own", "undated", "by_territory"]
    assert list(found["bonds"]) == [bond.value for bond in Bond]
