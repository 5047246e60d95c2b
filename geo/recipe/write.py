"""GeoJSON of a layer: the same shapes are the same bytes."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final

import shapely

if TYPE_CHECKING:
    from pathlib import Path

    import geopandas as gpd

LARGEST_KB: Final = 220
DIGITS: Final = 4


def geojson(layer: gpd.GeoDataFrame, *, digits: int = DIGITS) -> str:
    """Return a layer as GeoJSON: one feature a line, rings after RFC 7946, ids and numbers as properties.

    Parameters
    ----------
    layer
        Geometries in EPSG:4326, indexed by id.
    digits
        Decimal places of the coordinates, degrees.
    """
    columns = [name for name in layer.columns if name != layer.geometry.name]
    shapes = shapely.orient_polygons(shapely.normalize(layer.geometry.to_numpy()))
    lines = []
    for number, place_id in enumerate(layer.index):
        cells = {name: _plain(layer[name].iloc[number]) for name in columns}
        shape = shapely.geometry.mapping(shapes[number])
        geometry = {"type": shape["type"], "coordinates": _rounded(shape["coordinates"], digits)}
        feature = {"type": "Feature", "properties": {"id": place_id, **cells}, "geometry": geometry}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def write(layer: gpd.GeoDataFrame, file: Path, *, digits: int = DIGITS) -> str:
    """Write a layer and return a line on the file: its shapes, vertices and size.

    Raises
    ------
    ValueError
        If the file would be larger than a visitor should wait for.
    """
    content = geojson(layer, digits=digits).encode()
    kilobytes = len(content) / 1000
    if kilobytes >= LARGEST_KB:
        msg = f"{file.name} would have {kilobytes:.0f} kB: simplify more, {LARGEST_KB} kB is the limit"
        raise ValueError(msg)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    vertices = int(shapely.get_num_coordinates(layer.geometry.to_numpy()).sum())
    return f"{file.name:26} {len(layer):4} shapes {vertices:6} vertices {kilobytes:6.1f} kB"


def _plain(value: Any) -> bool | int | float:  # noqa: ANN401 - a cell of pandas is of any numeric type
    plain = value.item() if hasattr(value, "item") else value
    if not isinstance(plain, bool | int | float) or math.isnan(plain):
        msg = f"{plain!r} is no number: names live in the tables of data, not in boundary files"
        raise TypeError(msg)
    return plain


def _rounded(coordinates: Any, digits: int) -> Any:  # noqa: ANN401 - nested to a depth the kind of shape decides
    if isinstance(coordinates[0], float):
        return [round(coordinate, digits) for coordinate in coordinates]
    return [_rounded(inner, digits) for inner in coordinates]
