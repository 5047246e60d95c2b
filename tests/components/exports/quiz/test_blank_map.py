"""A blank map has the units of its day without names, and outlines in whole pixels."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
import shapely

from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.quiz.blank_map import MOST_HEIGHT, MOST_WIDTH, BlankMap, blank_map
from geo.layers import place_points, unit_shapes
from tests.data.whole import ATLAS

SVG = "{http://www.w3.org/2000/svg}"


def units(country: str, day: date) -> set[str]:
    return {i for i in ATLAS.units(day) if ATLAS.place(i).country == country}


@pytest.mark.parametrize("country", ["BY", "KZ"])
@pytest.mark.parametrize("day", [date(1996, 1, 1), date(2010, 1, 1), date(2019, 1, 1), date(2023, 1, 1)])
def test_the_units_of_the_day_are_drawn(country: str, day: date) -> None:
    drawn = blank_map(ATLAS, country, day)
    root = ElementTree.fromstring(drawn.svg)  # noqa: S314 - we drew it
    assert set(drawn.outlines) == units(country, day)
    assert len(root.findall(f"{SVG}path")) == len(drawn.outlines)
    assert (root.get("width"), root.get("height")) == (str(drawn.width), str(drawn.height))
    assert drawn.width == MOST_WIDTH or drawn.height == MOST_HEIGHT
    assert drawn.width <= MOST_WIDTH
    assert drawn.height <= MOST_HEIGHT
    assert [element.text for element in root.iter() if element.text] == [GEOMETRY_SOURCES]
    assert root.findtext(f"{SVG}desc") == GEOMETRY_SOURCES
    for ring in drawn.outlines.values():
        assert len(ring) > 2
        assert len(set(ring)) > 2
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in ring)


def test_a_unit_too_small_for_a_finger_is_a_spot() -> None:
    drawn = blank_map(ATLAS, "KZ", date(2023, 1, 1))
    spots = {unit: spot for unit in drawn.outlines if (spot := drawn.spot(unit))}
    assert set(spots) == {"KZ-71", "KZ-75", "KZ-79"}
    for unit, (middle, reach) in spots.items():
        area = shapely.Point(middle).buffer(reach)
        assert area.contains(shapely.Polygon(drawn.outlines[unit]).buffer(0).centroid)
        assert reach >= 12


def test_a_former_region_is_on_the_map_of_its_days_alone() -> None:
    early, late = blank_map(ATLAS, "KZ", date(2010, 1, 1)), blank_map(ATLAS, "KZ", date(2023, 1, 1))
    assert "KZ-YUZ" in early.outlines
    assert "KZ-YUZ" not in late.outlines
    assert {"KZ-61", "KZ-10", "KZ-62"} <= set(late.outlines)


def position(drawn: BlankMap, country: str, day: date, place_id: str) -> shapely.Point:
    """Return where a unit's own point is on the picture, by the bounds of the country in map units."""
    shapes = [shapely.geometry.shape(unit_shapes("side", "wide")[unit]) for unit in units(country, day)]
    left, bottom, right, top = shapely.union_all(shapes).bounds
    x, y = place_points("side", "wide", {place_id: country})[place_id]
    across, down = (x - left) / (right - left), (top - y) / (top - bottom)
    return shapely.Point(4 + across * (drawn.width - 8), 4 + down * (drawn.height - 8))


@pytest.mark.parametrize("country", ["BY", "KZ"])
def test_an_outline_is_where_its_unit_is(country: str) -> None:
    day = date(2023, 1, 1)
    drawn = blank_map(ATLAS, country, day)
    for unit, ring in drawn.outlines.items():
        point = position(drawn, country, day, unit)
        areas = {other: shapely.Polygon(outline).buffer(0) for other, outline in drawn.outlines.items()}
        within = [other for other, area in areas.items() if area.buffer(2).contains(point)]
        # A city with the rank of a region lies in a hole of the region around it, whose outline has no holes.
        assert unit in within
        assert min(within, key=lambda other: areas[other].area) == unit or len(within) == 1
        assert shapely.Polygon(ring).area > 20
