"""Shapes, points and lines that the map draws."""

from __future__ import annotations

import json
from itertools import combinations, product
from typing import get_args

import numpy as np
import pytest
import shapely
from shapely.geometry import shape as as_shape

from geo.anchors import anchor
from geo.arcs import great_circle
from geo.frames import frames
from geo.layers import END_GAP, END_MOST, context, district_shapes, pair_arcs, place_points, tie_arc, unit_shapes
from geo.layouts import layouts
from geo.projection import Arrangement, Layout
from geo.shapes import all_units
from geo.tables import read_recipe

SHEETS = list(product(get_args(Layout), get_args(Arrangement)))
PAIRS = [("BY-HO", "KZ-55"), ("BY-HM", "KZ-71"), ("stolin", "KZ-YUZ"), ("BY-HM-PAR", "KZ-75")]


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_every_unit_since_1997_is_drawn_in_few_bytes(layout: Layout, arrangement: Arrangement) -> None:
    drawn = unit_shapes(layout, arrangement)
    assert list(drawn) == list(all_units().index)
    assert len(json.dumps(drawn)) < 250_000
    numbers = shapely.get_coordinates([as_shape(geometry) for geometry in drawn.values()])
    assert np.array_equal(numbers, np.round(numbers, 1))


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_drawn_units_keep_their_area_and_their_common_borders(layout: Layout, arrangement: Arrangement) -> None:
    drawn = {place_id: as_shape(geometry) for place_id, geometry in unit_shapes(layout, arrangement).items()}
    for place_id, area in drawn.items():
        frame = frames(layout, arrangement)[place_id[:2]]
        assert area.area == pytest.approx(frame.placed(all_units().geometry[place_id]).area, rel=0.03), place_id
    for era in layouts():
        areas = [shapely.make_valid(drawn[place_id]) for place_id in era.unit_ids]
        assert shapely.union_all(areas).area == pytest.approx(sum(area.area for area in areas), rel=1e-5)


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_districts_fill_their_regions(layout: Layout, arrangement: Arrangement) -> None:
    districts, units = district_shapes(layout, arrangement), unit_shapes(layout, arrangement)
    members: dict[str, list[shapely.Polygon]] = {}
    for row in read_recipe("districts"):
        members.setdefault(row["region_id"], []).append(shapely.make_valid(as_shape(districts[row["id"]])))
    for region_id, areas in members.items():
        assert shapely.union_all(areas).symmetric_difference(shapely.make_valid(as_shape(units[region_id]))).area < 1


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_the_context_keeps_to_its_frames_and_leaves_our_land_free(layout: Layout, arrangement: Arrangement) -> None:
    around = context(layout, arrangement)
    assert set(around.shapes) == {"land", "lake", "river", "box"}
    clips = shapely.union_all([frame.clip for frame in frames(layout, arrangement).values()]).buffer(0.1)
    for kind in ("land", "lake", "river"):
        assert all(clips.contains(as_shape(geometry)) for geometry in around.shapes[kind]), kind
    ours = shapely.union_all([shapely.make_valid(as_shape(g)) for g in unit_shapes(layout, arrangement).values()])
    land = shapely.union_all([shapely.make_valid(as_shape(geometry)) for geometry in around.shapes["land"]])
    assert land.intersection(ours).area < 1e-4 * ours.area
    assert bool(around.shapes["box"]) == (layout == "side")
    assert len(json.dumps(dict(around.shapes))) < 300_000


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
@pytest.mark.parametrize(("by_place_id", "kz_place_id"), PAIRS)
@pytest.mark.parametrize("lane", [0, 1, -1, 3])
def test_the_line_of_a_tie_runs_from_anchor_to_anchor(
    layout: Layout, arrangement: Arrangement, by_place_id: str, kz_place_id: str, lane: int
) -> None:
    points = place_points(layout, arrangement, {by_place_id: "BY", kz_place_id: "KZ"})
    line = tie_arc(layout, arrangement, by_place_id, kz_place_id, lane=lane)
    assert line["type"] == "LineString"
    assert line["coordinates"][0] == points[by_place_id]
    assert line["coordinates"][-1] == points[kz_place_id]


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_lanes_of_one_pair_lie_apart_on_both_sides(layout: Layout, arrangement: Arrangement) -> None:
    lines = {lane: as_shape(tie_arc(layout, arrangement, "BY-HO", "KZ-55", lane=lane)) for lane in (-2, -1, 0, 1, 2)}
    middles = {lane: np.array(line.interpolate(0.5, normalized=True).coords[0]) for lane, line in lines.items()}
    gaps = [np.hypot(*(middles[lane + 1] - middles[lane])) for lane in (-2, -1, 0, 1)]
    assert min(gaps) > 0.02 * lines[0].length
    assert max(gaps) / min(gaps) < 1.5


def test_at_true_scale_a_tie_is_a_great_circle() -> None:
    expected = frames("true", "wide")["KZ"].to_map(great_circle(*anchor("BY-HO"), *anchor("KZ-55")))
    found = np.array(tie_arc("true", "wide", "BY-HO", "KZ-55", lane=0)["coordinates"])
    assert np.abs(found - expected).max() <= 0.051


def test_lines_and_points_stay_in_the_view() -> None:
    for layout, arrangement in SHEETS:
        left, bottom, right, top = context(layout, arrangement).frame
        window = shapely.box(left, bottom, right, top).buffer(0.02 * (right - left))
        for by_place_id, kz_place_id in PAIRS:
            assert window.contains(as_shape(tie_arc(layout, arrangement, by_place_id, kz_place_id, lane=0)))


@pytest.mark.parametrize(("layout", "arrangement"), SHEETS)
def test_lines_of_pairs_end_beside_each_other_at_a_unit_and_cross_no_other_there(
    layout: Layout, arrangement: Arrangement
) -> None:
    pairs = [("BY-HO", kz) for kz in ("KZ-55", "KZ-11", "KZ-39", "KZ-61")]
    arcs = {pair: np.array(found["coordinates"]) for pair, found in pair_arcs(layout, arrangement, pairs).items()}
    assert list(arcs) == pairs
    (point,) = place_points(layout, arrangement, {"BY-HO": "BY"}).values()
    starts = np.array([arc[0] for arc in arcs.values()])
    assert np.abs(starts.mean(axis=0) - point).max() < 0.2, "they lie around its point"
    order = np.argsort([np.hypot(*(start - starts[0])) for start in starts])
    gaps = np.hypot(*np.diff(starts[order], axis=0).T)
    assert gaps == pytest.approx([END_GAP] * 3, abs=0.2)
    near = [shapely.LineString(arc[: len(arc) // 3]) for arc in arcs.values()]
    assert not any(one.crosses(other) for one, other in combinations(near, 2))
    for (_, kz), arc in arcs.items():  # a line that is alone at an end ends on its point
        assert arc[-1] == pytest.approx(place_points(layout, arrangement, {kz: "KZ"})[kz], abs=0.2)


def test_however_many_lines_end_at_a_unit_they_stay_near_its_point() -> None:
    pairs = [("BY-HO", kz) for kz in unit_shapes("side", "wide") if kz.startswith("KZ")]
    starts = np.array([found["coordinates"][0] for found in pair_arcs("side", "wide", pairs).values()])
    assert len(starts) > 15
    assert np.hypot(*(starts.max(axis=0) - starts.min(axis=0))) <= END_MOST + 0.2


def test_lines_of_pairs_stay_in_the_view() -> None:
    for layout, arrangement in SHEETS:
        left, bottom, right, top = context(layout, arrangement).frame
        window = shapely.box(left, bottom, right, top).buffer(0.02 * (right - left))
        assert all(window.contains(as_shape(line)) for line in pair_arcs(layout, arrangement, PAIRS).values())
