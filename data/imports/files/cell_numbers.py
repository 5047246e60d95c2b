"""Numbers, days and moments of cells, without a loss."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

LARGEST_WHOLE: Final = 1e16
"""Whole numbers below it are exact in the floating point of spreadsheets."""

FIRST_DAY: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - cells have no time zone
FIRST_DAY_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
LAST_SERIAL: Final = 2_958_466
"""One past the last day of the year 9999."""

FALSE_LEAP_DAY: Final = 60
"""The serial of 29 February 1900, which never was; below it the count is one day behind."""


def from_float(value: float) -> Decimal:
    """Return a finite number as the shortest decimal that is the same number: 5.5e8 is 550000000."""
    if value.is_integer() and -LARGEST_WHOLE < value < LARGEST_WHOLE:
        return Decimal(int(value))
    return Decimal(repr(value))


def from_text(text: str) -> Decimal | str:
    """Return the number that a workbook writes as text, or the text where it is none."""
    try:
        value = float(text)
    except ValueError:
        return text
    return text if "_" in text or not math.isfinite(value) else from_float(value)


def from_serial(serial: float, *, is_1904: bool = False) -> date | datetime | None:
    """Return the day or moment of a serial of a spreadsheet; None where it is none.

    Parameters
    ----------
    serial
        Days since the beginning of the count, with a part of a day.
    is_1904
        Whether the workbook counts from 1904.
    """
    if not 0 <= serial < LAST_SERIAL or (is_1904 and serial >= LAST_SERIAL - 1462):
        return None
    if is_1904:
        start = FIRST_DAY_1904
    elif FALSE_LEAP_DAY <= serial < FALSE_LEAP_DAY + 1 or serial < 1:
        return None
    else:
        start = FIRST_DAY if serial > FALSE_LEAP_DAY else FIRST_DAY + timedelta(days=1)
    moment = start + timedelta(seconds=round(serial * 86_400))
    return moment.date() if float(serial).is_integer() else moment


def stated_count(text: str | None, least: int = 0) -> int:
    """Return a count that a document states; ``least`` where it states none. Longer ones than any sheet stay long."""
    if not text or not text.isascii() or not text.isdigit():
        return least
    return max(least, int(text[:10]))
