"""The rectangles that names are written in: inside their shapes, the widest of their height, none within another."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from geo import label_boxes as module
from geo.label_boxes import HEIGHTS, district_label_boxes, label_boxes, unit_label_boxes
from geo.layers import district_shapes, place_points, unit_shapes

if TYPE_CHECKING:
    from geo.projection import Arrangement, Box, Layout


def size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


@pytest.mark.parametrize("layout", ["side", "true"])
@pytest.mark.parametrize("arrangement", ["wide", "tall"])
def test_every_rectangle_lies_inside_its_unit(layout: Layout, arrangement: Arrangement) -> None:
    shapes, boxes = unit_shapes(layout, arrangement), unit_label_boxes(layout, arrangement)
    assert boxes.keys() == shapes.keys()
    for unit, found in boxes.items():
        assert len(found) > 3, unit
        assert all(shape(shapes[unit]).contains(shapely.box(*box)) for box in found), unit


def test_every_district_has_a_rectangle_inside() -> None:
    shapes, boxes = district_shapes("side", "wide"), district_label_boxes("side", "wide")
    assert len(boxes) == 119
    for district, found in boxes.items():
        assert found, district
        assert all(shape(shapes[district]).contains(shapely.box(*box)) for box in found), district


def test_a_rectangle_of_each_height_is_nearly_as_wide_as_the_shape_allows() -> None:
    found = label_boxes(shapely.box(0, 0, 600, 200), (300, 100), cells=100)
    assert max(width for width, _ in map(size, found)) >= 580
    assert max(height for _, height in map(size, found)) >= 170
    corner = shapely.Polygon([(0, 0), (400, 0), (400, 100), (100, 100), (100, 400), (0, 400)])
    sizes = [size(box) for box in label_boxes(corner, (50, 50), cells=100)]
    assert any(width > 380 and height >= 92 / HEIGHTS for width, height in sizes), "along its base"
    assert any(width > 80 and height >= 2 * 92 / HEIGHTS for width, height in sizes), "up its side"


def test_the_widest_that_holds_the_point_is_there_too() -> None:
    hourglass = shapely.union_all(
        [shapely.box(0, 0, 300, 200), shapely.box(300, 90, 500, 110), shapely.box(500, 30, 700, 170)]
    )
    point = (600.0, 100.0)
    found = label_boxes(hourglass, point, cells=100)
    holding = [box for box in found if box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]]
    assert any(width > 150 and height > 60 for width, height in map(size, holding))
    assert any(width > 250 and height > 150 for width, height in map(size, found))


def test_no_rectangle_lies_within_another() -> None:
    pairs = 0
    for found in unit_label_boxes("side", "wide").values():
        for one, other in permutations(found, 2):
            assert not shapely.box(*other).contains(shapely.box(*one))
            pairs += 1
    assert pairs > 1000


def test_a_region_around_a_city_that_is_a_unit_keeps_its_names_off_the_city() -> None:
    points = place_points("side", "wide", {"BY-HM": "BY", "KZ-71": "KZ", "KZ-75": "KZ"})
    for around, city in (("BY-MI", "BY-HM"), ("KZ-11", "KZ-71"), ("KZ-19", "KZ-75")):
        assert all(
            not shapely.box(*box).contains(shapely.Point(points[city]))
            for box in unit_label_boxes("side", "wide")[around]
        )


def test_shapes_that_rounding_has_folded_have_their_names_too(monkeypatch: pytest.MonkeyPatch) -> None:
    fold = shapely.Polygon([(1000, 0), (1400, 0), (1400, 300), (1200, -0.1), (1000, 300)])
    assert not fold.is_valid
    drawn = {**unit_shapes("side", "wide"), "KZ-71": shapely.geometry.mapping(fold)}
    monkeypatch.setattr(module, "unit_shapes", lambda *_: drawn)
    assert all(found.boxes for found in module.country_label_boxes.__wrapped__("side", "wide").values())
    boxes = module.unit_label_boxes.__wrapped__("side", "wide")["KZ-71"]
    assert boxes
    assert all(shapely.make_valid(fold).contains(shapely.box(*box)) for box in boxes)


COORDINATE = st.integers(0, 300).map(float)


@given(st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=8), st.tuples(COORDINATE, COORDINATE))
def test_of_any_shape_they_lie_inside(corners: list[tuple[float, float]], point: tuple[float, float]) -> None:
    area = shapely.MultiPoint(corners).convex_hull
    if area.geom_type == "Polygon":
        assert all(area.contains(shapely.box(*box)) for box in label_boxes(area, point, cells=24))
