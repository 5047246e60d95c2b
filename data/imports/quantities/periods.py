"""Periods as people write them: years, quarters, months, ranges of months and days in four languages."""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.imports.quantities import month_names as names
from data.imports.quantities.folded import fold_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.imports.quantities.folded import CellValue

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
_SERIALS: Final = (Decimal(32874), Decimal(73050))
"""Excel's numbers of 1990-01-01 and 2099-12-31."""


class DayOrder(StrEnum):
    """Orders of day and month in a day with strokes."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period, or the part of one that a text gives: a year, months without a year, a day.

    Attributes
    ----------
    year, last_year
        The first year and, where it ends in another one, the last.
    months
        First and last month, both included; nothing for whole years.
    day
        Day of the month; nothing for what is longer than a day.
    order
        How a day with strokes is written: day or month first, or either way (``05/06/2024``).
    is_as_of
        Whether it is said that something is as of this day (``на 01.01.2025``).
    """

    year: int | None = None
    last_year: int | None = None
    months: tuple[int, int] | None = None
    day: int | None = None
    order: DayOrder | None = None
    is_as_of: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether its year is known."""
        return self.year is not None

    @property
    def start(self) -> str:
        """Its first year, month or day in the words of the contract (``2024``, ``2024-03``)."""
        return self._written(self.year, 0)

    @property
    def end(self) -> str:
        """Its last year, month or day in the words of the contract."""
        return self._written(self.last_year or self.year, 1)

    def _written(self, year: int | None, side: int) -> str:
        if self.months is None or (self.months == (1, 12) and self.day is None):
            return sys.intern(f"{year}")
        return sys.intern(f"{year}-{self.months[side]:02}" + (f"-{self.day:02}" if self.day else ""))

    def joined(self, other: Period | None) -> Period:
        """Return it with what another one knows and it does not: a year for its months, or months for its year."""
        if other is None:
            return self
        if self.year is None:
            return replace(self, year=other.year, last_year=other.last_year)
        if self.months is None and other.year is None and other.months is not None:
            return replace(self, months=other.months, day=other.day)
        return self


def day_period(day: date) -> Period:
    """Return the period of a day."""
    return Period(year=day.year, months=(day.month, day.month), day=day.day)


def read_period(cell: CellValue, *, serials: bool = False) -> Period | None:
    """Read a cell that is a period and nothing else; None where it is none.

    Parameters
    ----------
    cell
        A number, a day or a text.
    serials
        Whether a number of five digits is a day as Excel counts them: in a column of days only.
    """
    if isinstance(cell, date):
        return day_period(cell)
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, Decimal):
        if cell != cell.to_integral_value():
            return None
        return _of_number(int(cell), serials=serials)
    return _of_text(cell, serials)


def _of_number(number: int, *, serials: bool) -> Period | None:
    if FIRST_YEAR <= number <= LAST_YEAR:
        return Period(year=number)
    if FIRST_YEAR * 100 < number <= LAST_YEAR * 100 + 12 and 1 <= number % 100 <= 12:
        return Period(year=number // 100, months=(number % 100, number % 100))
    if FIRST_YEAR * 10000 < number <= LAST_YEAR * 10000 + 1231:
        return _of_day(number // 10000, number // 100 % 100, number % 100)
    if serials and _SERIALS[0] <= number <= _SERIALS[1]:
        return day_period(date(1899, 12, 30) + timedelta(days=number))
    return None


def _of_day(year: int, month: int, day: int) -> Period | None:
    if not (1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Period(year=year, months=(month, month), day=day)


@lru_cache(maxsize=16384)
def _of_text(text: str, serials: bool) -> Period | None:
    folded = fold_heading(text).strip(" .,:;()[]")
    if re.fullmatch(r"\d{4,8}", folded):
        return _of_number(int(folded), serials=serials)
    found, rest = _find(folded)
    rest = re.sub(r"\b(?:за|в|на|in|for|of|the|и|период|period|кезең|перыяд)\b|[\s.,:;()\-–]", "", rest)
    return found if found is not None and not rest else None


@lru_cache(maxsize=4096)
def period_in(text: str) -> Period | None:
    """Return the one period that a title or a heading names among other words; None where it names none or several."""
    folded = fold_heading(text)
    found, rest = _find(folded)
    again, _ = _find(rest)
    return None if found is None or (again is not None and again.is_whole and again != found) else found


_YEAR: Final = r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?![\d])(?![.,]\d)"
_Y: Final = rf"(?:\s*{names.YEAR_WORDS}\b\.?)?"
_OPEN: Final = r"\s*[,(]?\s*"
_ORD: Final = "(?P<ord>" + "|".join(sorted(map(re.escape, names.ORDINALS), key=len, reverse=True)) + ")"
_MONTH: Final = "|".join(
    stem + (r"(?![^\W\d_])\.?" if len(stem) <= 4 and stem not in names.INFLECTED else names.ENDINGS + r"(?![^\W\d_])")
    for stem in sorted(names.MONTH_STEMS, key=len, reverse=True)
)
_DASH: Final = r"\s*(?:-|–|—|по|до|to|/)\s*"
_QUARTERS: Final = (
    rf"(?<!\w){_ORD.replace('ord', 'from_')}\s*(?:-|–|—|и|і|по|to|and|және|мен)\s*{_ORD.replace('ord', 'till')}"
    rf"[\s-]*{names.QUARTER_WORDS}\b\.?"
)
_FORMS: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "day",
            r"(?<!\d)(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?:[t ]00:00(?::00)?)?(?!\d)",
        ),
        ("day", r"(?<!\d)(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>(?:19|20)\d\d)(?!\d)" + _Y),
        ("american", r"(?<!\d)(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)(?!\d)"),
        ("quarters", rf"{_YEAR}{_Y}{_OPEN}{_QUARTERS}"),
        ("quarters", rf"{_QUARTERS}(?:\s*,?\s*(?:of )?{_YEAR}{_Y})?"),
        ("quarters", rf"\bq(?P<from_>[1-4])\s*[-–—]\s*q?(?P<till>[1-4])(?:[\s/'-]*{_YEAR})?"),
        ("months", r"(?<!\w)(?P<count>\d{1,2})\s?[мm][\s./'-]?(?P<year>(?:19|20)\d\d)(?!\d)"),
        ("months", r"(?<!\d)(?P<year>(?:19|20)\d\d)[\s,/-]+(?P<count>\d{1,2})\s?[мm](?!\w)"),
        ("half", r"(?<!\w)(?P<ord>[12])\s?[пhж][\s./'-]?(?P<year>(?:19|20)\d\d)(?!\d)"),
        ("quarter", r"(?P<year>(?:19|20)\d\d)[\s-]*q(?P<ord>[1-4])(?!\d)"),
        ("quarter", r"\bq(?P<ord>[1-4])[\s/'-]*" + _YEAR),
        ("quarter", r"(?<!\d)(?P<ord>[1-4])q[\s/'-]*" + _YEAR),
        ("quarter", rf"{_YEAR}{_Y}{_OPEN}(?<!\w){_ORD}[\s-]*{names.QUARTER_WORDS}\b\.?"),
        ("quarter", rf"(?<!\w){_ORD}[\s-]*{names.QUARTER_WORDS}\b\.?(?:\s*,?\s*(?:of )?{_YEAR}{_Y})?"),
        ("quarter", r"\bq(?P<ord>[1-4])\b|(?<!\w)(?P<ord2>[1-4])q\b"),
        ("half", r"(?P<year>(?:19|20)\d\d)[\s-]*[hs](?P<ord>[12])(?!\d)"),
        ("half", rf"\bh(?P<ord>[12])(?:[\s/'-]*{_YEAR})?\b"),
        ("half", rf"{_YEAR}{_Y}{_OPEN}(?<!\w){_ORD}[\s-]*{names.HALF_WORDS}\b\.?"),
        ("half", rf"(?<!\w){_ORD}[\s-]*{names.HALF_WORDS}\b\.?(?:\s*,?\s*(?:of )?{_YEAR}{_Y})?"),
        ("months", rf"{_YEAR}{_Y}{_OPEN}(?<!\d)(?P<count>\d{{1,2}})[\s-]*{names.MONTH_WORDS}\b\.?"),
        ("months", rf"(?<!\d)(?P<count>\d{{1,2}})[\s-]*{names.MONTH_WORDS}\b\.?(?:\s*,?\s*(?:of )?{_YEAR}{_Y})?"),
        ("range", rf"{_YEAR}{_Y}{_OPEN}(?<!\w)(?P<first>{_MONTH}){_DASH}(?P<last>{_MONTH})"),
        ("range", rf"(?<!\w)(?P<first>{_MONTH}){_DASH}(?P<last>{_MONTH})(?:[\s,-]*{_YEAR}{_Y})?"),
        ("written", rf"(?<!\d)(?P<day>\d{{1,2}})[\s-]+(?P<first>{_MONTH})[\s-]+{_YEAR}{_Y}"),
        ("short", rf"(?<!\w)(?P<first>{_MONTH})[\s.'-]+(?P<short>\d\d)(?!\d)"),
        ("month", rf"{_YEAR}{_Y}[\s,(-]*(?<!\w)(?P<first>{_MONTH})"),
        ("month", rf"(?<!\w)(?P<first>{_MONTH})(?:[\s,.'-]*{_YEAR}{_Y})?"),
        ("number", r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[-/.]|-?m)(?P<month>0?[1-9]|1[0-2])(?!\d)"),
        ("number", r"(?<![\d.])(?P<month>0?[1-9]|1[0-2])[-/.](?P<year>(?:19|20)\d\d)(?!\d)"),
        ("year", r"(?<!\d)(?P<year>(?:19|20)\d\d)-a1(?!\d)"),
        ("years", r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[-–—]\s*(?P<last_year>(?:19|20)\d\d)(?!\d)" + _Y),
        ("year", r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?!\d)(?![.,]\d)" + _Y),
    )
)
"""Forms of a period, the first that fits is taken; each finds it among other words too."""


def _find(folded: str) -> tuple[Period | None, str]:
    """Return the first period of a folded text and the text without it."""
    if _SPLIT_YEAR.search(folded):
        return None, folded
    for kind, pattern in _FORMS:
        match = pattern.search(folded)
        if match is None:
            continue
        period = _BUILD[kind](match)
        if period is not None and period.day is not None:
            is_as_of = bool(_AS_OF.search(folded[: match.start()]) or _AS_OF_BEHIND.match(folded[match.end() :]))
            period = replace(period, order=_order(match.group(), period), is_as_of=is_as_of)
        if period is not None:
            return period, folded[: match.start()] + " " + folded[match.end() :]
    return None, folded


_SPLIT_YEAR: Final = re.compile(r"(?<![\d./-])(?:19|20)\d\d\s*/\s*(?:1[3-9]|[2-9]\d)(?!\d)")
"""A year from harvest to harvest (``2023/24``) is no year of the calendar."""

_AS_OF: Final = re.compile(r"(?:\bна|\bas of|\bas at|\bстанам на)\s*$")
_AS_OF_BEHIND: Final = re.compile(r"[\s.г]*(?:жағдай|күніне)")
_STROKES: Final = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")


def _order(text: str, period: Period) -> DayOrder | None:
    """Return in which order a day with strokes is written; None for days that are written otherwise."""
    match = _STROKES.match(text)
    if match is None or period.day is None or period.months is None:
        return None
    first, second = int(match[1]), int(match[2])
    if first == second:
        return None
    if max(first, second) <= 12:
        return DayOrder.EITHER
    return DayOrder.DAY_FIRST if first == period.day else DayOrder.MONTH_FIRST


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").strip()


def _year(match: re.Match[str]) -> int | None:
    text = _group(match, "year")
    return int(text) if text else None


def _month(text: str) -> int:
    plain = text.strip(" .")
    return next(
        names.MONTH_STEMS[stem] for stem in sorted(names.MONTH_STEMS, key=len, reverse=True) if plain.startswith(stem)
    )


def _part(match: re.Match[str], length: int) -> Period | None:
    """Return the period of a quarter or a half-year."""
    number = names.ORDINALS[_group(match, "ord") or _group(match, "ord2")]
    if number * length > 12:
        return None
    return Period(year=_year(match), months=((number - 1) * length + 1, number * length))


def _quarters(match: re.Match[str]) -> Period | None:
    first, last = names.ORDINALS[_group(match, "from_")], names.ORDINALS[_group(match, "till")]
    return Period(year=_year(match), months=(3 * first - 2, 3 * last)) if first < last <= 4 else None


def _months(match: re.Match[str]) -> Period | None:
    count = int(_group(match, "count"))
    return Period(year=_year(match), months=(1, count)) if 1 <= count <= 12 else None


def _range(match: re.Match[str]) -> Period | None:
    first, last = _month(_group(match, "first")), _month(_group(match, "last"))
    return Period(year=_year(match), months=(first, last)) if first <= last else None


def _single(match: re.Match[str]) -> Period:
    month = _month(_group(match, "first"))
    short = _group(match, "short")
    return Period(year=2000 + int(short) if short else _year(match), months=(month, month))


def _day(match: re.Match[str]) -> Period | None:
    month = _group(match, "month")
    number = int(month) if month else _month(_group(match, "first"))
    return _of_day(int(_group(match, "year")), number, int(_group(match, "day")))


def _number_month(match: re.Match[str]) -> Period:
    month = int(_group(match, "month"))
    return Period(year=_year(match), months=(month, month))


def _years(match: re.Match[str]) -> Period | None:
    first, last = int(_group(match, "year")), int(_group(match, "last_year"))
    return Period(year=first, last_year=last) if first < last else None


_BUILD: Final[Mapping[str, Callable[[re.Match[str]], Period | None]]] = {
    "day": _day,
    "american": _day,
    "written": _day,
    "quarters": _quarters,
    "quarter": lambda match: _part(match, 3),
    "half": lambda match: _part(match, 6),
    "months": _months,
    "range": _range,
    "month": _single,
    "short": _single,
    "number": _number_month,
    "years": _years,
    "year": lambda match: Period(year=_year(match)),
}


def without_periods(folded: str) -> str:
    """Return a folded text with ``#`` in the place of each period."""
    rest = folded
    for _ in range(8):
        found, cut = _find(rest)
        if found is None:
            break
        rest = cut.replace("  ", " # ", 1)
    return re.sub(r"(?:#[\s,–-]*)+", "# ", rest)
