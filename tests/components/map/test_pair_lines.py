"""The map draws one line for each pair of units, as wide as the ties behind it are many."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map.pair_lines import STEPS, SeenLine, pair_lines, seen_lines, step_of, with_claims
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def lines(day: date = TODAY, **chosen: Any) -> dict[str, SeenLine]:
    view = View(ATLAS, Selection(date=day, **chosen), language(Lang.EN), day)
    return {line.line.id: line for line in seen_lines(view)}


def test_the_named_pairs_of_today_are_the_twenty_two_and_lie_above_the_rest() -> None:
    seen = list(lines().values())
    named = [line.named for line in seen]
    assert sum(named) == len(ATLAS.pairs(TODAY)) == 22
    assert named == sorted(named)
    ever = [line.ever_named for line in pair_lines(ATLAS)]
    assert ever == sorted(ever)


def test_gomel_and_pavlodar_have_all_ties_of_what_lies_in_them_on_one_line() -> None:
    line = lines()["BY-HO~KZ-55"]
    assert {"tie-gomel-pavlodar-2016", "tie-zhlobin-pavlodar-ferrosilicon-2017"} <= set(line.claims)
    assert (len(line.claims), line.step, line.named, line.by_territory) == (8, 4, True, False)


def test_a_pair_with_a_former_region_has_its_own_line_and_is_not_divided_among_its_successors() -> None:
    line = lines()["BY-VI~KZ-KAR"]
    assert line.by_territory
    assert line.named
    assert not {"BY-VI~KZ-35", "BY-VI~KZ-62"} & set(lines())
    assert not lines(date(2022, 6, 7))["BY-VI~KZ-KAR"].by_territory


def test_filters_leave_the_ties_that_pass_behind_a_line() -> None:
    visits = lines(kinds=frozenset({"visit"}))
    assert set(visits) == {"BY-HO~KZ-55"}
    assert (visits["BY-HO~KZ-55"].step, visits["BY-HO~KZ-55"].named) == (1, False)


@pytest.mark.parametrize("day", [date(1997, 9, 1), date(2018, 6, 18), date(2018, 6, 19), date(2022, 6, 8), TODAY])
def test_every_seen_line_is_one_of_those_that_are_drawn_and_has_its_claims_of_that_era(day: date) -> None:
    era = ATLAS.index.era(day)
    seen = lines(day)
    assert seen
    for line in seen.values():
        assert set(line.claims) <= set(line.line.claims[era])


def test_there_are_at_most_four_steps_of_width() -> None:
    assert STEPS[0] == 1
    assert len(STEPS) <= 4
    assert [step_of(count) for count in (1, 2, 3, 4, 6, 7, 60)] == [1, 2, 2, 3, 3, 4, 4]
    assert {line.step for line in lines().values()} == {1, 2, 3, 4}


def test_lines_of_some_ties_have_these_alone_behind_them() -> None:
    some = with_claims(lines().values(), {"tie-gomel-pavlodar-2016"})
    assert [(line.line.id, line.claims, line.step, line.named) for line in some] == [
        ("BY-HO~KZ-55", ("tie-gomel-pavlodar-2016",), 1, True)
    ]
