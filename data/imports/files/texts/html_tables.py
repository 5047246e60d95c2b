"""Tables of a web page as grids, as files that are named XLS often are; nothing of the page is run or fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_text, stated_count
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import CellFormat, Grid
from data.imports.files.sheets.sheet_cells import CellNotes
from data.imports.files.texts.text_encoding import ONE_BYTE, find_encoding

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue

CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
SPACE: Final = re.compile(r"[ \t\r\n\f]+")
UNSEEN: Final = frozenset(("script", "style", "head", "noscript", "template", "title"))
BREAKS: Final = frozenset(("br", "p", "div", "li"))
WIDEST_SPAN: Final = 1_000
TALLEST_SPAN: Final = 65_535
MOST_LINES: Final = 6
LONGEST_LINE: Final = 300
BLOCKS: Final = frozenset(("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "body", "caption", "center"))
"""Elements that begin and end a line of text beside the tables."""


@dataclass(slots=True)
class _OpenTable:
    """A table that is being read, with the cells that span into its next rows."""

    rows: list[Row] = field(default_factory=list)
    notes: CellNotes = field(default_factory=CellNotes)
    row: list[CellValue] | None = None
    below: dict[int, int] = field(default_factory=dict)
    col: int = 0
    text: list[str] | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    lines: int = 0
    """How many of its first rows are lines of text above it."""

    @property
    def has_cells(self) -> bool:
        """Whether there is anything in it but lines from above it."""
        return any(self.rows[self.lines :])


class TableParser(HTMLParser):
    """Parser that collects tables; a table within a cell is a table of its own.

    A caption and the last lines of text above a table are its first rows, as a spreadsheet opens them; lines below the
    last table are its last rows.

    Parameters
    ----------
    limits
        What may be read.
    """

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_OpenTable] = []
        self._open: list[_OpenTable] = []
        self._limits = limits
        self._unseen = 0
        self._cells = 0
        self._lines: list[str] = []
        self._line: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of a table, a row, a cell or a line."""
        if tag in BLOCKS:
            self._end_line()
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "table":
            if len(self._open) >= self._limits.depth:
                raise FileRefused(Refusal.TOO_DEEP)
            self._end_line()
            table = _OpenTable()
            if not self._open:
                table.rows = [(line,) for line in self._lines[-MOST_LINES:]]
                table.lines, self._lines = len(table.rows), []
            self.tables.append(table)
            self._open.append(table)
        elif self._open and tag == "tr":
            self._end_row(self._open[-1])
            self._open[-1].row, self._open[-1].col = [], 0
        elif self._open and tag in ("td", "th"):
            self._begin_cell(self._open[-1], {name: value or "" for name, value in attrs})
        elif self._open and tag in BREAKS and self._open[-1].text:
            self._open[-1].text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Take the end of a table, a row or a cell."""
        if tag in BLOCKS:
            self._end_line()
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif self._open and tag in ("td", "th"):
            self._end_cell(self._open[-1])
        elif self._open and tag == "tr":
            self._end_row(self._open[-1])
        elif self._open and tag == "table":
            self._end_row(self._open.pop())

    def handle_data(self, data: str) -> None:
        """Take text of a cell, or of a line beside the tables."""
        if self._unseen:
            return
        if self._open and (text := self._open[-1].text) is not None:
            text.append(SPACE.sub(" ", data))
        elif len(self._open) <= 1 and len(self._line) <= LONGEST_LINE:
            self._line.append(SPACE.sub(" ", data[:LONGEST_LINE]))

    def finish(self) -> list[_OpenTable]:
        """Return the tables, those that the page does not end among them."""
        self.close()
        self._end_line()
        while self._open:
            self._end_row(self._open.pop())
        found = [table for table in self.tables if table.has_cells]
        if found:
            found[-1].rows += [(line,) for line in self._lines[:MOST_LINES]]
        return found

    def _end_line(self) -> None:
        """Take a line of text outside the tables, or the caption of one."""
        line, self._line = "".join(self._line).strip(), []
        if not line or len(line) > LONGEST_LINE:
            return
        if not self._open:
            self._lines.append(line)
        elif not self._open[-1].has_cells and self._open[-1].row is None:
            self._open[-1].rows.append((line,))
            self._open[-1].lines += 1

    def _begin_cell(self, table: _OpenTable, attributes: dict[str, str]) -> None:
        self._end_cell(table)
        if table.row is None:
            table.row, table.col = [], 0
        table.text, table.attributes = [], attributes

    def _end_cell(self, table: _OpenTable) -> None:
        if table.text is None or table.row is None:
            return
        attributes, limits = table.attributes, self._limits
        text = "\n".join(line.strip(" ") for line in "".join(table.text).split("\n")).strip(" \n")
        table.text = None
        while table.below.get(table.col):
            table.col += 1
        row, col = len(table.rows), table.col
        wide = min(stated_count(attributes.get("colspan"), 1), WIDEST_SPAN)
        high = min(stated_count(attributes.get("rowspan"), 1), TALLEST_SPAN)
        if len(text) > limits.cell_text:
            table.notes.add_fault(row, col, len(text), limits)
            text = text[: limits.cell_text]
        self._cells += col + wide - len(table.row)
        if self._cells > limits.kept_cells * 4 or col + wide > limits.columns:
            raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": "HTML", "limit": str(limits.kept_cells * 4)})
        number = attributes.get("x:num")
        table.row += [None] * (col + wide - len(table.row))
        table.row[col] = from_text(number) if number else text or None
        if r"mso-number-format:\@" in attributes.get("style", "").replace('"', "").replace(" ", ""):
            table.notes.formats[row, col] = CellFormat.TEXT
        if wide > 1 or high > 1:
            table.notes.add_merge((row, col), (row + high - 1, col + wide - 1), limits=limits)
        if high > 1:
            table.below.update(dict.fromkeys(range(col, col + wide), high))
        table.col = col + wide

    def _end_row(self, table: _OpenTable) -> None:
        self._end_cell(table)
        if table.row is None:
            return
        row = table.row
        while row and row[-1] is None:
            row.pop()
        table.rows.append(tuple(row))
        table.row = None
        table.below = {col: left - 1 for col, left in table.below.items() if left > 1}


def read_html(path: Path, name: str, limits: Limits) -> tuple[str, tuple[Grid, ...]]:
    """Read the tables of a web page.

    Parameters
    ----------
    path
        The file.
    name
        Its name as its owner gave it; tables after the first one get a number behind it.
    limits
        What may be read.

    Returns
    -------
    str
        The encoding.
    tuple of Grid
        The tables that hold anything.

    Raises
    ------
    data.errors.FileRefused
        If there is no table, or too much of it.
    """
    size = path.stat().st_size
    if size > limits.html_size:
        raise FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limits.html_size // MB)})
    encoding, codec = _encoding(path)
    parser = TableParser(limits)
    with path.open(encoding=codec, errors="replace", newline="") as file:
        while piece := file.read(1 << 16):
            parser.feed(piece)
    tables = parser.finish()
    if not tables:
        raise FileRefused(Refusal.HTML_WITHOUT_TABLE)
    grids = []
    for number, table in enumerate(tables, start=1):
        title = name if len(tables) == 1 else f"{name} ({number})"
        rows, count = keep_rows(table.rows, lambda rows=table.rows: iter(rows), limits=limits, sheet=title)  # type: ignore[misc]
        grids.append(
            Grid(
                name=title,
                rows=rows,
                merges=tuple(table.notes.merges),
                formats=table.notes.formats,
                marks=count.errors,
                hidden_characters=count.hidden,
                faults=tuple(table.notes.faults),
            )
        )
    return encoding, tuple(grids)


def _encoding(path: Path) -> tuple[str, str]:
    """Return name and codec of the encoding: what the bytes show, else what the page states, else by its letters."""
    with path.open("rb") as file:
        found = find_encoding(file)
        head = file.read(4096)
    stated = CHARSET.search(head)
    if found.is_by_letters and stated:
        name = stated[1].decode("ascii").lower()
        if name in ONE_BYTE:
            return name, ONE_BYTE[name]
    return found.name, found.codec
