"""The boundaries as they are kept: one file a layer, geographic coordinates on WGS 84."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import geopandas as gpd

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FOLDER: Final = Path(__file__).parent / "boundaries"
WGS84: Final = "EPSG:4326"
KZ_LAYOUTS: Final = ("kz_2022", "kz_2018", "kz_1997")


class BoundaryError(ValueError):
    """A boundary file is missing or cannot be read."""


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
    BoundaryError
        If the file is missing or broken; ``make geo`` writes it anew.
    """
    file = FOLDER / f"{name}.geojson"
    try:
        frame = gpd.read_file(file)
    except Exception as error:
        msg = f"geo/boundaries/{file.name} cannot be read ({error}): restore it from the repository or run 'make geo'"
        raise BoundaryError(msg) from error
    return frame.set_index("id").sort_index()


@lru_cache(maxsize=1)
def all_units() -> gpd.GeoDataFrame:
    """Return every first-level unit that ever was since 1997, each once.

    Returns
    -------
    GeoDataFrame
        31 units: 7 of Belarus, 20 of Kazakhstan today and 4 historic ones, EPSG:4326.
    """
    found: dict[str, BaseGeometry] = dict(read_boundaries("by_regions").geometry)
    for name in KZ_LAYOUTS:
        for place_id, geometry in read_boundaries(name).geometry.items():
            found.setdefault(place_id, geometry)
    return gpd.GeoDataFrame({"geometry": found}, crs=WGS84).sort_index()
