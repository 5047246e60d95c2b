"""Surroundings of the two countries: neighbours that meet them edge to edge, lakes and rivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import shapely

from geo.projection import EURASIA
from geo.recipe.coverage import as_array, polygonal, require_coverage, without_islets
from geo.shapes import WGS84

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.recipe.archives import Archives

AROUND: Final = shapely.box(2, 23, 124, 76)
OWN: Final = ("BLR", "KAZ")
COARSE_DEG, FINE_DEG = 1e-3, 1e-4
LAND_KM, ISLET_KM2 = 4.3, 1500.0
# Land farther off than this may be coarser, by the factor: the box holds both countries and 300 km around, EURASIA.
NEAR_KM: Final = (np.array([-2400.0, -1100.0]), np.array([2500.0, 1350.0]))
FAR: Final = 0.25
ROUNDS: Final = 4
LANDLOCKED: Final = 0.95  # share of its outline that must be land, or a piece of land lies on a shore
LAKE_KM, LAKE_KM2 = 2.5, 500
RIVER_KM, RIVER_RANK = 3.0, 6


def layers(archives: Archives, units: list[gpd.GeoDataFrame]) -> dict[str, gpd.GeoDataFrame]:
    """Return neighbours, lakes and rivers.

    Parameters
    ----------
    archives
        The packages.
    units
        The units of our two countries, which the neighbours must meet exactly.
    """
    ours = [shapely.coverage_union_all(frame.geometry.to_numpy()) for frame in units]
    return {
        "context_countries": _countries(archives.countries(), ours),
        "context_lakes": _lakes(archives.lakes()),
        "context_rivers": _rivers(archives.rivers()),
    }


def _countries(found: gpd.GeoDataFrame, ours: list[BaseGeometry]) -> gpd.GeoDataFrame:
    near = found[found.intersects(AROUND)].sort_values("ADM0_A3").set_index("ADM0_A3").geometry.make_valid()
    placed = near.intersection(AROUND).to_crs(EURASIA).make_valid()
    kept = without_islets(as_array(polygonal(shape) for shape in placed), smallest_km2=ISLET_KM2)
    simple = _drawn_in(shapely.coverage_simplify(_drawn_in(kept, FAR), LAND_KM), 1 / FAR)
    matched = _matched(gpd.GeoSeries(simple, index=placed.index, crs=EURASIA).to_crs(WGS84), ours)
    require_coverage(as_array([*matched, *ours]))
    return gpd.GeoDataFrame(geometry=matched, crs=WGS84)


def _drawn_in(shapes: NDArray[np.object_], factor: float) -> NDArray[np.object_]:
    """Draw in what lies far off, so that one tolerance simplifies it more; the reverse with the reverse factor."""

    def drawn_in(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        near = np.clip(xy, *NEAR_KM)
        return near + (xy - near) * factor

    result: NDArray[np.object_] = shapely.transform(shapes, drawn_in)
    return result


def _matched(countries: gpd.GeoSeries, ours: list[BaseGeometry]) -> gpd.GeoSeries:
    """Return the other countries, drawn anew along our own borders.

    Natural Earth's lines and ours are cut into faces. A face inside our units is ours, one inside another country is
    that country's. One that Natural Earth counts to ours but we do not goes to the neighbour it touches longest; on a
    shore it is dropped.
    """
    others, own, own_land = countries.drop(list(OWN)), shapely.union_all(countries[list(OWN)]), shapely.union_all(ours)
    lines = _noded(countries.to_numpy(), own_land)
    faces = shapely.get_parts(shapely.polygonize([lines]))
    inside = shapely.point_on_surface(faces)
    owner = np.full(len(faces), "", dtype=object)
    for name, shape in others.items():
        owner[shapely.contains(shape, inside)] = name
    ours_too = shapely.contains(own_land, inside)
    owner[ours_too] = ""
    held = owner != ""
    left = ~held & ~ours_too & shapely.contains(own, inside)
    for number in np.flatnonzero(left):
        touching = shapely.length(shapely.intersection(faces[number], faces)) * (np.arange(len(faces)) != number)
        landlocked = touching[held | left | ours_too].sum() > LANDLOCKED * faces[number].length
        if landlocked and touching[held].max() > 0:
            owner[number] = owner[held][touching[held].argmax()]
    names = [name for name in others.index if (owner == name).any()]
    shapes = as_array(shapely.coverage_union_all(faces[owner == name]) for name in names)
    return gpd.GeoSeries(shapes, index=names)


def _noded(countries: NDArray[np.object_], own_land: BaseGeometry) -> BaseGeometry:
    """Return all outlines, cut where they cross, so that ours has no vertex it did not have before.

    Where another line ends on an edge of ours, its end moves to the nearer vertex of that edge. That may make new
    crossings, so it is done again until none is left.
    """
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(shapely.get_parts(own_land))]
    ends = np.concatenate([np.stack([ring[:-1], ring[1:]], axis=1) for ring in rings])
    edges = shapely.STRtree(shapely.linestrings(ends))

    def moved(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        result = np.round(xy, 4)
        points, beside = edges.query_nearest(shapely.points(xy), max_distance=2 * FINE_DEG, all_matches=False)
        to_ends = np.hypot(*np.moveaxis(ends[beside] - xy[points, None], -1, 0))
        result[points] = ends[beside, to_ends.argmin(axis=1)]
        return result

    outline = shapely.boundary(own_land)
    lines = shapely.union_all(shapely.set_precision(shapely.boundary(countries), COARSE_DEG, mode="pointwise"))
    for _ in range(ROUNDS):
        lines = shapely.transform(shapely.union_all([lines, outline], grid_size=FINE_DEG), moved)
    return shapely.union_all([lines, outline])


def _lakes(found: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    near = found.geometry.set_crs(WGS84, allow_override=True).make_valid()
    near = near[near.intersects(AROUND)].to_crs(EURASIA)
    near = near[near.area > LAKE_KM2].iloc[near.area[near.area > LAKE_KM2].argsort(kind="stable")[::-1]]
    shapes = shapely.set_precision(near.simplify(LAKE_KM).to_crs(WGS84).to_numpy(), COARSE_DEG)
    ids = [f"lake-{number:03}" for number in range(len(near))]
    return gpd.GeoDataFrame({"km2": near.area.round().astype(int).to_numpy()}, geometry=shapes, index=ids, crs=WGS84)


def _rivers(found: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    near = found[(found["scalerank"] <= RIVER_RANK) & found.intersects(AROUND)].to_crs(WGS84)
    clipped = near.geometry.intersection(AROUND).to_crs(EURASIA).simplify(RIVER_KM).to_crs(WGS84)
    shapes = shapely.set_precision(clipped.to_numpy(), COARSE_DEG)
    ids = [f"river-{number:03}" for number in range(len(near))]
    ranks = near["scalerank"].astype(int).to_numpy()
    return gpd.GeoDataFrame({"scalerank": ranks}, geometry=shapes, index=ids, crs=WGS84)
