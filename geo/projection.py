"""Equal-area projections, and the frames that place them on the map.

All projections are Albers' equal-area conic, so areas are true. Their standard parallels were chosen to make the
largest error of a distance least over the land they show: 0.53 % and 0.6 degrees of angle for `EURASIA`, 0.45 % and 0.6
degrees for `KAZAKHSTAN`, 0.05 % and 0.06 degrees for `BELARUS`.

On the map one unit is one kilometre of Kazakhstan; x runs right and y up, as Leaflet's ``CRS.Simple`` wants it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import numpy as np
import shapely
from pyproj import Transformer

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Layout = Literal["side", "true"]
Arrangement = Literal["wide", "tall"]
Box = tuple[float, float, float, float]
Projectable = TypeVar("Projectable", "BaseGeometry", "NDArray[np.float64]")

EURASIA: Final = "+proj=aea +lat_1=43 +lat_2=54 +lat_0=49 +lon_0=55 +datum=WGS84 +units=km"
KAZAKHSTAN: Final = "+proj=aea +lat_1=43 +lat_2=53.5 +lat_0=48 +lon_0=67 +datum=WGS84 +units=km"
BELARUS: Final = "+proj=aea +lat_1=52 +lat_2=55.5 +lat_0=53.5 +lon_0=28 +datum=WGS84 +units=km"
MAGNIFICATION: Final = 2.5


def magnification() -> float:
    """Return how many times larger Belarus is drawn than Kazakhstan, side by side."""
    return MAGNIFICATION


@lru_cache(maxsize=8)
def _transformer(crs: str) -> Transformer:
    return Transformer.from_crs("EPSG:4326", crs, always_xy=True)


def project(what: Projectable, crs: str) -> Projectable:
    """Project a geometry vertex by vertex, or points; a valid geometry stays valid.

    Parameters
    ----------
    what
        A geometry, or an array of shape (n, 2); longitude and latitude, degrees on WGS 84.
    crs
        Where to: one of the projections above.

    Returns
    -------
    geometry or ndarray
        The same in kilometres.
    """
    if isinstance(what, np.ndarray):
        x, y = _transformer(crs).transform(what[:, 0], what[:, 1])
        return np.column_stack([x, y])
    return mended(shapely.transform(what, lambda lonlat: project(lonlat, crs)))


def mended(moved: BaseGeometry) -> BaseGeometry:
    """Return a geometry without the folds that moving its vertices may have made; one without any as it is.

    A hair-thin strip of an area is bounded by straight sides before and after, but not by the same curves: its two
    sides may cross. GEOS unites and intersects valid areas alone.
    """
    return moved if moved.is_valid else shapely.make_valid(moved, method="structure", keep_collapsed=False)


def unproject(points: NDArray[np.float64], crs: str) -> NDArray[np.float64]:
    """Return where projected points lie.

    Parameters
    ----------
    points
        Shape (n, 2), kilometres.
    crs
        The projection they are in: one of those above.

    Returns
    -------
    ndarray
        Shape (n, 2), longitude and latitude, degrees on WGS 84.
    """
    lon, lat = _transformer(crs).transform(points[:, 0], points[:, 1], direction="INVERSE")
    return np.column_stack([lon, lat])


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection placed on the map.

    Attributes
    ----------
    crs
        PROJ string of an equal-area projection in kilometres.
    scale
        Map units per kilometre.
    dx, dy
        Added after scaling, map units.
    box
        What the default view shows of it: left, bottom, right, top in map units.
    clip
        Area that it is drawn in, map units. Beyond the default view it runs on, for windows of other proportions.
    """

    crs: str
    scale: float
    dx: float
    dy: float
    box: Box
    clip: BaseGeometry

    @property
    def magnification(self) -> float:
        """How many times larger it is drawn than Kazakhstan."""
        return self.scale

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
        return project(lonlat, self.crs) * self.scale + (self.dx, self.dy)

    def placed(self, geometry: BaseGeometry) -> BaseGeometry:
        """Project a geometry vertex by vertex, whole; a valid geometry stays valid."""
        return mended(shapely.transform(geometry, self.to_map))

    def shape(self, geometry: BaseGeometry) -> BaseGeometry:
        """Project a geometry and keep what lies in the frame."""
        return self.clipped(self.placed(geometry))

    def clipped(self, placed: BaseGeometry) -> BaseGeometry:
        """Return what of a geometry in map units lies in the frame."""
        return shapely.intersection(mended(placed), self.clip)
