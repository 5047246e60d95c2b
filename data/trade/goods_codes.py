"""Codes of goods: level, chapter and what is wrong with a code."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class GoodsLevel(StrEnum):
    """How finely a record names its goods; records of two levels are never added."""

    TOTAL = "total"
    CHAPTER = "chapter"
    HEADING = "heading"
    SUBHEADING = "subheading"
    NATIONAL = "national"


class CodeFault(StrEnum):
    """What keeps a code from being one of the Harmonized System or of a tariff built on it."""

    EMPTY = "empty"
    NOT_DIGITS = "not_digits"
    ODD_LENGTH = "odd_length"
    TOO_LONG = "too_long"
    UNKNOWN_CHAPTER = "unknown_chapter"


CHAPTERS: Final = frozenset(f"{number:02d}" for number in range(1, 100) if number not in (77, 98))
"""Chapters in use: 77 is kept free by the Harmonized System, 98 is for national use.

The numbers are those of the Harmonized System 2017 and 2022 (World Customs Organization), which agree in chapters; 99
is that of UN Comtrade and of customs statistics for goods that are not specified.
"""
TOTAL_CODES: Final = frozenset({"", "TOTAL", "ВСЕГО", "УСЯГО", "БАРЛЫҒЫ"})
"""How a record of all goods together is written; compared in capitals."""
_LEVELS: Final = {2: GoodsLevel.CHAPTER, 4: GoodsLevel.HEADING, 6: GoodsLevel.SUBHEADING}
_LONGEST: Final = 10


def is_total(code: str) -> bool:
    """Return True where a code names all goods together."""
    return code.strip().upper() in TOTAL_CODES


def fault_of(code: str) -> CodeFault | None:
    """Return what is wrong with a code of goods, or nothing.

    A code of an odd number of digits has most likely lost its first zero in a sheet: it is asked about, never mended.
    """
    if not code:
        return CodeFault.EMPTY
    if not (code.isascii() and code.isdigit()):
        return CodeFault.NOT_DIGITS
    if len(code) % 2:
        return CodeFault.ODD_LENGTH
    if len(code) > _LONGEST:
        return CodeFault.TOO_LONG
    if code[:2] not in CHAPTERS:
        return CodeFault.UNKNOWN_CHAPTER
    return None


def level_of(code: str) -> GoodsLevel:
    """Return the level of a code that has no fault; an empty one is of all goods.

    Raises
    ------
    ValueError
        If the code has a fault (`fault_of`).
    """
    if not code:
        return GoodsLevel.TOTAL
    fault = fault_of(code)
    if fault:
        raise ValueError(f"{code!r} is no code of goods: {fault.value}")
    return _LEVELS.get(len(code), GoodsLevel.NATIONAL)


def chapter_of(code: str) -> str:
    """Return the two digits of a code's chapter; nothing for all goods."""
    return code[:2]
