"""The map of a draft: pairs by their names with counts in words, ends that are on the map, rows with values."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from components.map.drawn_places import drawn_places
from components.pages.your_data.draft_desk.draft_map import draft_map, draft_map_words, drawn_end
from data.atlas.atlas import COUNTRIES
from data.enums import Lang
from tests.browser.analyst_sheet import analyst_sheet
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData

VALUE = "1.2005 million US dollars"
DRAWN = COUNTRIES.union(place.id for place in drawn_places(ATLAS))


def shown(own: OwnData, lang: Lang = Lang.EN) -> dict[str, Any]:
    found = draft_map(own.view(lang), own.draft.state)
    assert found is not None
    return found


def test_before_keeping_the_new_figures_and_agreements_are_on_the_map(own: OwnData) -> None:
    own.bring()
    found = shown(own)
    pairs = {pair["id"]: pair for pair in found["pairs"]}
    assert sum(pair["counts"]["new"] for pair in pairs.values()) == 11
    pavlodar = pairs["BY~KZ-55"]
    assert (pavlodar["name"], pavlodar["said"]) == ("Belarus – Pavlodar Region", "new 3")
    assert pavlodar["rows"][0] == {
        "mark": "new",
        "text": "Exports from Belarus to Kazakhstan, 2022",
        "value": VALUE,
    }
    deed = pairs["BY-BR~KZ-39"]
    assert deed["rows"][0]["text"].startswith("Меморандум о торговле")
    json.dumps(found)


def test_a_changed_figure_says_what_was_and_what_is(own: OwnData) -> None:
    own.kept()
    own.bring(changed_sheet())
    found = shown(own)
    (pair,) = [pair for pair in found["pairs"] if pair["counts"]["changed"]]
    (row,) = [row for row in pair["rows"] if row["mark"] == "changed"]
    assert row["value"] == "1.2005 → 1.3"
    assert "changed 1" in pair["said"]


def test_where_nothing_changes_between_two_places_there_is_no_map(own: OwnData) -> None:
    own.bring(b"nothing", name="a.txt")
    assert draft_map(own.view(), own.draft.state) is None
    assert draft_map(own.view(), {}) is None


@pytest.mark.parametrize(("place", "end"), [("BY", "BY"), ("BY-HO", "BY-HO"), ("no-such-place", "no-such-place")])
def test_a_line_ends_at_a_place_that_is_on_the_map(own: OwnData, place: str, end: str) -> None:
    assert drawn_end(own.view(), place, DRAWN) == end


def test_every_place_below_a_unit_ends_at_a_drawn_one(own: OwnData) -> None:
    places = [str(i) for i in ATLAS.tables["places"].index if ATLAS.place(str(i)).country in COUNTRIES]
    assert len(places) > 200
    assert {drawn_end(own.view(), place, DRAWN) for place in places} <= DRAWN


@pytest.mark.parametrize("lang", Lang)
def test_the_index_of_the_map_and_the_words_are_of_the_readers_language(own: OwnData, lang: Lang) -> None:
    own.bring()
    assert shown(own, lang)["words"] == draft_map_words(own.view(lang).lang)
    assert len(set(draft_map_words(own.view(lang).lang).values())) == len(draft_map_words(own.view(lang).lang))


def changed_sheet() -> bytes:
    book = load_workbook(BytesIO(analyst_sheet()))
    book["Торговля"]["B4"] = 1300
    book["Торговля"]["C5"] = 910.4
    content = BytesIO()
    book.save(content)
    return content.getvalue()
