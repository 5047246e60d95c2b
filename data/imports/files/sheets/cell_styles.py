"""Styles of the cells of a workbook: days, percent, texts and indents by the number of a style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.imports.files import xml_events
from data.imports.files.model import CellFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.')
BRACKETS: Final = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.IGNORECASE)
WORD: Final = re.compile(r'"[^"]*[^\W\d_]{2}[^"]*"')
THOUSANDS_CUT: Final = re.compile(r"[0#?],+(?![0#?,])")


@dataclass(frozen=True, slots=True)
class Style:
    """A style that changes what the cells that have it mean."""

    is_date: bool = False
    format: CellFormat | None = None
    indent: int = 0


BUILT_IN: Final = MappingProxyType(
    dict.fromkeys((*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 55), 57, 58), Style(is_date=True))
    | dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56), Style(format=CellFormat.TIME))
    | dict.fromkeys((9, 10), Style(format=CellFormat.PERCENT))
    | {49: Style(format=CellFormat.TEXT)}
)
"""Styles of the formats that every spreadsheet knows by number."""


def of_format(code: str, number: int = 164) -> Style:
    """Return the style of a number format.

    Parameters
    ----------
    code
        The format as a workbook writes it, for example ``0.0%``.
    number
        Its number; those below 164 are built in and have no code.
    """
    if number in BUILT_IN:
        return BUILT_IN[number]
    if code == "@":
        return Style(format=CellFormat.TEXT)
    first = code.split(";", maxsplit=1)[0]
    plain = BRACKETS.sub("", LITERAL.sub("", first)).lower().replace("general", "")
    is_day = "y" in plain or "d" in plain
    if any(sign in plain for sign in "0#?"):
        found = Style()
        if "%" in plain:
            found = Style(format=CellFormat.PERCENT)
        elif is_day and "h" in plain:
            found = Style(is_date=True)  # seconds with a part: yyyy-mm-dd hh:mm:ss.000
        elif THOUSANDS_CUT.search(plain) or WORD.search(first):
            found = Style(format=CellFormat.SCALED)
        return found
    has_time = "h" in plain or "s" in plain
    if is_day or ("m" in plain and not has_time):
        return Style(is_date=True)
    return Style(format=CellFormat.TIME) if has_time else Style()


class StyleParts:
    """Handler of the part of styles; `special` has the styles that mean something, by their number as text."""

    def __init__(self) -> None:
        self.special: dict[str, Style] = {}
        self._codes: dict[int, str] = {}
        self._is_cells = False
        self._number = -1
        self._style = Style()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a format, a style of cells or its alignment."""
        if name == "numFmt":
            self._codes[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._is_cells = True
        elif self._is_cells and name == "xf":
            self._number += 1
            format_number = _whole(attributes.get("numFmtId"))
            self._style = of_format(self._codes.get(format_number, ""), format_number)
        elif self._is_cells and name == "alignment":
            indent = _whole(attributes.get("indent"))
            self._style = Style(self._style.is_date, self._style.format, indent)

    def end(self, name: str) -> None:
        """Keep a style at its end."""
        if name == "cellXfs":
            self._is_cells = False
        elif self._is_cells and name == "xf" and self._style != Style():
            self.special[str(self._number)] = self._style

    def text(self, data: str) -> None:
        """Pass over text: styles have none."""


def read_styles(chunks: Iterable[bytes]) -> dict[str, Style]:
    """Return the styles of a workbook that mean something, by their number as text."""
    handler = StyleParts()
    xml_events.read(chunks, handler, part="styles")
    return handler.special


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
