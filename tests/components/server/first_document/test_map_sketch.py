"""The light drawing of the map has what the picture of the view has, in some kilobytes."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View
from components.i18n.language import language
from components.map.picture.svg_map import draw_map
from components.server.first_document.html_tags import written
from components.server.first_document.map_sketch import sketch, thinned
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY: Final = date(2026, 11, 24)
MOST_BYTES: Final = 26_000


def view_of(lang: Lang = Lang.EN, **chosen: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), DAY)


@pytest.mark.parametrize(
    "chosen", [{}, {"place": "BY-HO"}, {"by": "BY-HO", "kz": "KZ-55"}, {"layout": "true"}], ids=str
)
def test_it_has_every_region_as_a_link_and_every_line_and_is_small(chosen: dict[str, str]) -> None:
    view = view_of(Lang.EN, **chosen)
    made = sketch(view, "map", None, width=900, href=lambda place: f"./?place={place}", label="Map")
    links = {link.get("href"): link.get("aria-label") for link in made.iter("a")}
    units = view.atlas.units(DAY)
    assert links == {f"./?place={unit}": ATLAS.place_name(unit, lang=Lang.EN, on=DAY) for unit in units}
    whole, _ = draw_map(view, width=900)
    assert len(list(made.iter("text"))) == len(list(whole[1].iter("text")))
    assert len(list(made.iter("path"))) == len(list(whole[1].iter("path")))
    assert made.get("aria-label") == "Map"
    text = written(made)
    assert "id=" not in text
    assert len(brotli.compress(text.encode(), quality=5)) < MOST_BYTES


def test_names_are_in_the_language_of_the_page() -> None:
    made = sketch(view_of(Lang.KK), "map", None, width=900, href=str, label="Карта")
    assert "Гомель облысы" in {link.get("aria-label") for link in made.iter("a")}


def test_a_line_is_drawn_from_its_first_to_its_last_point_in_steps() -> None:
    assert thinned("M0.2 0.1L10 0L10.5 0.5L20 -5") == "M0 0l10 0 10-5"
    assert thinned("M0 0L30 0L30 30Z") == "M0 0l30 0 0 30z"
    assert thinned("M0 0L30 0ZM5 5L9 9Z") == "M0 0l30 0zM5 5l4 4z"


def drawn(path: str) -> list[list[tuple[float, float]]]:
    """Return the points of the lines of a path in steps."""
    lines = []
    for line in path.split("M")[1:]:
        start, _, steps = line.rstrip("z").partition("l")
        x, y = map(float, start.split())
        points = [(x, y)]
        numbers = [float(number) for number in steps.replace("-", " -").split()]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        lines.append(points)
    return lines


POINTS = st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=2, max_size=30)


@given(POINTS)
def test_no_point_of_a_line_is_far_from_what_is_drawn(points: list[tuple[float, float]]) -> None:
    (line,) = drawn(thinned("M" + "L".join(f"{x} {y}" for x, y in points)))
    assert line[0] == points[0]
    assert line[-1] == points[-1]
    for x, y in points:
        assert min(abs(x - a) + abs(y - b) for a, b in line) <= 3
