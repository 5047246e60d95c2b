"""Records of a file that was read: its grids of cells, and the marks and faults of its cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CellValue = str | Decimal | date | datetime | bool | None
"""Text as it is written, a number as a decimal, a day or a moment where the cell's format says so, None for empty."""

Position = tuple[int, int]
"""Row and column of a cell, both counted from 0."""


class FileKind(StrEnum):
    """Formats that are read."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLS = "xls"
    XLS_XML = "xls_xml"
    ODS = "ods"
    TEXT = "text"
    PASTED = "pasted"
    HTML = "html"
    SDMX_CSV = "sdmx_csv"
    SDMX_ML = "sdmx_ml"
    SDMX_JSON = "sdmx_json"
    COMTRADE_JSON = "comtrade_json"
    OWN_JSON = "own_json"
    JSON = "json"


class Mark(StrEnum):
    """Origin of a cell's value where it is no plain value.

    ERROR: the cell shows an error, its text is the error (``#DIV/0!``). NO_STORED_VALUE: a formula whose result the
    file does not hold. LINKED: a formula into another file, FORMULA: any other one; the stored result is taken.
    """

    NONE = "none"
    ERROR = "error"
    NO_STORED_VALUE = "no_stored_value"
    LINKED = "linked"
    FORMULA = "formula"


class CellFormat(StrEnum):
    """Formats of a cell that change what its value means.

    PERCENT: 0.5 is shown as 50 %. TEXT: the cell is a text, also where it looks like a number. TIME: a part of a day.
    SCALED: a number is shown smaller than it is, or with a word behind it.
    """

    PERCENT = "percent"
    TEXT = "text"
    TIME = "time"
    SCALED = "scaled"


class CellNames(StrEnum):
    """Ways to name a cell: ``D5`` in a workbook, ``row 16`` by the lines of a text or the records of a message."""

    LETTERS = "letters"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark on a file as a whole; its words are those of its code (see `data.imports.files.codes`)."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """A row that does not have the shape of its table; ``row`` is counted from 0."""

    row: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """A sheet, a table or a message as rows of cells.

    Attributes
    ----------
    name
        Name of the sheet; of a text the name of its file.
    is_hidden
        Whether its author has hidden the sheet.
    rows
        Rows of different lengths: empty cells at the end of a row and empty rows at the end of a sheet are left out.
        A large sheet is read from its file each time one goes through it, so go through it in order.
    marks, indents, formats
        What is special about some cells, by row and column counted from 0.
    merges
        Merged cells: first row, first column, last row, last column. The value is in the first cell.
    hidden_characters
        Characters that nobody sees, by cell, as ``U+200B U+202E``; they are in the text as they were written.
    hidden_rows, hidden_columns
        Rows and columns that its author has hidden; they are read as the others.
    faults
        Rows that do not have the shape of the table.
    cell_names
        How a cell is named to people.
    lines
        First line of each row in a text file, counted from 1, where lines and rows are not the same.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    is_hidden: bool = False
    marks: Mapping[Position, Mark] = field(default_factory=dict)
    merges: tuple[tuple[int, int, int, int], ...] = ()
    indents: Mapping[Position, int] = field(default_factory=dict)
    formats: Mapping[Position, CellFormat] = field(default_factory=dict)
    hidden_characters: Mapping[Position, str] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    faults: tuple[RowFault, ...] = ()
    cell_names: CellNames = CellNames.LETTERS
    lines: Sequence[int] | None = None

    def cell(self, row: int, col: int) -> CellValue:
        """Return a cell by its row and column counted from 0; None beyond the end of a row or of the sheet."""
        if row >= len(self.rows):
            return None
        cells = self.rows[row]
        return cells[col] if col < len(cells) else None

    def mark(self, row: int, col: int) -> Mark:
        """Return what is special about a cell."""
        return self.marks.get((row, col), Mark.NONE)

    def cell_name(self, row: int, col: int, column: str = "") -> str:
        """Return how people call a cell.

        Parameters
        ----------
        row, col
            Its place, counted from 0.
        column
            Name of its column, which the name of a cell of a text gets.
        """
        if self.cell_names is CellNames.LETTERS:
            return f"{column_letters(col)}{row + 1}"
        name = self.row_name(row)
        return f"{name}, {column}" if column else name

    def row_name(self, row: int) -> str:
        """Return how people call a row, for example ``row 16``."""
        return f"row {self.lines[row] if self.lines is not None and row < len(self.lines) else row + 1}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReadFile:
    """A file that was read.

    Attributes
    ----------
    name, size, sha256
        Its name as its owner gave it, its length in bytes and the hash of its content.
    kind
        Its format, by its content and not by its name.
    encoding, delimiter, decimal
        Of a text: its encoding, what separates its cells, and its decimal mark where one was found.
    grids
        Its sheets or tables.
    notes
        Remarks on the file as a whole.
    """

    name: str
    kind: FileKind
    sha256: str
    size: int
    grids: tuple[Grid, ...]
    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    notes: tuple[Note, ...] = ()


def column_letters(col: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 27 is AB."""
    letters, rest = "", col + 1
    while rest:
        rest, sign = divmod(rest - 1, 26)
        letters = chr(ord("A") + sign) + letters
    return letters
