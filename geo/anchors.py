"""The point a place is named and tied at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import shapely

from data.package.contract import parse_contract, read_bytes
from data.package.reader import FOLDER, read_table
from geo.errors import NoAnchorError, UnknownShapeError
from geo.projection import BELARUS, KAZAKHSTAN, project, unproject
from geo.shapes import read_boundaries, shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LonLat = tuple[float, float]
SAME_CITY: Final = {"KZ-79": "shymkent"}  # the unit is the city: one point under two ids
PRECISION_KM: Final = 0.2


@lru_cache(maxsize=512)
def anchor(place_id: str) -> LonLat:
    """Return the point a place is named and tied at.

    A city's own point, also where the city is a unit; for a region or district the centre of the largest circle inside
    it; for any other place the point that ``data/tables/places.csv`` gives.

    Returns
    -------
    tuple of float
        Longitude and latitude, degrees on WGS 84.

    Raises
    ------
    geo.errors.NoAnchorError
        If no boundary file knows the place and the table has no point for it.
    """
    cities = read_boundaries("cities").geometry
    city = SAME_CITY.get(place_id, place_id)
    if city in cities.index:
        return cities[city].x, cities[city].y
    try:
        return _inner_centre(shape(place_id), BELARUS if place_id.startswith("BY") else KAZAKHSTAN)
    except UnknownShapeError:
        return _listed(place_id)


def _inner_centre(area: BaseGeometry, crs: str) -> LonLat:
    circle = shapely.maximum_inscribed_circle(project(area, crs), tolerance=PRECISION_KM)
    lon, lat = unproject(shapely.get_coordinates(circle)[:1], crs)[0]
    return round(float(lon), 4), round(float(lat), 4)


def _listed(place_id: str) -> LonLat:
    table = parse_contract(read_bytes(FOLDER)).table("places")
    places = read_table(table, (FOLDER / table.path).read_bytes(), []).set_index("place_id")
    if place_id not in places.index or places.lon[place_id] is None:
        raise NoAnchorError(place_id)
    return float(places.lon[place_id]), float(places.lat[place_id])
