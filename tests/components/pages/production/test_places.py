"""Ventures by place: pins of the map."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.production.places import Pin, pinned, pins
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.ventures import ventures

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)


def view(**selection: Any) -> View:
    return View(ATLAS, Selection(**selection), language(Lang.EN), TODAY)


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
