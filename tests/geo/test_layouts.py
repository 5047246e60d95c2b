"""Which boundaries are in force when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from data.package import read_package
from geo.layouts import districts, layout_on, layouts, units
from geo.shapes import read_boundaries

FIRST = date(1997, 5, 3)
PLACES = read_package()[0].frames["places"]
LAND = {
    "BY": shapely.coverage_union_all(read_boundaries("by_regions").geometry.to_numpy()),
    "KZ": shapely.coverage_union_all(read_boundaries("kz_2022").geometry.to_numpy()),
}


@pytest.mark.parametrize(
    ("day", "name", "count", "known"),
    [
        (date(1991, 12, 16), "kz_1997", 23, False),
        (date(1997, 5, 2), "kz_1997", 23, False),
        (date(1997, 5, 3), "kz_1997", 23, True),
        (date(2018, 6, 18), "kz_1997", 23, True),
        (date(2018, 6, 19), "kz_2018", 24, True),
        (date(2022, 6, 7), "kz_2018", 24, True),
        (date(2022, 6, 8), "kz_2022", 27, True),
        (date(2030, 1, 1), "kz_2022", 27, True),
    ],
)
def test_each_day_has_its_layout(day: date, name: str, count: int, known: bool) -> None:
    layout = layout_on(day)
    assert (layout.name, len(layout.unit_ids), layout.known) == (name, count, known)
    assert layout.valid_from <= day <= layout.valid_to
    assert list(units(day).index) == list(layout.unit_ids)


def test_layouts_follow_one_another_without_a_gap() -> None:
    for earlier, later in zip(layouts(), layouts()[1:], strict=False):
        assert later.valid_from - earlier.valid_to == timedelta(days=1)
    assert layouts()[0].valid_from == FIRST
    assert layouts()[-1].valid_to == date.max


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_on_every_day_the_units_cover_the_same_land_without_overlap(day: date) -> None:
    geometries = units(day).geometry
    assert shapely.coverage_is_valid(geometries.to_numpy())
    for country, land in LAND.items():
        own = geometries[geometries.index.str.startswith(country)]
        assert shapely.coverage_union_all(own.to_numpy()).equals(land)


@given(st.dates(min_value=FIRST, max_value=date(2100, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_on_every_day_the_units_are_those_of_the_table_of_places(day: date) -> None:
    places = PLACES[PLACES["country"].isin(["BY", "KZ"]) & PLACES["kind"].isin(["region", "city_of_rank"])]
    standing = {
        row.place_id for row in places.itertuples() if (row.valid_from or date.min) <= day <= (row.valid_to or date.max)
    }
    assert standing == set(layout_on(day).unit_ids)


def test_the_table_of_places_knows_every_district() -> None:
    listed = PLACES[PLACES["country"].eq("BY") & PLACES["kind"].eq("district")]
    assert set(listed["place_id"]) <= set(districts(date(2023, 1, 1)).index)
