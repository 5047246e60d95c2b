"""Partners are named by what binds them."""

from __future__ import annotations

from datetime import date

from data.atlas.selection import Filters
from data.queries.places.partners import Bond, bond, partners_by_bond
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def test_gomel_region_has_agreements_agreements_without_a_date_and_a_proposal() -> None:
    found = partners_by_bond(ATLAS, "BY-HO", on=TODAY)
    assert set(found[Bond.AGREEMENT]) == {"KZ-55", "KZ-ALM"}
    assert set(found[Bond.UNDATED]) == {"KZ-23", "KZ-59", "KZ-KAR"}
    assert found[Bond.INTENT] == ("KZ-39",)
    assert Bond.BY_TERRITORY not in found


def test_all_that_ulytau_has_is_carried_by_territory() -> None:
    found = partners_by_bond(ATLAS, "KZ-62", on=TODAY)
    assert set(found) == {Bond.BY_TERRITORY}
    assert "BY-VI" in found[Bond.BY_TERRITORY]
    assert "KZ-62" not in {i for ids in partners_by_bond(ATLAS, "BY-VI", on=TODAY).values() for i in ids}


def test_each_partner_is_named_once_under_the_strongest_bond() -> None:
    for unit in ATLAS.units(TODAY):
        named = [i for ids in partners_by_bond(ATLAS, unit, on=TODAY).values() for i in ids]
        assert len(named) == len(set(named)), unit
    assert partners_by_bond(ATLAS, "BY-MI", on=TODAY)[Bond.AGREEMENT] == ("KZ-55", "KZ-KAR")
    assert bond(ATLAS, "tie-gomel-pavlodar-2016") is Bond.AGREEMENT


def test_on_an_earlier_day_only_those_are_named_who_were_known_by_then() -> None:
    assert partners_by_bond(ATLAS, "BY-MI", on=date(1997, 9, 1)) == {Bond.AGREEMENT: ("KZ-KAR",)}
    assert partners_by_bond(ATLAS, "BY-HO", on=date(1997, 9, 1)) == {}


def test_the_filters_are_obeyed() -> None:
    visits = Filters(kinds=frozenset({"visit"}), statuses=frozenset(), themes=frozenset())
    assert Bond.AGREEMENT not in partners_by_bond(ATLAS, "BY-HO", on=TODAY, filters=visits)
