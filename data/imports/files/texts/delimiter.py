"""Delimiter of the cells of a text, and the decimal mark of its numbers."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DELIMITERS: Final = ("\t", ";", "|", ",")
"""Those that may separate cells; where two fit alike, the first one does, since a comma may be a decimal mark."""

SEPARATOR_LINE: Final = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
SPACES: Final = "[ \u00a0\u202f\u2009']"
WITH_COMMA: Final = re.compile(
    rf"[-+−]?\d{{1,3}}(?:{SPACES}?\d{{3}})*,\d+ ?%?|[-+−]?\d+,\d+ ?%?|[-+−]?\d{{1,3}}(?:\.\d{{3}})+,\d+"
)
WITH_POINT: Final = re.compile(
    rf"[-+−]?\d{{1,3}}(?:{SPACES}?\d{{3}})*\.\d+ ?%?|[-+−]?\d+\.\d+ ?%?|[-+−]?\d{{1,3}}(?:,\d{{3}})+\.\d+"
)
AMBIGUOUS: Final = re.compile(r"[-+−]?[1-9]\d{0,2}[.,]\d{3}")
"""A number that may have a thousands separator as well as a decimal mark."""


def stated_delimiter(line: str) -> str | None:
    """Return the delimiter that a first line like ``sep=;`` states."""
    found = SEPARATOR_LINE.fullmatch(line.lstrip("\ufeff").rstrip("\r\n")) or (
        SEPARATOR_LINE.fullmatch("sep=\t") if line.lower().startswith("sep=\t") else None
    )
    return found[1] if found else None


def find_delimiter(lines: Sequence[str]) -> str | None:
    """Return what separates the cells of a text; None where its lines have one cell each.

    Parameters
    ----------
    lines
        The first lines of the text.
    """
    best: tuple[float, int, str] | None = None
    for delimiter in DELIMITERS:
        counts = Counter(len(row) for row in split(lines, delimiter) if any(row))
        if not (wide := {count: times for count, times in counts.items() if count > 1}):
            continue
        width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
        share = times / sum(counts.values())
        # A title or a footnote has no delimiter, so a share of one half already says much.
        found = (round(min(share, 0.9) * (1 if width > 2 or share > 0.6 else 0.5), 2), width, delimiter)
        if best is None or found[0] > best[0] + 0.15 or (found[0] >= best[0] - 0.15 and found[1] > best[1] * 2):
            best = found
    return best[2] if best else None


def split(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    """Return lines as rows of cells; a quotation mark that is never closed ends the rows."""
    rows: list[list[str]] = []
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        rows.extend(reader)
    except csv.Error:
        return rows
    return rows


def find_decimal(cells: Iterable[str]) -> str | None:
    """Return the decimal mark of the numbers among some cells; None where no number shows it beyond doubt."""
    counts = {",": 0, ".": 0}
    for cell in cells:
        text = cell.strip()
        if not text or AMBIGUOUS.fullmatch(text):
            continue
        if WITH_COMMA.fullmatch(text):
            counts[","] += 1
        elif WITH_POINT.fullmatch(text):
            counts["."] += 1
    mark = max(counts, key=lambda sign: counts[sign])
    other = "," if mark == "." else "."
    # Days like 31.12 look like numbers; the other mark must be clearly rarer.
    return mark if counts[mark] and counts[mark] >= 2 * counts[other] else None
