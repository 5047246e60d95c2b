"""Blank map of a country on a day: outlines of its units without names, and the outline of one as points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from components.documents.geometry import GEOMETRY_SOURCES
from data.atlas.derived import derived
from geo.layers import unit_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from data.atlas.atlas import Atlas

MOST_WIDTH, MOST_HEIGHT = 600, 400
"""Pixels; a larger picture is made smaller by Moodle, its areas are not."""
MARGIN: Final = 4
REACH: Final = 12
"""So many pixels from the middle of a small unit count as in it."""
LAND: Final = {"BY": "#f6d8cb", "KZ": "#acd9e9"}
LINE: Final = "#3d4a52"

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BlankMap:
    """A map as SVG with its size, and for each unit the outline of its largest part in whole pixels."""

    svg: bytes
    width: int
    height: int
    outlines: dict[str, tuple[Point, ...]]

    def spot(self, unit: str) -> tuple[Point, int] | None:
        """Return the middle of a unit too small to be hit with a finger, and how far from it counts; else None."""
        across, down = (tuple(point[axis] for point in self.outlines[unit]) for axis in (0, 1))
        if max(max(across) - min(across), max(down) - min(down)) >= 2 * REACH:
            return None
        return ((min(across) + max(across)) // 2, (min(down) + max(down)) // 2), REACH


@derived(maxsize=16)
def blank_map(atlas: Atlas, country: str, day: date) -> BlankMap:
    """
    Return the blank map of a country.

    Parameters
    ----------
    atlas
        The facts.
    country
        ``BY`` or ``KZ``.
    day
        The day whose units are drawn; before the first known day those of that day.
    """
    shapes = unit_shapes("side", "wide")
    units = [i for i in atlas.units(day) if atlas.place(i).country == country]
    corners = [(x, y) for unit in units for part in _parts(shapes[unit]) for x, y in part[0]]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    bottom, top = min(y for _, y in corners), max(y for _, y in corners)
    room = ((MOST_WIDTH - 2 * MARGIN) / (right - left), (MOST_HEIGHT - 2 * MARGIN) / (top - bottom))
    scale = min(room)
    width, height = (round(size * scale) + 2 * MARGIN for size in (right - left, top - bottom))

    def at(ring: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
        points = ((round((x - left) * scale) + MARGIN, round((top - y) * scale) + MARGIN) for x, y in ring)
        found: list[Point] = []
        for point in points:
            if not found or found[-1] != point:
                found.append(point)
        return tuple(found[:-1] if len(found) > 1 and found[0] == found[-1] else found)

    drawn = {unit: [[at(ring) for ring in part] for part in _parts(shapes[unit])] for unit in units}
    outlines = {unit: max((part[0] for part in parts), key=_area) for unit, parts in drawn.items()}
    return BlankMap(_svg(drawn, country, width, height), width, height, outlines)


def _svg(drawn: dict[str, list[list[tuple[Point, ...]]]], country: str, width: int, height: int) -> bytes:
    size = {"width": str(width), "height": str(height), "viewBox": f"0 0 {width} {height}"}
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    SubElement(root, "desc").text = GEOMETRY_SOURCES
    SubElement(root, "rect", {"width": str(width), "height": str(height), "fill": "#ffffff"})
    for parts in drawn.values():
        rings = (ring for part in parts for ring in part if len(ring) > 2)
        path = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
        look = {"fill": LAND[country], "fill-rule": "evenodd", "stroke": LINE, "stroke-width": "1"}
        SubElement(root, "path", {"d": path, **look})
    svg: bytes = tostring(root, encoding="utf-8")
    return svg


def _parts(shape: dict[str, Any]) -> list[list[list[tuple[float, float]]]]:
    """Return the polygons of a shape, each its outline and its holes."""
    coordinates: list[Any] = list(shape["coordinates"])
    return [coordinates] if shape["type"] == "Polygon" else coordinates


def _area(ring: tuple[Point, ...]) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2
