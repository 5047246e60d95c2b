"""Names of places as choices, and which places can be chosen."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.places import label, label_of, places
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.places.white_spots import name_key

ATLAS = current_atlas()


def view(day: date | None = None) -> View:
    return View(ATLAS, Selection(date=day), language(Lang.EN), date(2026, 11, 24))


@pytest.mark.parametrize(
    ("place", "day", "name"),
    [
        ("KZ-KAR", None, "Karaganda Region (until 7 June 2022)"),
        ("KZ-KAR", date(2022, 6, 8), "Karaganda Region (until 7 June 2022)"),
        ("KZ-KAR", date(2022, 6, 7), "Karaganda Region"),
        ("KZ-62", date(2022, 6, 7), "Ulytau Region (since 8 June 2022)"),
        ("KZ-62", date(2022, 6, 8), "Ulytau Region"),
        ("KZ-62", None, "Ulytau Region"),
        ("semey", None, "Semey"),
        ("BY-HO", date(1992, 1, 1), "Gomel Region"),
    ],
)
def test_what_does_not_exist_on_the_day_says_when_it_did(place: str, day: date | None, name: str) -> None:
    assert label(view(day), place) == name


def test_a_pair_is_named_by_both_places() -> None:
    assert label_of(view(), "BY-HO,KZ-55") == "Gomel Region – Pavlodar Region"
    assert label_of(view(), "BY-HO") == "Gomel Region"


@pytest.mark.parametrize("country", ["BY", "KZ"])
def test_units_of_the_day_come_first_then_others_then_places_with_ties_each_by_name(country: str) -> None:
    shown = view()
    found = places(shown, country)
    units = {i for i in ATLAS.units(shown.day) if ATLAS.place(i).country == country}
    earlier = {i for i in ATLAS.index.unit_ids if ATLAS.place(i).country == country} - units
    first, second, third = (
        found[: len(units)], found[len(units) : len(units) + len(earlier)], found[len(units) + len(earlier) :],
    )  # fmt: skip
    assert (set(first), set(second)) == (units, earlier)
    assert third
    assert len(set(found)) == len(found)
    assert country not in found
    for group in (first, second, third):
        names = [name_key(label(shown, i)) for i in group]
        assert names == sorted(names)
