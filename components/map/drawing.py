"""Drawing of the map by folium: once per layout; its script is served to the host that shows it.

This is the only module that knows folium. Folium compiles what it renders as a Jinja template a second time and does
not escape for JavaScript, so nothing but ids and numbers goes in, and `LiteralScript` keeps even those from being
compiled again. Names reach the browser through `components.map.index` instead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.map import CustomPane

from components.map.arcs import bundled
from components.static.files import publish
from geo import layers
from geo.label_boxes import country_label_boxes, district_label_boxes, unit_label_boxes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from components.map.arcs import TieVariant
    from components.map.drawn_places import DrawnPlace
    from components.map.pair_lines import PairLine
    from components.static.files import Published
    from geo.projection import Arrangement, Box, Layout

SAFE_ID: Final = re.compile(r"[A-Za-z0-9~-]+")
HIT_RADIUS_PX: Final = 12
# Each pane is a sheet that the browser lays over the others at every frame of a zoom, so there are few.
PANES: Final = {"land": 410, "districts": 420, "ties": 440, "marks": 450}


class TemplateLeakError(RuntimeError):
    """Text given to folium came out evaluated: the map must not be served."""


class _Literal(Element):
    """An element whose text is rendered unchanged."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_: Any) -> str:  # noqa: ANN401 - folium's own signature
        """Return the text unchanged."""
        return self._text


class LiteralScript(MacroElement):
    """A folium element whose rendered script is not compiled as a template again."""

    def render(self, **kwargs: Any) -> None:  # type: ignore[override]  # noqa: ANN401 - folium's own signature
        """Add this element's script, and those of its children, to the figure."""
        figure = cast(Figure, self.get_root())
        script = self._template.module.__dict__.get("script")
        if script is not None:
            figure.script.add_child(_Literal(script(self, kwargs)), name=self.get_name())
        for child in self._children.values():
            child.render(**kwargs)


class _Map(folium.Map, LiteralScript):
    """A folium map with literal scripts."""


class _Shapes(folium.GeoJson, LiteralScript):
    """A folium layer of shapes with literal scripts."""


class _Pane(CustomPane, LiteralScript):
    """A folium pane with literal scripts."""


def _feature(id_: str, role: str, geometry: dict[str, Any], **numbers: Any) -> dict[str, Any]:  # noqa: ANN401 - numbers
    if not SAFE_ID.fullmatch(id_):
        msg = f"{id_!r} is not an id that may be drawn: letters, digits and hyphens only"
        raise ValueError(msg)
    return {"type": "Feature", "id": id_, "properties": {"id": id_, "role": role, **numbers}, "geometry": geometry}


def _shapes(
    features: Iterable[dict[str, Any]], classes: str, pane: str, *, interactive: bool, by_country: bool = False
) -> _Shapes:
    def style(feature: dict[str, Any]) -> dict[str, Any]:
        country = f" {classes}-{feature['id'][:2]}" if by_country else ""
        return {"className": classes + country, "interactive": interactive}

    collection = {"type": "FeatureCollection", "features": list(features)}
    return _Shapes(collection, style_function=style, smooth_factor=0.4, pane=pane)


def _circles(
    points: Mapping[str, tuple[float, float]],
    role: str,
    classes: str,
    pane: str,
    *,
    radius: int,
    boxes: Mapping[str, tuple[Box, ...]] | None = None,
) -> _Shapes:
    numbers = {i: {"boxes": boxes[i]} if boxes else {} for i in points}
    features = [_feature(i, role, {"type": "Point", "coordinates": list(xy)}, **numbers[i]) for i, xy in points.items()]
    marker = folium.CircleMarker(radius=radius, class_name=classes, interactive=role == "point", fill=True)
    marker.options["pane"] = pane
    return _Shapes({"type": "FeatureCollection", "features": features}, marker=marker, pane=pane)


def _name_elements(element: Element, counter: list[int]) -> None:
    """Give folium's elements the same variable names for the same content, so that equal maps share one address."""
    element._id = f"{counter[0]:04x}"
    counter[0] += 1
    for child in element._children.values():
        _name_elements(child, counter)


def _script(drawing: _Map) -> str:
    _name_elements(drawing, [0])
    figure = Figure()
    figure.add_child(drawing)
    drawing.render()  # type: ignore[no-untyped-call]
    return f"export default function (L) {{\n{figure.script.render()}\nreturn {drawing.get_name()};\n}}\n"


def _new_map(frame: Sequence[float]) -> _Map:
    left, bottom, right, top = frame
    return _Map(
        location=[(bottom + top) / 2, (left + right) / 2],
        zoom_start=0,
        tiles=None,
        crs="Simple",
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=120,
        max_zoom=8,
        min_zoom=-8,
        keyboard=False,
        frame=[[bottom, left], [top, right]],
    )


@lru_cache(maxsize=8)
def districts_url(layout: Layout, arrangement: Arrangement) -> Published:
    """Draw the districts of Belarus and return the address of their script.

    The host runs it on a map that is already drawn: what it adds is in that map's own pane.
    """
    drawing = _new_map(layers.context(layout, arrangement).frame)
    found, boxes = layers.district_shapes(layout, arrangement), district_label_boxes(layout, arrangement)
    districts = (_feature(i, "district", shape, boxes=boxes[i]) for i, shape in found.items() if i.count("-") > 1)
    _shapes(districts, "pv-district", "pv-districts", interactive=True).add_to(drawing)
    return publish(_script(drawing), ".js")


@lru_cache(maxsize=32)
def drawing_url(
    layout: Layout,
    arrangement: Arrangement,
    places: tuple[DrawnPlace, ...],
    ties: tuple[TieVariant, ...],
    lines: tuple[PairLine, ...],
    *,
    layer: str = "",
    many: bool = False,
) -> Published:
    """Draw one layout of the map and return the address of its script.

    Parameters
    ----------
    layout
        ``"side"`` or ``"true"``.
    arrangement
        ``"wide"`` or ``"tall"``.
    places
        The places with a point.
    ties
        The ties to draw, each with its arc's ends and lane; where they are too many, one line for each pair of ends.
    lines
        The lines of pairs of units, the uppermost last.
    layer
        The layer whose ties they are; empty for the book's.
    many
        Whether each of the ties is for others too; see `components.map.alike_ties`.

    Returns
    -------
    str
        A path on our own host; equal maps have equal paths.
    """
    context = layers.context(layout, arrangement)
    drawing = _new_map(context.frame)
    for name, z_index in PANES.items():
        _Pane(f"pv-{name}", z_index=z_index).add_to(drawing)
    for kind, shapes in context.shapes.items():
        features = (_feature(f"{kind}-{n}", "context", shape) for n, shape in enumerate(shapes))
        _shapes(features, f"pv-{kind.removeprefix('inset-')}", "pv-land", interactive=False).add_to(drawing)
    boxes = unit_label_boxes(layout, arrangement)
    units = (_feature(i, "unit", shape, boxes=boxes[i]) for i, shape in layers.unit_shapes(layout, arrangement).items())
    _shapes(units, "pv-unit", "pv-land", interactive=True, by_country=True).add_to(drawing)
    points = layers.place_points(layout, arrangement, {place.id: place.country for place in places})
    _circles(points, "dot", "pv-dot", "pv-marks", radius=5).add_to(drawing)
    # No line takes a pointer: what lies below it, a region, goes first; see js/lines/hits.js.
    _shapes(_pair_arcs(layout, arrangement, lines), "pv-pair", "pv-ties", interactive=False).add_to(drawing)
    _shapes(_arcs(layout, arrangement, ties, many=many), "pv-tie", "pv-ties", interactive=False).add_to(drawing)
    countries = country_label_boxes(layout, arrangement)
    corners = {country: found.point for country, found in countries.items()}
    boxes_of = {country: found.boxes for country, found in countries.items()}
    _circles(corners, "country", "pv-country", "pv-land", radius=0, boxes=boxes_of).add_to(drawing)
    # A region's label point always hits the region: its small circle lies above lines and larger symbols.
    for rank, radius in ((0, HIT_RADIUS_PX), (1, HIT_RADIUS_PX), (2, HIT_RADIUS_PX // 2)):
        chosen = {place.id: points[place.id] for place in places if place.rank == rank}
        _circles(chosen, "point", "pv-point", "pv-marks", radius=radius).add_to(drawing)
    return publish(_script(drawing), ".js", layer=layer)


@lru_cache(maxsize=32)
def own_ties_url(
    layout: Layout,
    arrangement: Arrangement,
    ties: tuple[TieVariant, ...],
    lines: tuple[PairLine, ...],
    *,
    layer: str,
    many: bool = False,
) -> Published:
    """Draw the ties of a layer, to be added to a map that is drawn; return the address of their script.

    Each line is drawn twice, the second within the first, so that it is seen as a double one.
    """
    drawing = _new_map(layers.context(layout, arrangement).frame)
    pairs, arcs = (
        [*_pair_arcs(layout, arrangement, lines)],
        [] if many or bundled(ties) else [*_arcs(layout, arrangement, ties, many=False)],
    )
    for shapes, name in ((pairs, "pair"), (arcs, "tie")):
        _shapes(shapes, f"pv-{name} pv-own", "pv-ties", interactive=False).add_to(drawing)
        within = [_feature(i["id"], f"{name}-within", i["geometry"]) for i in shapes]
        _shapes(within, f"pv-{name} pv-own-within", "pv-ties", interactive=False).add_to(drawing)
    return publish(_script(drawing), ".js", layer=layer)


def _pair_arcs(layout: Layout, arrangement: Arrangement, lines: tuple[PairLine, ...]) -> Iterator[dict[str, Any]]:
    arcs = layers.pair_arcs(layout, arrangement, ((line.by_id, line.kz_id) for line in lines))
    for line in lines:
        yield _feature(line.id, "pair", arcs[line.by_id, line.kz_id])


def _arcs(
    layout: Layout, arrangement: Arrangement, ties: tuple[TieVariant, ...], *, many: bool
) -> Iterator[dict[str, Any]]:
    """Yield a line for each tie, or for each pair of ends where there are too many."""
    if many or bundled(ties):
        for by, kz in sorted({(tie.by_place_id, tie.kz_place_id) for tie in ties}):
            yield _feature(f"{by}~{kz}", "bundle", layers.tie_arc(layout, arrangement, by, kz, lane=0))
        return
    for tie in ties:
        arc = layers.tie_arc(layout, arrangement, tie.by_place_id, tie.kz_place_id, lane=tie.lane)
        yield _feature(tie.id, "tie", arc)


def self_test() -> None:
    """Prove that text which reaches folium comes out as it went in.

    Raises
    ------
    TemplateLeakError
        If a template in a layer's text is evaluated.
    """
    probe = {
        "type": "Feature",
        "id": "probe",
        "properties": {"text": "{{7*7}}"},
        "geometry": {"type": "Point", "coordinates": [0, 0]},
    }
    drawing = _new_map((0, 0, 1, 1))
    _Shapes({"type": "FeatureCollection", "features": [probe]}).add_to(drawing)
    script = _script(drawing)
    if "{{7*7}}" not in script or '"49"' in script:
        msg = "Text in a map layer is evaluated as a template. Check the folium version against requirements.txt."
        raise TemplateLeakError(msg)
