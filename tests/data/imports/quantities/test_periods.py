"""Periods in four languages and in the forms of statistics."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from data.imports.quantities.periods import DayOrder, Period, day_period, period_in, read_period, without_periods


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023", "2023", "2023"),
        ("2024 год1)", "2024", "2024"),
        ("2023 ж.", "2023", "2023"),
        ("2023-Q1", "2023-01", "2023-03"),
        ("1Q2023", "2023-01", "2023-03"),
        ("I квартал 2023 г.", "2023-01", "2023-03"),
        ("2023 жылғы I тоқсан", "2023-01", "2023-03"),
        ("2023 жылғы қаңтар-наурыз", "2023-01", "2023-03"),
        ("январь-март 2023 года", "2023-01", "2023-03"),
        ("студзень-сакавік 2024 г.", "2024-01", "2024-03"),
        ("Jan-23", "2023-01", "2023-01"),
        ("июнь 2024", "2024-06", "2024-06"),
        ("2023M01", "2023-01", "2023-01"),
        ("2022-M03", "2022-03", "2022-03"),
        ("2022-A1", "2022", "2022"),
        ("18-May-2024", "2024-05-18", "2024-05-18"),
        ("2024 г. (январь-июнь)", "2024-01", "2024-06"),
        ("2024 г. (9 месяцев)", "2024-01", "2024-09"),
        ("202301", "2023-01", "2023-01"),
        ("01.2023", "2023-01", "2023-01"),
        ("31.12.2024", "2024-12-31", "2024-12-31"),
        ("12/31/2024", "2024-12-31", "2024-12-31"),
        ("H1 2024", "2024-01", "2024-06"),
        ("9 месяцев 2024 г.", "2024-01", "2024-09"),
        ("2020-2024", "2020", "2024"),
        ("январь-декабрь 2024", "2024", "2024"),
    ],
)
def test_each_form_is_read(text: str, start: str, end: str) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("text", ["Брестская область", "1234.5", "13.13.2024", "2024/25", "45657", "II", "31.02.2024"])
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


def test_a_serial_is_a_day_in_a_column_of_days_alone() -> None:
    assert read_period(Decimal(45657), serials=True) == day_period(date(2024, 12, 31))
    assert read_period(Decimal(45657)) is None


def test_months_get_their_year_from_elsewhere() -> None:
    month = read_period("Март")
    assert month is not None
    assert not month.is_whole
    assert month.joined(Period(year=2024)).start == "2024-03"


def test_a_title_names_one_period_or_none() -> None:
    assert period_in("Экспорт за январь-июнь 2024 г., млн долл.") == Period(year=2024, months=(1, 6))
    assert period_in("2023 к 2024") is None
    assert period_in("Марка трактора") is None


def test_periods_are_masked_in_a_fingerprint() -> None:
    assert without_periods("экспорт за январь 2024") == without_periods("экспорт за май 2025")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("I-III кв. 2024", "2024-01", "2024-09"),
        ("2024 год, II–IV кварталы", "2024-04", "2024-12"),
        ("Q1-Q3 2024", "2024-01", "2024-09"),
        ("9М2024", "2024-01", "2024-09"),
        ("6М 2024", "2024-01", "2024-06"),
        ("1П 2024", "2024-01", "2024-06"),
        ("2H2024", "2024-07", "2024-12"),
    ],
)
def test_quarters_together_and_short_months(text: str, start: str, end: str) -> None:
    found = read_period(text)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("text", ["2022/23", "2023 / 24", "III-I кв. 2024"])
def test_a_year_from_harvest_to_harvest_is_no_period(text: str) -> None:
    assert read_period(text) is None
    assert period_in(f"Экспорт {text}") is None or text.startswith("III")


@pytest.mark.parametrize(
    ("text", "order", "is_as_of"),
    [
        ("05/06/2024", DayOrder.EITHER, False),
        ("25/06/2024", DayOrder.DAY_FIRST, False),
        ("05/31/2024", DayOrder.MONTH_FIRST, False),
        ("05.06.2024", None, False),
        ("06/06/2024", None, False),
        ("на 01.01.2025", None, True),
        ("as of 1 January 2025", None, True),
    ],
)
def test_a_day_says_its_order_and_whether_something_is_as_of_it(
    text: str, order: DayOrder | None, is_as_of: bool
) -> None:
    found = period_in(text)
    assert found is not None
    assert (found.order, found.is_as_of) == (order, is_as_of)
