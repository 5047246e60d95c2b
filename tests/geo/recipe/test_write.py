"""GeoJSON of a layer: bytes, rings, numbers and size."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.recipe.write import geojson, write
from geo.shapes import FOLDER, read_boundaries

if TYPE_CHECKING:
    from pathlib import Path


def layer(**columns: list[Any]) -> gpd.GeoDataFrame:
    squares = [shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]
    return gpd.GeoDataFrame(columns, geometry=squares, index=["B", "A"], crs=4326)


@pytest.mark.parametrize("name", [file.stem for file in FOLDER.glob("*.geojson")])
def test_a_file_that_is_read_and_written_again_has_the_same_bytes(name: str, tmp_path: Path) -> None:
    write(read_boundaries(name), tmp_path / "again.geojson")
    assert (tmp_path / "again.geojson").read_bytes() == (FOLDER / f"{name}.geojson").read_bytes()


def test_the_start_and_the_direction_of_a_ring_do_not_change_the_bytes() -> None:
    turned = layer()
    turned.geometry = [shapely.Polygon([(1, 1), (1, 0), (0, 0), (0, 1)]), shapely.box(1, 0, 2, 1, ccw=False)]
    assert geojson(turned) == geojson(layer())


def test_rings_follow_the_standard_and_numbers_are_short() -> None:
    feature = json.loads(geojson(layer(km2=[1, 2]).translate(1 / 3).to_frame("geometry")))["features"][0]
    ring = feature["geometry"]["coordinates"][0]
    assert shapely.LinearRing(ring).is_ccw
    assert ring[0] == [0.3333, 0.0]


def test_names_have_no_place_in_a_boundary_file() -> None:
    with pytest.raises(TypeError, match="names live in the tables of data"):
        geojson(layer(name=["Minsk", "Brest"]))
    with pytest.raises(TypeError, match="nan"):
        geojson(layer(km2=[1.0, np.nan]))


def test_a_file_that_grew_too_large_is_refused(tmp_path: Path) -> None:
    circle = gpd.GeoDataFrame(geometry=[shapely.Point(0, 0).buffer(1, quad_segs=5000)], index=["A"], crs=4326)
    with pytest.raises(ValueError, match="simplify more, 220 kB is the limit"):
        write(circle, tmp_path / "large.geojson")
    assert not list(tmp_path.iterdir())
