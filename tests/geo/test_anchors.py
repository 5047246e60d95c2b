"""The points places are named and tied at."""

from __future__ import annotations

import pytest
import shapely

from data.package.reader import read_package
from geo.anchors import anchor
from geo.errors import NoAnchorError, UnknownShapeError
from geo.measure import distance_km
from geo.projection import KAZAKHSTAN, project
from geo.shapes import all_units, read_boundaries, shape

PLACES = read_package()[0].frames["places"]


def test_the_anchor_of_an_area_lies_inside_it() -> None:
    areas = [*all_units().index, *read_boundaries("by_districts").index]
    assert len(areas) > 140
    assert [i for i in areas if not shape(i).contains(shapely.Point(anchor(i)))] == []


def test_a_city_that_is_a_unit_is_anchored_at_the_city() -> None:
    assert anchor("KZ-79") == anchor("shymkent")
    assert distance_km(*anchor("KZ-79"), 69.6, 42.3) < 5
    assert distance_km(*anchor("BY-HM"), 27.5667, 53.9) < 2
    assert distance_km(*anchor("KZ-71"), 71.446, 51.18) < 5


def test_the_anchor_of_a_region_is_far_from_its_borders() -> None:
    # The largest circle in Aktobe Region is wider than one around its centroid.
    area = shape("KZ-15")
    assert area.boundary.distance(shapely.Point(anchor("KZ-15"))) > area.boundary.distance(area.centroid)


def test_a_region_whose_middle_is_empty_is_anchored_near_its_centre() -> None:
    # The largest circle in Almaty Region lies by Lake Balkhash, 250 km from Konaev.
    point, konaev = anchor("KZ-19"), read_boundaries("cities").geometry["konaev"]
    assert distance_km(*point, konaev.x, konaev.y) < 50
    border = project(shape("KZ-19"), KAZAKHSTAN).boundary
    assert border.distance(project(shapely.Point(point), KAZAKHSTAN)) > 50


def test_every_place_below_the_country_has_an_anchor_near_its_point() -> None:
    columns = PLACES[PLACES["kind"] != "country"][["place_id", "lon", "lat"]]
    assert len(columns) > 200
    for place_id, lon, lat in columns.itertuples(index=False, name=None):
        point = anchor(place_id)
        try:
            assert shape(place_id).contains(shapely.Point(lon, lat)), place_id
        except UnknownShapeError:
            assert distance_km(*point, lon, lat) < 5, place_id


def test_a_place_without_shape_takes_its_point_from_the_table() -> None:
    row = PLACES.set_index("place_id").loc["BY-HM-PAR"]
    assert anchor("BY-HM-PAR") == (row.lon, row.lat)
    assert shape("BY-HM").contains(shapely.Point(anchor("BY-HM-PAR")))


@pytest.mark.parametrize("place_id", ["atlantis", "RU"])
def test_a_place_without_shape_and_point_is_refused(place_id: str) -> None:
    with pytest.raises(NoAnchorError, match=f"'{place_id}' has neither a shape"):
        anchor(place_id)
