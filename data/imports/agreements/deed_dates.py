"""Dates of agreements and events as people write them: a day, a month or a year, and dates that do not exist."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from data.imports.quantities.periods import read_period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.files.model import CellValue

_NUMBERS: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})")
_ISO: Final = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]+)\s+(\d{1,2}),\s*(\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*(?:жылғы|жылы|ж\.?)\s*(\d{1,2})\s+([^\W\d_]+)")
_SMALL: Final = re.compile(
    r"^(?:от|до|с|по|ад|да|з|на|from|until|to|till|by|since)\s+|\s*(?:жыл\w*\s+)?(?:бастап|дейін)$", re.IGNORECASE
)
_END_OF: Final = re.compile(r"^(?:конца|канца|(?:the )?end of)\s+|\s*соңына$", re.IGNORECASE)
_QUOTES: Final = re.compile("[«»\"“”„'’]")
_SPAN: Final = re.compile(r"(.*?\S)\s*(?:[-–—]|\bпо\b|\bдо\b|\bto\b)\s*(\S.*)")
_OPEN: Final = re.compile(
    r"бессроч|неограничен|бестэрмін|мерзімсіз|indefinit|open-ended|perpetual|^[-–—]$", re.IGNORECASE
)
_LASTS: Final = re.compile(
    r"(?<!\d)\d{1,2}\s*(?:год|лет|гады|гадоў|жыл|years?|месяц|мес|month|ай)|"
    r"(?:один|два|три|пять|десять) (?:год|лет)",
    re.IGNORECASE,
)
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date with the precision it is written with, or the code of what is wrong with it.

    Attributes
    ----------
    text
        The date as the contract writes it (``2024``, ``2024-11``, ``2024-05-17``); nothing where there is none.
    fault, params
        Why it is none; nothing where the cell is empty or says that there is no end.
    is_term
        Whether it is a length of time, which is no date.
    """

    text: str = ""
    fault: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    is_term: bool = False


def read_date(cell: CellValue) -> WrittenDate:
    """Read a cell that is a date."""
    if cell is None or (isinstance(cell, str) and not _plain(cell)):
        return WrittenDate()
    found = read_period(_usual(cell) if isinstance(cell, str) else cell, serials=True)
    if found is not None and found.is_whole and found.start == found.end:
        return WrittenDate(text=found.start)
    return _fault(str(cell))


def read_span(cell: CellValue) -> tuple[WrittenDate, WrittenDate]:
    """Read a cell that is a date or two with a dash between them: the first and the last day."""
    first = read_date(cell)
    if not first.fault or not isinstance(cell, str):
        return first, WrittenDate()
    for match in [_SPAN.fullmatch(_plain(cell))]:
        if match:
            start, end = read_date(match[1]), read_date(match[2])
            if not start.fault and not end.fault:
                return start, end
            short = re.fullmatch(r"(\d{1,2})", match[1])
            if short and not end.fault and end.text.count("-") == 2:
                return WrittenDate(text=f"{end.text[:8]}{int(short[1]):02}"), end
    return first, WrittenDate()


def read_until(cell: CellValue) -> WrittenDate:
    """Read a cell that says until when something is valid; a length of time is no date, no end is none."""
    if isinstance(cell, str):
        if _OPEN.search(cell):
            return WrittenDate()
        if _LASTS.search(cell):
            return WrittenDate(is_term=True)
        _, last = read_span(cell)
        if last.text:
            return last
        return read_date(_END_OF.sub("", _SMALL.sub("", _plain(cell))))
    return read_date(cell)


def _plain(text: str) -> str:
    return _SMALL.sub("", " ".join(_QUOTES.sub("", text).split())).strip(" .,;") if text.strip(" -–—.") else ""


def _usual(text: str) -> str:
    """Return a date in a form that periods are read in."""
    plain = _plain(text)
    if match := _NUMBERS.fullmatch(plain):
        return f"{match[1]}.{match[2]}.{match[3] if len(match[3]) == 4 else '20' + match[3]}"
    if match := _MONTH_FIRST.fullmatch(plain):
        return f"{match[2]} {match[1]} {match[3]}"
    if match := _YEAR_FIRST.fullmatch(plain):
        return f"{match[2]} {match[3]} {match[1]}"
    return plain


def _fault(text: str) -> WrittenDate:
    """Return what is wrong with a date: a month or a day that the calendar does not have, or words that are none."""
    plain = _plain(text)
    day = month = year = 0
    if match := _NUMBERS.fullmatch(plain):
        day, month, year = map(int, match.groups())
    elif match := _ISO.fullmatch(plain):
        year, month, day = map(int, match.groups())
    if not year:
        return WrittenDate(fault="deed.date_unreadable", params={"text": text})
    if not 1 <= month <= _MONTHS:
        return WrittenDate(fault="deed.no_such_month", params={"text": text, "month": str(month)})
    last = monthrange(year if year > 99 else 2000 + year, month)[1]
    if not 1 <= day <= last:
        return WrittenDate(fault="deed.no_such_day", params={"text": text, "day": str(day), "days": str(last)})
    return WrittenDate(fault="deed.date_unreadable", params={"text": text})
