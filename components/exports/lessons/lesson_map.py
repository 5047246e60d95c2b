"""Blank map of a lesson as SVG: outlines of a day in black on white, numbers, and a scale."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

import shapely
from shapely.geometry import shape

from components.exports.paper_parts.map_ground import FONT, Picture
from components.map.picture.sheet import element, number
from geo.frames import frames
from geo.layers import unit_shapes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from components.documents.lessons.lesson import MapSheet
    from data.atlas.atlas import Atlas
    from geo.projection import Layout

WIDTH: Final = 1000.0
MARGIN: Final = 34.0
LETTERS: Final = 25.0
"""Size of the numbers, of which the map is a thousand wide: four millimetres on paper."""
LINE: Final = 1.6
INK: Final = "#000000"
PAPER: Final = "#ffffff"
WAYS: Final = 16
BARS_KM: Final = (50, 100, 200, 250, 500, 1000)
LONGEST_BAR: Final = 230.0

Point = tuple[float, float]


def lesson_map(atlas: Atlas, sheet: MapSheet, kilometres: str) -> Picture:
    """
    Return a blank map.

    Parameters
    ----------
    atlas
        The facts, which know the units of the day.
    sheet
        What is drawn: a country, or both at one scale.
    kilometres
        The length of the scale's bar in words, with ``{count}`` for the number.
    """
    placed, per_km = placed_areas(atlas, sheet)
    height = float(shapely.total_bounds(list(placed.values()))[3]) + MARGIN
    root = element(
        "svg", None, xmlns="http://www.w3.org/2000/svg", width=WIDTH, height=height,
        viewBox=f"0 0 {number(WIDTH)} {number(height)}", font_family=FONT, role="img",
    )  # fmt: skip
    for area in placed.values():
        element("path", root, d=_path(area), fill=PAPER, stroke=INK, stroke_width=LINE, stroke_linejoin="round")
    if sheet.units:
        _write_numbers(root, placed, {unit.place: str(unit.number) for unit in sheet.units})
    _draw_scale(root, per_km, height, kilometres)
    return Picture(svg=Tree.tostring(root, encoding="unicode"), alt=sheet.alt, width=WIDTH, height=height)


def placed_areas(atlas: Atlas, sheet: MapSheet) -> tuple[dict[str, BaseGeometry], float]:
    """Return the units of a map as they are drawn, by their ids, and how long a kilometre is there."""
    layout: Layout = "side" if sheet.country else "true"
    shapes = unit_shapes(layout, "wide")
    units = [i for i in atlas.units(sheet.day) if sheet.country in ("", atlas.place(i).country)]
    areas = {unit: shape(shapes[unit]) for unit in units}
    left, _, right, top = shapely.total_bounds(list(areas.values()))
    scale = (WIDTH - 2 * MARGIN) / float(right - left)

    def at(points: NDArray[np.float64]) -> NDArray[np.float64]:
        moved: NDArray[np.float64] = (points - (left, top)) * (scale, -scale) + MARGIN
        return moved

    placed = {unit: shapely.transform(area, at) for unit, area in areas.items()}
    return placed, frames(layout, "wide")[sheet.country or "KZ"].scale * scale


def _path(area: BaseGeometry) -> str:
    parts = [part for part in shapely.get_parts(area) if shapely.get_dimensions(part) == 2]
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring.coords[:-1]) + "Z" for ring in rings)


def number_places(
    areas: Mapping[str, BaseGeometry], numbers: Mapping[str, str]
) -> dict[str, tuple[Point, Point | None]]:
    """
    Return the middle of each number, and the point of its unit that a line leads to where it lies beside it.

    Parameters
    ----------
    areas
        The units in the units of the drawing.
    numbers
        The number of each.
    """
    middles = {}
    narrow = []
    for unit in numbers:
        inside = shapely.maximum_inscribed_circle(max(shapely.get_parts(areas[unit]), key=shapely.area), tolerance=1)
        (x, y), reach = inside.coords[0], inside.length
        middles[unit] = (x, y)
        if reach < _reach(numbers[unit]):
            narrow.append(unit)
    found: dict[str, tuple[Point, Point | None]] = {i: (middles[i], None) for i in numbers if i not in narrow}
    borders = shapely.union_all([area.boundary for area in areas.values()])
    for unit in narrow:
        taken = [at for at, _ in found.values()] + [middles[other] for other in narrow]
        spots = _around(middles[unit])
        best = max(spots, key=lambda spot: _room(spot, taken, borders))
        found[unit] = best, middles[unit]
    return found


def _reach(text: str) -> float:
    """Return how far a number reaches from its middle."""
    return LETTERS * (0.8 if len(text) == 1 else 0.85)


def _around(middle: Point) -> Sequence[Point]:
    ways = [2 * pi * way / WAYS for way in range(WAYS)]
    spots = [
        (middle[0] + cos(way) * far * LETTERS, middle[1] + sin(way) * far * LETTERS)
        for far in (1.5, 2.1, 2.8)
        for way in ways
    ]
    return [(x, y) for x, y in spots if x > LETTERS and y > LETTERS]


def _room(spot: Point, taken: list[Point], borders: BaseGeometry) -> float:
    """Return how free a spot is: far from other numbers, then off the borders."""
    at = shapely.Point(spot)
    others = min(float(shapely.distance(at, shapely.Point(other))) for other in taken)
    return min(others, 1.5 * LETTERS) + min(float(shapely.distance(at, borders)), 0.8 * LETTERS)


def _write_numbers(root: Element, areas: Mapping[str, BaseGeometry], numbers: Mapping[str, str]) -> None:
    places = number_places(areas, numbers)
    for (x, y), end in places.values():
        if end:
            element("line", root, x1=x, y1=y, x2=end[0], y2=end[1], stroke=INK, stroke_width=LINE)
            element("circle", root, cx=end[0], cy=end[1], r=3, fill=INK)
    group = element("g", root, font_size=LETTERS, font_weight="bold", text_anchor="middle", fill=INK)
    for unit, ((x, y), _) in places.items():
        halo = element("g", group, stroke=PAPER, stroke_width=LETTERS / 3, stroke_linejoin="round")
        element("text", halo, numbers[unit], x=x, y=y + LETTERS * 0.35)
        element("text", group, numbers[unit], x=x, y=y + LETTERS * 0.35)


def _draw_scale(root: Element, per_km: float, height: float, kilometres: str) -> None:
    length = max((km for km in BARS_KM if km * per_km <= LONGEST_BAR), default=BARS_KM[0])
    across, down = length * per_km, height - 10
    element("path", root, d=f"M{MARGIN:g} {down - 8:.1f}v8h{across:.1f}v-8", fill="none", stroke=INK, stroke_width=LINE)
    element("text", root, kilometres.format(count=length), x=MARGIN + across + 8, y=down, font_size=LETTERS * 0.7)
