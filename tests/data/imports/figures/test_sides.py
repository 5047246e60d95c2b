"""The two sides of a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from data.enums import ObsStatus
from data.imports.figures.country_evidence import Evidence
from data.imports.figures.figure import Figure, PlaceAnswer
from data.imports.figures.sides import SideFinder
from tests.data.imports.grids import state_of

BREST = PlaceAnswer(place_id="BY-BR", country="BY", text="Брестская область")
PAVLODAR = PlaceAnswer(place_id="KZ-55", country="KZ", text="Павлодарская область")
BELARUS = PlaceAnswer(place_id="BY", country="BY", text="Беларусь")


def figure(*places: PlaceAnswer, **more: Any) -> Figure:
    return Figure(
        sheet=0, row=1, col=1, value=Decimal(1), as_written="1", status=ObsStatus.FINAL, places=places, **more
    )


def test_both_places_are_the_sides() -> None:
    sides = SideFinder(state_of()).find(figure(PAVLODAR, BREST), Evidence())
    assert (sides.by_id, sides.kz_id, sides.doubts) == ("BY-BR", "KZ-55", ())


def test_a_country_that_the_titles_name_is_the_other_side() -> None:
    sides = SideFinder(state_of()).find(figure(BREST), Evidence(countries=frozenset({"KZ"})))
    assert (sides.kz_id, sides.doubts) == ("KZ", ())


def test_a_partner_that_is_nowhere_is_asked_and_proposed() -> None:
    state = state_of()
    sides = SideFinder(state).find(figure(BREST), Evidence())
    assert (sides.kz_id, sides.doubts, state.doubts["partner"].proposed) == ("KZ", ("partner",), "KZ")
    assert SideFinder(state_of()).find(figure(BREST), Evidence(is_foreign=True)).is_open


def test_the_region_counts_and_not_its_country() -> None:
    evidence = Evidence(countries=frozenset({"KZ"}))
    assert SideFinder(state_of()).find(figure(BELARUS, BREST), evidence).by_id == "BY-BR"
    other = PlaceAnswer(place_id="BY-VI", country="BY", text="Витебская область")
    assert SideFinder(state_of()).find(figure(other, BREST), evidence).same_country


def test_another_partner_is_set_aside() -> None:
    assert SideFinder(state_of()).find(figure(BREST, partner="Россия"), Evidence()).aside == "partner Россия"
    assert SideFinder(state_of()).find(figure(BREST, partner="Казахстан"), Evidence()).kz_id == "KZ"
