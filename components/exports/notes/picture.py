"""Picture of the map of a brief: the two countries, the places it is of and their ties; as SVG, with words for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

from components.documents.places import label as place_label
from components.map.highlight import sight
from components.map.picture.label_layout import Name, Sheet, placed_names
from components.map.picture.sheet import INK, PAPER, element, number, text_width
from components.map.picture.svg_map import UNIT
from geo.layers import context, place_points, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.documents.brief.model import Brief
    from components.map.highlight import Sight
    from geo.projection import Box, Layout

LAYOUT: Final[Layout] = "true"
WIDTH: Final = 1000.0
LETTERS: Final = 40.0
LINE: Final = 1.12
DOT: Final = 9.0
EDGE: Final = 0.8
TIE: Final = "#51626e"
FONT: Final = "PT Serif, Liberation Sans, Arial, sans-serif"
"""PT Serif in PDF, where it is the only one; Liberation Sans comes with the converter to PNG."""

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as SVG, its size in pixels, and what it shows, in words."""

    svg: str
    alt: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a point of the map is in the picture."""

    frame: Box

    def at(self, x: float, y: float) -> Spot:
        """Return the point of the picture for a point of the map."""
        left, _, right, top = self.frame
        scale = WIDTH / (right - left)
        return (x - left) * scale, (top - y) * scale


def draw_picture(view: View, brief: Brief) -> Picture:
    """
    Return the map of a brief: its two places and their ties, or its one place and its partners.

    Parameters
    ----------
    view
        The facts, the day and the language of the names.
    brief
        The brief.
    """
    _ = view.lang.text
    one = (brief.by or brief.kz) if not (brief.by and brief.kz) else None
    pair = (None, None) if one else (brief.by, brief.kz)
    chosen = replace(view.selection, by=pair[0], kz=pair[1], place=one, layout=LAYOUT)
    shown = replace(view, selection=chosen)
    seen = sight(shown)
    scale = _Scale(context(LAYOUT, "wide").frame)
    size = WIDTH, scale.at(0, scale.frame[1])[1]
    named = [place for place in (brief.by, brief.kz) if place]
    names = ", ".join(place_label(shown, place) for place in named)
    alt = _("Map of Belarus and Kazakhstan. Marked: {places}.").format(places=names)
    root = element(
        "svg", None, xmlns="http://www.w3.org/2000/svg", width=size[0], height=size[1],
        viewBox=f"0 0 {number(size[0])} {number(size[1])}", font_family=FONT, fill=INK, role="img",
    )  # fmt: skip
    element("title", root, alt)
    _draw_units(root, shown, seen, named, scale)
    taken = _draw_ties(root, seen, scale)
    _draw_places(root, shown, named, scale, taken=taken, size=size)
    return Picture(svg=Tree.tostring(root, encoding="unicode"), alt=alt, width=size[0], height=size[1])


def _draw_units(root: Element, view: View, seen: Sight, named: list[str], scale: _Scale) -> None:
    shapes = unit_shapes(LAYOUT, "wide")
    for unit in view.atlas.units(view.day):
        soft, strong, _, _ = UNIT[view.atlas.place(unit).country]
        lit = unit in named or unit in seen.chosen or unit in seen.partners
        fill = strong if lit else soft
        element("path", root, d=_path(shapes[unit], scale), fill=fill, stroke=PAPER, stroke_width=EDGE)


def _draw_ties(root: Element, seen: Sight, scale: _Scale) -> list[Spot]:
    """Draw one line for all ties of two ends, and return points of the lines."""
    ways = {(tie.by_place_id, tie.kz_place_id): tie.by_territory for tie, _ in seen.ties}
    ways |= {(line.line.by_id, line.line.kz_id): line.by_territory for line in seen.lines}
    points = []
    for (by, kz), by_territory in ways.items():
        way = tie_arc(LAYOUT, "wide", by, kz, lane=0)["coordinates"]
        dash = "9 7" if by_territory else ""
        element("path", root, d=_line(way, scale), fill="none", stroke=TIE, stroke_width=3.5, stroke_dasharray=dash)
        points += [scale.at(x, y) for x, y in way]
    return points


def _draw_places(root: Element, view: View, named: list[str], scale: _Scale, *, taken: list[Spot], size: Spot) -> None:
    """Draw the named places as dots, and their names beside them, off the lines where there is room."""
    countries = {place: view.atlas.place(place).country for place in named}
    spots = {place: scale.at(*at) for place, at in place_points(LAYOUT, "wide", countries).items()}
    lines = {place: [[label], _halves(label)] for place in named if (label := place_label(view, place))}
    names = [
        Name(*spots[place], tuple(_size(form) for form in lines[place]), centre=spots[place], reach=DOT, lit=True)
        for place in named
    ]
    dots = tuple((x - DOT, y - DOT, x + DOT, y + DOT) for x, y in spots.values())
    lines_drawn = tuple((x, y, x, y) for x, y in taken)
    group = element(
        "g", root, stroke=PAPER, stroke_width=7, stroke_linejoin="round", paint_order="stroke", font_size=LETTERS,
        font_weight="bold",
    )  # fmt: skip
    for place, found in zip(named, placed_names(names, Sheet((0.0, 0.0, *size), dots, lines_drawn)), strict=True):
        x, y = spots[place]
        colour = UNIT[countries[place]][2]
        element("circle", root, cx=x, cy=y, r=DOT, fill=colour, stroke=PAPER, stroke_width=2.5)
        if found is None:
            continue
        form = lines[place][found.form]
        middle = found.left + _size(form)[0] / 2
        for row, words in enumerate(form):
            top = found.top + LETTERS * (0.88 + row * LINE)
            element("text", group, words, x=middle, y=top, text_anchor="middle", fill=colour)


def _size(lines: list[str]) -> Spot:
    return max(text_width(line, LETTERS, bold=True) for line in lines), len(lines) * LETTERS * LINE


def _halves(label: str) -> list[str]:
    """Return a name in two lines, broken where they are most alike in length."""
    words = label.split(" ")
    if len(words) == 1:
        return [label]
    cut = min(range(1, len(words)), key=lambda n: max(len(" ".join(words[:n])), len(" ".join(words[n:]))))
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def _path(geometry: dict[str, Any], scale: _Scale) -> str:
    parts = geometry["coordinates"]
    rings = [ring for polygon in parts for ring in polygon] if geometry["type"] == "MultiPolygon" else parts
    return "".join(_line(ring, scale) + "Z" for ring in rings)


def _line(points: Iterable[Spot], scale: _Scale) -> str:
    drawn = dict.fromkeys(" ".join(map(number, scale.at(x, y))) for x, y in points)
    return "M" + "L".join(drawn)
