"""Ties of their own, carried by territory and undated are three counts of a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas.selection import NO_FILTERS
from data.atlas.tie_counts import changed_ends, count_ties, tie_group, unit_counts
from data.enums import TieGroup
from data.model import TieCounts
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def counts(place: str, day: date = TODAY) -> TieCounts:
    return count_ties(ATLAS, ATLAS.between_places(ATLAS.ties_of(place, on=day)).index, day, of=place)


def whole(day: date) -> TieCounts:
    return count_ties(ATLAS, ATLAS.between_places(ATLAS.ties(on=day)).index, day)


def test_on_1_september_1997_the_source_knows_one_tie_and_no_undated_one() -> None:
    assert whole(date(1997, 9, 1)) == whole(date(1998, 1, 1)) == TieCounts(own=1)


def test_ulytau_which_the_source_never_names_has_no_tie_of_its_own() -> None:
    assert counts("KZ-62") == TieCounts(own=0, by_territory=9, undated=0)
    assert counts("KZ-KAR", date(2022, 6, 7)).by_territory == 0


def test_a_tie_is_carried_for_the_successor_and_its_own_for_the_partner_who_made_it() -> None:
    tie = "tie-minsk-region-karaganda-1996"
    assert changed_ends(ATLAS, tie, date(2022, 6, 7)) == ()
    assert changed_ends(ATLAS, tie, TODAY) == ("KZ-KAR",)
    groups = {of: tie_group(ATLAS, tie, TODAY, of=of) for of in (None, "KZ-35", "KZ-62", "KZ-KAR", "BY-MI")}
    carried = TieGroup.BY_TERRITORY
    assert groups == {None: carried, "KZ-35": carried, "KZ-62": carried, "KZ-KAR": carried, "BY-MI": TieGroup.OWN}


def test_between_vitebsk_and_ulytau_there_is_nothing_but_what_is_carried() -> None:
    here, there = (set(ATLAS.ties_of(place, on=TODAY).index) for place in ("BY-VI", "KZ-62"))
    assert here & there == {"tie-vitebsk-karaganda"}
    assert tie_group(ATLAS, "tie-vitebsk-karaganda", TODAY, of="KZ-62") is TieGroup.BY_TERRITORY
    assert tie_group(ATLAS, "tie-vitebsk-karaganda", TODAY, of="BY-VI") is TieGroup.UNDATED


@given(st.dates(date(1996, 1, 1), TODAY))
def test_every_tie_of_a_day_is_in_one_group(day: date) -> None:
    ties = ATLAS.between_places(ATLAS.ties(on=day))
    found = whole(day)
    assert found.own + found.by_territory + found.undated == len(ties)
    assert found.undated <= sum(ATLAS.since(str(tie)) is None for tie in ties.index)


@pytest.mark.parametrize("day", [date(1996, 1, 1), date(2010, 12, 31), date(2012, 12, 31), date(2020, 12, 31), TODAY])
def test_an_undated_tie_is_in_no_count_before_the_year_of_the_source_that_first_states_it(day: date) -> None:
    shown = {str(tie) for tie in ATLAS.ties(on=day).index}
    undated = [i for i in map(str, ATLAS.ties().index) if ATLAS.since(i) is None]
    assert len(undated) > 50
    for tie in undated:
        stated = min(ATLAS.source(ATLAS.claim(i).source_id).year for i in (tie, *ATLAS.also_stated(tie)))
        assert (tie in shown) is (stated <= day.year), tie


def test_units_with_most_ties_of_their_own_come_first_however_many_they_carry() -> None:
    found = dict(unit_counts(ATLAS, TODAY, NO_FILTERS))
    order = list(found)
    assert set(order) == set(ATLAS.units(TODAY))
    assert order[0] == "KZ-55"
    assert order.index("KZ-71") < order.index("KZ-62")
    assert all(found[unit] == counts(unit) for unit in order)
