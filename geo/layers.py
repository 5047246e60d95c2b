"""What the map draws: shapes, points and lines in map units, as GeoJSON geometries; ids and numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from geo.anchors import anchor
from geo.arcs import curve, fan_out, great_circle
from geo.projection import Arrangement, Box, Layout, sheet
from geo.shapes import all_units, read_boundaries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry.base import BaseGeometry

Geometry = dict[str, Any]
DECIMALS: Final = 1
TOLERANCE: Final = 1.4  # map units; a tenth of a millimetre on a projected 1920-pixel sheet
BULGE: Final = 0.1


@dataclass(frozen=True, slots=True)
class Context:
    """What lies around the two countries.

    Attributes
    ----------
    frame
        What the default view shows: left, bottom, right, top in map units.
    shapes
        Geometries by kind, in the order they are drawn.
    """

    frame: Box
    shapes: Mapping[str, list[Geometry]]


def _geometry(shape: BaseGeometry) -> Geometry:
    rounded = shapely.transform(shape, lambda xy: np.round(xy, DECIMALS))
    found: Geometry = shapely.geometry.mapping(rounded)
    return found


def _parts(shapes: Iterable[BaseGeometry], dimension: int) -> list[BaseGeometry]:
    parts = [part for shape in shapes for part in shapely.get_parts(shape)]
    return [part for part in parts if not part.is_empty and shapely.get_dimensions(part) == dimension]


@lru_cache(maxsize=4)
def context(layout: Layout, arrangement: Arrangement) -> Context:
    """Return neighbours, lakes and rivers of a layout, and the box of Belarus where it stands apart."""
    drawn = sheet(layout, arrangement)
    shapes: dict[str, list[Geometry]] = {}
    frames = [("KZ", "")] if drawn.inset is None else [("KZ", ""), ("BY", "inset-")]
    for country, prefix in frames:
        frame = drawn.frames[country]
        if prefix and drawn.inset:
            shapes["box"] = [_geometry(shapely.box(*drawn.inset))]
        for kind, name, dimension in (
            ("land", "context_countries", 2),
            ("lake", "context_lakes", 2),
            ("river", "context_rivers", 1),
        ):
            clipped = [frame.clipped(shape) for shape in read_boundaries(name).geometry]
            parts = shapely.simplify(_parts(clipped, dimension), TOLERANCE * 2)
            shapes[prefix + kind] = [_geometry(part) for part in parts]
    return Context(drawn.whole, shapes)


@lru_cache(maxsize=4)
def unit_shapes(layout: Layout, arrangement: Arrangement) -> Mapping[str, Geometry]:
    """Return the shape of every first-level unit since 1997, by place id; shared borders stay shared."""
    drawn = sheet(layout, arrangement)
    found: dict[str, BaseGeometry] = {}
    for country, name in (("BY", "by_regions"), ("KZ", "kz_2022")):
        boundaries = read_boundaries(name)
        projected = [drawn.frames[country].shape(shape) for shape in boundaries.geometry]
        rounded = shapely.set_precision(
            shapely.coverage_simplify(projected, TOLERANCE), 10.0**-DECIMALS, mode="pointwise"
        )
        found |= dict(zip(boundaries.index, rounded, strict=True))
    units = all_units().geometry
    for place_id in units.index.difference(list(found)):
        inner = [
            shape
            for i, shape in found.items()
            if i in read_boundaries("kz_2022").index and units[place_id].contains(shapely.Point(anchor(i)))
        ]
        found[place_id] = shapely.union_all(inner)
    return {place_id: _geometry(shape) for place_id, shape in sorted(found.items())}


def place_points(
    layout: Layout, arrangement: Arrangement, countries: Mapping[str, str]
) -> Mapping[str, tuple[float, float]]:
    """Return the point of each place in map units.

    Parameters
    ----------
    layout, arrangement
        The sheet.
    countries
        Country code of each place, by place id.
    """
    drawn, points = sheet(layout, arrangement), {}
    for place_id, country in countries.items():
        x, y = drawn.frames[country].to_map(np.array([anchor(place_id)]))[0]
        points[place_id] = (round(float(x), DECIMALS), round(float(y), DECIMALS))
    return points


def tie_arc(layout: Layout, arrangement: Arrangement, by_place_id: str, kz_place_id: str, *, lane: int) -> Geometry:
    """Return the line of a tie: a great circle at true scale, a plain curve between the frames side by side.

    Parameters
    ----------
    layout, arrangement
        The sheet.
    by_place_id, kz_place_id
        The ends, Belarus first.
    lane
        0 for the way itself; 1, -1, 2 ... are fanned out beside it.
    """
    drawn, start, end = sheet(layout, arrangement), anchor(by_place_id), anchor(kz_place_id)
    if layout == "true":
        line = drawn.frames["KZ"].to_map(great_circle(start, end))
    else:
        first = drawn.frames["BY"].to_map(np.array([start]))[0]
        last = drawn.frames["KZ"].to_map(np.array([end]))[0]
        line = curve(first, last, bulge=BULGE if arrangement == "wide" else BULGE / 2)
    return _geometry(shapely.LineString(fan_out(line, lane)))
