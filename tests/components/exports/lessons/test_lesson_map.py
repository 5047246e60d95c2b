"""Blank maps have the outlines and numbers of their day, no name, no colour, and a scale that is right."""

from __future__ import annotations

import re
from datetime import date
from math import dist
from xml.etree import ElementTree as Tree

import pytest
import shapely

from components.documents.lessons.lesson import Topic
from components.documents.lessons.map_sheets import numbered_map
from components.exports.lessons.lesson_map import LETTERS, lesson_map, number_places, placed_areas
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.lessons.made_lessons import lesson_of
from tests.data.whole import ATLAS

SVG = "{http://www.w3.org/2000/svg}"
DAYS = [date(1998, 5, 5), date(2018, 6, 18), date(2022, 6, 7), date(2022, 10, 31)]


@pytest.mark.parametrize("country", ["BY", "KZ"])
@pytest.mark.parametrize("day", DAYS)
def test_a_map_has_an_outline_and_a_number_for_each_unit_and_no_name(country: str, day: date) -> None:
    sheet = numbered_map(ATLAS, language(Lang.RU), country, day)
    drawn = lesson_map(ATLAS, sheet, "{count} км")
    root = Tree.fromstring(drawn.svg)  # noqa: S314 - we made it
    outlines = [path for path in root.findall(f"{SVG}path") if path.attrib["d"].endswith("Z")]
    assert len(outlines) == len(sheet.units)
    texts = [text.text or "" for text in root.iter(f"{SVG}text")]
    numbers = {text for text in texts if text.isdigit()}
    assert numbers == {str(unit.number) for unit in sheet.units}
    assert [text for text in texts if not text.isdigit()] == [next(t for t in texts if t.endswith(" км"))]
    assert not any(unit.name in drawn.svg for unit in sheet.units)
    assert set(re.findall(r"#[0-9a-f]{6}", drawn.svg)) == {"#000000", "#ffffff"}
    assert drawn.alt == sheet.alt


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("country", ["BY", "KZ"])
def test_every_number_lies_in_its_unit_or_is_led_there_and_none_on_another(country: str, day: date) -> None:
    areas, _ = placed_areas(ATLAS, numbered_map(ATLAS, language(Lang.EN), country, day))
    units = list(areas)
    found = number_places(areas, {unit: str(at) for at, unit in enumerate(units, start=1)})
    spots = [spot for spot, _ in found.values()]
    assert all(dist(one, other) > LETTERS for at, one in enumerate(spots) for other in spots[:at])
    for unit, (spot, end) in found.items():
        inside = shapely.Point(end or spot)
        assert [i for i in units if areas[i].covers(inside)] == [unit]


def test_both_countries_have_one_scale_and_no_number() -> None:
    *_, both = lesson_of(Topic.PARTNERS).maps
    drawn = lesson_map(ATLAS, both, "{count} km")
    root = Tree.fromstring(drawn.svg)  # noqa: S314 - we made it
    assert [text.text for text in root.iter(f"{SVG}text")] == ["1000 km"]
    (bar,) = (path.attrib["d"] for path in root.findall(f"{SVG}path") if not path.attrib["d"].endswith("Z"))
    length = float(re.findall(r"h([\d.]+)", bar)[0])
    # Minsk and Astana lie about 2,860 km apart: in the middle of their units, on the same drawing.
    middles = []
    for path in root.findall(f"{SVG}path"):
        points = [tuple(map(float, pair.split())) for pair in re.findall(r"[\d.]+ [\d.]+", path.attrib["d"])]
        if path.attrib["d"].endswith("Z"):
            middles.append(shapely.MultiPoint(points).convex_hull.centroid.coords[0])
    ids = list(ATLAS.units(both.day))
    apart = dist(middles[ids.index("BY-HM")], middles[ids.index("KZ-71")])
    assert apart / length * 1000 == pytest.approx(2860, rel=0.06)
