"""Projections are equal-area, and a frame places them on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely

from geo.measure import GEOD
from geo.projection import BELARUS, EURASIA, KAZAKHSTAN, MAGNIFICATION, Frame, magnification, mended, project

if TYPE_CHECKING:
    from collections.abc import Callable

SQUARE = shapely.box(27.0, 53.0, 28.0, 54.0).segmentize(0.05)
NOTCHED = shapely.Polygon([(60, 50), (80, 50), (80, 51), (70, 50.001), (60, 51)])  # nearly cut in two
FRAME = Frame(KAZAKHSTAN, 2.0, 100.0, -50.0, (0.0, 0.0, 1.0, 1.0), shapely.box(0, -10_000, 10_000, 10_000))


@pytest.mark.parametrize("crs", [BELARUS, EURASIA, KAZAKHSTAN])
def test_an_area_stays_what_it_is_on_the_globe(crs: str) -> None:
    on_the_globe = abs(GEOD.geometry_area_perimeter(SQUARE)[0]) / 1e6
    assert project(SQUARE, crs).area == pytest.approx(on_the_globe, rel=1e-3)


@pytest.mark.parametrize(("crs", "centre"), [(BELARUS, (28, 53.5)), (EURASIA, (55, 49)), (KAZAKHSTAN, (67, 48))])
def test_the_middle_of_a_projection_is_its_origin_and_north_is_up(crs: str, centre: tuple[float, float]) -> None:
    lon, lat = centre
    points = project(np.array([[lon, lat], [lon + 1, lat], [lon, lat + 1]], dtype=float), crs)
    assert points.shape == (3, 2)
    assert points[0] == pytest.approx([0, 0], abs=1e-6)
    assert points[1][0] > 50
    assert points[2] == pytest.approx([0, 111], abs=1.5)


def test_a_frame_scales_first_and_then_moves() -> None:
    lonlat = np.array([[67.0, 48.0], [68.0, 48.0]])
    plain = project(lonlat, KAZAKHSTAN)
    assert FRAME.to_map(lonlat)[0] == pytest.approx([100.0, -50.0], abs=1e-6)
    assert FRAME.to_map(lonlat)[1] == pytest.approx([plain[1][0] * 2 + 100, plain[1][1] * 2 - 50])
    assert FRAME.magnification == 2.0


def test_what_lies_in_a_frame_is_kept_and_the_rest_is_cut_off() -> None:
    area = shapely.box(66.0, 47.0, 68.0, 49.0)
    whole, kept = FRAME.placed(area), FRAME.shape(area)
    assert kept.area < whole.area
    assert kept.equals(FRAME.clipped(whole))
    assert kept.bounds[0] == 0.0
    assert FRAME.clip.contains(kept)


@pytest.mark.parametrize("placed", [lambda shape: project(shape, KAZAKHSTAN), FRAME.placed, FRAME.shape])
def test_a_valid_area_stays_valid_though_its_sides_come_to_cross(placed: Callable[..., shapely.Geometry]) -> None:
    crossed = shapely.transform(NOTCHED, lambda lonlat: project(lonlat, KAZAKHSTAN))
    assert NOTCHED.is_valid
    assert not crossed.is_valid
    moved = placed(NOTCHED)
    assert moved.is_valid
    assert set(shapely.get_dimensions(shapely.get_parts(moved))) == {2}


@pytest.mark.parametrize("shape", [SQUARE, shapely.Point(1, 2), shapely.LineString([(0, 0), (2, 2), (2, 0), (0, 2)])])
def test_a_geometry_without_a_fold_is_not_touched(shape: shapely.Geometry) -> None:
    assert mended(shape) is shape


def test_belarus_is_drawn_larger_side_by_side() -> None:
    assert magnification() == MAGNIFICATION == 2.5
