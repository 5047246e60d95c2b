"""The drawn map of production: numbered symbols in place of the ties, where the screen has them and as large."""

from __future__ import annotations

import math
import re
from datetime import date
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View, current_atlas
from components.exports.picture_plan import names
from components.i18n.language import language
from components.map.highlight import sight
from components.map.name_forms import place_forms
from components.map.picture import pin_layout
from components.map.picture.pin_layout import Pin, Pinned, placed_pins
from components.map.picture.sheet import text_width
from components.map.picture.svg_map import draw_map
from components.pages import page as page_of
from components.pages.production import places as words
from components.pages.production.stages import shown_ventures
from components.static.files import FOLDER
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.drawings import draw

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
PLAIN, CHOSEN = pin_layout.COLOUR, pin_layout.PICK


def view(**chosen: Any) -> View:
    selection = Selection(**chosen)
    return View(ATLAS, selection, language(selection.lang), DAY)


def drawn(shown: View) -> Tree.Element:
    """Return the map alone, without its legend and its sheet."""
    root, _ = draw_map(shown, words.pinned(shown))
    ground = root.find("g")
    assert ground is not None
    return ground


def numbers(ground: Tree.Element) -> list[tuple[str, float, float, float, int]]:
    """Return the pins: fill, middle, radius and number, in the order they are drawn."""
    found, parts = [], list(ground)
    for part, after in pairwise(parts):
        if part.tag == "circle" and part.get("fill") in (PLAIN, CHOSEN):
            x, y, r = (float(str(part.get(name))) for name in ("cx", "cy", "r"))
            found.append((str(part.get("fill")), x, y, r, int(after.text or "")))
    return found


def texts(root: Tree.Element) -> list[str]:
    found = (part for part in root.iter() if part.tag in ("text", f"{SVG}text"))
    return [part.text or " ".join(line.text or "" for line in part) for part in found]


@pytest.mark.daily(8)
@pytest.mark.parametrize("layout", ["side", "true"])
@pytest.mark.parametrize("lang", list(Lang))
def test_every_place_with_ventures_has_its_number_and_its_name(lang: Lang, layout: Any) -> None:
    shown = view(lang=lang, layout=layout)
    ground = drawn(shown)
    expected = words.pins(shown)
    assert sorted(pin[4] for pin in numbers(ground)) == sorted(pin.count for pin in expected)
    for pin in expected:
        name = ATLAS.place_name(pin.place_id, lang=lang, on=min(DAY, ATLAS.place(pin.place_id).valid_to or DAY))
        forms = {form.text.replace("\n", " ") for form in place_forms(ATLAS, pin.place_id, name, lang=lang)}
        assert any(text.startswith(name) or text in forms for text in texts(ground)), name


def test_the_map_has_the_borders_of_its_day_and_no_ties() -> None:
    ids = {part.get("id") for part in drawn(view()).iter("path") if part.get("id")}
    assert ids == set(ATLAS.units(DAY))
    assert sight(view(), ties=False).ties == ()


@pytest.mark.daily(12)
@pytest.mark.parametrize("layout", ["side", "true"])
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", [None, "kostanay", "KZ-55"])
def test_pins_lie_neither_on_each_other_nor_on_a_name(lang: Lang, layout: Any, place: str | None) -> None:
    ground = drawn(view(lang=lang, layout=layout, place=place))
    pins = numbers(ground)
    for one, (_, x, y, r, _n) in enumerate(pins):
        assert all(math.hypot(x - a, y - b) >= r + c for _, a, b, c, _m in pins[one + 1 :])
    names = list(next(part for part in ground.iter("g") if part.get("id") == "names"))
    assert len(names) > len(pins)
    for name, line in ((one, line) for one in names for line in one):
        size, middle, base = float(str(name.get("font-size"))), *(float(str(line.get(key))) for key in ("x", "y"))
        half = text_width(line.text or "", size, bold=bool(name.get("font-weight"))) / 2
        for _, x, y, r, _n in pins:
            aside = middle + half <= x - r + 0.2 or middle - half >= x + r - 0.2
            assert aside or base <= y - r or base - size * 0.92 >= y + r - 0.2, line.text


def test_the_chosen_place_has_another_colour_and_lies_on_top() -> None:
    *others, last = numbers(drawn(view(place="kostanay")))
    count = max(pin.count for pin in words.pins(view()))
    assert (last[0], last[4]) == (CHOSEN, count)
    assert {pin[0] for pin in others} == {PLAIN}
    assert {pin[0] for pin in numbers(drawn(view()))} == {PLAIN}


def test_a_number_is_as_large_as_on_the_screen() -> None:
    script = (FOLDER / "map/js/pins.js").read_text(encoding="utf-8")
    sizes = dict(re.findall(r"\b(SMALLEST|STEP|LARGEST) = (\d+)", script))
    assert sizes == {name: f"{getattr(pin_layout, name):g}" for name in ("SMALLEST", "STEP", "LARGEST")}
    assert "scale * Math.min(LARGEST, SMALLEST + STEP * Math.sqrt(pin.count - 1))" in script
    assert [2 * Pin("", count, 0, 0).radius for count in (1, 2, 5, 1000)] == [24, 30, 36, 54]


def test_the_legend_says_what_a_number_is_and_what_is_not_on_the_map() -> None:
    shown = view(place="kostanay")
    said = texts(Tree.fromstring(draw(shown, page_of("production").content, "map", "svg")))  # noqa: S314 - we drew it
    missing = len(shown_ventures(view())) - sum(pin.count for pin in words.pins(shown))
    assert missing > 0
    assert words.pinned(shown).legend in said
    assert "The chosen place" in said
    assert f"{missing} ventures are not on the map: the source names no city or region for them." in said
    assert said[0] == "Production: Ventures by place"
    assert any("OpenStreetMap" in text for text in said)
    assert any(f"Version {ATLAS.version}" in text for text in said)
    assert not any("Agreement" in text for text in said)


def test_a_territory_of_another_day_is_named_with_its_end() -> None:
    assert "East Kazakhstan Region (until 7 June 2022)" in texts(drawn(view()))
    assert "East Kazakhstan Region" in texts(drawn(view(date=date(2015, 1, 1))))


def test_a_map_without_a_pin_is_drawn_too() -> None:
    root, size = draw_map(view(), Pinned(title="t", pins={}, legend="numbers", note="nothing to show"))
    assert size[1] > 0
    assert "nothing to show" in texts(root)
    assert "numbers" not in texts(root)


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_same_map_has_the_same_bytes(form: str) -> None:
    shown = view(place="KZ-55", lang=Lang.KK)
    assert names(shown, page_of("production").content) == ["map", "stages"]
    first, again = (draw(shown, page_of("production").content, "map", form) for _ in range(2))
    assert first == again
    assert first != draw(view(lang=Lang.KK), page_of("production").content, "map", form)


POINTS = st.floats(0, 100)


@given(st.lists(st.tuples(st.integers(1, 40), POINTS, POINTS, st.booleans()), max_size=8))
def test_a_pin_of_a_point_is_never_moved_and_none_is_lost(wanted: list[tuple[int, float, float, bool]]) -> None:
    pins = [Pin(str(n), count, x, y) for n, (count, x, y, _) in enumerate(wanted)]
    movable = {str(n) for n, (*_, movable) in enumerate(wanted) if movable}
    found = placed_pins(pins, lambda pin: pin.place_id in movable and pin.x < 100)
    assert {pin.place_id for pin in found} == {pin.place_id for pin in pins}
    before = {pin.place_id: pin for pin in pins}
    assert all(pin == before[pin.place_id] for pin in found if pin.place_id not in movable)
    assert all(pin.x < 100 or pin == before[pin.place_id] for pin in found)
