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

    A city's own point, also where the city is a unit; for any other place the point that ``data/tables/places.csv``
    gives, for a region or district without one the centre of the largest circle inside it. The table has that centre
    too, but where nobody lives near it: there it has a point near the region's centre.

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
    if place_id in (listed := _listed()):
        return listed[place_id]
    try:
        return _inner_centre(shape(place_id), BELARUS if place_id.startswith("BY") else KAZAKHSTAN)
    except UnknownShapeError:
        raise NoAnchorError(place_id) from None


def _inner_centre(area: BaseGeometry, crs: str) -> LonLat:
    circle = shapely.maximum_inscribed_circle(project(area, crs), tolerance=PRECISION_KM)
    lon, lat = unproject(shapely.get_coordinates(circle)[:1], crs)[0]
    return round(float(lon), 4), round(float(lat), 4)


@lru_cache(maxsize=1)
def _listed() -> dict[str, LonLat]:
    """Return the points of the table of places, by place id."""
    table = parse_contract(read_bytes(FOLDER)).table("places")
    places = read_table(table, (FOLDER / table.path).read_bytes(), [])
    points = places[["place_id", "lon", "lat"]].dropna()
    return {str(place_id): (float(lon), float(lat)) for place_id, lon, lat in points.itertuples(index=False, name=None)}
