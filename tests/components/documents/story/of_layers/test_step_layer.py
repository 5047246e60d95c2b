"""A step names its layer, and what the layer says beside the book is apart from the book's and counted by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.documents.story.of_layers.step_layer import MOST, facts_line, step_layer
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from data.queries.texts.citations import BOOK, source_line
from tests.data.layers.own_rows import atlas_of, large_layer, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)


def both(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, data=DataChoice.BOTH, **chosen), language(lang), DAY, OWN)


def test_of_the_book_nothing_is_named() -> None:
    view = View(ATLAS, Selection(), language(Lang.EN), DAY)
    assert step_layer(view, "") is None
    assert facts_line(view) == source_line(ATLAS.source(BOOK))


def test_a_step_of_a_layer_is_marked_with_its_name_version_and_terms() -> None:
    view = View(OWN, Selection(data=DataChoice.OWN), language(Lang.EN), DAY)
    found = step_layer(view, "trade")
    assert found
    assert (found.id, found.mark, found.is_beside, found.said) == ("chamber", "Ours: Chamber of Commerce", False, ())
    assert found.line.endswith("Terms of use: For members of the chamber alone")
    assert facts_line(view) == found.line


@pytest.mark.parametrize(
    ("path", "chosen", "note", "claims"),
    [
        ("", {"place": "BY-BR"}, "1 agreement", ["own-brest-aktobe"]),
        ("pair", {"by": "BY-BR", "kz": "KZ-15"}, "1 agreement", ["own-brest-aktobe"]),
        ("production", {}, "1 venture", ["own-assembly"]),
        ("chronicle", {}, "1 agreement, 1 event, 1 venture", ["own-forum", "own-brest-aktobe"]),
        ("white-spots", {}, "1 agreement, 1 tie", ["own-brest-aktobe", "own-tie-undated"]),
        ("pair", {"by": "BY-MA", "kz": "KZ-59"}, "nothing on this view", []),
    ],
)
def test_beside_the_book_it_says_what_the_view_is_about(
    path: str, chosen: dict[str, Any], note: str, claims: list[str]
) -> None:
    found = step_layer(both(**chosen), path)
    assert found
    assert found.is_beside
    assert found.note == f"In “Chamber of Commerce”: {note}."
    assert [line.claim for line in found.said] == claims
    assert all(line.claim not in ATLAS.index.claims for line in found.said)


def test_its_sentences_name_the_file_with_sheet_and_cell_and_whose_statistics_a_figure_is_of() -> None:
    agreement, figures = step_layer(both(place="BY-BR"), ""), step_layer(both(), "trade")
    assert agreement
    assert agreement.said[0].source == "List of agreements, agreements.xlsx, 2024, B2"
    assert figures
    assert len(figures.said) == MOST
    assert figures.note == "In “Chamber of Commerce”: 8 figures."
    assert all("trade 2023-2025.xlsx, Export, " in line.source for line in figures.said)
    assert all("statistics of " in line.source for line in figures.said)


def test_of_thousands_the_first_are_said_and_all_are_counted() -> None:
    view = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, atlas_of(large_layer(1500)))
    found = step_layer(view, "trade")
    assert found
    assert (len(found.said), found.note) == (MOST, "In “Chamber of Commerce”: 1,500 figures.")


@pytest.mark.parametrize("lang", list(Lang))
def test_every_language_has_its_words(lang: Lang) -> None:
    found, english = step_layer(both(lang, place="BY-BR"), ""), step_layer(both(place="BY-BR"), "")
    assert found
    assert english
    assert lang is Lang.EN or (found.mark, found.note) != (english.mark, english.note)
