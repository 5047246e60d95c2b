"""Belarus: the districts as of 2005 with two of them mended, and the regions as their exact unions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import numpy as np
import shapely

from geo.projection import BELARUS
from geo.recipe.coverage import clean, polygonal, require_coverage, rounded
from geo.shapes import WGS84
from geo.tables import read_recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from shapely.geometry.base import BaseGeometry

    from geo.recipe.archives import Archives

TOLERANCE_KM: Final = 0.3
GAP_KM: Final = 1.5
# Areas in square kilometres as published for the time after Minsk's enlargement of 2012.
MINSK_KM2: Final = 348.84
HORKI_KM2, DRYBIN_KM2 = 1284.31, 766.53
HORKI_SEAT, DRYBIN_SEAT = 627905, 628865  # GeoNames ids
REGION: Final = ("BY", "05")  # GeoNames' code of the region around Minsk
KEEP_OUT_KM: Final = 1.5  # a settlement outside the city keeps this much land
NEAR_KM: Final = 9.0


def layers(archives: Archives) -> dict[str, gpd.GeoDataFrame]:
    """Return districts and regions; every district nests exactly in its region."""
    recipe = sorted(read_recipe("districts"), key=lambda row: row["id"])
    found = dict(archives.belarus().to_crs(BELARUS).set_index("source").geometry)
    if {row["source"] for row in recipe if row["source"]} != set(found):
        msg = "geo/recipe/districts.csv and its source name different districts"
        raise ValueError(msg)
    _enlarge_minsk(found, archives.settlements)
    found[""] = _part_drybin(found, archives.settlements)
    whole = clean([found[row["source"]] for row in recipe], gap_km=GAP_KM, snap_km=0.005)
    simple = shapely.coverage_simplify(whole, TOLERANCE_KM)
    shapes = rounded(gpd.GeoSeries(simple, crs=BELARUS).to_crs(WGS84).to_numpy())
    approx = [row["approx"] == "true" for row in recipe]
    districts = gpd.GeoDataFrame({"approx": approx}, geometry=shapes, index=[row["id"] for row in recipe], crs=WGS84)
    regions = districts.geometry.groupby([row["region_id"] for row in recipe]).agg(shapely.coverage_union_all)
    require_coverage(regions.to_numpy())
    return {"by_districts": districts, "by_regions": gpd.GeoDataFrame(geometry=regions, crs=WGS84)}


def _points(places: Iterable[Mapping[str, Any]]) -> gpd.GeoSeries:
    lonlat = [(place["longitude"], place["latitude"]) for place in places]
    return gpd.GeoSeries(shapely.points(lonlat), crs=WGS84).to_crs(BELARUS)


def _enlarge_minsk(found: dict[str, BaseGeometry], settlements: Mapping[int, Mapping[str, Any]]) -> None:
    """Grow the city of 2005 evenly to its later area, around the settlements that still count to the region."""
    old = found["Minsk City"]
    outside = _points(place for place in settlements.values() if (place["countrycode"], place["admin1code"]) == REGION)
    near = [point for point in outside if 0 < point.distance(old) < NEAR_KM]
    kept = shapely.union_all(shapely.buffer(near, KEEP_OUT_KM))

    def grown(distance: float) -> BaseGeometry:
        smooth = old.buffer(distance).difference(kept).union(old).buffer(0.5).buffer(-1.0).buffer(0.5)
        return shapely.Polygon(max(shapely.get_parts(smooth), key=shapely.area).exterior)

    city = grown(_bisect(lambda distance: grown(distance).area, MINSK_KM2, 0.0, 6.0))
    for name, shape in found.items():
        if shape.intersects(city):
            found[name] = polygonal(shapely.make_valid(shape.difference(city)))
    found["Minsk City"] = city


def _part_drybin(found: dict[str, BaseGeometry], settlements: Mapping[int, Mapping[str, Any]]) -> BaseGeometry:
    """Cut the district of Drybin off that of Horki, which holds both in the source.

    The cut is straight, square to the line between the two seats, where each side has its share of the area.
    """
    both = found["Horki"]
    horki, drybin = shapely.get_coordinates(_points(settlements[seat] for seat in (HORKI_SEAT, DRYBIN_SEAT)))
    along = (drybin - horki) / np.hypot(*(drybin - horki))
    across = np.array([-along[1], along[0]])
    far = 200.0

    def beyond(distance: float) -> BaseGeometry:
        start, end = horki + along * distance, horki + along * far
        corners = [start + across * far, start - across * far, end - across * far, end + across * far]
        return both.intersection(shapely.Polygon(corners))

    share = both.area * DRYBIN_KM2 / (DRYBIN_KM2 + HORKI_KM2)
    cut = beyond(-_bisect(lambda distance: beyond(-distance).area, share, -50.0, 50.0))
    found["Horki"] = both.difference(cut)
    return cut


def _bisect(area_at: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    """Return where a growing area reaches the wanted one."""
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if area_at(middle) < wanted else (low, middle)
    return low
