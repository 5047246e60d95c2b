"""From the globe to the sheet: equal-area projections, and the frames that place them on the map.

All projections are Albers' equal-area conic: areas are true, and with standard parallels inside each country shapes
are nearly so. On the map one unit is one kilometre of Kazakhstan's projection (side by side) or of the common one
(true scale); x runs right and y up, as Leaflet's ``CRS.Simple`` wants it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import shapely
from pyproj import Transformer

from geo.shapes import read_boundaries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Layout = Literal["side", "true"]
Arrangement = Literal["wide", "tall"]
Box = tuple[float, float, float, float]

KAZAKHSTAN: Final = "+proj=aea +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67 +datum=WGS84 +units=km"
BELARUS: Final = "+proj=aea +lat_1=52 +lat_2=55.5 +lat_0=53.5 +lon_0=28 +datum=WGS84 +units=km"
EURASIA: Final = "+proj=aea +lat_1=43 +lat_2=54 +lat_0=49 +lon_0=55 +datum=WGS84 +units=km"
MAGNIFICATION: Final[Mapping[Arrangement, float]] = {"wide": 2.4, "tall": 2.4}
MARGIN: Final = 60.0  # map units kept free around the units, so that names at the edge have room


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection placed on the sheet.

    Attributes
    ----------
    crs
        PROJ string of an equal-area projection in kilometres.
    scale
        Map units per kilometre.
    dx, dy
        Added after scaling, map units.
    clip
        What is drawn of the context: left, bottom, right, top in map units.
    """

    crs: str
    scale: float
    dx: float
    dy: float
    clip: Box

    def to_map(self, lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Project points.

        Parameters
        ----------
        lonlat
            Shape (n, 2), degrees on WGS 84.

        Returns
        -------
        ndarray
            Shape (n, 2), map units.
        """
        x, y = _transformer(self.crs).transform(lonlat[:, 0], lonlat[:, 1])
        return np.column_stack([np.asarray(x) * self.scale + self.dx, np.asarray(y) * self.scale + self.dy])

    def shape(self, geometry: BaseGeometry) -> BaseGeometry:
        """Project a geometry, vertex by vertex, without clipping it."""
        return shapely.transform(geometry, self.to_map)

    def clipped(self, geometry: BaseGeometry) -> BaseGeometry:
        """Project a geometry and keep what lies in the frame."""
        return shapely.make_valid(self.shape(geometry)).intersection(shapely.box(*self.clip))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet a layout is drawn on.

    Attributes
    ----------
    frames
        The frame of each country, by its code.
    whole
        What the default view shows: left, bottom, right, top in map units.
    inset
        The box Belarus is drawn in where it stands apart, else None.
    """

    frames: Mapping[str, Frame]
    whole: Box
    inset: Box | None


@lru_cache(maxsize=4)
def _transformer(crs: str) -> Transformer:
    return Transformer.from_crs("EPSG:4326", crs, always_xy=True)


def _bounds(crs: str, *names: str) -> Box:
    bare = Frame(crs, 1.0, 0.0, 0.0, (0, 0, 0, 0))
    shapes = [bare.shape(shape) for name in names for shape in read_boundaries(name).geometry]
    left, bottom, right, top = shapely.total_bounds(shapes)
    return float(left), float(bottom), float(right), float(top)


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


@lru_cache(maxsize=4)
def sheet(layout: Layout, arrangement: Arrangement) -> Sheet:
    """Return the sheet of a layout.

    Side by side, Kazakhstan lies below and right and Belarus stands enlarged in a box of its own above and left; the
    box overlaps only what is neither country. On a tall screen the box stands above. True scale has one projection.

    Parameters
    ----------
    layout
        ``"side"`` or ``"true"``.
    arrangement
        ``"wide"`` for landscape, ``"tall"`` for portrait screens.
    """
    if layout == "true":
        left, bottom, right, top = _bounds(EURASIA, "kz_2022", "by_regions")
        room = ((right - left) / 1.55 - (top - bottom)) / 2
        whole = (left - MARGIN, bottom - room * 0.7, right + MARGIN, top + room * 0.7)
        frame = Frame(EURASIA, 1.0, 0.0, 0.0, _grown(whole, 1600))
        return Sheet({"BY": frame, "KZ": frame}, whole, None)
    factor = MAGNIFICATION[arrangement]
    left, bottom, right, top = _bounds(KAZAKHSTAN, "kz_2022")
    west, south, east, north = _bounds(BELARUS, "by_regions")
    width, height = (east - west) * factor + 2 * MARGIN, (north - south) * factor + 2 * MARGIN
    if arrangement == "wide":
        box = (left - 0.37 * (right - left), top - 330, 0.0, 0.0)
    else:
        box = ((left + right - width) / 2, top + MARGIN, 0.0, 0.0)
    inset = (box[0], box[1], box[0] + width, box[1] + height)
    whole = (min(inset[0], left) - MARGIN / 2, bottom - MARGIN, right + 2 * MARGIN, inset[3] + MARGIN / 2)
    belarus = Frame(BELARUS, factor, inset[0] + MARGIN - west * factor, inset[1] + MARGIN - south * factor, inset)
    return Sheet({"BY": belarus, "KZ": Frame(KAZAKHSTAN, 1.0, 0.0, 0.0, _grown(whole, 1600))}, whole, inset)


def magnification(arrangement: Arrangement = "wide") -> float:
    """Return how many times larger Belarus is drawn than Kazakhstan, side by side."""
    return MAGNIFICATION[arrangement]
