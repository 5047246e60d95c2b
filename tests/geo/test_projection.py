"""Projections are equal-area, and a frame places them on the map."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.measure import GEOD
from geo.projection import BELARUS, EURASIA, KAZAKHSTAN, MAGNIFICATION, Frame, magnification, project

SQUARE = shapely.box(27.0, 53.0, 28.0, 54.0).segmentize(0.05)
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


def test_belarus_is_drawn_larger_side_by_side() -> None:
    assert magnification() == MAGNIFICATION == 2.5
