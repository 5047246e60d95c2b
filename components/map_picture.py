"""The map of a view as a drawing: what the screen shows, drawn on the server without a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.map_labels import Label, Room, placed
from components.map_legend import KIND, LINE, NUMBER, RADIUS, dashed, draw_legend, draw_mark
from components.map_sight import line_of, sight
from components.sheet import INK, PAPER, element, number
from data.model import PlaceKind
from geo.layers import context, place_points, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from components.map_sight import Light, Sight
    from components.page import View
    from components.scene import TieVariant
    from geo.projection import Layout

WIDTH: Final = 1600.0
ABOVE: Final = 12.0  # map units kept free above the highest arc
# The light colours of components/assets/styles.css, where they have the same names.
SEA, LAND, LAND_LINE, WATER = "#e8eff3", "#f7f6f1", "#cfd3d2", "#c3dae6"
UNIT: Final = {"BY": ("#f3ddd6", "#e3a392", "#8f3422", "#b4472f"), "KZ": ("#d3e8ef", "#86bdd0", "#08526c", "#0b6d8f")}
OPACITY: Final = {"plain": 0.6, "lit": 1.0, "below": 0.75, "faded": 0.1}
STROKE: Final = {"plain": 1.4, "lit": 2.6, "below": 1.6, "faded": 1.2}

Point = tuple[float, float]
Arc = tuple["TieVariant", "Light", list[Point]]


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where map units stand on the drawing; ``ground`` takes what is drawn, ``room`` knows what is taken by names."""

    layout: Layout
    scale: float
    left: float
    top: float
    ground: Element
    room: Room

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the map stands on the drawing."""
        return (x - self.left) * self.scale, (self.top - y) * self.scale


def draw_map(view: View) -> tuple[Element, tuple[float, float]]:
    """Return the map of a view with its legend, and its size."""
    layout = view.selection.layout
    seen = sight(view)
    arcs = [
        (tie, light, tie_arc(layout, "wide", tie.by_place_id, tie.kz_place_id, lane=tie.lane)["coordinates"])
        for tie, light in sorted(seen.ties, key=lambda pair: OPACITY[pair[1]])
    ]
    left, bottom, right, top = context(layout, "wide").frame
    top = max(top, *(y + ABOVE for _, _, line in arcs for _, y in line)) if arcs else top
    scale = WIDTH / (right - left)
    height = (top - bottom) * scale
    root = element("g")
    element("rect", element("clipPath", element("defs", root), id="map"), width=WIDTH, height=height)
    ground = element("g", root, clip_path="url(#map)")
    canvas = _Canvas(layout, scale, left, top, ground, Room(WIDTH, height, []))
    element("rect", ground, width=WIDTH, height=height, fill=SEA)
    _draw_ground(canvas, view, seen)
    placed_arcs = [(tie, light, [canvas.at(x, y) for x, y in line]) for tie, light, line in arcs]
    _draw_ties(canvas, view, placed_arcs)
    _draw_places(canvas, view, seen)
    _draw_marks(canvas, view, placed_arcs)
    element("rect", root, width=WIDTH, height=height, fill="none", stroke=LAND_LINE)
    legend = draw_legend(root, view, seen, top=height + 14, width=WIDTH)
    return root, (WIDTH, height + 14 + legend)


def _draw_ground(canvas: _Canvas, view: View, seen: Sight) -> None:
    shapes, units = context(canvas.layout, "wide").shapes, unit_shapes(canvas.layout, "wide")

    def draw(shape: dict[str, Any], **look: str | float) -> None:
        element("path", canvas.ground, "", d=_path(shape, canvas.at), **look)

    for shape in shapes["land"]:
        draw(shape, fill=LAND, stroke=LAND_LINE, stroke_width=0.8)
    for unit in view.atlas.units(view.day):
        soft, strong, line, _ = UNIT[view.atlas.place(unit).country]
        fill = strong if unit in seen.chosen or unit in seen.partners else soft
        draw(units[unit], fill=fill, stroke=line, stroke_width=2.4 if unit in seen.chosen else 0.9, id=unit)
    for shape in shapes["lake"]:
        draw(shape, fill=WATER)
    for shape in shapes["river"]:
        draw(shape, fill="none", stroke=WATER, stroke_width=1)
    for shape in shapes["box"]:
        draw(shape, fill=PAPER, stroke=LAND_LINE)


def _draw_ties(canvas: _Canvas, view: View, arcs: list[Arc]) -> None:
    facts = view.atlas.index.tie_facts
    for tie, light, points in arcs:
        colour = KIND[facts[tie.claim_id].kind]
        line = element(
            "path", canvas.ground, d=_line(points), fill="none", stroke=colour, stroke_width=STROKE[light],
            stroke_opacity=str(OPACITY[light]), id=tie.id,
        )  # fmt: skip
        dashed(line, LINE[line_of(view.atlas, tie)])


def _draw_places(canvas: _Canvas, view: View, seen: Sight) -> None:
    """Draw the points of places and their names."""
    atlas, units = view.atlas, set(view.atlas.units(view.day))
    counted: dict[str, set[str]] = {}
    for tie, light in seen.ties:
        if light != "faded":
            for end in (tie.by_place_id, tie.kz_place_id):
                counted.setdefault(end, set()).add(tie.claim_id)
    shown = [atlas.place(i) for i in sorted(units | set(counted) | seen.chosen)]
    shown = [place for place in shown if place.kind is not PlaceKind.COUNTRY and place.country in UNIT]
    points = place_points(canvas.layout, "wide", {place.place_id: place.country for place in shown})
    labels = []
    for place in shown:
        id_, region = place.place_id, place.kind is PlaceKind.REGION
        x, y = canvas.at(*points[id_])
        if not region:
            radius = 5.0 if id_ in units else 3.2
            canvas.room.taken.append((x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1))
            colour = UNIT[place.country][3]
            element("circle", canvas.ground, cx=x, cy=y, r=radius, fill=colour, stroke=PAPER, stroke_width=1.2)
        first = 0.0 if id_ in seen.chosen else 1.0 if id_ in seen.partners else 2.0 if id_ in units else 3.0
        name = atlas.place_name(id_, lang=view.lang.code, on=view.day)
        rank = (first, float(-len(counted.get(id_, ()))))
        labels.append(Label(id_, name, x, y, 14.0 if id_ in units else 12.0, rank, id_ in units, not region))
    names = element(
        "g", canvas.ground, fill=INK, stroke=PAPER, stroke_width=3, stroke_linejoin="round", paint_order="stroke"
    )
    for label, x, y in placed(labels, canvas.room):
        element("text", names, label.text, x=x, y=y, font_size=label.size, font_weight="bold" if label.bold else "")


def _draw_marks(canvas: _Canvas, view: View, arcs: list[Arc]) -> None:
    """Mark the arcs that are seen well with the number of their kind, where there is room."""
    facts = view.atlas.index.tie_facts
    for tie, light, points in arcs:
        if light == "faded":
            continue
        kind = facts[tie.claim_id].kind
        for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74):
            x, y = points[round(share * (len(points) - 1))]
            if canvas.room.take((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)):
                draw_mark(canvas.ground, x, y, KIND[kind], NUMBER[kind])
                break


def _path(geometry: dict[str, Any], at: Callable[[float, float], Point]) -> str:
    """Return a GeoJSON geometry as the data of a path."""
    parts, kind = geometry["coordinates"], geometry["type"]
    if kind == "MultiPolygon":
        parts = [ring for polygon in parts for ring in polygon]
    rings: Iterable[Any] = [parts] if kind == "LineString" else parts
    end = "Z" if kind.endswith("Polygon") else ""
    return "".join(_line([at(x, y) for x, y in ring]) + end for ring in rings)


def _line(points: list[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
