"""Periods after the answers."""

from __future__ import annotations

import pytest

from data.imports.figures.period_answers import PeriodReader
from data.imports.quantities.periods import Period, read_period
from tests.data.imports.grids import state_of


@pytest.mark.parametrize(
    ("days", "proposed"),
    [
        (["31.12.2023", "31.12.2024"], "year"),
        (["31.03.2024", "30.06.2024"], "quarter"),
        (["31.01.2024", "29.02.2024"], "month"),
        (["14.02.2024", "03.05.2024"], "day"),
    ],
)
def test_what_days_mean_is_proposed(days: list[str], proposed: str) -> None:
    state = state_of()
    periods = [read_period(day) for day in days]
    PeriodReader(state, periods, "file.csv").read(periods[0])
    assert state.doubts["period"].proposed == proposed


def test_an_answer_makes_a_day_a_year_or_a_quarter() -> None:
    day = read_period("30.06.2024")
    year, _ = PeriodReader(state_of(period="year"), [day], "").read(day)
    quarter, doubts = PeriodReader(state_of(period="quarter"), [day], "").read(day)
    assert year == Period(year=2024)
    assert quarter is not None
    assert (quarter.start, quarter.end, doubts) == ("2024-04", "2024-06", ())


def test_a_year_that_is_nowhere_is_proposed_from_the_name_of_the_file() -> None:
    state = state_of()
    period, doubts = PeriodReader(state, [None], "trade_2023.csv").read(None)
    assert (period, doubts, state.doubts["period"].proposed) == (Period(year=2023), ("period",), "2023")
    nothing, _ = PeriodReader(state_of(), [None], "trade.csv").read(None)
    assert nothing is None
