"""The chart of the map page: how many ties each unit has at the date."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.context import View
from components.i18n.language import language
from components.pages.map.charts import ties_chart, ties_per_place_frame
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)


def view(day: date = DAY, **chosen: Any) -> View:
    return View(ATLAS, Selection(date=day, **chosen), language(Lang.EN), day)


def test_units_with_a_tie_are_counted_most_first_and_equal_ones_by_name() -> None:
    frame = ties_per_place_frame(view())
    own = frame[frame["group"] == "Own ties"]
    counts = {place: list(of["ties"]) for place, of in frame.groupby("place", sort=False)}
    rows = [(*(-number for number in numbers), place) for place, numbers in counts.items()]
    assert rows == sorted(rows)
    assert list(counts) == list(own["place"])
    assert all(any(numbers) for numbers in counts.values())
    assert (counts["Pavlodar Region"], counts["Ulytau Region"]) == ([12, 2, 0], [0, 0, 9])
    assert set(frame["country"]) == {"BY", "KZ"}


def test_the_names_and_units_are_those_of_the_day_and_the_filters_are_obeyed() -> None:
    old = set(ties_per_place_frame(view(date(2017, 1, 1)))["place"])
    assert "South Kazakhstan Region" in old
    assert "Turkistan Region" not in old
    visits = ties_per_place_frame(view(kinds=frozenset({"visit"})))
    assert visits["ties"].sum() < ties_per_place_frame(view())["ties"].sum()


def test_whatever_place_is_chosen_all_units_are_ranked() -> None:
    assert ties_per_place_frame(view(place="KZ-55")).equals(ties_per_place_frame(view()))


def test_where_no_unit_has_a_tie_the_chart_is_still_high_enough_to_be_seen() -> None:
    early = view(date(1996, 1, 1), statuses=frozenset({"closed"}), kinds=frozenset({"visit"}))
    assert len(ties_per_place_frame(early)) == 0
    assert ties_chart(early).to_dict()["height"] == 60
    full = view()
    assert ties_chart(full).to_dict()["height"] == 20 * ties_per_place_frame(full)["place"].nunique()
