"""Ties are counted in the pair of units that they join."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from data.atlas.selection import Filters
from data.queries.places.unit_pairs import unit_pairs, units_of_ends
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


@given(st.dates(date(1996, 1, 1), TODAY))
def test_each_tie_between_places_is_in_one_pair(day: date) -> None:
    pairs = unit_pairs(ATLAS, on=day)
    found = [tie for pair in pairs for tie in pair.ties]
    assert sorted(found) == sorted(map(str, ATLAS.between_places(ATLAS.ties(on=day)).index))
    assert len({(pair.by_id, pair.kz_id) for pair in pairs}) == len(pairs)


@given(st.dates(date(1996, 1, 1), TODAY))
def test_a_pair_has_ties_of_its_own_or_carried_ones_and_never_both(day: date) -> None:
    for pair in unit_pairs(ATLAS, on=day):
        carried = {any(ATLAS.resolve(end, day).by_territory for end in ATLAS.index.ends[tie]) for tie in pair.ties}
        assert carried == {pair.by_territory}


def test_the_unit_of_an_end_is_the_region_it_lies_in_that_day() -> None:
    then, now = units_of_ends(ATLAS, on=date(2020, 1, 1)), units_of_ends(ATLAS, on=TODAY)
    assert (then["zhlobin"], now["zhlobin"]) == ("BY-HO", "BY-HO")
    assert (then["semey"], now["semey"]) == ("KZ-VOS", "KZ-10")
    assert (then["KZ-KAR"], now["KZ-KAR"]) == ("KZ-KAR", "KZ-KAR"), "today no region has its ties"
    assert now["BY-HM"] == "BY-HM"


def test_shymkent_is_counted_in_south_kazakhstan_until_it_is_a_unit_itself() -> None:
    assert units_of_ends(ATLAS, on=date(2018, 6, 18))["KZ-79"] == "KZ-YUZ"
    assert units_of_ends(ATLAS, on=date(2018, 6, 19))["KZ-79"] == "KZ-79"


def test_filters_leave_out_ties_and_pairs_without_any() -> None:
    visits = unit_pairs(
        ATLAS, on=TODAY, filters=Filters(kinds=frozenset({"visit"}), statuses=frozenset(), themes=frozenset())
    )
    assert [(pair.by_id, pair.kz_id, pair.named) for pair in visits] == [("BY-HO", "KZ-55", False)]


def test_every_named_pair_of_places_is_in_a_named_pair_of_units() -> None:
    unit_of = units_of_ends(ATLAS, on=TODAY)
    named = {(pair.by_id, pair.kz_id) for pair in unit_pairs(ATLAS, on=TODAY) if pair.named}
    assert {(unit_of[by], unit_of[kz]) for by, kz in ATLAS.pairs(TODAY)} == named
