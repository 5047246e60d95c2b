"""Charts of trade: an aim beside its result, years with gaps, and few columns."""

from __future__ import annotations

import dataclasses
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.story.trade_chart import MOST_COLUMNS, MOST_SERIES, _window, trade_chart
from data.enums import Fact, Lang, Measure
from tests.components.documents.story.own_talks import ATLAS, view

if TYPE_CHECKING:
    from components.documents.story.step_pictures import ChartPicture

AMOUNTS = sorted(
    claim_id
    for claim_id, claim in ATLAS.index.claims.items()
    if claim.fact is Fact.FIGURE and claim.row["measure"] == Measure.VALUE and claim.row["value"] is not None
)


def shown(chart: ChartPicture) -> list[list[str]]:
    return [[value.label if value else "" for value in series.values] for series in chart.series]


def test_an_aim_is_beside_its_result_in_one_group() -> None:
    chart = trade_chart(view(), ("target-turnover-1bn", "turnover-2020"))
    assert chart.categories == ("2020 (aim: 2019 – 2020)",)
    assert [series.name for series in chart.series] == ["Aim", "Result"]
    assert shown(chart) == [["1 billion US dollars"], ["847.9"]]
    aim, result = (series.values[0] for series in chart.series)
    assert aim
    assert result
    assert (aim.value, aim.exact, aim.lit) == (1000, False, True)
    assert (result.value, result.exact, result.claim) == (847.9, True, "turnover-2020")
    assert chart.unit == "million US dollars"


def test_what_the_aim_counts_beyond_goods_is_said() -> None:
    chart = trade_chart(view(), ("target-turnover-2021", "turnover-2021"))
    assert chart.categories == ("2021",)
    assert "goods and services" in chart.note
    assert shown(chart) == [["over 1 billion US dollars"], ["1,092.5"]]


def test_aims_without_a_result_are_beside_the_last_year_that_is_known() -> None:
    chart = trade_chart(view(), ("target-turnover-5bn", "target-turnover-3bn"))
    assert chart.categories == ("no deadline stated", "no deadline stated", "2021")
    assert shown(chart) == [["up to 3 billion US dollars", "5 billion US dollars", ""], ["", "", "1,092.5"]]
    last = chart.series[1].values[2]
    assert last
    assert not last.lit


def test_years_without_a_figure_are_gaps_and_the_years_of_the_step_are_lit() -> None:
    chart = trade_chart(view(), ("turnover-2014", "turnover-2016"))
    assert chart.categories == tuple(map(str, range(2014, 2022)))
    (turnover,) = chart.series
    assert [value is None for value in turnover.values] == [False, True, False, True, True, True, False, False]
    assert [value.lit for value in turnover.values if value] == [True, True, False, False]
    assert [value.exact for value in turnover.values if value] == [True, False, True, True]
    assert "no column: no figure in the source" in chart.note
    assert "Turnover, 2016: about 420" in chart.alt


def test_a_flow_that_the_step_rests_on_is_a_series_of_its_own() -> None:
    chart = trade_chart(view(), ("turnover-2021", "export-2021"))
    assert [series.name for series in chart.series] == ["Turnover", "Exports from Belarus to Kazakhstan"]
    assert shown(chart)[1][-2:] == ["about 729.4", "911.8"]


def test_a_day_leaves_out_the_years_behind_it() -> None:
    early = view()
    early = dataclasses.replace(early, selection=dataclasses.replace(early.selection, date=date(2012, 1, 1)))
    assert trade_chart(early, ()).categories[-1] == "2011"


@given(claims=st.lists(st.sampled_from(AMOUNTS), max_size=12, unique=True), lang=st.sampled_from(Lang))
def test_no_chart_is_wider_than_a_hall_can_read(claims: list[str], lang: Lang) -> None:
    chart = trade_chart(view(lang), tuple(claims))
    assert 0 < len(chart.categories) <= MOST_COLUMNS
    assert 0 < len(chart.series) <= MOST_SERIES
    assert all(len(series.values) == len(chart.categories) for series in chart.series)
    for value in (value for series in chart.series for value in series.values if value):
        assert value.claim
        assert value.value == ATLAS.claim(value.claim).row["value"]
        assert value.lit == (value.claim in claims)


@given(
    known=st.sets(st.integers(1992, 2030), max_size=20),
    lit=st.lists(st.integers(1992, 2030), max_size=MOST_COLUMNS, unique=True),
)
def test_the_years_of_the_step_are_never_cut(known: set[int], lit: list[int]) -> None:
    years = _window(known | set(lit), lit)
    assert set(lit) <= set(years)
    assert len(years) <= MOST_COLUMNS
    assert years == sorted(years)
    assert bool(years) == bool(known or lit)
    is_in_a_row = all(after == before + 1 for before, after in pairwise(years))
    assert is_in_a_row or max(lit) - min(lit) >= MOST_COLUMNS


@pytest.mark.parametrize("lang", list(Lang))
def test_the_unit_is_that_of_the_values(lang: Lang) -> None:
    chart = trade_chart(view(lang), ("turnover-2021",))
    assert chart.unit
    assert all(chart.unit not in value.label for series in chart.series for value in series.values if value)
