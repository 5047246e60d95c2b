"""Sources of a layer are listed apart from the book's notes, each with its file and what rests on it."""

from __future__ import annotations

from datetime import date

from components.context import View
from components.i18n.language import language
from components.pages.sources.own_sources import own_differences, own_sources
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)
BOOK = View(ATLAS, Selection(), language(Lang.EN), DAY)
BOTH = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, OWN)
ALONE = View(OWN, Selection(data=DataChoice.OWN), language(Lang.EN), DAY)


def test_of_the_book_there_is_no_such_list() -> None:
    assert own_sources(BOOK) is None
    assert own_differences(BOOK) is None


def test_each_source_has_its_claims_and_its_file() -> None:
    document = own_sources(BOTH)
    assert document is not None
    assert document.title == "Ours: Chamber of Commerce"
    assert document.lead == ("In “Chamber of Commerce”: 2 sources.", "Terms of use: For members of the chamber alone")
    listed = {part.title: part for part in document.sections}
    assert set(listed) == {"List of agreements", "Statistics of the chamber"}
    assert listed["Statistics of the chamber"].count == 8
    assert "trade 2023-2025.xlsx" in listed["Statistics of the chamber"].note
    assert all(item.go and item.go.own == item.claim for item in document.items)


def test_alone_claims_are_opened_as_any() -> None:
    document = own_sources(ALONE)
    assert document is not None
    assert {item.claim for item in document.items} == set(OWN.index.claims)
    assert not any(item.go and item.go.own == item.claim for item in document.items)


def test_differences_are_listed_with_the_book_and_by_reporter() -> None:
    beside, alone = own_differences(BOTH), own_differences(ALONE)
    assert beside is not None
    assert alone is not None
    assert {part.id: part.count for part in beside.sections}["own-differences"] == 2
    assert {part.id: part.count for part in alone.sections}["own-differences"] == 1
