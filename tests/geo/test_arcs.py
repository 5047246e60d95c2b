"""Lines between two places: great circles, curves and lanes."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from geo.arcs import FAN, curve, fan_out, great_circle, spread_ends
from geo.measure import distance_km

START, END = np.array([0.0, 0.0]), np.array([10.0, 0.0])


@pytest.mark.parametrize("points", [2, 3, 48])
def test_a_great_circle_has_its_ends_and_as_many_points_as_asked(points: int) -> None:
    line = great_circle(27.5, 53.9, 71.4, 51.1, points=points)
    assert line.shape == (points, 2)
    assert line[0].tolist() == [27.5, 53.9]
    assert line[-1].tolist() == [71.4, 51.1]


def test_a_great_circle_goes_in_equal_steps_and_is_the_shortest_way() -> None:
    line = great_circle(27.5, 53.9, 71.4, 51.1)
    steps = [distance_km(*one, *other) for one, other in itertools.pairwise(line)]
    assert max(steps) - min(steps) < 0.01
    assert sum(steps) == pytest.approx(distance_km(27.5, 53.9, 71.4, 51.1), rel=1e-6)
    assert line[24][1] > 53.9


@pytest.mark.parametrize(("bulge", "height"), [(0.0, 0.0), (0.25, 2.5), (-0.25, -2.5)])
def test_the_middle_of_a_curve_lies_a_share_of_its_length_to_the_left(bulge: float, height: float) -> None:
    line = curve(START, END, bulge=bulge, points=5)
    assert line.shape == (5, 2)
    assert line[0].tolist() == [0.0, 0.0]
    assert line[-1].tolist() == [10.0, 0.0]
    assert line[2].tolist() == [5.0, height]
    assert line[1] == pytest.approx([2.5, height * 0.75])


@pytest.mark.parametrize(("lane", "height"), [(0, 0.0), (1, 10 * FAN), (-1, -10 * FAN), (2, 20 * FAN)])
def test_a_lane_lies_beside_the_line_and_keeps_its_ends(lane: int, height: float) -> None:
    line = np.column_stack([np.linspace(0, 10, 5), np.zeros(5)])
    moved = fan_out(line, lane)
    assert moved[0].tolist() == [0.0, 0.0]
    assert moved[-1].tolist() == [10.0, 0.0]
    assert moved[2] == pytest.approx([5.0, height])
    assert moved[1] == pytest.approx([2.5, height * np.sqrt(0.5)])


def test_a_lane_of_a_line_that_goes_up_lies_to_its_left() -> None:
    line = np.column_stack([np.zeros(3), np.linspace(0, 10, 3)])
    assert fan_out(line, 1)[1] == pytest.approx([-10 * FAN, 5.0])
    assert curve(np.array([0.0, 0.0]), np.array([0.0, 10.0]), bulge=0.1, points=3)[1] == pytest.approx([-1.0, 5.0])


@pytest.mark.parametrize("at", [0, -1])
def test_lines_with_one_end_in_common_are_moved_apart_there_in_the_order_of_their_ways(at: int) -> None:
    ends = [np.array([100.0, y]) for y in (20.0, -20.0, 0.0)]
    lines = [np.linspace([0.0, 0.0], end, 5) for end in ends]
    lines = lines if at == 0 else [line[::-1] for line in lines]
    moved = spread_ends(lines, at=at, gap=4, most=100)
    assert [line[at][1] for line in moved] == pytest.approx([4, -4, 0], abs=0.01)
    assert all((new[-1 - at] == old[-1 - at]).all() for new, old in zip(moved, lines, strict=True))
    tight = spread_ends(lines, at=at, gap=4, most=6)
    assert [line[at][1] for line in tight] == pytest.approx([3, -3, 0], abs=0.01)
    assert (spread_ends(lines[:1], at=at, gap=4, most=100)[0] == lines[0]).all()
