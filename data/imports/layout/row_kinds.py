"""Kinds of cells and rows by what is in them: numbers, marks, years, periods and texts."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.imports.quantities.folded import fold_heading, text_of
from data.imports.quantities.numerals import Sense, read_numeral
from data.imports.quantities.periods import FIRST_YEAR, LAST_YEAR, read_period
from data.imports.quantities.units import unit_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.quantities.folded import CellValue


class CellKind(StrEnum):
    """Kinds of cell: empty, number, mark in the place of a number, year, other period, text."""

    EMPTY = "empty"
    NUMBER = "number"
    MARK = "mark"
    YEAR = "year"
    PERIOD = "period"
    TEXT = "text"


FIGURES: Final = frozenset({CellKind.NUMBER, CellKind.MARK})
_TOTAL: Final = re.compile(
    r"(?:итого|всего|в целом|усяго|разам|барлығы|жиыны|жалпы|total|grand total|subtotal|sum|sub-total|"
    r"overall)(?![^\W\d_])"
)
_TOTAL_BEHIND: Final = re.compile(
    r"[,:–—-]\s*(?:всего|итого|усяго|барлығы|total)$|\bбойынша(?: барлығы)?$|^по (?:республике|стране)"
)
_YEAR_AND_WORDS: Final = re.compile(r"(?:19|20)\d\d\s*[(,]?\s*[^\W\d_][^\d]*")
"""A year with words behind it that are no unit (``2024 (предварительные данные)``)."""

_NOTE: Final = re.compile(
    r"(?:\d{1,2}\)|[*¹²³⁴⁵]+|[«\"']?[-–—…x]»?['\"]?\s*[-–—]|примечан|источник|заўвага|крыніц|ескерт|дереккөз|note|"
    r"source|"
    r"предварит|без уч[её]та|с уч[её]том|provisional|данные|даныя|деректер)"
)


def cell_kind(cell: CellValue) -> CellKind:
    """Return the kind of a cell."""
    if cell is None:
        return CellKind.EMPTY
    if isinstance(cell, Decimal):
        return (
            CellKind.YEAR if cell == cell.to_integral_value() and FIRST_YEAR <= cell <= LAST_YEAR else CellKind.NUMBER
        )
    if isinstance(cell, bool):
        return CellKind.TEXT
    if isinstance(cell, date):
        return CellKind.PERIOD
    return _text_kind(cell)


@lru_cache(maxsize=16384)
def _text_kind(text: str) -> CellKind:
    numeral = read_numeral(text)
    if numeral.sense is Sense.EMPTY:
        return CellKind.EMPTY
    if read_period(text) is not None:
        return CellKind.YEAR if re.fullmatch(r"\s*\d{4}\s*", text) else CellKind.PERIOD
    if _YEAR_AND_WORDS.fullmatch(text.strip()) and unit_in(text) is None:
        return CellKind.PERIOD
    if numeral.sense in (Sense.NUMBER, Sense.UNCLEAR):
        return CellKind.NUMBER
    return CellKind.MARK if numeral.is_figure else CellKind.TEXT


def row_kinds(row: Sequence[CellValue]) -> list[CellKind]:
    """Return the kinds of the cells of a row."""
    return [cell_kind(cell) for cell in row]


def is_body(kinds: Sequence[CellKind]) -> bool:
    """Return whether a row has figures: a number, or a mark beside a text."""
    has_label = any(kind in (CellKind.TEXT, CellKind.PERIOD, CellKind.YEAR) for kind in kinds)
    return CellKind.NUMBER in kinds or (CellKind.MARK in kinds and has_label)


def is_numbering(row: Sequence[CellValue]) -> bool:
    """Return whether a row counts the columns (1, 2, 3 … or А, 1, 2 …)."""
    texts = [text_of(cell).strip() for cell in row if text_of(cell).strip()]
    if texts and texts[0].casefold() in ("а", "a", "б", "b"):
        texts = [text for text in texts if text.casefold() not in ("а", "a", "б", "b", "в")]
        return len(texts) >= 1 and texts == [str(number) for number in range(1, len(texts) + 1)]
    return len(texts) >= 3 and texts == [str(number) for number in range(1, len(texts) + 1)]


@lru_cache(maxsize=16384)
def is_total(label: str) -> bool:
    """Return whether a label names a total."""
    folded = fold_heading(label)
    return bool(_TOTAL.match(folded) or _TOTAL_BEHIND.search(folded))


def is_footnote(text: str) -> bool:
    """Return whether a text reads as a note below a table."""
    return bool(_NOTE.match(text.strip().casefold()))
