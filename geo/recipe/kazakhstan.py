"""Kazakhstan: the units of today, and each earlier layout as their exact union."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import geopandas as gpd
import shapely

from geo.projection import KAZAKHSTAN
from geo.recipe.coverage import clean, require_coverage, rounded, without_islets
from geo.shapes import WGS84
from geo.tables import read_recipe

if TYPE_CHECKING:
    from geo.recipe.archives import Archives

TODAY: Final = "kz_2022"
TOLERANCE_KM: Final = 1.0
GAP_KM: Final = 0.3
ISLET_KM2: Final = 8


def layers(archives: Archives) -> dict[str, gpd.GeoDataFrame]:
    """Return the three layouts since 1997."""
    today = _today(archives)
    return {TODAY: today} | {name: _earlier(name, today) for name in ("kz_2018", "kz_1997")}


def _today(archives: Archives) -> gpd.GeoDataFrame:
    found = archives.kazakhstan().to_crs(KAZAKHSTAN).set_index("ADM1_EN").geometry
    recipe = sorted(read_recipe("kazakhstan"), key=lambda row: row["id"])
    if {row["source"] for row in recipe} != set(found.index):
        msg = "geo/recipe/kazakhstan.csv and its source name different units"
        raise ValueError(msg)
    whole = clean([found[row["source"]] for row in recipe], gap_km=GAP_KM, snap_km=0.001)
    simple = shapely.coverage_simplify(without_islets(whole, smallest_km2=ISLET_KM2), TOLERANCE_KM)
    shapes = rounded(gpd.GeoSeries(simple, crs=KAZAKHSTAN).to_crs(WGS84).to_numpy())
    return gpd.GeoDataFrame(geometry=shapes, index=[row["id"] for row in recipe], crs=WGS84)


def _earlier(name: str, today: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return a layout whose areas are exact unions of today's: not one vertex moves."""
    unit_of = {row["member_id"]: row["unit_id"] for row in read_recipe("members") if row["layout"] == name}
    members: dict[str, list[str]] = {}
    for place_id in today.index:
        members.setdefault(unit_of.get(place_id, place_id), []).append(place_id)
    ids = sorted(members)
    shapes = [shapely.coverage_union_all(today.geometry[members[unit_id]]) for unit_id in ids]
    earlier = gpd.GeoDataFrame(geometry=shapes, index=ids, crs=WGS84)
    require_coverage(earlier.geometry.to_numpy())
    return earlier
