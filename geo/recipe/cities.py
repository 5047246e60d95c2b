"""Cities: a point and a population each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import shapely

from geo.shapes import WGS84
from geo.tables import read_recipe

if TYPE_CHECKING:
    from geo.recipe.archives import Archives


def layer(archives: Archives) -> gpd.GeoDataFrame:
    """Return the cities of ``geo/recipe/cities.csv``."""
    recipe = sorted(read_recipe("cities"), key=lambda row: row["id"])
    found = [archives.settlements[int(row["geonameid"])] for row in recipe]
    points = shapely.points([(place["longitude"], place["latitude"]) for place in found])
    population = [int(place["population"]) for place in found]
    return gpd.GeoDataFrame({"population": population}, geometry=points, index=[row["id"] for row in recipe], crs=WGS84)
