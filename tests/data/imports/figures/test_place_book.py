"""Names of places, matched once."""

from __future__ import annotations

from data.imports.figures.place_book import PlaceBook, says_regions
from tests.data.imports.grids import grid_of, state_of

GRID = grid_of([["Место"]])


def test_an_adjective_is_a_region_below_a_heading_of_regions() -> None:
    state = state_of()
    places = PlaceBook(state)
    taken = places.answer("Акмолинская", grid=GRID, row=1, col=0, in_regions=True)
    assert (taken.place_id, taken.is_proposed, state.doubts) == ("KZ-11", False, {})
    asked = PlaceBook(state).answer("Акмолинская", grid=GRID, row=1, col=0)
    assert (asked.place_id, asked.is_proposed, list(state.doubts)) == ("KZ-11", True, ["places:A"])


def test_a_city_whose_name_a_region_bears_is_asked_even_there() -> None:
    state = state_of()
    assert PlaceBook(state).answer("Алматы", grid=GRID, row=1, col=0, in_regions=True).is_open
    assert list(state.doubts) == ["place:Алматы"]


def test_an_answer_is_taken_and_noted() -> None:
    state = state_of(**{"place:Алматы": "KZ-75"})
    assert PlaceBook(state).answer("Алматы", grid=GRID, row=1, col=0).place_id == "KZ-75"
    assert state.used == {"place:Алматы": "KZ-75"}


def test_an_unknown_place_is_a_fault_and_another_country_is_none() -> None:
    state = state_of()
    places = PlaceBook(state)
    assert places.answer("Нарния", grid=GRID, row=4, col=0).is_open
    assert [finding.cell for finding in state.findings] == ["A5"]
    assert not places.answer("Россия", grid=GRID, row=5, col=0).is_open
    assert len(state.findings) == 1


def test_headings_of_regions() -> None:
    assert says_regions("Торговля по областям")
    assert not says_regions("Место")
