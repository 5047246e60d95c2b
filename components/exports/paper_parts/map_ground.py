"""Map of a paper: shapes of the units and one line for all ties of two ends, as SVG, for names to be laid on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

from components.map.picture.sheet import INK, PAPER, element, number
from components.map.picture.svg_map import UNIT
from geo.layers import context, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.highlight import Sight
    from components.map.picture.label_layout import Box, Spot
    from geo.projection import Layout

WIDTH: Final = 1000.0
EDGE: Final = 0.8
TIE: Final = "#51626e"
FONT: Final = "PT Serif, Liberation Sans, Arial, sans-serif"
"""PT Serif in PDF, where it is the only one; Liberation Sans comes with the converter to PNG."""

Ways = dict[tuple[str, str], bool]
"""Ends of lines, Belarus first, and whether what a line is for was agreed by a territory that has changed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as SVG, its size in pixels, and what it shows, in words."""

    svg: str
    alt: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Ground:
    """The map that names are laid on: its layout, the part of the map that is drawn, and the drawing."""

    layout: Layout
    frame: Box
    root: Element
    alt: str

    @property
    def size(self) -> Spot:
        """Width and height of the drawing."""
        return WIDTH, self.at(0, self.frame[1])[1]

    def at(self, x: float, y: float) -> Spot:
        """Return the point of the drawing for a point of the map."""
        left, _, right, top = self.frame
        scale = WIDTH / (right - left)
        return (x - left) * scale, (top - y) * scale

    def within(self, box: Box) -> Box:
        """Return the rectangle of the drawing for one of the map: left, bottom, right, top."""
        left, bottom, right, top = box
        return (*self.at(left, top), *self.at(right, bottom))

    def finished(self) -> Picture:
        """Return the drawing as a picture."""
        width, height = self.size
        return Picture(svg=Tree.tostring(self.root, encoding="unicode"), alt=self.alt, width=width, height=height)


def ground(layout: Layout, alt: str, frame: Box | None = None) -> Ground:
    """Return an empty drawing of a layout with words for it; of a part of the map where a frame is given."""
    drawn = frame or context(layout, "wide").frame
    left, bottom, right, top = drawn
    height = (top - bottom) * (WIDTH / (right - left))
    root = element(
        "svg", None, xmlns="http://www.w3.org/2000/svg", width=WIDTH, height=height,
        viewBox=f"0 0 {number(WIDTH)} {number(height)}", font_family=FONT, fill=INK, role="img",
    )  # fmt: skip
    element("title", root, alt)
    return Ground(layout, drawn, root, alt)


def draw_units(on: Ground, view: View, lit: AbstractSet[str]) -> None:
    """Draw the units of a day, the lit ones stronger."""
    shapes = unit_shapes(on.layout, "wide")
    for unit in view.atlas.units(view.day):
        soft, strong, _, _ = UNIT[view.atlas.place(unit).country]
        fill = strong if unit in lit else soft
        element("path", on.root, d=_path(shapes[unit], on), fill=fill, stroke=PAPER, stroke_width=EDGE)


def ways_of(seen: Sight) -> Ways:
    """Return the lines of what is seen of a map: one for all ties of two ends."""
    ways = {(tie.by_place_id, tie.kz_place_id): tie.by_territory for tie, _ in seen.ties}
    return ways | {(line.line.by_id, line.line.kz_id): line.by_territory for line in seen.lines}


def draw_ties(on: Ground, ways: Mapping[tuple[str, str], bool], *, width: float = 3.5, colour: str = TIE) -> list[Spot]:
    """Draw lines, those of a former territory dashed, and return points of them."""
    points = []
    for (by, kz), by_territory in ways.items():
        way = tie_arc(on.layout, "wide", by, kz, lane=0)["coordinates"]
        dash = "9 7" if by_territory else ""
        element(
            "path", on.root, d=_line(way, on), fill="none", stroke=colour, stroke_width=width, stroke_dasharray=dash
        )
        points += [on.at(x, y) for x, y in way]
    return points


def _path(geometry: dict[str, Any], on: Ground) -> str:
    parts = geometry["coordinates"]
    rings = [ring for polygon in parts for ring in polygon] if geometry["type"] == "MultiPolygon" else parts
    return "".join(_line(ring, on) + "Z" for ring in rings)


def _line(points: Iterable[Spot], on: Ground) -> str:
    """Return points as the data of a path, to a pixel: shapes that share a border still do."""
    rounded = (f"{x:.0f} {y:.0f}" for x, y in (on.at(*point) for point in points))
    return "M" + "L".join(point for point, _ in groupby(rounded))
