"""Lines between two places: great circles on the globe, plain curves between two frames."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from pyproj import Geod

if TYPE_CHECKING:
    from numpy.typing import NDArray

GEOD = Geod(ellps="WGS84")
FAN = 0.045  # sideways distance of neighbouring lanes, as a share of the line's length


@lru_cache(maxsize=1024)
def _inner_points(lon1: float, lat1: float, lon2: float, lat2: float, count: int) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in GEOD.npts(lon1, lat1, lon2, lat2, count))


def great_circle(start: tuple[float, float], end: tuple[float, float], *, points: int = 40) -> NDArray[np.float64]:
    """Return the shortest way on the WGS 84 ellipsoid.

    Parameters
    ----------
    start, end
        Longitude and latitude, degrees.
    points
        Number of points, the ends included.

    Returns
    -------
    ndarray
        Shape (points, 2), longitude and latitude in degrees.
    """
    return np.array([start, *_inner_points(*start, *end, points - 2), end])


def curve(
    start: NDArray[np.float64], end: NDArray[np.float64], *, bulge: float, points: int = 32
) -> NDArray[np.float64]:
    """Return a quadratic Bezier curve whose middle stands ``bulge`` of its length off the straight line.

    Parameters
    ----------
    start, end
        Shape (2,), map units.
    bulge
        Share of the length; positive to the left of the way.
    points
        Number of points.
    """
    way = end - start
    control = (start + end) / 2 + 2 * bulge * np.array([-way[1], way[0]])
    t = np.linspace(0, 1, points)[:, None]
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end


def fan_out(line: NDArray[np.float64], lane: int) -> NDArray[np.float64]:
    """Move a line sideways into its lane, the ends where they are, so that several ties of one pair stay apart.

    Parameters
    ----------
    line
        Shape (n, 2), map units.
    lane
        0 stays; 1, -1, 2 ... lie beside it.
    """
    if lane == 0:
        return line
    way = line[-1] - line[0]
    side = np.array([-way[1], way[0]]) * FAN * lane
    return line + np.sin(np.linspace(0, np.pi, len(line)))[:, None] * side
