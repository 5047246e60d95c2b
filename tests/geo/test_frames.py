"""Frames of the countries on the map, and the distortion of the projections."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from typing import TYPE_CHECKING, get_args

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import Proj

from geo import frames as frames_module
from geo.anchors import anchor
from geo.frames import GUTTER, MARGIN, frames, gutter, view
from geo.measure import distance_km
from geo.projection import BELARUS, EURASIA, KAZAKHSTAN, Arrangement, Layout, magnification, project
from geo.recipe.surroundings import AROUND
from geo.shapes import read_boundaries
from tests.bench.growing import UNITS_NOW, grow
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = list(product(get_args(Layout), get_args(Arrangement)))
OWN = {"BY": "by_regions", "KZ": "kz_2022"}
OTHER = {"BY": "KZ", "KZ": "BY"}


def land(country: str) -> list[shapely.Polygon]:
    return list(read_boundaries(OWN[country]).geometry)


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
@pytest.mark.parametrize("country", OWN)
def test_every_unit_is_in_its_frame_with_a_margin(layout: Layout, arrangement: Arrangement, country: str) -> None:
    frame = frames(layout, arrangement)[country]
    placed = shapely.union_all([frame.placed(shape) for shape in land(country)])
    left, bottom, right, top = frame.box
    inner = shapely.box(left + MARGIN, bottom + MARGIN, right - MARGIN, top - MARGIN).buffer(0.1)
    assert inner.contains(placed)
    assert frame.clip.contains(placed)
    assert frame.clip.boundary.distance(placed) >= MARGIN - 0.1
    view_left, view_bottom, view_right, view_top = view(layout, arrangement)
    assert shapely.box(view_left, view_bottom, view_right, view_top).buffer(0.1).contains(shapely.box(*frame.box))


@pytest.mark.parametrize("arrangement", get_args(Arrangement))
def test_side_by_side_a_gutter_parts_the_frames(arrangement: Arrangement) -> None:
    drawn = frames("side", arrangement)
    assert drawn["BY"].clip.distance(drawn["KZ"].clip) == pytest.approx(GUTTER)
    assert gutter("side", arrangement).area > 0
    assert gutter("side", arrangement).intersection(drawn["KZ"].clip).area == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("arrangement", get_args(Arrangement))
@pytest.mark.parametrize("country", OWN)
def test_side_by_side_no_frame_shows_the_other_country(arrangement: Arrangement, country: str) -> None:
    frame = frames("side", arrangement)[country]
    assert not any(frame.clip.intersects(frame.placed(shape)) for shape in land(OTHER[country]))


@pytest.mark.parametrize("arrangement", get_args(Arrangement))
def test_at_true_scale_both_countries_share_one_frame(arrangement: Arrangement) -> None:
    drawn = frames("true", arrangement)
    assert drawn["BY"] == drawn["KZ"]
    assert drawn["BY"].magnification == 1
    assert gutter("true", arrangement).is_empty


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_the_land_around_fills_every_frame(layout: Layout, arrangement: Arrangement) -> None:
    for frame in frames(layout, arrangement).values():
        outline = shapely.segmentize(AROUND, 1.0)
        assert frame.placed(outline).contains(frame.clip)


def test_side_by_side_belarus_is_magnified_as_stated() -> None:
    drawn = frames("side", "wide")
    ends = np.array([anchor("brest"), anchor("vitebsk")])
    (x1, y1), (x2, y2) = drawn["BY"].to_map(ends)
    drawn_km = float(np.hypot(x2 - x1, y2 - y1))
    assert drawn_km / distance_km(*ends[0], *ends[1]) == pytest.approx(magnification(), rel=0.001)
    assert drawn["BY"].magnification == magnification()
    assert drawn["KZ"].magnification == 1


@pytest.mark.parametrize(("arrangement", "least", "most"), [("wide", 1.3, 1.6), ("tall", 0.75, 1.0)])
def test_the_default_view_has_the_proportions_of_its_screen(
    arrangement: Arrangement, least: float, most: float
) -> None:
    left, bottom, right, top = view("side", arrangement)
    assert least < (right - left) / (top - bottom) < most


@pytest.mark.parametrize(
    ("crs", "countries", "distance_pct", "angle_deg"),
    [(EURASIA, ("BY", "KZ"), 0.53, 0.61), (KAZAKHSTAN, ("KZ",), 0.46, 0.61), (BELARUS, ("BY",), 0.05, 0.061)],
)
def test_projections_are_as_true_as_they_say(
    crs: str, countries: tuple[str, ...], distance_pct: float, angle_deg: float
) -> None:
    lonlat = shapely.get_coordinates([shape for country in countries for shape in land(country)])
    factors = Proj(crs).get_factors(lonlat[:, 0], lonlat[:, 1])
    scales = np.concatenate([factors.parallel_scale, factors.meridional_scale])
    assert np.abs(scales - 1).max() * 100 <= distance_pct
    assert np.max(factors.angular_distortion) <= angle_deg
    assert np.abs(np.array(factors.areal_scale) - 1).max() < 1e-6


def test_points_and_shapes_are_projected_alike() -> None:
    square = shapely.box(60, 50, 61, 51)
    expected = project(shapely.get_coordinates(square), KAZAKHSTAN)
    assert np.array_equal(shapely.get_coordinates(project(square, KAZAKHSTAN)), expected)
    frame = frames("side", "wide")["KZ"]
    assert frame.shape(shapely.box(100, 0, 101, 1)).is_empty
    assert frame.shape(square).equals(frame.placed(square))


@pytest.mark.thorough
@pytest.mark.parametrize(("units", "seed"), [(50, 2), (250, 7), (400, 3)])
def test_many_units_have_frames_shapes_and_names_though_some_of_them_fold(
    units: int, seed: int, tmp_path: Path
) -> None:
    grow(tmp_path, units=units, ties=0, seed=seed)
    grown = gpd.read_file(tmp_path / "boundaries" / f"{OWN['KZ']}.geojson").geometry.to_numpy()
    assert len(grown) > units - UNITS_NOW
    assert shapely.coverage_is_valid(grown)
    assert not all(shapely.transform(shape, lambda lonlat: project(lonlat, KAZAKHSTAN)).is_valid for shape in grown)
    script = f"""if True:
        import itertools, pathlib
        from tests.bench.grown import read_from
        read_from(pathlib.Path({str(tmp_path)!r}))
        from geo import frames, label_boxes, layers
        for sheet in itertools.product(("side", "true"), ("wide", "tall")):
            assert frames.gutter(*sheet).is_valid and layers.context(*sheet).shapes["land"]
            assert len(layers.unit_shapes(*sheet)) > {units}
            assert all(found.boxes for found in label_boxes.country_label_boxes(*sheet).values())
            assert label_boxes.unit_label_boxes(*sheet).keys() == layers.unit_shapes(*sheet).keys()
    """
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=ROOT, check=True)


def test_frames_are_made_once() -> None:
    assert frames_module.frames("side", "wide") is frames("side", "wide")
