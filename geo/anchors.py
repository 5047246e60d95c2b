"""The point a place is named and tied at."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians
from typing import TYPE_CHECKING, Final

import shapely

from geo.shapes import all_units, read_boundaries

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LonLat = tuple[float, float]
# Places without a shape or a GeoNames point: Partizansky district of Minsk, in the east of the city, approximate.
POINTS: Final = {"BY-HM-PAR": (27.63, 53.91)}


class NoAnchorError(KeyError):
    """A place has neither a shape nor a point."""


@lru_cache(maxsize=512)
def anchor(place_id: str) -> LonLat:
    """Return the point a place is named and tied at.

    A city's own point; for a region or district the centre of the largest circle inside it.

    Returns
    -------
    tuple of float
        Longitude and latitude, degrees on WGS 84.

    Raises
    ------
    NoAnchorError
        If no boundary file knows the place.
    """
    if place_id in POINTS:
        return POINTS[place_id]
    cities = read_boundaries("cities").geometry
    if place_id in cities.index:
        return _rounded(cities[place_id])
    if place_id == "KZ-79":  # the city that became a unit
        return _rounded(cities["shymkent"])
    for shapes in (all_units().geometry, read_boundaries("by_districts").geometry):
        if place_id in shapes.index:
            return _inner_centre(shapes[place_id])
    raise NoAnchorError(place_id)


def _rounded(point: BaseGeometry) -> LonLat:
    return round(point.x, 4), round(point.y, 4)


def _inner_centre(shape: BaseGeometry) -> LonLat:
    """Return the centre of the largest inner circle, found in degrees stretched to equal lengths at its latitude."""
    stretch = cos(radians(shape.centroid.y))
    flat = shapely.transform(shape, lambda xy: xy * (stretch, 1.0))
    x, y = shapely.get_coordinates(shapely.maximum_inscribed_circle(flat, tolerance=0.01))[0]
    return round(float(x) / stretch, 4), round(float(y), 4)
