"""The boundary files, as they are in the repository."""

from __future__ import annotations

import json
from typing import Any

import pytest
import shapely

from geo import shapes
from geo.errors import BoundaryError, UnknownShapeError
from geo.measure import area_km2
from geo.shapes import FOLDER, all_units, read_boundaries, shape
from geo.tables import read_recipe

FILES = {
    "kz_2022": 20, "kz_2018": 17, "kz_1997": 16, "by_regions": 7, "by_districts": 119, "cities": 57,
    "context_countries": None, "context_lakes": None, "context_rivers": None,
}  # fmt: skip
COVERAGES = ("kz_2022", "kz_2018", "kz_1997", "by_regions", "by_districts", "context_countries")
PROPERTIES = {"id", "approx", "km2", "scalerank", "population"}


def content(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.geojson").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(("name", "count"), FILES.items())
def test_each_file_holds_its_shapes_and_stays_small(name: str, count: int | None) -> None:
    body = (FOLDER / f"{name}.geojson").read_bytes()
    assert len(body) < 220_000
    assert body.endswith(b"]}\n")
    assert b"\r" not in body
    assert count in (None, len(content(name)["features"]))


def test_the_folder_holds_nothing_else() -> None:
    assert {file.stem for file in FOLDER.glob("*.geojson")} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_features_have_an_id_and_numbers_only(name: str) -> None:
    for feature in content(name)["features"]:
        cells = feature["properties"]
        assert set(cells) <= PROPERTIES
        assert isinstance(cells.pop("id"), str)
        assert all(isinstance(value, bool | int | float) for value in cells.values())


@pytest.mark.parametrize("name", COVERAGES)
def test_shapes_share_their_borders_exactly(name: str) -> None:
    geometries = read_boundaries(name).geometry.to_numpy()
    assert shapely.is_valid(geometries).all()
    assert shapely.coverage_is_valid(geometries)


@pytest.mark.parametrize("name", ["kz_2022", "kz_2018", "kz_1997", "by_regions", "by_districts"])
def test_no_layout_has_a_hole(name: str) -> None:
    land = shapely.coverage_union_all(read_boundaries(name).geometry.to_numpy())
    assert all(len(part.interiors) == 0 for part in shapely.get_parts(land))


@pytest.mark.parametrize("name", ["kz_2018", "kz_1997"])
def test_an_earlier_layout_is_the_exact_union_of_the_units_of_today(name: str) -> None:
    today, earlier = read_boundaries("kz_2022").geometry, read_boundaries(name).geometry
    unit_of = {row["member_id"]: row["unit_id"] for row in read_recipe("members") if row["layout"] == name}
    for unit_id, area in earlier.items():
        members = [place_id for place_id in today.index if unit_of.get(place_id, place_id) == unit_id]
        assert area.equals(shapely.union_all(today[members].to_numpy()))
        assert area_km2(area) == pytest.approx(sum(map(area_km2, today[members])), abs=1e-6)


def test_every_district_nests_exactly_in_its_region() -> None:
    districts, regions = read_boundaries("by_districts").geometry, read_boundaries("by_regions").geometry
    for region_id, area in regions.items():
        members = [row["id"] for row in read_recipe("districts") if row["region_id"] == region_id]
        assert area.equals(shapely.union_all(districts[members].to_numpy()))


def test_neighbours_meet_our_units_vertex_by_vertex() -> None:
    ours = [shapely.coverage_union_all(read_boundaries(name).geometry.to_numpy()) for name in ("kz_2022", "by_regions")]
    assert shapely.coverage_is_valid([*ours, *read_boundaries("context_countries").geometry])


def test_between_us_and_the_neighbours_only_the_sea_is_open() -> None:
    ours = [*read_boundaries("kz_2022").geometry, *read_boundaries("by_regions").geometry]
    land = shapely.union_all([*ours, *read_boundaries("context_countries").geometry])
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(land) for ring in part.interiors]
    ours_together = shapely.union_all(ours)
    beside_us = [hole for hole in holes if hole.intersects(ours_together)]
    assert len(beside_us) == 1
    assert beside_us[0].contains(shapely.Point(51, 42))  # the Caspian


def test_every_city_lies_in_its_unit() -> None:
    cities = read_boundaries("cities").geometry
    rows = {row["id"]: row["unit_id"] for row in read_recipe("cities")}
    assert set(rows) == set(cities.index)
    for city, unit_id in rows.items():
        assert shape(unit_id).contains(cities[city]), city


def test_ids_are_those_of_the_recipe() -> None:
    assert set(read_boundaries("kz_2022").index) == {row["id"] for row in read_recipe("kazakhstan")}
    districts = read_recipe("districts")
    assert set(read_boundaries("by_districts").index) == {row["id"] for row in districts}
    assert set(read_boundaries("by_regions").index) == {row["region_id"] for row in districts}


def test_what_is_approximate_says_so() -> None:
    districts = read_boundaries("by_districts")
    assert set(districts.index[districts["approx"]]) == {"BY-HM", "BY-MA-DRY", "BY-MA-HOR"}
    assert area_km2(shape("BY-HM")) == pytest.approx(348.84, rel=0.01)
    assert area_km2(shape("BY-MA-DRY")) / area_km2(shape("BY-MA-HOR")) == pytest.approx(766.53 / 1284.31, rel=0.01)


def test_all_units_are_31_and_each_has_a_shape() -> None:
    units = all_units()
    assert len(units) == 31
    assert all(shape(unit_id).equals(area) for unit_id, area in units.geometry.items())


def test_a_city_has_no_shape() -> None:
    with pytest.raises(UnknownShapeError, match="'semey' has no shape"):
        shape("semey")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (None, "kz_2022.geojson is missing"),
        ("{", "cannot be read"),
        ('{"type":"FeatureCollection","features":[]}', "kz_2022.geojson"),
        (
            '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"KZ-10"},"geometry":'
            '{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[1,0],[0,0]]]}}]}',
            "has broken or doubled shapes",
        ),
    ],
)
def test_a_broken_file_is_named_with_its_remedy(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, body: str | None, message: str
) -> None:
    monkeypatch.setattr(shapes, "FOLDER", tmp_path)
    if body is not None:
        (tmp_path / "kz_2022.geojson").write_text(body, encoding="utf-8")
    with pytest.raises(BoundaryError, match=message) as caught:
        read_boundaries.__wrapped__("kz_2022")
    assert "make geo" in str(caught.value)
