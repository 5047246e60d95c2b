"""Areas, distances and borders."""

from __future__ import annotations

import itertools
from datetime import date

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.anchors import anchor
from geo.arcs import curve, fan_out, great_circle
from geo.errors import UnknownShapeError
from geo.measure import area_km2, distance_km, length_km, neighbours
from geo.shapes import read_boundaries
from tests.extent import examples

TODAY = date(2024, 1, 1)
LON = st.floats(-179, 179)
LAT = st.floats(-85, 85)


@pytest.mark.parametrize(("name", "published_km2"), [("kz_2022", 2_724_900), ("by_regions", 207_600)])
def test_areas_of_the_countries_are_those_published(name: str, published_km2: int) -> None:
    assert sum(map(area_km2, read_boundaries(name).geometry)) == pytest.approx(published_km2, rel=0.01)


def test_the_area_does_not_depend_on_the_direction_of_a_ring() -> None:
    square = shapely.box(60, 50, 61, 51)
    assert area_km2(square) == pytest.approx(area_km2(square.reverse()))


def test_minsk_and_astana_are_some_2900_km_apart() -> None:
    assert distance_km(*anchor("BY-HM"), *anchor("KZ-71")) == pytest.approx(2900, abs=60)


def test_neighbours_are_listed_with_the_longest_border_first() -> None:
    assert set(neighbours("KZ-59", TODAY)) == {"KZ-11", "KZ-39", "KZ-55"}
    lengths = list(neighbours("KZ-35", TODAY).values())
    assert lengths == sorted(lengths, reverse=True)


def test_neighbours_follow_the_boundaries_of_the_day() -> None:
    assert "KZ-10" in neighbours("KZ-63", TODAY)
    assert "KZ-KAR" in neighbours("KZ-VOS", date(2020, 1, 1))
    with pytest.raises(UnknownShapeError, match="KZ-63"):
        neighbours("KZ-63", date(2020, 1, 1))


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2020, 1, 1), TODAY])
def test_neighbourhood_is_mutual(day: date) -> None:
    assert neighbours("BY-HM", day).keys() == {"BY-MI"}
    for other, border_km in neighbours("KZ-55", day).items():
        assert neighbours(other, day)["KZ-55"] == pytest.approx(border_km)


def test_a_point_of_a_border_counts_nothing() -> None:
    assert length_km(shapely.Point(1, 1)) == 0
    assert length_km(shapely.LineString()) == 0


@given(LON, LAT, LON, LAT, st.integers(2, 60))
@settings(max_examples=examples(100), deadline=None)
def test_a_great_circle_starts_and_ends_where_asked(
    lon1: float, lat1: float, lon2: float, lat2: float, points: int
) -> None:
    line = great_circle(lon1, lat1, lon2, lat2, points=points)
    assert line.shape == (points, 2)
    assert tuple(line[0]) == (lon1, lat1)
    assert tuple(line[-1]) == (lon2, lat2)


def test_a_great_circle_is_the_shortest_way() -> None:
    line = great_circle(*anchor("BY-HO"), *anchor("KZ-55"))
    steps = [distance_km(*a, *b) for a, b in itertools.pairwise(line)]
    assert sum(steps) == pytest.approx(distance_km(*anchor("BY-HO"), *anchor("KZ-55")), rel=1e-6)


def test_a_curve_leaves_the_straight_line_by_its_bulge() -> None:
    line = curve(np.array([0.0, 0.0]), np.array([100.0, 0.0]), bulge=0.1, points=33)
    assert line[16] == pytest.approx([50, 10])
    assert (line[0].tolist(), line[-1].tolist()) == ([0, 0], [100, 0])


@given(st.integers(-6, 6))
def test_a_lane_keeps_the_ends_and_moves_the_middle(lane: int) -> None:
    line = np.column_stack([np.linspace(0, 100, 33), np.zeros(33)])
    moved = fan_out(line, lane)
    assert moved[0].tolist() == line[0].tolist()
    assert moved[-1].tolist() == line[-1].tolist()
    assert np.sign(moved[16, 1]) == np.sign(lane)
