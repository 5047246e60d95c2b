"""Periods of figures after the answers: days that mean years or months, months without a year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.imports.quantities.periods import DayOrder, Period, period_in, read_period
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.import_state import ImportState

PERIOD: Final = "period"
DAY_ORDER: Final = "day_order"
UNTIL: Final = "until"
_SENSES: Final = ("year", "quarter", "month", "day")
_END_OF_YEAR: Final = {(12, 31)}


class PeriodReader:
    """Reader of the periods of a file's figures: what its days mean is asked once.

    Parameters
    ----------
    state
        What is asked and answered.
    periods
        The periods of all its figures.
    file
        Name of the file, which may name the year.
    """

    def __init__(self, state: ImportState, periods: Iterable[Period | None], file: str) -> None:
        self._state, self._file = state, file
        with_days = [p for p in periods if p is not None and p.day is not None and p.months is not None]
        orders = {period.order for period in with_days} & {DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST}
        self._order = orders.pop() if len(orders) == 1 else None
        days = {(p.months[0], p.day) for p in map(self._ordered, with_days) if p.months is not None and p.day}
        self._proposed = _sense_of_days(days)
        self._is_as_of = days != _END_OF_YEAR and any(period.is_as_of for period in with_days)

    def read(self, period: Period | None) -> tuple[Period | None, tuple[str, ...]]:
        """Return a period as it is taken, and the keys of the questions that it waits for."""
        given = self._state.answer(PERIOD) if period is None or not period.is_whole or period.day is not None else None
        if period is None or not period.is_whole:
            return self._completed(period, given)
        if period.day is None:
            return period, ()
        if period.order is DayOrder.EITHER and self._order is None:
            order = self._state.answer(DAY_ORDER)
            if order not in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST):
                self._ask_order(period)
                return None, (DAY_ORDER,)
            self._order = DayOrder(order)
        period = self._ordered(period)
        if given in (*_SENSES, UNTIL):
            return _in_sense(period, given), ()
        self._ask_sense(period)
        return (None if self._is_as_of else _in_sense(period, self._proposed)), (PERIOD,)

    def _ordered(self, period: Period) -> Period:
        """Return a day that can be read in two ways in the order of the others."""
        if period.order is not DayOrder.EITHER or period.months is None or period.day is None:
            return period
        month, day = (
            (period.day, period.months[0]) if self._order is DayOrder.MONTH_FIRST else (period.months[0], period.day)
        )
        return replace(period, months=(month, month), day=day, order=self._order)

    def _ask_order(self, period: Period) -> None:
        turned = replace(period, months=(period.day or 1, period.day or 1), day=(period.months or (1, 1))[0])
        self._state.doubt(
            DAY_ORDER,
            "layout.day_order",
            proposals=tuple(
                Proposal(value=order.value, code=f"layout.answer.{order}")
                for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
            ),
            text=f"{period.day:02}/{(period.months or (1, 1))[0]:02}/{period.year}",
            first_day=period.start,
            second_day=turned.start,
        )

    def _ask_sense(self, period: Period) -> None:
        senses = (UNTIL, *_SENSES) if self._is_as_of else dict.fromkeys((self._proposed, *_SENSES))
        self._state.doubt(
            PERIOD,
            "layout.day_as_of" if self._is_as_of else f"layout.day_as_{self._proposed}",
            proposals=tuple(Proposal(value=sense, code=f"layout.answer.{sense}") for sense in senses),
            proposed=None if self._is_as_of else self._proposed,
            example_day=period.start,
        )

    def _completed(self, period: Period | None, given: str | None) -> tuple[Period | None, tuple[str, ...]]:
        answered = read_period(given) if given else None
        whole = period.joined(answered) if period is not None else answered
        if whole is not None and whole.is_whole:
            return whole, ()
        named = period_in(self._file)
        proposed = str(named.year) if named is not None and named.is_whole else None
        self._state.doubt(
            PERIOD,
            "layout.year_unknown" if period is not None else "layout.period_unknown",
            proposals=(Proposal(value=proposed, code="layout.answer.period", params={"period": proposed}),)
            if proposed
            else (),
            proposed=proposed,
            is_free=True,
            file=self._file,
        )
        if proposed is None:
            return None, (PERIOD,)
        year = Period(year=int(proposed))
        return (period.joined(year) if period is not None else year), (PERIOD,)


def _sense_of_days(days: set[tuple[int, int]]) -> str:
    """Return what days of a column mean most likely: a year, a quarter, a month, or the days themselves."""
    if days in ({(12, 31)}, {(1, 1)}):
        return "year"
    ends = all(day >= monthrange(2023, month)[1] for month, day in days)
    if not ends and not all(day == 1 for _, day in days):
        return "day"
    quarters = (3, 6, 9, 12) if ends else (1, 4, 7, 10)
    return "quarter" if len(days) > 1 and all(month in quarters for month, _ in days) else "month"


def _in_sense(period: Period, sense: str) -> Period:
    if period.months is None or sense == "day":
        return period
    if sense == "year":
        return Period(year=period.year)
    month = period.months[0]
    if sense == UNTIL:
        last = month - 1 if period.day == 1 else month
        return Period(year=period.year, months=(1, last)) if last else Period(year=(period.year or 0) - 1)
    first = (month - 1) // 3 * 3 + 1
    plain = replace(period, day=None, order=None, is_as_of=False)
    return replace(plain, months=(first, first + 2) if sense == "quarter" else (month, month))
