"""Map of a view as SVG: what the screen shows, drawn on the server without a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from shapely import Point
from shapely.geometry import shape

from components.map.alike_ties import claims_behind
from components.map.arcs import line_of
from components.map.highlight import Sight, sight
from components.map.pair_lines import pair_lines
from components.map.picture.double_lines import draw_diamond, draw_own_legend, draw_own_ways
from components.map.picture.label_layout import overlap
from components.map.picture.legend import (
    KIND,
    LINE,
    NUMBER,
    PAIR_WIDTH,
    RADIUS,
    dashed,
    draw_legend,
    draw_mark,
    draw_pin_legend,
    pair_colour,
    pair_opacity,
)
from components.map.picture.names import Drawing, dot_radius, draw_names, map_labels, name_sheet
from components.map.picture.pin_layout import Pin, draw_pin, placed_pins
from components.map.picture.sheet import INK, PAPER, element, number
from data.enums import PlaceKind
from geo.layers import context, pair_arcs, place_points, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.arcs import TieVariant
    from components.map.highlight import Light
    from components.map.pair_lines import SeenLine
    from components.map.picture.double_lines import OwnDrawing
    from components.map.picture.label_layout import Box
    from components.map.picture.pin_layout import Pinned
    from geo.projection import Layout

WIDTH: Final = 1600.0
ABOVE: Final = 12.0  # map units kept free above the highest arc
# The light colours of components/static/base.css, where they have the same names.
SEA, LAND, LAND_LINE, WATER = "#e8eff3", "#f7f6f1", "#cfd3d2", "#c3dae6"
UNIT: Final = {"BY": ("#f6d8cb", "#c1634e", "#8f3422", "#b4472f"), "KZ": ("#acd9e9", "#539eb8", "#08526c", "#0b6d8f")}
OPACITY: Final = {"lit": 1.0, "below": 0.75}
STROKE: Final = {"lit": 2.6, "below": 1.6}

Spot = tuple[float, float]
Arc = tuple["TieVariant", "Light", list[Spot]]


@dataclass(frozen=True, slots=True)
class Room:
    """Room of a drawing: its box, and what of it is taken by symbols, names and marks."""

    box: Box
    taken: list[Box]

    def take(self, box: Box) -> bool:
        """Take a box if it lies on the drawing and is free; return whether it was."""
        left, top, right, bottom = self.box
        free = left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        if not free or any(overlap(box, other) for other in self.taken):
            return False
        self.taken.append(box)
        return True


@dataclass(frozen=True, slots=True)
class _Canvas:
    """The scale and origin of a drawing; ``ground`` takes what is drawn, ``room`` has what is taken by names."""

    layout: Layout
    scale: float
    left: float
    top: float
    ground: Element
    room: Room

    def at(self, x: float, y: float) -> Spot:
        """Return the point of the drawing for a point of the map."""
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def back(self, x: float, y: float) -> Spot:
        """Return the point of the map for a point of the drawing."""
        return x / self.scale + self.left, self.top - y / self.scale


def draw_map(
    view: View, pinned: Pinned | None = None, own: OwnDrawing | None = None, *, width: float = WIDTH
) -> tuple[Element, tuple[float, float]]:
    """
    Return the map of a view with its legend, and its size.

    Parameters
    ----------
    view
        The view.
    pinned
        Numbered symbols in place of the ties.
    own
        What is drawn of a layer beside the book.
    width
        How wide the drawing is; letters and lines have the same size in each.
    """
    layout = view.selection.layout
    seen, double = sight(view, ties=pinned is None), own.ways if own else ()
    if own and own.lit:  # a claim of the layer lights its places, and no tie of the book
        seen = Sight((), (), *own.lit)
    arcs = [
        (tie, light, tie_arc(layout, "wide", tie.by_place_id, tie.kz_place_id, lane=tie.lane)["coordinates"])
        for tie, light in sorted(seen.ties, key=lambda pair: OPACITY[pair[1]])
    ]
    left, bottom, right, top = context(layout, "wide").frame
    ends = ((line.by_id, line.kz_id) for line in pair_lines(view.atlas))  # all of them, as on the screen
    ways_of = pair_arcs(layout, "wide", ends) if seen.lines else {}
    pairs = [(line, ways_of[line.line.by_id, line.line.kz_id]["coordinates"]) for line in seen.lines]
    ways = [*(way for _, _, way in arcs), *(way for _, way in pairs), *(way.points for way in double)]
    top = max(top, *(y + ABOVE for way in ways for _, y in way)) if ways else top
    scale = width / (right - left)
    height = (top - bottom) * scale
    root = element("g")
    element("rect", element("clipPath", element("defs", root), id="map"), width=width, height=height)
    ground = element("g", root, clip_path="url(#map)")
    canvas = _Canvas(layout, scale, left, top, ground, Room((0.0, 0.0, width, height), []))
    element("rect", ground, width=width, height=height, fill=SEA)
    _draw_ground(canvas, view, seen)
    for pair, way in pairs:
        _draw_pair(canvas, view, pair, [canvas.at(x, y) for x, y in way])
    placed_arcs = [(tie, light, [canvas.at(x, y) for x, y in line]) for tie, light, line in arcs]
    _draw_ties(canvas, view, placed_arcs)
    draw_own_ways(canvas.ground, double, canvas.at)
    if view.atlas.layer:  # its own lines, shown without the book
        for way in ways:
            draw_diamond(canvas.ground, *canvas.at(*way[len(way) // 2]), INK)
    pins = _pins(canvas, view, seen, pinned.pins if pinned else {})
    _draw_places(canvas, view, seen, pins)
    _draw_marks(canvas, view, placed_arcs)
    element("rect", root, width=width, height=height, fill="none", stroke=LAND_LINE)
    if pinned:
        legend = draw_pin_legend(root, view, pinned, pins, top=height + 14)
    else:
        legend = draw_legend(root, view, seen, top=height + 14, width=width)
        legend += draw_own_legend(root, own, top=height + 14 + legend) if own else 0.0
    return root, (width, height + 14 + legend)


def _draw_ground(canvas: _Canvas, view: View, seen: Sight) -> None:
    shapes, units = context(canvas.layout, "wide").shapes, unit_shapes(canvas.layout, "wide")

    def draw(drawn: dict[str, Any], **look: str | float) -> None:
        element("path", canvas.ground, "", d=_path(drawn, canvas.at), **look)

    for land in shapes["land"]:
        draw(land, fill=LAND, stroke=LAND_LINE, stroke_width=0.8)
    for unit in view.atlas.units(view.day):
        soft, strong, line, _ = UNIT[view.atlas.place(unit).country]
        fill = strong if unit in seen.chosen or unit in seen.partners else soft
        draw(units[unit], fill=fill, stroke=line, stroke_width=2.4 if unit in seen.chosen else 0.9, id=unit)
    for lake in shapes["lake"]:
        draw(lake, fill=WATER)
    for river in shapes["river"]:
        draw(river, fill="none", stroke=WATER, stroke_width=1)
    for box in shapes["box"]:
        draw(box, fill=PAPER, stroke=LAND_LINE)


def _draw_pair(canvas: _Canvas, view: View, line: SeenLine, points: list[Spot]) -> None:
    """Draw the line of a pair of units, as wide as its ties are many."""
    drawn = element(
        "path", canvas.ground, d=_line(points), fill="none", stroke=pair_colour(line, view.selection.kinds),
        stroke_width=PAIR_WIDTH[line.step], stroke_opacity=pair_opacity(line),
        id=line.line.id,
    )  # fmt: skip
    dashed(drawn, LINE["by_territory"] if line.by_territory else "")


def _draw_ties(canvas: _Canvas, view: View, arcs: list[Arc]) -> None:
    facts = view.atlas.index.tie_facts
    for tie, light, points in arcs:
        colour = KIND[facts[tie.claim_id].kind]
        line = element(
            "path", canvas.ground, d=_line(points), fill="none", stroke=colour, stroke_width=STROKE[light],
            stroke_opacity=str(OPACITY[light]), id=tie.id,
        )  # fmt: skip
        dashed(line, LINE[line_of(view.atlas, tie)])


def _pins(canvas: _Canvas, view: View, seen: Sight, counts: Mapping[str, int]) -> list[Pin]:
    """Return the numbered symbols at their points; one for a whole region, not for a point, may move within it."""
    atlas, shapes = view.atlas, unit_shapes(canvas.layout, "wide")
    points = place_points(canvas.layout, "wide", {id_: atlas.place(id_).country for id_ in counts})
    areas = {id_: shape(shapes[id_]) for id_ in counts if atlas.place(id_).kind is PlaceKind.REGION}

    def may_move_to(pin: Pin) -> bool:
        return pin.place_id in areas and bool(areas[pin.place_id].contains(Point(canvas.back(pin.x, pin.y))))

    pins = [Pin(id_, count, *canvas.at(*points[id_]), id_ in seen.chosen) for id_, count in counts.items()]
    return placed_pins(pins, may_move_to)


def _draw_places(canvas: _Canvas, view: View, seen: Sight, pins: list[Pin]) -> None:
    """Draw the points of places, the pins over them, and the names, which keep off both."""
    atlas, pinned, counted = view.atlas, {pin.place_id: pin for pin in pins}, _counted(view, seen)
    shown = [atlas.place(i) for i in sorted({*atlas.units(view.day), *counted, *pinned, *seen.chosen, *seen.partners})]
    drawn = {p.place_id: p.country for p in shown if p.kind is not PlaceKind.COUNTRY and p.country in UNIT}
    points = place_points(canvas.layout, "wide", drawn)
    at = {place_id: canvas.at(*point) for place_id, point in points.items()}
    for place_id, (x, y) in at.items():
        radius, colour = dot_radius(view, place_id), UNIT[drawn[place_id]][3]
        if radius and place_id not in pinned:
            element("circle", canvas.ground, cx=x, cy=y, r=radius, fill=colour, stroke=PAPER, stroke_width=1.2)
    for pin in pins:
        draw_pin(canvas.ground, pin)
    drawing = Drawing(canvas.room.box, canvas.room.taken, at, pinned, canvas.at)
    sheet = name_sheet(view, drawing)
    names = draw_names(canvas.ground, map_labels(view, seen, drawing, ties=counted), sheet)
    canvas.room.taken.extend((*sheet.taken, *sheet.dots, *names))


def _counted(view: View, seen: Sight) -> dict[str, int]:
    """Return how many claims the ties of each place hold that are seen; where a unit has a line, those behind it."""
    units = frozenset(view.atlas.units(view.day))
    counted: dict[str, set[str]] = {}
    for tie, _ in seen.ties:
        for end in (tie.by_place_id, tie.kz_place_id):
            counted.setdefault(end, set()).update(claims_behind(view, tie.claim_id))
    for line in seen.lines:
        for end in units.intersection((line.line.by_id, line.line.kz_id)):
            counted.setdefault(end, set()).update(line.claims)
    return {id_: len(claims) for id_, claims in counted.items()}


def _draw_marks(canvas: _Canvas, view: View, arcs: list[Arc]) -> None:
    """Mark the arcs with the number of their kind, where there is room."""
    facts = view.atlas.index.tie_facts
    for tie, _, points in arcs:
        kind = facts[tie.claim_id].kind
        for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74):
            x, y = points[round(share * (len(points) - 1))]
            if canvas.room.take((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)):
                draw_mark(canvas.ground, x, y, KIND[kind], NUMBER[kind])
                break


def _path(geometry: dict[str, Any], at: Callable[[float, float], Spot]) -> str:
    """Return a GeoJSON geometry as the data of a path."""
    parts, kind = geometry["coordinates"], geometry["type"]
    if kind == "MultiPolygon":
        parts = [ring for polygon in parts for ring in polygon]
    rings: Iterable[Any] = [parts] if kind == "LineString" else parts
    end = "Z" if kind.endswith("Polygon") else ""
    return "".join(_line([at(x, y) for x, y in ring]) + end for ring in rings)


def _line(points: list[Spot]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
