"""Places and claims as GeoJSON: RFC 7946, the geometry of the day, and who made it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import shapely

from components.context import View, current_atlas
from components.exports.geojson import Feature, Geometry, has_geometry, write_districts, write_geojson, write_units
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.pages import page as page_of
from data.atlas.selection import Selection
from data.enums import Lang
from geo.anchors import anchor

ATLAS = current_atlas()
DAY = date(2026, 11, 24)


def features(body: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(body)
    assert found["type"] == "FeatureCollection"
    assert "OpenStreetMap" in found["attribution"]
    assert found["citation"]
    for feature in found["features"]:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        shape = shapely.geometry.shape(geometry)
        assert shape.is_valid
        left, bottom, right, top = shape.bounds
        assert 20 < left <= right < 90
        assert 40 < bottom <= top < 72
        for part in shapely.get_parts(shape):
            assert part.geom_type != "Polygon" or part.exterior.is_ccw
    return found


def of_map(**chosen: Any) -> dict[str, Any]:
    selection = Selection(**chosen)
    view = View(ATLAS, selection, language(selection.lang), DAY)
    return features(write_geojson(tabulate(view, page_of("map").content)))


@pytest.mark.parametrize("day", [date(1996, 5, 1), date(1997, 5, 3), date(2018, 6, 18), date(2018, 6, 19), DAY])
def test_the_units_are_those_in_force(day: date) -> None:
    found = features(write_units(ATLAS, lang=Lang.EN, on=day, citation="cite"))
    assert {feature["id"] for feature in found["features"]} == set(ATLAS.units(day))
    assert found["known"] == (day >= date(1997, 5, 3))
    assert found["unsure"] == (["KZ-11", "KZ-59"] if day < date(1999, 4, 8) else [])
    assert {feature["geometry"]["type"] for feature in found["features"]} <= {"Polygon", "MultiPolygon"}


def test_names_of_units_are_those_of_the_day() -> None:
    found = features(write_units(ATLAS, lang=Lang.RU, on=date(2020, 1, 1), citation="cite"))
    assert {f["properties"]["name"] for f in found["features"] if f["id"] == "KZ-71"} == {"Нур-Султан"}


def test_approximate_borders_are_marked() -> None:
    found = features(write_districts(ATLAS, lang=Lang.BE, on=DAY, citation="cite"))
    assert len(found["features"]) == 119
    marked = {f["id"] for f in found["features"] if f["properties"]["approx"]}
    assert marked == {"BY-HM", "BY-MA-DRY", "BY-MA-HOR"}


def test_a_tie_of_two_places_is_the_great_circle_between_them() -> None:
    found = of_map(place="BY-HO", kinds=frozenset({"agreement"}))
    lines = [f for f in found["features"] if f["properties"]["role"] == "row" and f["geometry"]["type"] == "LineString"]
    assert lines
    for line in lines:
        by_id, kz_id = line["properties"]["by_ids"], line["properties"]["kz_ids"]
        ends = line["geometry"]["coordinates"][0], line["geometry"]["coordinates"][-1]
        for end, place_id in zip(ends, (by_id, kz_id), strict=True):
            assert end == [round(part, 4) for part in anchor(place_id)]


def test_no_line_is_drawn_to_a_whole_country() -> None:
    found = of_map()
    whole = [
        f for f in found["features"] if f["properties"].get("kz_ids") == "KZ" or f["properties"].get("by_ids") == "BY"
    ]
    assert whole
    assert all(f["geometry"] is None or f["geometry"]["type"] == "Point" for f in whole)


def test_every_row_and_every_place_it_names_is_a_feature_once() -> None:
    found = of_map(place="KZ-35")
    rows = [f["properties"] for f in found["features"] if f["properties"]["role"] == "row"]
    places = [f["id"] for f in found["features"] if f["properties"]["role"] == "place"]
    named = {i for row in rows for side in ("by_ids", "kz_ids") for i in row[side].split(";")} - {"BY", "KZ"}
    assert len(rows) == 24
    assert sorted(places) == sorted(named)


def test_the_same_view_gives_the_same_bytes() -> None:
    view = View(ATLAS, Selection(place="KZ-35"), language(Lang.EN), DAY)
    assert write_geojson(tabulate(view, page_of("map").content)) == write_geojson(
        tabulate(view, page_of("map").content)
    )


def test_a_feature_is_written_with_what_it_has() -> None:
    point = Geometry("Point", [30.0, 53.5])
    assert Feature({"a": 1}, point, "x").to_json() == {
        "type": "Feature",
        "id": "x",
        "geometry": {"type": "Point", "coordinates": [30.0, 53.5]},
        "properties": {"a": 1},
    }
    assert Feature({}, None).to_json() == {"type": "Feature", "geometry": None, "properties": {}}


def test_a_row_of_several_places_is_their_points_and_one_of_a_place_its_point() -> None:
    found = of_map()
    kinds = set()
    for feature in found["features"]:
        properties = feature["properties"]
        if properties["role"] != "row" or not (properties["by_ids"] and properties["kz_ids"]):
            continue
        below = {i for name in ("by_ids", "kz_ids") for i in properties[name].split(";")} - {"BY", "KZ"}
        kind = feature["geometry"]["type"] if feature["geometry"] else None
        kinds.add(kind)
        one_to_one = ";" not in properties["by_ids"] + properties["kz_ids"] and len(below) == 2
        expected = "LineString" if one_to_one else {0: None, 1: "Point"}.get(len(below), "MultiPoint")
        assert kind == expected, properties["claim_id"]
    assert {"LineString", "Point"} <= kinds


def test_a_former_place_has_its_last_name_and_its_own_days() -> None:
    found = of_map(place="KZ-YUZ", date=date(2003, 1, 1))
    (place,) = [f["properties"] for f in found["features"] if f.get("id") == "KZ-YUZ"]
    assert place["valid_to"] == str(ATLAS.place("KZ-YUZ").valid_to)
    assert place["name"] == ATLAS.place_name("KZ-YUZ", lang=Lang.EN, on=date(2003, 1, 1))


def test_a_view_has_geometry_where_its_rows_name_places() -> None:
    view = View(ATLAS, Selection(), language(Lang.EN), DAY)
    assert has_geometry(tabulate(view, page_of("map").content))
    assert has_geometry(tabulate(view, page_of("white-spots").content))
    assert not has_geometry(tabulate(view, page_of("sources").content))


def test_a_cell_of_the_white_spots_is_the_great_circle_between_its_two_regions() -> None:
    view = View(ATLAS, Selection(), language(Lang.EN), DAY)
    table = tabulate(view, page_of("white-spots").content)
    found = json.loads(write_geojson(table))["features"]
    rows = [feature for feature in found if feature["properties"]["role"] == "row"]
    assert len(rows) == len(table.records) > 0
    assert {feature["geometry"]["type"] for feature in rows} == {"LineString"}
    shown = {i for row in rows for i in (row["properties"]["by_id"], row["properties"]["kz_id"])}
    assert {feature["id"] for feature in found if feature["properties"]["role"] == "place"} == shown


def test_a_name_is_that_of_the_last_day_of_a_place_that_is_no_more() -> None:
    found = features(write_units(ATLAS, lang=Lang.EN, on=date(2003, 1, 1), citation="cite"))
    names = {f["id"]: f["properties"]["name"] for f in found["features"]}
    assert names["KZ-YUZ"] == ATLAS.place_name("KZ-YUZ", lang=Lang.EN, on=date(2003, 1, 1))
