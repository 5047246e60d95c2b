"""Boundary files: one a layer, with geographic coordinates on WGS 84."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import geopandas as gpd

from geo.errors import BoundaryError, UnknownShapeError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FOLDER: Final = Path(__file__).parent / "boundaries"
WGS84: Final = "EPSG:4326"
UNITS: Final = ("by_regions", "kz_2022", "kz_2018", "kz_1997")


@lru_cache(maxsize=16)
def read_boundaries(name: str) -> gpd.GeoDataFrame:
    """Read one layer of boundaries.

    Parameters
    ----------
    name
        Name of the layer: a file of ``geo/boundaries`` without its ending.

    Returns
    -------
    GeoDataFrame
        Geometries in EPSG:4326, indexed by ``id``: place ids, or running ids of context shapes.

    Raises
    ------
    geo.errors.BoundaryError
        If the file is missing or broken; ``make geo`` writes it anew.
    """
    file = FOLDER / f"{name}.geojson"
    remedy = "restore it from the repository or run 'make geo'"
    if not file.is_file():
        msg = f"geo/boundaries/{file.name} is missing: {remedy}"
        raise BoundaryError(msg)
    try:
        frame = gpd.read_file(file).set_index("id").sort_index()
    except (KeyError, OSError, RuntimeError, ValueError) as error:
        msg = f"geo/boundaries/{file.name} cannot be read: {remedy}"
        raise BoundaryError(msg) from error
    if not (frame.index.is_unique and frame.geometry.notna().all() and frame.is_valid.all()):
        msg = f"geo/boundaries/{file.name} has broken or doubled shapes: {remedy}"
        raise BoundaryError(msg)
    return frame


@lru_cache(maxsize=1)
def all_units() -> gpd.GeoDataFrame:
    """Return every first-level unit since 1997, each once.

    Returns
    -------
    GeoDataFrame
        31 units: 7 of Belarus, 20 of Kazakhstan today and 4 historic ones, EPSG:4326.
    """
    found: dict[str, BaseGeometry] = {}
    for name in UNITS:
        found |= dict(read_boundaries(name).geometry)
    return gpd.GeoDataFrame({"geometry": found}, crs=WGS84).sort_index()


def shape(place_id: str) -> BaseGeometry:
    """Return the area of a unit or a district of Belarus.

    Raises
    ------
    geo.errors.UnknownShapeError
        If the place has none: a city is a point, see `geo.anchors.anchor`.
    """
    for geometries in (all_units().geometry, read_boundaries("by_districts").geometry):
        if place_id in geometries.index:
            return geometries[place_id]
    raise UnknownShapeError(place_id)
