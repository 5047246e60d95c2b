"""Shapes, points and lines that the map draws, in map units, as GeoJSON geometries; ids and numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from geo.anchors import anchor
from geo.arcs import curve, fan_out, great_circle, spread_ends
from geo.frames import frames, gutter, view
from geo.shapes import read_boundaries
from geo.tables import read_recipe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.projection import Arrangement, Box, Frame, Layout

Geometry = dict[str, Any]
Shapes = dict[str, "BaseGeometry"]
DECIMALS: Final = 1  # a map unit is about a third of a pixel in the default view on a 1920-pixel screen
TOLERANCE: Final = 1.4  # map units
BULGE: Final[Mapping[Arrangement, float]] = {"wide": 0.1, "tall": 0.05}
PAIR_BULGE: Final[Mapping[Arrangement, float]] = {"wide": 0.06, "tall": 0.05}
END_GAP, END_MOST = 12.0, 96.0
"""Map units between the ends of lines of pairs that lie beside each other at one unit, and between the outermost."""
EARLIEST: Final = "kz_1997"  # the layout that holds every historic unit


@dataclass(frozen=True, slots=True)
class Context:
    """Surroundings of the two countries.

    Attributes
    ----------
    frame
        What the default view shows: left, bottom, right, top in map units.
    shapes
        Geometries by kind, in the order they are drawn: ``land``, ``lake``, ``river``, and ``box``, the strip between
        the two frames.
    """

    frame: Box
    shapes: Mapping[str, list[Geometry]]


@dataclass(frozen=True, slots=True)
class _Ground:
    """Areas in map units that share their borders: districts of Belarus, units of Kazakhstan, neighbours."""

    districts: Shapes
    units: Shapes
    neighbours: list[BaseGeometry]


@lru_cache(maxsize=4)
def context(layout: Layout, arrangement: Arrangement) -> Context:
    """Return neighbours, lakes and rivers of a layout, and the strip between its frames."""
    drawn = _distinct(frames(layout, arrangement))
    shapes: dict[str, list[BaseGeometry]] = {"land": _territory(layout, arrangement).neighbours}
    for kind, name, dimension in (("lake", "context_lakes", 2), ("river", "context_rivers", 1)):
        found = [frame.shape(shape) for frame in drawn for shape in read_boundaries(name).geometry]
        shapes[kind] = list(shapely.simplify(_parts(found, dimension), TOLERANCE))
    shapes["box"] = _parts([gutter(layout, arrangement)], 2)
    drawn_shapes = {kind: [_geometry(shape) for shape in found] for kind, found in shapes.items()}
    return Context(view(layout, arrangement), MappingProxyType(drawn_shapes))


@lru_cache(maxsize=4)
def unit_shapes(layout: Layout, arrangement: Arrangement) -> Mapping[str, Geometry]:
    """Return the shape of every first-level unit since 1997, by place id; shared borders stay shared."""
    ground = _territory(layout, arrangement)
    regions = {row["id"]: row["region_id"] for row in read_recipe("districts")}
    historic = {row["member_id"]: row["unit_id"] for row in read_recipe("members") if row["layout"] == EARLIEST}
    found = ground.units | _united(ground.districts, regions) | _united(ground.units, historic)
    return {place_id: _geometry(shape) for place_id, shape in sorted(found.items())}


@lru_cache(maxsize=4)
def district_shapes(layout: Layout, arrangement: Arrangement) -> Mapping[str, Geometry]:
    """Return the shape of every district of Belarus, by place id; they fill the shapes of their regions."""
    return {place_id: _geometry(shape) for place_id, shape in _territory(layout, arrangement).districts.items()}


def place_points(
    layout: Layout, arrangement: Arrangement, countries: Mapping[str, str]
) -> Mapping[str, tuple[float, float]]:
    """Return the point of each place in map units.

    Parameters
    ----------
    layout, arrangement
        The frames.
    countries
        Country code of each place, by place id.
    """
    drawn, points = frames(layout, arrangement), {}
    for place_id, country in countries.items():
        x, y = np.round(_at(drawn[country], place_id), DECIMALS)
        points[place_id] = (float(x), float(y))
    return points


def tie_arc(layout: Layout, arrangement: Arrangement, by_place_id: str, kz_place_id: str, *, lane: int) -> Geometry:
    """Return the line of a tie: a great circle at true scale, a plain curve between the frames side by side.

    Parameters
    ----------
    layout, arrangement
        The frames.
    by_place_id, kz_place_id
        The ends, Belarus first.
    lane
        0 for the way itself; 1, -1, 2 ... are fanned out beside it.
    """
    line = _way(layout, arrangement, by_place_id, kz_place_id, bulge=BULGE[arrangement])
    return _geometry(shapely.LineString(fan_out(line, lane)))


def pair_arcs(
    layout: Layout, arrangement: Arrangement, pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Geometry]:
    """Return the lines between pairs of units: where several leave one unit, their ends lie beside each other.

    Parameters
    ----------
    layout, arrangement
        The frames.
    pairs
        The ends of each line, Belarus first.
    """
    lines = {
        (by_id, kz_id): _way(layout, arrangement, by_id, kz_id, bulge=PAIR_BULGE[arrangement]) for by_id, kz_id in pairs
    }
    for side, at in ((0, 0), (1, -1)):
        for end in dict.fromkeys(pair[side] for pair in lines):
            own = [pair for pair in lines if pair[side] == end]
            moved = spread_ends([lines[pair] for pair in own], at=at, gap=END_GAP, most=END_MOST)
            lines |= dict(zip(own, moved, strict=True))
    return {pair: _geometry(shapely.LineString(line)) for pair, line in lines.items()}


def _way(
    layout: Layout, arrangement: Arrangement, by_place_id: str, kz_place_id: str, *, bulge: float
) -> NDArray[np.float64]:
    drawn = frames(layout, arrangement)
    if layout == "true":
        return drawn["KZ"].to_map(great_circle(*anchor(by_place_id), *anchor(kz_place_id)))
    return curve(_at(drawn["BY"], by_place_id), _at(drawn["KZ"], kz_place_id), bulge=bulge)


def _at(frame: Frame, place_id: str) -> NDArray[np.float64]:
    point: NDArray[np.float64] = frame.to_map(np.array([anchor(place_id)]))[0]
    return point


@lru_cache(maxsize=4)
def _territory(layout: Layout, arrangement: Arrangement) -> _Ground:
    """Project and simplify all land of a layout as one, so that neighbours meet our units without a gap."""
    drawn = frames(layout, arrangement)
    own = {"BY": dict(read_boundaries("by_districts").geometry), "KZ": dict(read_boundaries("kz_2022").geometry)}
    around = list(read_boundaries("context_countries").geometry)
    placed: Shapes = {}
    neighbours: list[BaseGeometry] = []
    for frame in _distinct(drawn):
        ours = {i: shape for country in own if drawn[country] == frame for i, shape in own[country].items()}
        simple = shapely.coverage_simplify([frame.placed(shape) for shape in [*ours.values(), *around]], TOLERANCE)
        placed |= dict(zip(ours, simple[: len(ours)], strict=True))
        neighbours += _parts([frame.clipped(shape) for shape in simple[len(ours) :]], 2)
    return _Ground({i: placed[i] for i in own["BY"]}, {i: placed[i] for i in own["KZ"]}, neighbours)


def _distinct(drawn: Mapping[str, Frame]) -> list[Frame]:
    """Return the frames once each: at true scale the two countries share one."""
    return list(dict.fromkeys(drawn.values()))


def _united(members: Shapes, unit_of: Mapping[str, str]) -> Shapes:
    parts: dict[str, list[BaseGeometry]] = {}
    for member_id, unit_id in unit_of.items():
        parts.setdefault(unit_id, []).append(members[member_id])
    return {unit_id: shapely.coverage_union_all(shapes) for unit_id, shapes in parts.items()}


def _parts(shapes: Iterable[BaseGeometry], dimension: int) -> list[BaseGeometry]:
    parts = [part for shape in shapes for part in shapely.get_parts(shape)]
    return [part for part in parts if not part.is_empty and shapely.get_dimensions(part) == dimension]


def _geometry(shape: BaseGeometry) -> Geometry:
    rounded = shapely.transform(shape, lambda xy: np.round(xy, DECIMALS))
    found: Geometry = shapely.geometry.mapping(rounded)
    return found
