from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import from_excel

from data.imports.files.cell_numbers import from_float, from_serial, from_text, stated_count


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.5e8", Decimal(550000000)),
        ("550000000.0", Decimal(550000000)),
        ("65584.10000000001", Decimal("65584.1")),
        ("0.1", Decimal("0.1")),
        ("-0", Decimal(0)),
        ("1E-7", Decimal("1E-7")),
        ("123456789012345", Decimal(123456789012345)),
        ("1e22", Decimal("1E+22")),
        ("1_000", "1_000"),
        ("NaN", "NaN"),
        ("inf", "inf"),
        ("1e999", "1e999"),
        ("abc", "abc"),
        ("", ""),
    ],
)
def test_a_number_is_its_shortest_decimal_and_a_text_stays_one(text: str, value: Decimal | str) -> None:
    found = from_text(text)
    assert found == value
    assert type(found) is type(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_is_changed(value: float) -> None:
    assert float(from_float(value)) == value
    assert from_text(repr(value)) == from_float(value)


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (45429.0, date(2024, 5, 17)),
        (45429.5625, datetime(2024, 5, 17, 13, 30)),  # noqa: DTZ001 - cells have no time zone
        (61.0, date(1900, 3, 1)),
        (59.0, date(1900, 2, 28)),
        (1.0, date(1900, 1, 1)),
        (60.0, None),
        (0.5, None),
        (-1.0, None),
        (2_958_465.0, date(9999, 12, 31)),
        (2_958_466.0, None),
        (1e300, None),
    ],
)
def test_a_serial_is_a_day_where_there_is_one(serial: float, day: date | None) -> None:
    assert from_serial(serial) == day


def test_a_workbook_may_count_from_1904() -> None:
    assert from_serial(43967.0, is_1904=True) == date(2024, 5, 17)
    assert from_serial(0.0, is_1904=True) == date(1904, 1, 1)
    assert from_serial(2_958_465.0, is_1904=True) is None


@given(st.integers(61, 2_958_465))
def test_days_are_those_of_openpyxl(serial: int) -> None:
    found = from_excel(serial)
    assert from_serial(float(serial)) == (found.date() if isinstance(found, datetime) else found)


@given(st.integers(61, 100_000), st.integers(1, 86_399))
def test_seconds_of_a_day_are_kept(day: int, seconds: int) -> None:
    start = datetime(1899, 12, 30)  # noqa: DTZ001 - cells have no time zone
    assert from_serial(day + seconds / 86_400) == start + timedelta(days=day, seconds=seconds)


@pytest.mark.parametrize(
    ("text", "least", "count"),
    [("3", 0, 3), (None, 1, 1), ("", 1, 1), ("0", 1, 1), ("-5", 1, 1), ("9" * 400, 1, 9_999_999_999), ("٣", 1, 1)],
)
def test_a_count_is_read_without_trust(text: str | None, least: int, count: int) -> None:
    assert stated_count(text, least) == count
