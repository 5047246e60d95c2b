"""Workbooks that Excel 2003 and many web sites write as one XML document, named XLS or XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_text, stated_count
from data.imports.files.codes import Refusal
from data.imports.files.model import CellFormat, FileKind, Mark
from data.imports.files.sheets.cell_styles import Style, of_format
from data.imports.files.sheets.sheet_stream import OpenSheet, read_sheets
from data.imports.files.xml_events import local
from data.imports.files.zip_parts import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue, Grid, Note

IN_ANOTHER_FILE: Final = re.compile(r"\[[^\[\]]+\.\w{2,5}\]")
NAMED_FORMATS: Final[Mapping[str, str]] = MappingProxyType({"Percent": "0%", "Text": "@"})


@dataclass(slots=True)
class _OpenCell:
    """A cell that is being read."""

    col: int
    wide: int
    high: int
    style: str
    formula: str | None
    kind: str = ""
    text: list[str] = field(default_factory=list)


class ExcelXmlCells:
    """Handler of a document; `found` fills up with the rows of its sheets.

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
        self._styles: dict[str, Style] = {}
        self._style = ""
        self._row: list[CellValue] = []
        self._row_number = self._next_row = self._col = self._span = 0
        self._cell: _OpenCell | None = None
        self._is_data = self._is_comment = self._is_visible = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if name == "Cell":
            self._begin_cell(attributes)
        elif name == "Data" and self._cell and not self._is_comment:
            self._cell.kind, self._is_data = local(attributes, "Type") or "String", True
        elif name == "Row":
            self._begin_row(attributes)
        elif name == "Comment":
            self._is_comment = True
        elif name == "Worksheet":
            if len(self.sheets) >= self._limits.sheets:
                params = {"count": str(len(self.sheets) + 1), "limit": str(self._limits.sheets)}
                raise FileRefused(Refusal.TOO_MANY_SHEETS, params)
            self.sheets.append(OpenSheet(local(attributes, "Name") or "", is_hidden=False))
            self._next_row = 0
        elif name == "Visible":
            self._is_visible = True
        else:
            self._take_style(name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "Data":
            self._is_data = False
        elif name == "Cell" and self._cell:
            self._finish_cell(self._cell)
            self._cell = None
        elif name == "Row" and self.sheets:
            row = self._row
            while row and row[-1] is None:
                row.pop()
            self.found.append((len(self.sheets) - 1, 1, tuple(row)))
            if self._span:
                self.found.append((len(self.sheets) - 1, self._span, ()))
        elif name == "Comment":
            self._is_comment = False
        elif name == "Visible":
            self._is_visible = False

    def text(self, data: str) -> None:
        """Take text of a cell, or whether a sheet is hidden."""
        if (
            self._is_data
            and self._cell
            and (len(self._cell.text) < 64 or sum(map(len, self._cell.text)) <= self._limits.cell_text)
        ):
            self._cell.text.append(data)
        elif self._is_visible and self.sheets and "Hidden" in data:
            self.sheets[-1].is_hidden = True

    def _take_style(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Style":
            self._style = local(attributes, "ID") or ""
            self._styles[self._style] = self._styles.get(local(attributes, "Parent") or "", Style())
        elif name == "NumberFormat" and self._style:
            code = local(attributes, "Format") or ""
            style = of_format(NAMED_FORMATS.get(code, code))
            self._styles[self._style] = Style(format=style.format, indent=self._styles[self._style].indent)
        elif name == "Alignment" and self._style:
            indent = stated_count(local(attributes, "Indent"))
            self._styles[self._style] = Style(format=self._styles[self._style].format, indent=indent)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        index = stated_count(local(attributes, "Index"))
        number = index - 1 if index else self._next_row
        if not self._next_row <= number < self._limits.rows or not self.sheets:
            raise FileRefused(Refusal.DAMAGED)
        if number > self._next_row:
            self.found.append((len(self.sheets) - 1, number - self._next_row, ()))
        # Rows of the same look may be written once: those after the first one have no cells.
        self._span = stated_count(local(attributes, "Span"))
        self._row, self._col, self._row_number, self._next_row = [], 0, number, number + 1 + self._span
        if self._marking and local(attributes, "Hidden") == "1":
            self.sheets[-1].notes.add_hidden_rows(number, 1 + self._span)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        index = stated_count(local(attributes, "Index"))
        col = index - 1 if index else self._col
        wide, high = stated_count(local(attributes, "MergeAcross")), stated_count(local(attributes, "MergeDown"))
        if not self._col <= col or col + wide >= self._limits.columns:
            raise FileRefused(Refusal.DAMAGED)
        style = local(attributes, "StyleID") or ""
        self._cell = _OpenCell(col, wide, high, style, local(attributes, "Formula"))
        self._col = col + wide + 1

    def _finish_cell(self, cell: _OpenCell) -> None:
        text = "".join(cell.text)
        value = _value(cell.kind, text)
        at = (self._row_number, cell.col)
        if isinstance(value, str) and len(value) > self._limits.cell_text:
            if self._marking:
                self.sheets[-1].notes.add_fault(*at, len(value), self._limits)
            value = value[: self._limits.cell_text]
        if value is not None:
            self._row += [None] * (cell.col - len(self._row))
            self._row.append(value)
        if not self._marking:
            return
        notes = self.sheets[-1].notes
        mark = _mark(cell, text)
        if mark:
            notes.add_mark(at, mark, limits=self._limits, sheet=self.sheets[-1].name)
        style = self._styles.get(cell.style, Style())
        if value is not None and (style.indent or style.format is CellFormat.TEXT or not isinstance(value, str)):
            notes.add_style(at, style, limits=self._limits)
        if cell.wide or cell.high:
            notes.add_merge(at, (at[0] + cell.high, at[1] + cell.wide), limits=self._limits)


def read_excel_xml(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece

    return FileKind.XLS_XML, *read_sheets(chunks, lambda marking: ExcelXmlCells(limits, marking=marking), limits)


def _mark(cell: _OpenCell, text: str) -> Mark | None:
    if cell.kind == "Error":
        return Mark.ERROR
    if cell.formula is None:
        return None
    if not cell.kind or (not text and cell.kind != "String"):
        return Mark.NO_STORED_VALUE
    return Mark.LINKED if IN_ANOTHER_FILE.search(cell.formula) else Mark.FORMULA


def _value(kind: str, text: str) -> CellValue:
    """Return the value of a cell by its type."""
    match kind:
        case "Number":
            return from_text(text) if text else None
        case "DateTime":
            try:
                moment = datetime.fromisoformat(text)
            except ValueError:
                return text or None
            return moment.date() if not moment.time().isoformat("microseconds").strip("0:.") else moment
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return text or "#VALUE!"
        case _:
            return text or None
