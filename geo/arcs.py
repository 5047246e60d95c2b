"""Lines between two places: great circles on the globe, plain curves between two frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from geo.measure import GEOD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FAN: Final = 0.045  # sideways distance of neighbouring lanes, as a share of the line's length


def great_circle(lon1: float, lat1: float, lon2: float, lat2: float, *, points: int = 48) -> NDArray[np.float64]:
    """Return the shortest way on the WGS 84 ellipsoid.

    Parameters
    ----------
    lon1, lat1, lon2, lat2
        The ends, degrees.
    points
        Number of points, the ends included; at least two.

    Returns
    -------
    ndarray
        Shape (points, 2), longitude and latitude in degrees.
    """
    between = GEOD.npts(lon1, lat1, lon2, lat2, points - 2) if points > 2 else []
    return np.array([(lon1, lat1), *between, (lon2, lat2)], dtype=float)


def curve(
    start: NDArray[np.float64], end: NDArray[np.float64], *, bulge: float, points: int = 32
) -> NDArray[np.float64]:
    """Return a quadratic Bezier curve whose middle lies ``bulge`` of its length off the straight line.

    Parameters
    ----------
    start, end
        Shape (2,), map units.
    bulge
        Share of the length; positive to the left of the way.
    points
        Number of points, the ends included.
    """
    way = end - start
    control = (start + end) / 2 + 2 * bulge * np.array([-way[1], way[0]])
    t = np.linspace(0, 1, points)[:, None]
    line: NDArray[np.float64] = (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end
    return line


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
    sine = np.sin(np.linspace(0, np.pi, len(line)))
    sine[-1] = 0.0  # exactly: the sine of a rounded pi is not
    moved: NDArray[np.float64] = line + sine[:, None] * side
    return moved


def spread_ends(lines: Sequence[NDArray[np.float64]], *, at: int, gap: float, most: float) -> list[NDArray[np.float64]]:
    """Move lines that share an end apart there, in the order of the directions in which they leave.

    Parameters
    ----------
    lines
        Shape (n, 2) each, map units, all with the same end.
    at
        Which end they share: 0 the first point, -1 the last.
    gap
        Between two ends that lie beside each other, map units.
    most
        Between the first and the last of them at most, map units.

    Returns
    -------
    list
        The lines in the order given; the other end of each stays, what lies between moves the less the nearer it is.
    """
    far = -1 - at
    ways = np.array([line[far] - line[at] for line in lines])
    middle = ways.sum(axis=0) / np.hypot(*ways.sum(axis=0))
    across = np.array([-middle[1], middle[0]])
    ranks = np.argsort(np.argsort(np.arctan2(ways @ across, ways @ middle), kind="stable"), kind="stable")
    step = min(gap, most / max(1, len(lines) - 1))
    shares = [np.linspace(1, 0, len(line))[:: 1 if at == 0 else -1, None] for line in lines]
    places = (ranks - (len(lines) - 1) / 2) * step
    return [line + share * place * across for line, share, place in zip(lines, shares, places, strict=True)]
