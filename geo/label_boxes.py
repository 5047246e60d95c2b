"""Largest rectangles inside shapes of the map: where the name of a region or a district fits.

A name is a rectangle, so what it needs of a shape is not a point but the widest rectangle of its height. They are
computed once for each shape, for heights from a narrow strip to the tallest that fits, and do not depend on language,
size of type or zoom: a name lies inside its region where it lies inside one of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from shapely.geometry import shape

from geo.frames import frames
from geo.layers import district_shapes, place_points, unit_shapes
from geo.projection import mended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.projection import Arrangement, Box, Layout

    Mask = NDArray[np.bool_]
    Cells = tuple[int, int, int, int]

CELLS: Final = {"unit": 100, "district": 28, "country": 100}  # of the grid, along the longer side of a shape
HEIGHTS: Final = 1.22  # each height is at least so many times the one before
FLATTEST: Final = 25  # times as high as its flattest rectangle is a shape
OFF: Final = 12.0  # map units between a country and its name
AROUND: Final = 600.0  # map units around a country in which its name lies
CORNERS: Final = {"BY": 0, "KZ": 2}  # of the bounds of each country, the side at which it is named: left, right
LEAST_ASPECT: Final = 0.5  # of width to height: a narrower rectangle holds no word


@lru_cache(maxsize=4)
def unit_label_boxes(layout: Layout, arrangement: Arrangement) -> Mapping[str, tuple[Box, ...]]:
    """Return the rectangles inside each first-level unit, by place id; see `label_boxes`."""
    return _all_boxes(unit_shapes(layout, arrangement), layout, arrangement, CELLS["unit"])


@lru_cache(maxsize=4)
def district_label_boxes(layout: Layout, arrangement: Arrangement) -> Mapping[str, tuple[Box, ...]]:
    """Return the rectangles inside each district, by place id; see `label_boxes`."""
    return _all_boxes(district_shapes(layout, arrangement), layout, arrangement, CELLS["district"])


@dataclass(frozen=True, slots=True)
class CountryLabel:
    """Where the name of a country fits: rectangles beside its units, and the point that it is to lie near."""

    point: tuple[float, float]
    boxes: tuple[Box, ...]


@lru_cache(maxsize=4)
def country_label_boxes(layout: Layout, arrangement: Arrangement) -> Mapping[str, CountryLabel]:
    """
    Return where the name of each country fits, by country code: around its units, in its own frame.

    Belarus is named at the upper left corner of its shape and Kazakhstan at the upper right: between the two the lines
    are.
    """
    shapes = {id_: _area(drawn) for id_, drawn in unit_shapes(layout, arrangement).items()}
    own = {code: [s for id_, s in shapes.items() if id_.startswith(code)] for code in CORNERS}
    bounds = {code: shapely.total_bounds(found) for code, found in own.items()}
    land = shapely.union_all(list(shapes.values())).buffer(OFF)
    drawn = frames(layout, arrangement)
    found = {}
    for code, corner in CORNERS.items():
        point = float(bounds[code][corner]), float(bounds[code][3])
        around = shapely.box(*bounds[code]).buffer(AROUND, join_style="mitre")
        room = around.intersection(drawn[code].clip).difference(land)
        found[code] = CountryLabel(point, label_boxes(room, point, cells=CELLS["country"]))
    return MappingProxyType(found)


def label_boxes(area: BaseGeometry, point: tuple[float, float], *, cells: int) -> tuple[Box, ...]:
    """
    Return rectangles that lie inside a shape.

    Parameters
    ----------
    area
        A polygon or several, in map units.
    point
        Where the shape is named by preference, map units.
    cells
        Of the grid in which the rectangles are found, along the longer side of the shape.

    Returns
    -------
    tuple
        Left, bottom, right, top in map units: of each height the widest, the widest above the point, below it, and
        around it. None lies within another.
    """
    inside, xs, ys = _grid(area, cells)
    column, row = int(np.abs(xs - point[0]).argmin()), int(np.abs(ys - point[1]).argmin())
    found = dict.fromkeys(box for height in _heights(len(ys)) for box in _widest(inside, height, column, row))
    kept = [box for box in found if not any(_within(box, other) for other in found if other != box)]
    return tuple((int(xs[left]), int(ys[bottom]), int(xs[right]), int(ys[top])) for left, bottom, right, top in kept)


def _all_boxes(
    shapes: Mapping[str, dict[str, Any]], layout: Layout, arrangement: Arrangement, cells: int
) -> Mapping[str, tuple[Box, ...]]:
    points = place_points(layout, arrangement, {id_: id_[:2] for id_ in shapes})
    return MappingProxyType({id_: _boxes(shape(drawn).wkb, points[id_], cells) for id_, drawn in shapes.items()})


@lru_cache(maxsize=2_000)
def _boxes(drawn: bytes, point: tuple[float, float], cells: int) -> tuple[Box, ...]:
    """Return the rectangles inside a shape, found once: most shapes are the same in a wide and a tall map."""
    return label_boxes(mended(shapely.from_wkb(drawn)), point, cells=cells)


def _area(drawn: dict[str, Any]) -> BaseGeometry:
    """Return the area of a drawn shape, whose rounded vertices may have folded it."""
    return mended(shape(drawn))


def _grid(area: BaseGeometry, cells: int) -> tuple[Mask, NDArray[np.float64], NDArray[np.float64]]:
    """Return which points of a grid lie inside, and its columns and rows, on whole map units.

    Between two neighbouring points that are inside no border is crossed: what lies nearer to the border than half a
    cell is left out.
    """
    left, bottom, right, top = area.bounds
    step = max(1.0, np.ceil(max(right - left, top - bottom) / cells))
    xs, ys = (np.arange(np.ceil(low), high + 1, step) for low, high in ((left, right), (bottom, top)))
    inner = area.buffer(-0.71 * step)
    shapely.prepare(inner)
    columns, rows = np.meshgrid(xs, ys)
    return shapely.contains_xy(inner, columns, rows), xs, ys


def _heights(rows: int) -> Iterator[int]:
    """Yield heights of rectangles in cells: what is lower holds no word until the map is so near that more is seen."""
    height = max(1, rows // FLATTEST)
    while height < rows:
        yield height
        height = max(height + 1, round(height * HEIGHTS))


def _widest(inside: Mask, height: int, column: int, row: int) -> Iterator[Cells]:
    """Yield rectangles of a height: the widest, that above a point of the grid, that below, and that which holds it."""
    strips = np.lib.stride_tricks.sliding_window_view(inside, height + 1, axis=0).all(axis=-1)
    ends, bottoms = np.arange(strips.shape[1]), np.arange(strips.shape[0])[:, None]
    lengths = ends - np.maximum.accumulate(np.where(strips, -1, ends), axis=1)  # of the run that ends at each point
    holds = (ends >= column) & (ends - lengths < column) & (bottoms <= row) & (row <= bottoms + height)
    for which in (np.ones_like(strips), bottoms > row, bottoms + height < row, holds):
        found = np.where(which, lengths, 0)
        bottom, right = (int(at) for at in np.unravel_index(int(found.argmax()), found.shape))
        width = int(found[bottom, right]) - 1
        if width >= max(1, LEAST_ASPECT * height):
            yield right - width, bottom, right, bottom + height


def _within(box: Cells, other: Cells) -> bool:
    return other[0] <= box[0] and other[1] <= box[1] and box[2] <= other[2] and box[3] <= other[3]
