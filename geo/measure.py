"""Areas, distances and borders, measured on the WGS 84 ellipsoid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shapely
from pyproj import Geod

from geo.errors import UnknownShapeError
from geo.layouts import units

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shapely.geometry.base import BaseGeometry

GEOD: Final = Geod(ellps="WGS84")
SHORTEST_BORDER_KM: Final = 0.1  # less is a corner


def area_km2(area: BaseGeometry) -> float:
    """Return the area of a geometry in degrees."""
    square_metres, _ = GEOD.geometry_area_perimeter(shapely.orient_polygons(area))
    return abs(float(square_metres)) / 1e6


def length_km(line: BaseGeometry) -> float:
    """Return the length of the lines of a geometry in degrees; what is a point of it counts nothing."""
    lines = [part for part in shapely.get_parts(line) if shapely.get_dimensions(part) == 1]
    return float(sum(GEOD.geometry_length(part) for part in lines)) / 1000


def distance_km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Return the distance of two points along the shortest way."""
    _, _, metres = GEOD.inv(lon1, lat1, lon2, lat2)
    return float(metres) / 1000


def neighbours(unit_id: str, day: date) -> Mapping[str, float]:
    """Return the units that share a border with one, with its length in kilometres, the longest first.

    Parameters
    ----------
    unit_id
        A first-level unit.
    day
        The day whose boundaries are asked for.

    Raises
    ------
    geo.errors.UnknownShapeError
        If the unit did not exist on that day.
    """
    geometries = units(day).geometry
    if unit_id not in geometries.index:
        raise UnknownShapeError(unit_id)
    touching = geometries.drop(unit_id).intersection(geometries[unit_id])
    borders = {place_id: length_km(border) for place_id, border in touching.items()}
    shared = {place_id: km for place_id, km in borders.items() if km > SHORTEST_BORDER_KM}
    return dict(sorted(shared.items(), key=lambda item: -item[1]))
