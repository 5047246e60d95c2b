"""The white spots: every pair of units, and what the source says of it."""

from __future__ import annotations

from datetime import date

import pytest

from data.enums import Lang, Order
from data.queries.places.pair import pair
from data.queries.places.white_spots import Knowledge, knowledge, name_key, ordered, white_spots
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
DAYS = [date(1996, 1, 1), date(2010, 1, 1), date(2018, 6, 19), date(2022, 6, 7), date(2022, 6, 8), TODAY]


@pytest.mark.parametrize("day", DAYS)
def test_every_pair_of_units_of_the_day_has_a_cell(day: date) -> None:
    found = white_spots(ATLAS, on=day)
    assert sorted(found.by_ids + found.kz_ids) == sorted(ATLAS.units(day))
    assert set(found.cells) == {(by_id, kz_id) for by_id in found.by_ids for kz_id in found.kz_ids}
    assert sum(found.counts().values()) + found.carried == len(found.cells)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("unit", ["KZ-31", "KZ-43", "KZ-27"])
def test_zhambyl_kyzylorda_and_west_kazakhstan_are_not_in_the_source(unit: str, day: date) -> None:
    found = white_spots(ATLAS, on=day)
    assert {found.cells[by_id, unit].state for by_id in found.by_ids} == {Knowledge.NONE}
    assert found.known(unit) == 0


def test_today_other_regions_are_all_in_the_source() -> None:
    found = white_spots(ATLAS, on=TODAY)
    named = {unit for pair, cell in found.cells.items() if cell.state is not Knowledge.NONE for unit in pair}
    assert set(found.kz_ids) - named == {"KZ-31", "KZ-43", "KZ-27"}
    assert set(found.by_ids) <= named


def test_what_is_carried_by_territory_is_counted_apart_and_for_no_unit() -> None:
    found = white_spots(ATLAS, on=TODAY)
    assert found.cells["BY-VI", "KZ-62"].by_territory
    assert found.known("KZ-62") == found.agreed("KZ-62") == 0
    assert (found.known("KZ-35"), found.known("KZ-79")) == (2, 1), "what names them themselves is known, though weaker"
    assert found.known("KZ-55") > found.agreed("KZ-55") == 2
    assert found.carried == sum(cell.by_territory for cell in found.cells.values()) > 10
    assert white_spots(ATLAS, on=date(2010, 1, 1)).carried == 0


@pytest.mark.parametrize(
    ("by_id", "kz_id", "state", "strongest", "by_territory"),
    [
        ("BY-HO", "KZ-55", Knowledge.SIGNED, "tie-gomel-pavlodar-2016", False),
        ("BY-MI", "KZ-35", Knowledge.SIGNED, "tie-minsk-region-karaganda-1996", True),
        ("BY-MI", "KZ-62", Knowledge.SIGNED, "tie-minsk-region-karaganda-1996", True),
        ("BY-VI", "KZ-59", Knowledge.UNDATED, "tie-vitebsk-north-kazakhstan", False),
        ("BY-BR", "KZ-10", Knowledge.UNDATED, "tie-brest-east-kazakhstan", True),
        ("BY-HR", "KZ-11", Knowledge.MEMORANDUM, "tie-grodno-akmola-memorandum-2014", False),
        ("BY-HO", "KZ-39", Knowledge.INTENT, "tie-gomel-kostanay-proposal-2013", False),
        ("BY-HM", "KZ-75", Knowledge.BELOW, "tie-minsk-almaty-maz-2017", False),
        ("BY-BR", "KZ-55", Knowledge.BELOW, "tie-diaspora-stolin-pavlodar", False),
        ("BY-MA", "KZ-79", Knowledge.SIGNED, "tie-mogilev-south-kazakhstan-2003", True),
    ],
)
def test_a_cell_says_the_strongest_of_what_is_known(
    by_id: str, kz_id: str, state: Knowledge, strongest: str, *, by_territory: bool
) -> None:
    cell = white_spots(ATLAS, on=TODAY).cells[by_id, kz_id]
    assert (cell.state, cell.claim_ids[0], cell.by_territory) == (state, strongest, by_territory)


def test_the_counts_of_today_are_pinned() -> None:
    found = white_spots(ATLAS, on=TODAY)
    assert list(found.counts().values()) == [2, 7, 1, 1, 9, 98]
    assert found.carried == 22
    assert len(found.named) == 22


@pytest.mark.parametrize("day", DAYS)
def test_every_cell_agrees_with_the_page_of_its_pair(day: date) -> None:
    for (by_id, kz_id), cell in white_spots(ATLAS, on=day).cells.items():
        found = pair(ATLAS, by_id, kz_id, on=day)
        assert found.state is cell.state
        assert found.claim_ids or cell.state is Knowledge.NONE


def test_a_white_spot_of_today_is_a_pair_of_which_nothing_at_all_is_stated() -> None:
    for (by_id, kz_id), cell in white_spots(ATLAS, on=TODAY).cells.items():
        assert bool(pair(ATLAS, by_id, kz_id, on=TODAY).claim_ids) == (cell.state is not Knowledge.NONE)


def test_every_named_pair_is_agreed_in_its_cell_or_below_it() -> None:
    assert {knowledge(ATLAS, tie) for tie in ATLAS.index.pair_ties} == {Knowledge.SIGNED, Knowledge.UNDATED}
    assert white_spots(ATLAS, on=date(2016, 10, 31)).cells["BY-HO", "KZ-55"].state is Knowledge.BELOW
    assert white_spots(ATLAS, on=date(2016, 11, 1)).cells["BY-HO", "KZ-55"].state is Knowledge.SIGNED


def test_filters_leave_what_they_keep() -> None:
    only = white_spots(ATLAS, on=TODAY, kinds=frozenset({"diaspora"}))
    assert {cell.state for cell in only.cells.values()} == {Knowledge.BELOW, Knowledge.NONE}
    assert only.cells["BY-HO", "KZ-55"].claim_ids == ()


def test_rows_and_columns_are_ordered_by_geography_count_and_name() -> None:
    found = white_spots(ATLAS, on=TODAY)
    rows, columns = ordered(ATLAS, found, by=Order.GEOGRAPHY)
    assert (rows[0], columns[0], columns[-1]) == ("BY-HR", "KZ-27", "KZ-63")
    rows, columns = ordered(ATLAS, found, by=Order.COUNT)
    assert rows[0] == "BY-HM"
    assert [found.known(i) for i in columns] == sorted((found.known(i) for i in found.kz_ids), reverse=True)
    rows, columns = ordered(ATLAS, found, by=Order.NAME, lang=Lang.KK)
    names = [ATLAS.place_name(i, lang=Lang.KK, on=TODAY) for i in columns]
    assert names.index("Қарағанды облысы") < names.index("Маңғыстау облысы")
    for order in Order:
        assert [sorted(ids) for ids in ordered(ATLAS, found, by=order)] == [sorted(found.by_ids), sorted(found.kz_ids)]


def test_letters_of_four_languages_sort_as_their_alphabets_do() -> None:
    assert sorted(["Шымкент", "Қостанай", "Мінск", "Ұлытау", "Абай", "Гродна"], key=name_key) == [
        "Абай", "Гродна", "Қостанай", "Мінск", "Ұлытау", "Шымкент",
    ]  # fmt: skip
    assert sorted(["Zhambyl", "Abai"], key=name_key) == ["Abai", "Zhambyl"]
