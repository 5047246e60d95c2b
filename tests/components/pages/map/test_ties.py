"""The ties that the map page lists are those of what is chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.pages.map.page import rows
from components.pages.map.ties import ties_shown
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)


def view(day: date = DAY, **chosen: Any) -> View:
    return View(ATLAS, Selection(date=day, **chosen), language(Lang.EN), day)


@pytest.mark.parametrize("day", [date(1996, 6, 1), date(2003, 7, 1), date(2019, 7, 1), DAY])
@pytest.mark.parametrize("place", ["KZ-35", "KZ-YUZ", "KZ-KAR", "BY-HO", "gomel", "KZ-71", "BY-MA-DRY"])
def test_of_a_place_all_its_ties_and_those_within_are_listed(place: str, day: date) -> None:
    expected = ATLAS.ties_of(place, on=day, below=True)
    assert ties_shown(view(day, place=place)) == sorted(map(str, expected.index))


def test_without_a_place_with_a_country_and_with_a_claim_all_are_listed() -> None:
    every = list(map(str, ATLAS.ties(on=DAY).index))
    assert ties_shown(view()) == every
    assert ties_shown(view(place="BY")) == every
    assert ties_shown(view(claim="tie-gomel-pavlodar-2016")) == every


def test_of_a_pair_what_joins_its_sides_is_listed() -> None:
    found = ties_shown(view(by="BY-HO", kz="KZ-55"))
    assert len(found) == 8
    assert all("-pavlodar-" in claim for claim in found)
    country = ties_shown(view(by="BY", kz="KZ-71"))
    assert country == sorted(i for i in ATLAS.ties(on=DAY).index if ATLAS.index.ends[str(i)] == ("BY", "KZ-71"))
    assert country


def test_filters_and_the_day_are_obeyed() -> None:
    found = ties_shown(view(by="BY-HO", kz="KZ-55", kinds=frozenset({"visit"})))
    assert {ATLAS.index.tie_facts[claim].kind for claim in found} == {"visit"}
    assert ties_shown(view(date(2015, 1, 1), by="BY-HO", kz="KZ-55")) == []


def test_the_rows_to_download_are_the_ties_that_are_listed() -> None:
    shown = view(place="KZ-YUZ")
    assert set(rows(shown)["claim_id"]) == set(ties_shown(shown))
