"""Layouts by day: the boundaries in force, names and predecessors."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from data.enums import Lang
from data.package.reader import read_package
from geo.anchors import anchor
from geo.layouts import approximate_shapes, districts, gazetteer, layout_on, layouts, units
from geo.shapes import read_boundaries
from tests.data.whole import ATLAS
from tests.extent import examples

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
@settings(max_examples=examples(60), deadline=None)
def test_on_every_day_the_units_cover_the_same_land_without_overlap(day: date) -> None:
    geometries = units(day).geometry
    assert shapely.coverage_is_valid(geometries.to_numpy())
    for country, land in LAND.items():
        own = geometries[geometries.index.str.startswith(country)]
        assert shapely.coverage_union_all(own.to_numpy()).equals(land)


@given(st.dates(min_value=FIRST, max_value=date(2100, 12, 31)))
@settings(max_examples=examples(60), deadline=None)
def test_on_every_day_the_units_are_those_of_the_table_of_places(day: date) -> None:
    places = PLACES[PLACES["country"].isin(["BY", "KZ"]) & PLACES["kind"].isin(["region", "city_of_rank"])]
    columns = places[["place_id", "valid_from", "valid_to"]].itertuples(index=False, name=None)
    existing = {place_id for place_id, first, last in columns if (first or date.min) <= day <= (last or date.max)}
    assert existing == set(layout_on(day).unit_ids)


def test_the_table_of_places_knows_every_district() -> None:
    listed = PLACES[PLACES["country"].eq("BY") & PLACES["kind"].eq("district")]
    assert set(listed["place_id"]) <= set(districts(date(2023, 1, 1)).index)


@pytest.mark.parametrize(
    ("day", "unit", "name", "predecessors", "successors"),
    [
        (date(2003, 7, 1), "KZ-YUZ", "South Kazakhstan Region", (), ("KZ-61", "KZ-79")),
        (date(2018, 6, 19), "KZ-61", "Turkistan Region", ("KZ-YUZ",), ()),
        (date(2018, 6, 19), "KZ-79", "Shymkent", ("KZ-YUZ", "shymkent"), ()),
        (date(2019, 3, 22), "KZ-71", "Astana", (), ()),
        (date(2019, 3, 23), "KZ-71", "Nur-Sultan", (), ()),
        (date(2022, 9, 16), "KZ-71", "Nur-Sultan", (), ()),
        (date(2022, 9, 17), "KZ-71", "Astana", (), ()),
        (date(2022, 6, 7), "KZ-KAR", "Karaganda Region", (), ("KZ-35", "KZ-62")),
        (date(2022, 6, 8), "KZ-62", "Ulytau Region", ("KZ-KAR",), ()),
    ],
)
def test_the_gazetteer_has_the_units_of_a_day_with_their_names_and_predecessors(
    day: date, unit: str, name: str, predecessors: tuple[str, ...], successors: tuple[str, ...]
) -> None:
    row = gazetteer(ATLAS, day, lang=Lang.EN).loc[unit]
    assert (row["name"], row["predecessors"], row["successors"]) == (name, predecessors, successors)
    assert row["parent_id"] == row["country"] == unit[:2]
    assert row.geometry.covers(shapely.Point(row["lon"], row["lat"]))


@given(st.dates(min_value=date(1996, 1, 1), max_value=date(2030, 12, 31)))
@settings(max_examples=examples(40), deadline=None)
def test_predecessors_and_successors_agree_both_ways_on_every_day(day: date) -> None:
    frame = gazetteer(ATLAS, day, lang=Lang.EN)
    assert list(frame.index) == list(layout_on(day).unit_ids)
    for unit, row in frame.iterrows():
        for other in row["predecessors"]:
            assert unit in {change.successor_id for change in ATLAS.changes_out_of(other)}
            assert not ATLAS.exists(other, max(day, FIRST))
        for other in row["successors"]:
            assert unit in {change.predecessor_id for change in ATLAS.changes_into(other)}
            assert not ATLAS.exists(other, max(day, FIRST))


@given(st.dates(min_value=date(1996, 1, 1), max_value=date(2030, 12, 31)))
@settings(max_examples=examples(40), deadline=None)
def test_on_every_day_every_place_has_one_parent_at_most_and_every_claim_has_a_unit_around_it(day: date) -> None:
    known = set(layout_on(day).unit_ids)
    for place in PLACES["place_id"]:
        for here in ATLAS.resolve(place, day).place_ids:
            chain = ATLAS.ancestors(here, day)
            assert len(chain) == len(set(chain))
            if ATLAS.place(here).country in LAND and ATLAS.place(here).kind != "country":
                anchor(here)
                units_around = [i for i in (here, *chain) if i in known]
                assert len(units_around) == 1, (here, chain)
    for claim_id, ends in ATLAS.index.ends.items():
        for end in ends:
            if end not in LAND:
                found = [i for here in ATLAS.resolve(end, day).place_ids for i in (here, *ATLAS.ancestors(here, day))]
                assert known.intersection(found), (claim_id, end)


def test_approximate_lines_are_named() -> None:
    assert approximate_shapes() == {"BY-HM", "BY-MA-DRY", "BY-MA-HOR"}
