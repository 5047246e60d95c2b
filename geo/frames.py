"""Frames of the two countries on the map: side by side or at true scale, on wide screens and tall ones.

Side by side, Belarus is enlarged above and left of Kazakhstan (on a tall screen: above it), each in an area of its
own. A gutter parts the two: it is where the scale changes. Both areas run on beyond the default view to every other
side, so that windows of any proportion are filled. At true scale both share one projection.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import shapely

from geo.projection import BELARUS, EURASIA, KAZAKHSTAN, MAGNIFICATION, Frame, project
from geo.shapes import read_boundaries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shapely.geometry.base import BaseGeometry

    from geo.projection import Arrangement, Box, Layout

ASPECT: Final = 1.45  # of the default view side by side on a wide screen
MARGIN: Final = 50.0  # map units kept free around the units, so that names at the edge have room
EAST: Final = 60.0  # more of it in the east of Kazakhstan, where two regions lie one behind the other
GUTTER: Final = 24.0
# How far the areas run on beyond the default view, x and y: windows wider or taller than it are filled too.
BLEED: Final[Mapping[Arrangement, tuple[float, float]]] = {"wide": (800.0, 600.0), "tall": (200.0, 1400.0)}


@lru_cache(maxsize=4)
def frames(layout: Layout, arrangement: Arrangement) -> Mapping[str, Frame]:
    """Return the frame of each country.

    Parameters
    ----------
    layout
        ``"side"`` or ``"true"``.
    arrangement
        ``"wide"`` for landscape, ``"tall"`` for portrait screens.

    Returns
    -------
    Mapping
        By country code: ``"BY"``, ``"KZ"``.
    """
    if layout == "true":
        box = _grown(_bounds(_land(EURASIA, "by_regions", "kz_2022")), MARGIN, MARGIN)
        shared = Frame(EURASIA, 1.0, 0.0, 0.0, box, shapely.box(*_grown(box, *BLEED[arrangement])))
        return MappingProxyType({"BY": shared, "KZ": shared})
    return MappingProxyType(_wide() if arrangement == "wide" else _tall())


def view(layout: Layout, arrangement: Arrangement) -> Box:
    """Return what the default view shows: left, bottom, right, top in map units."""
    left, bottom, right, top = zip(*(frame.box for frame in frames(layout, arrangement).values()), strict=True)
    return round(min(left), 1), round(min(bottom), 1), round(max(right), 1), round(max(top), 1)


def gutter(layout: Layout, arrangement: Arrangement) -> BaseGeometry:
    """Return the strip between two frames, map units; empty where they share one."""
    clips = [frame.clip for frame in frames(layout, arrangement).values()]
    return shapely.box(*shapely.total_bounds(clips)).difference(shapely.union_all(clips))


def _wide() -> dict[str, Frame]:
    kazakhstan, belarus = _land(KAZAKHSTAN, "kz_2022"), _land(BELARUS, "by_regions")
    left, bottom, right, top = _around_kazakhstan(kazakhstan)
    width, height = _size(belarus)
    # Belarus lies as low as the west of Kazakhstan lets it; its distance from the left follows from the proportions.
    floor, corner = top, left
    for _ in range(4):
        total = floor + GUTTER + height - bottom
        corner = right - ASPECT * total + width
        west = kazakhstan.intersection(shapely.box(left, bottom, corner + GUTTER + MARGIN, top))
        floor = _bounds(west)[3] + MARGIN
    box = (corner - width, floor + GUTTER, corner, floor + GUTTER + height)
    whole = shapely.box(*_grown((min(left, box[0]), bottom, right, box[3]), *BLEED["wide"]))
    far_left, _, _, far_top = whole.bounds
    apart = shapely.box(far_left, box[1], corner, far_top)
    rest = whole.difference(shapely.box(far_left, floor, corner + GUTTER, far_top))
    own = (left, bottom, right, top)
    return {"BY": _belarus(belarus, box, apart), "KZ": Frame(KAZAKHSTAN, 1.0, 0.0, 0.0, own, rest)}


def _tall() -> dict[str, Frame]:
    kazakhstan, belarus = _land(KAZAKHSTAN, "kz_2022"), _land(BELARUS, "by_regions")
    left, bottom, right, top = _around_kazakhstan(kazakhstan)
    _, height = _size(belarus)
    box = (left, top + GUTTER, right, top + GUTTER + height)
    across, along = BLEED["tall"]
    apart = shapely.box(left - across, box[1], right + across, box[3] + along)
    rest = shapely.box(left - across, bottom - along, right + across, top)
    own = (left, bottom, right, top)
    return {"BY": _belarus(belarus, box, apart), "KZ": Frame(KAZAKHSTAN, 1.0, 0.0, 0.0, own, rest)}


def _belarus(land: BaseGeometry, box: Box, clip: BaseGeometry) -> Frame:
    """Return the frame that sets enlarged Belarus in the middle of a box."""
    west, south, east, north = _bounds(land)
    dx = (box[0] + box[2]) / 2 - (west + east) / 2 * MAGNIFICATION
    dy = (box[1] + box[3]) / 2 - (south + north) / 2 * MAGNIFICATION
    return Frame(BELARUS, MAGNIFICATION, dx, dy, box, clip)


def _size(belarus: BaseGeometry) -> tuple[float, float]:
    west, south, east, north = _bounds(belarus)
    return (east - west) * MAGNIFICATION + 2 * MARGIN, (north - south) * MAGNIFICATION + 2 * MARGIN


def _land(crs: str, *names: str) -> BaseGeometry:
    return shapely.union_all([project(shape, crs) for name in names for shape in read_boundaries(name).geometry])


def _around_kazakhstan(land: BaseGeometry) -> Box:
    left, bottom, right, top = _grown(_bounds(land), MARGIN, MARGIN)
    return left, bottom, right + EAST, top


def _bounds(shape: BaseGeometry) -> Box:
    left, bottom, right, top = shape.bounds
    return float(left), float(bottom), float(right), float(top)


def _grown(box: Box, x: float, y: float) -> Box:
    return box[0] - x, box[1] - y, box[2] + x, box[3] + y
