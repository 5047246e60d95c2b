"""Map of a view as SVG: what the screen shows, drawn on the server without a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from shapely import Point
from shapely.geometry import shape

from components.documents.places import label as place_label
from components.map.arcs import line_of
from components.map.highlight import sight
from components.map.picture.label_layout import Label, Room, placed
from components.map.picture.legend import KIND, LINE, NUMBER, RADIUS, dashed, draw_legend, draw_mark, draw_pin_legend
from components.map.picture.pin_layout import Pin, draw_pin, placed_pins
from components.map.picture.sheet import INK, PAPER, element, number
from data.enums import PlaceKind
from geo.layers import context, place_points, tie_arc, unit_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from xml.etree.ElementTree import Element

    from components.context import View
    from components.map.arcs import TieVariant
    from components.map.highlight import Light, Sight
    from components.map.picture.pin_layout import Pinned
    from geo.projection import Layout

WIDTH: Final = 1600.0
ABOVE: Final = 12.0  # map units kept free above the highest arc
# The light colours of components/static/base.css, where they have the same names.
SEA, LAND, LAND_LINE, WATER = "#e8eff3", "#f7f6f1", "#cfd3d2", "#c3dae6"
UNIT: Final = {"BY": ("#f6d8cb", "#c1634e", "#8f3422", "#b4472f"), "KZ": ("#acd9e9", "#539eb8", "#08526c", "#0b6d8f")}
OPACITY: Final = {"plain": 0.6, "lit": 1.0, "below": 0.75, "faded": 0.1}
STROKE: Final = {"plain": 1.4, "lit": 2.6, "below": 1.6, "faded": 1.2}

Spot = tuple[float, float]
Arc = tuple["TieVariant", "Light", list[Spot]]


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


def draw_map(view: View, pinned: Pinned | None = None) -> tuple[Element, tuple[float, float]]:
    """
    Return the map of a view with its legend, and its size.

    Parameters
    ----------
    view
        The view.
    pinned
        Numbered symbols in place of the ties.
    """
    layout = view.selection.layout
    seen = sight(view, ties=pinned is None)
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
    pins = _pins(canvas, view, seen, pinned.pins if pinned else {})
    _draw_places(canvas, view, seen, pins)
    _draw_marks(canvas, view, placed_arcs)
    element("rect", root, width=WIDTH, height=height, fill="none", stroke=LAND_LINE)
    if pinned:
        legend = draw_pin_legend(root, view, pinned, pins, top=height + 14)
    else:
        legend = draw_legend(root, view, seen, top=height + 14, width=WIDTH)
    return root, (WIDTH, height + 14 + legend)


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
    atlas, units, pinned = view.atlas, set(view.atlas.units(view.day)), {pin.place_id: pin for pin in pins}
    counted = _counted(seen)
    shown = [atlas.place(i) for i in sorted(units | set(counted) | set(pinned) | seen.chosen | seen.partners)]
    shown = [place for place in shown if place.kind is not PlaceKind.COUNTRY and place.country in UNIT]
    points = place_points(canvas.layout, "wide", {place.place_id: place.country for place in shown})
    labels = []
    for place in shown:
        id_, pin = place.place_id, pinned.get(place.place_id)
        x, y = (pin.x, pin.y) if pin else canvas.at(*points[id_])
        radius = pin.radius if pin else 0.0 if place.kind is PlaceKind.REGION else 5.0 if id_ in units else 3.2
        if radius and not pin:
            canvas.room.taken.append((x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1))
            colour = UNIT[place.country][3]
            element("circle", canvas.ground, cx=x, cy=y, r=radius, fill=colour, stroke=PAPER, stroke_width=1.2)
        first = 0.0 if id_ in seen.chosen else 1.0 if id_ in seen.partners or pin else 2.0 if id_ in units else 3.0
        name = place_label(view, id_)
        # Of the pinned places each is to be named, so the longest names choose first.
        rank = (first, float(-len(name) if pin else -counted.get(id_, 0)))
        size, reach = 14.0 if id_ in units else 12.0, pin.radius if pin else 4.0
        labels.append(Label(id_, name, x, y, size, rank, id_ in units, radius > 0, reach))
    for pin in pins:
        draw_pin(canvas.ground, pin)
    canvas.room.taken.extend(pin.box for pin in pins)
    names = element(
        "g", canvas.ground, fill=INK, stroke=PAPER, stroke_width=3, stroke_linejoin="round", paint_order="stroke"
    )
    for label, x, y in placed(labels, canvas.room):
        element("text", names, label.text, x=x, y=y, font_size=label.size, font_weight="bold" if label.bold else "")


def _counted(seen: Sight) -> dict[str, int]:
    """Return how many claims the ties of each place hold that are seen well."""
    counted: dict[str, set[str]] = {}
    for tie, light in seen.ties:
        if light != "faded":
            for end in (tie.by_place_id, tie.kz_place_id):
                counted.setdefault(end, set()).add(tie.claim_id)
    return {id_: len(claims) for id_, claims in counted.items()}


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
