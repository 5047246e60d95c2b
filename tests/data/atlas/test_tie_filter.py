"""Filter of ties by day, kind, status and theme."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.atlas.index import TieFacts
from data.atlas.tie_filter import TieFilter

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

TIE = TieFacts(3, "agreement", "signed", frozenset({"trade", "culture"}), repeats=False)
AGAIN = TieFacts(4, "agreement", "signed", frozenset(), repeats=True)
FIRST = date(2016, 11, 1)


def test_a_filter_that_names_nothing_keeps_all_but_later_statements() -> None:
    assert TieFilter().keeps(TIE, FIRST)
    assert not TieFilter().keeps(AGAIN, FIRST)
    assert TieFilter(repeats=True).keeps(AGAIN, FIRST)


@pytest.mark.parametrize(
    ("kept", "passes"),
    [
        (TieFilter(kinds=frozenset({"agreement", "trade"})), True),
        (TieFilter(kinds=frozenset({"trade"})), False),
        (TieFilter(statuses=frozenset({"signed"})), True),
        (TieFilter(statuses=frozenset({"interest"})), False),
        (TieFilter(themes=frozenset({"culture", "sport"})), True),
        (TieFilter(themes=frozenset({"sport"})), False),
        (TieFilter(kinds=frozenset({"agreement"}), themes=frozenset({"sport"})), False),
        (TieFilter(on=date(2016, 10, 31)), False),
        (TieFilter(on=date(2016, 11, 1)), True),
    ],
)
def test_a_tie_passes_where_it_meets_every_condition(kept: TieFilter, passes: bool) -> None:
    assert kept.keeps(TIE, FIRST) is passes


def test_an_undated_tie_passes_from_the_year_in_which_it_is_first_stated(small: Atlas) -> None:
    undated = "tie-grodno-semey"
    assert small.since(undated) is None
    assert small.first_day(undated) == date(2023, 1, 1), "the year of its source"
    first = small.first_day(undated)
    assert not TieFilter(on=date(2022, 12, 31)).keeps(small.index.tie_facts[undated], first)
    assert TieFilter(on=date(2023, 1, 1)).keeps(small.index.tie_facts[undated], first)


def test_the_numbers_of_rows_are_those_of_the_table_of_ties(small: Atlas) -> None:
    table = small.tables["ties"]
    rows = TieFilter(kinds=frozenset({"agreement"})).rows(small.index, small.index.tie_ids)
    assert sorted(table.index[rows]) == ["tie-gomel-pavlodar-2016", "tie-minsk-east-2003"]
    assert TieFilter(repeats=True).rows(small.index, small.index.tie_ids) == list(range(len(table)))
