"""Texts of cells without what people vary: case, spaces, underscores, signs of footnotes."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    CellValue = str | Decimal | date | datetime | bool | None

_LONGEST_NUMBER: Final = 60
SPACES: Final = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+")
"""Spaces of every kind, as word processors and statistical offices put them."""

_MIXED: Final = re.compile(r"\b(?=\w*[а-яәғқңөұүһі])(?=\w*[a-z])[^\W\d_]+\b")
_LOOK_ALIKE: Final = str.maketrans("aceiopxykmth", "асеіорхукмтн")
"""Latin letters that look as Cyrillic ones in lower case, as they slip into Cyrillic words."""

_REFERENCE: Final = re.compile(
    r"(?<=[^\s(\d])(?:\d{1,2}\)|[*]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?)|(?<=\d)(?:[*]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?)|(?<=\s)\d\)$"
)
_YEAR_REFERENCE: Final = re.compile(r"(?<=\d{4})\d\)|(?<=[^\W\d])\d{1,2}\)")


def text_of(cell: CellValue) -> str:
    """Return a cell as text: a whole number without decimals, a day as in ISO 8601, nothing for an empty one."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        return _number_text(cell)
    if cell is None or isinstance(cell, bool):
        return {None: "", True: "TRUE", False: "FALSE"}[cell]
    if isinstance(cell, datetime):
        return cell.date().isoformat() if (cell.hour, cell.minute, cell.second) == (0, 0, 0) else cell.isoformat(" ")
    return cell.isoformat()


def _number_text(number: Decimal) -> str:
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        return str(number)
    return _plain_number(number)


@lru_cache(maxsize=65536)
def _plain_number(number: Decimal) -> str:
    """Return a number without exponent and needless zeros; equal numbers are written alike."""
    whole = number.to_integral_value()
    return format(whole if number == whole else number.normalize(), "f")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text in lower case with plain spaces, ``ё`` as ``е`` and plain hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return SPACES.sub(" ", re.sub(r"[‐‑‒]", "-", plain)).strip()


@lru_cache(maxsize=8192)
def fold_heading(text: str) -> str:
    """Return a heading folded: no underscores, no signs of footnotes, no Latin letters within Cyrillic words."""
    folded = fold(without_references(text).replace("_", " "))
    return _MIXED.sub(lambda match: match.group().translate(_LOOK_ALIKE), folded)


@lru_cache(maxsize=8192)
def without_references(text: str) -> str:
    """Return a text without its signs of footnotes (``2024 год1)``, ``экспорт¹``, ``total*``)."""
    return _REFERENCE.sub("", _YEAR_REFERENCE.sub("", text)).strip()


@lru_cache(maxsize=8192)
def references(text: str) -> tuple[str, ...]:
    """Return the signs of footnotes of a text: numbers as digits, stars as they are."""
    found = [match.group() for match in _YEAR_REFERENCE.finditer(text)]
    found += [match.group() for match in _REFERENCE.finditer(_YEAR_REFERENCE.sub("", text))]
    return tuple(unicodedata.normalize("NFKC", sign).strip(") ") for sign in found)
