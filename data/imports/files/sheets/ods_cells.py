"""Cells of the sheets of an OpenDocument workbook, read from its XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_float, from_text, stated_count
from data.imports.files.codes import Refusal
from data.imports.files.error_texts import is_error
from data.imports.files.model import CellFormat, Mark
from data.imports.files.sheets.cell_styles import Style
from data.imports.files.sheets.sheet_stream import OpenSheet

if TYPE_CHECKING:
    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue

IN_ANOTHER_FILE: Final = re.compile(r"'(?:file|https?|ftp):[^']*'#|\[(?:'file:|file:)", re.IGNORECASE)
DURATION: Final = re.compile(r"P(?:(\d+)D)?T(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S")
LENGTH: Final = re.compile(r"([\d.]+)(cm|mm|in|pt)")
POINTS: Final = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0}
INDENT: Final = 10.0
"""Points of one step of an indent, as spreadsheets write it."""

NOT_TEXT: Final = frozenset(
    ("annotation", "frame", "custom-shape", "g", "line", "rect", "ellipse", "control", "connector", "ruby-text", "note")
)
HIDDEN: Final = ("collapse", "filter")
NAMESPACES: Final = ("xmlns:office", "xmlns:table", "xmlns:text")


@dataclass(slots=True)
class _OpenCell:
    """A cell that is being read."""

    attributes: dict[str, str]
    count: int
    col: int
    paragraphs: list[str] = field(default_factory=list)


class OdsCells:
    """Handler of the XML of a workbook; `found` fills up with the rows of its sheets.

    Parameters
    ----------
    limits
        What may be read.
    marking
        Whether to keep what is special about cells.
    """

    def __init__(self, limits: Limits, *, marking: bool) -> None:
        self.sheets: list[OpenSheet] = []
        self.found: list[tuple[int, int, Row]] = []
        self._limits, self._marking = limits, marking
        self._hidden: set[str] = set()
        self._formats: dict[str, CellFormat] = {}
        self._number_style = ""
        self._styles: dict[str, Style] = {}
        self._style: tuple[str, Style] | None = None
        self._column_styles: list[str] = []
        self._row: list[CellValue] = []
        self._row_number = self._row_count = self._col = 0
        self._cell: _OpenCell | None = None
        self._buffer: list[str] | None = None
        self._skipped = self._tables = self._level = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        self._level += 1
        if self._level == 1 and not all(space in attributes for space in NAMESPACES):
            raise FileRefused(Refusal.DAMAGED)
        if self._skipped or name in NOT_TEXT:
            self._skipped += 1
        elif name in ("table-cell", "covered-table-cell"):
            if self._tables == 1:
                count = stated_count(attributes.get("table:number-columns-repeated"), 1)
                self._cell = _OpenCell(attributes, count, self._col)
        elif name == "p":
            self._buffer = [] if self._cell else None
        elif name == "table-row":
            self._begin_row(attributes)
        elif self._buffer is not None:
            self._take_space(name, attributes)
        elif name == "table-column":
            self._take_column(attributes)
        elif name == "table":
            self._begin_table(attributes)
        else:
            self._take_style(name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._level -= 1
        if self._skipped:
            self._skipped -= 1
        elif name == "p":
            if self._cell and self._buffer is not None:
                self._cell.paragraphs.append("".join(self._buffer))
            self._buffer = None
        elif name in ("table-cell", "covered-table-cell"):
            if self._cell and self._tables == 1:
                self._finish_cell(self._cell)
                self._cell = None
        elif name == "table-row":
            if self._tables == 1:
                self._finish_row()
        elif name == "table":
            self._tables -= 1
        elif name in ("style", "text-style") and self._style:
            self._styles[self._style[0]] = self._style[1]
            self._style = None

    def text(self, data: str) -> None:
        """Take text of a paragraph; more than a cell may hold is not kept."""
        if self._buffer is not None and not self._skipped:
            if len(self._buffer) > 64 and sum(map(len, self._buffer)) > self._limits.cell_text:
                return
            self._buffer.append(data)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._tables += 1
        if self._tables > 1:
            return
        if len(self.sheets) >= self._limits.sheets:
            params = {"count": str(len(self.sheets) + 1), "limit": str(self._limits.sheets)}
            raise FileRefused(Refusal.TOO_MANY_SHEETS, params)
        is_hidden = attributes.get("table:style-name", "") in self._hidden
        self.sheets.append(OpenSheet(attributes.get("table:name", ""), is_hidden))
        self._row_number = 0
        self._column_styles = []

    def _take_column(self, attributes: dict[str, str]) -> None:
        count = min(stated_count(attributes.get("table:number-columns-repeated"), 1), self._limits.columns)
        room = self._limits.columns - len(self._column_styles)
        if self._marking and self.sheets and attributes.get("table:visibility") in HIDDEN:
            first = len(self._column_styles)
            self.sheets[-1].notes.add_hidden_columns(first, first + count - 1)
        self._column_styles += [attributes.get("table:default-cell-style-name", "")] * min(count, room)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        if self._tables == 1:
            self._row, self._col = [], 0
            self._row_count = stated_count(attributes.get("table:number-rows-repeated"), 1)
            if self._marking and attributes.get("table:visibility") in HIDDEN:
                self.sheets[-1].notes.add_hidden_rows(self._row_number, self._row_count)

    def _finish_row(self) -> None:
        row = self._row
        while row and row[-1] is None:
            row.pop()
        self.found.append((len(self.sheets) - 1, self._row_count, tuple(row)))
        self._row_number += self._row_count

    def _take_space(self, name: str, attributes: dict[str, str]) -> None:
        """Take what OpenDocument writes for spaces, tabs and line breaks within a text."""
        if self._buffer is not None and name in ("s", "tab", "line-break"):
            count = min(stated_count(attributes.get("text:c"), 1), self._limits.cell_text)
            self._buffer.append({"s": " " * count, "tab": "\t", "line-break": "\n"}[name])

    def _take_style(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            family, style = attributes.get("style:family"), attributes.get("style:name", "")
            parent = self._styles.get(attributes.get("style:parent-style-name", ""), Style())
            if family in ("table-cell", "table"):
                kind = self._formats.get(attributes.get("style:data-style-name", ""), parent.format)
                self._style = (style, Style(format=kind, indent=parent.indent))
        elif name in ("number-style", "currency-style"):
            self._number_style = attributes.get("style:name", "")
        elif name == "number" and attributes.get("number:display-factor", "1") != "1":
            self._formats[self._number_style] = CellFormat.SCALED
        elif name == "text-style":
            self._formats[attributes.get("style:name", "")] = CellFormat.TEXT
        elif name == "table-properties" and self._style and attributes.get("table:display") == "false":
            self._hidden.add(self._style[0])
        elif name == "paragraph-properties" and self._style:
            found = LENGTH.fullmatch(attributes.get("fo:margin-left", ""))
            points = float(found[1]) * POINTS[found[2]] if found else 0.0
            self._style = (self._style[0], Style(format=self._style[1].format, indent=round(points / INDENT)))

    def _finish_cell(self, cell: _OpenCell) -> None:
        self._col = min(cell.col + cell.count, self._limits.columns)
        value, mark, kind = _value(cell)
        if isinstance(value, str) and len(value) > self._limits.cell_text:
            if self._marking:
                self.sheets[-1].notes.add_fault(self._row_number, cell.col, len(value), self._limits)
            value = value[: self._limits.cell_text]
        if value is not None:
            self._row += [None] * (cell.col - len(self._row))
            self._row += [value] * (self._col - cell.col)
        if self._marking and (value is not None or mark or "table:number-rows-spanned" in cell.attributes):
            self._note(cell, value, mark, kind)

    def _note(self, cell: _OpenCell, value: CellValue, mark: Mark | None, kind: CellFormat | None) -> None:
        notes, limits, attributes = self.sheets[-1].notes, self._limits, cell.attributes
        named = attributes.get("table:style-name") or (
            self._column_styles[cell.col] if cell.col < len(self._column_styles) else ""
        )
        style = self._styles.get(named, Style())
        if kind or (style.format and not isinstance(value, str | None)):
            style = Style(format=kind or style.format, indent=style.indent)
        is_special = mark or (value is not None and style != Style())
        for row in range(self._row_number, self._row_number + self._row_count if is_special else 0):
            for col in range(cell.col, self._col):
                if mark:
                    notes.add_mark((row, col), mark, limits=limits, sheet=self.sheets[-1].name)
                if value is not None and style != Style():
                    notes.add_style((row, col), style, limits=limits)
            if notes.is_cut:
                break
        high = stated_count(attributes.get("table:number-rows-spanned"), 1)
        wide = stated_count(attributes.get("table:number-columns-spanned"), 1)
        if high > 1 or wide > 1:
            last = (self._row_number + high - 1, cell.col + wide - 1)
            notes.add_merge((self._row_number, cell.col), last, limits=limits)


def _value(cell: _OpenCell) -> tuple[CellValue, Mark | None, CellFormat | None]:
    """Return value, mark and format of a cell."""
    attributes, text = cell.attributes, "\n".join(cell.paragraphs)
    formula = attributes.get("table:formula")
    mark = None
    if formula is not None:
        mark = Mark.LINKED if IN_ANOTHER_FILE.search(formula) else Mark.FORMULA
    if attributes.get("calcext:value-type") == "error" or (formula is not None and is_error(text)):
        return text or "#VALUE!", Mark.ERROR, None
    kind = attributes.get("office:value-type")
    value: CellValue = text or None
    cell_format = None
    match kind:
        case "float" | "currency" | "percentage":
            raw = attributes.get("office:value", "")
            value = from_text(raw) if raw else None
            cell_format = CellFormat.PERCENT if kind == "percentage" else None
        case "date":
            value = _moment(attributes.get("office:date-value", "")) or value
        case "time":
            value, cell_format = _duration(attributes.get("office:time-value", "")), CellFormat.TIME
        case "boolean":
            value = attributes.get("office:boolean-value") == "true"
        case "string":
            value = attributes.get("office:string-value") or value
        case _:
            mark = Mark.NO_STORED_VALUE if mark and not text else mark
    return value, mark, cell_format


def _moment(text: str) -> date | datetime | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2024-05-17") else datetime.fromisoformat(text)
    except ValueError:
        return None


def _duration(text: str) -> CellValue:
    """Return a time as a part of a day, as other workbooks have it."""
    if not (found := DURATION.fullmatch(text)):
        return text or None
    days, hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
    return from_float((days * 86_400 + hours * 3600 + minutes * 60 + seconds) / 86_400)
