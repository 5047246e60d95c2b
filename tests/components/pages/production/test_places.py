"""Ventures by place: pins of the map and lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View, current_atlas
from components.documents.model import Go
from components.i18n.language import language
from components.pages.production.charts import shown_ventures
from components.pages.production.places import Pin, pinned, pins, places
from data.atlas.selection import Selection
from data.enums import Lang, PlaceKind
from data.queries.trade.ventures import ventures

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)


def view(**selection: Any) -> View:
    return View(ATLAS, Selection(**selection), language(Lang.EN), TODAY)


def test_places_count_every_venture_once() -> None:
    items = places(view()).items
    assert sum(int(str(item.lines[0]).split()[0]) for item in items) == len(shown_ventures(view())) == 112
    assert items[0].go == Go(place="kostanay")
    assert {item.tone for item in items} == {"pair"}


def test_cities_regions_and_what_has_no_place_are_apart() -> None:
    sections = {section.id: section for section in places(view()).sections}
    assert set(sections) == {"cities", "areas", "nowhere"}
    assert all(ATLAS.place(str(i.go.place)).kind is not PlaceKind.REGION for i in sections["cities"].items if i.go)
    assert all(ATLAS.place(str(i.go.place)).kind is PlaceKind.REGION for i in sections["areas"].items if i.go)
    assert all(item.go is None for item in sections["nowhere"].items)
    assert any(str(item.title).startswith("Kazakhstan, no place") for item in sections["nowhere"].items)
    assert all(item.go for item in (*sections["cities"].items, *sections["areas"].items))


def test_a_place_without_a_venture_says_so_in_one_section() -> None:
    (section,) = places(view(place="KZ-27")).sections
    assert (section.id, section.empty) == ("cities", "No venture stands in a city here.")


def test_a_pin_travels_with_its_place_number_and_words() -> None:
    assert Pin(place_id="kostanay", count=19, text="t").to_json() == {"place": "kostanay", "count": 19, "text": "t"}
    kostanay = next(pin for pin in pins(view()) if pin.place_id == "kostanay")
    assert (kostanay.count, kostanay.text) == (16, "Kostanay: 16 ventures")


def test_what_is_drawn_counts_the_pins_and_says_how_many_have_none() -> None:
    shown = pins(view())
    found = pinned(view())
    assert found.pins == {pin.place_id: pin.count for pin in shown}
    assert not {"BY", "KZ"} & set(found.pins)
    rest = len(ventures(ATLAS, on=TODAY)) - sum(pin.count for pin in shown)
    assert rest > 0
    assert found.note.startswith(f"{rest} ventures are not on the map")
