"""Order of day and month in days with strokes (``05/06/2024``), by all days of a sheet or by an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.imports.quantities.folded import text_of
from data.imports.quantities.periods import DayOrder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.files.model import CellValue, Grid

DAY_ORDER: Final = "day_order"
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_MONTHS: Final = 12


def day_order_in(grid: Grid, first_row: int, cols: Iterable[int]) -> DayOrder | None:
    """Return how the days of some columns are written; None where none of them can be read in two ways."""
    found = set()
    columns = tuple(cols)
    for row in grid.rows[first_row:]:
        for col in columns:
            if col < len(row) and isinstance(row[col], str):
                found |= {order for match in _DAY.finditer(text_of(row[col])) if (order := _order(match)) is not None}
    sure = found - {DayOrder.EITHER}
    return sure.pop() if len(sure) == 1 else DayOrder.EITHER if found else None


def _order(match: re.Match[str]) -> DayOrder | None:
    day, month = int(match[1]), int(match[2])
    if day == month or not min(day, month):
        return None
    if max(day, month) <= _MONTHS:
        return DayOrder.EITHER
    if min(day, month) > _MONTHS:
        return None
    return DayOrder.DAY_FIRST if day > _MONTHS else DayOrder.MONTH_FIRST


def is_open(cell: CellValue) -> bool:
    """Return whether a cell has a day that can be read in two ways."""
    return isinstance(cell, str) and any(_order(match) is DayOrder.EITHER for match in _DAY.finditer(cell))


def with_day_first(cell: CellValue, order: DayOrder | None) -> CellValue:
    """Return a cell with the day before the month, where its sheet writes the month first."""
    if order is not DayOrder.MONTH_FIRST or not isinstance(cell, str):
        return cell
    return _DAY.sub(r"\2.\1.\3", cell)


def both_readings(text: str) -> tuple[str, str]:
    """Return a day that can be read in two ways, in the words of the contract, the day first and the month first."""
    match = _DAY.search(text)
    if match is None:
        return text, text
    year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
    return f"{year}-{int(match[2]):02}-{int(match[1]):02}", f"{year}-{int(match[1]):02}-{int(match[2]):02}"
