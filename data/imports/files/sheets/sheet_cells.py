"""Cells of one sheet of an XLSX workbook, read from its XML; the dimension that it states is not believed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_serial, from_text
from data.imports.files.codes import Fault, Refusal
from data.imports.files.model import CellFormat, Mark, RowFault, column_letters
from data.imports.files.sheets.shared_texts import unescaped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue, Position
    from data.imports.files.sheets.cell_styles import Style

REFERENCE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
IN_ANOTHER_FILE: Final = re.compile(r"\[(?:\d+|[^\[\]]+\.\w{2,5})\][^\[\]!]*!|'file:", re.IGNORECASE)
MOST_FAULTS: Final = 1_000
HIDDEN: Final = ("1", "true")


class Texts(Protocol):
    """Texts by number."""

    def __getitem__(self, number: int, /) -> str:
        """Return a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookParts:
    """What all sheets of a workbook share."""

    texts: Texts = ()
    styles: Mapping[str, Style] = field(default_factory=dict)
    is_1904: bool = False


class CellNotes:
    """What is learnt of the cells of a sheet beside their values."""

    def __init__(self) -> None:
        self.marks: dict[Position, Mark] = {}
        self.indents: dict[Position, int] = {}
        self.formats: dict[Position, CellFormat] = {}
        self.merges: list[tuple[int, int, int, int]] = []
        self.faults: list[RowFault] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self.is_cut = False

    def add_hidden_rows(self, first: int, count: int = 1) -> None:
        """Keep that rows are hidden, the first of them where they are many."""
        room = MOST_FAULTS - len(self.hidden_rows)
        self.hidden_rows += range(first, first + min(count, room))

    def add_hidden_columns(self, first: int, last: int) -> None:
        """Keep that columns are hidden, the first of them where they are many."""
        room = MOST_FAULTS - len(self.hidden_columns)
        self.hidden_columns += range(first, min(last + 1, first + room))

    def add_mark(self, at: Position, mark: Mark, *, limits: Limits, sheet: str) -> None:
        """Mark a cell; refuse a sheet with too many cells that have no value, leave out formulas beyond the limit."""
        if len(self.marks) < limits.marks:
            self.marks[at] = mark
        elif mark is Mark.FORMULA:
            self.is_cut = True
        else:
            raise FileRefused(Refusal.TOO_MANY_ERRORS, {"sheet": sheet, "limit": str(limits.marks)})

    def add_style(self, at: Position, style: Style, *, limits: Limits) -> None:
        """Keep the indent and the format of a cell."""
        if style.indent:
            if len(self.indents) < limits.marks:
                self.indents[at] = style.indent
            else:
                self.is_cut = True
        if style.format:
            if len(self.formats) < limits.marks:
                self.formats[at] = style.format
            else:
                self.is_cut = True

    def add_merge(self, first: Position, last: Position, *, limits: Limits) -> None:
        """Keep merged cells."""
        if len(self.merges) < limits.marks:
            self.merges.append((*first, *last))
        else:
            self.is_cut = True

    def add_fault(self, row: int, col: int, length: int, limits: Limits) -> None:
        """Keep that a cell is too long."""
        if len(self.faults) < MOST_FAULTS:
            params = {"column": column_letters(col), "found": str(length), "limit": str(limits.cell_text)}
            self.faults.append(RowFault(row=row, code=Fault.CELL_TOO_LONG, params=params))


class SheetCells:
    """Handler of the XML of a sheet: `rows` fills up with finished rows and is emptied by whoever takes them.

    Parameters
    ----------
    book
        Texts, styles and calendar of the workbook.
    limits
        What may be read.
    sheet
        Name of the sheet in messages.
    notes
        Where to keep what is special about cells; None in a second reading.
    """

    def __init__(self, book: BookParts, limits: Limits, sheet: str, notes: CellNotes | None) -> None:
        self.rows: list[Row] = []
        self._book, self._limits, self._sheet, self._notes = book, limits, sheet, notes
        self._columns: dict[str, int] = {}
        self._buffer: list[str] = []
        self.text = self._buffer.append
        self._row: list[CellValue] = []
        self._next_row = 0
        self._digits = ""
        self._number = -1
        self._type: str | None = None
        self._style: str | None = None
        self._col = -1
        self._value: str | None = None
        self._inline: list[str] | None = None
        self._formula: Mark | None = None
        self._shared: dict[str, Mark] = {}
        self._shared_number: str | None = None
        self._is_reading_aid = False

    def trim(self) -> None:
        """Keep an endless text from filling the memory."""
        if len(self._buffer) > 1 and sum(map(len, self._buffer)) > self._limits.cell_text:
            self._buffer[:] = ["".join(self._buffer)[: self._limits.cell_text + 1]]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of a cell or of what is in it."""
        if name == "c":
            self._type, self._style = attributes.get("t"), attributes.get("s")
            self._place(attributes.get("r"))
            self._value = self._formula = self._inline = None
        elif name in ("v", "t"):
            self._buffer.clear()
        elif name == "f":
            self._buffer.clear()
            self._shared_number = attributes.get("si") if attributes.get("t") == "shared" else None
        elif name == "row":
            self._begin_row(attributes.get("r"))
            if self._notes is not None and attributes.get("hidden") in HIDDEN:
                self._notes.add_hidden_rows(self._number)
        elif name == "col":
            self._take_column(attributes)
        elif name == "is":
            self._inline = []
        elif name == "rPh":
            self._is_reading_aid = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """Take the end of a cell or of what is in it."""
        if name == "v":
            self._value = "".join(self._buffer)
        elif name == "c":
            self._finish_cell()
        elif name == "row":
            self._finish_row()
        elif name == "t":
            if self._inline is not None and not self._is_reading_aid:
                self._inline.append("".join(self._buffer))
        elif name == "f":
            self._finish_formula("".join(self._buffer))
        elif name == "rPh":
            self._is_reading_aid = False

    def _take_column(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        is_plain = first.isdecimal() and last.isdecimal() and len(first) < 6 and len(last) < 6
        if self._notes is not None and attributes.get("hidden") in HIDDEN and is_plain:
            self._notes.add_hidden_columns(int(first) - 1, int(last) - 1)

    def _begin_row(self, number: str | None) -> None:
        self._number = int(number) - 1 if number and number.isascii() and number.isdigit() else self._next_row
        if not self._next_row <= self._number < self._limits.rows:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "row": str(number)})
        self._digits = str(self._number + 1)
        self._row = []
        self._col = -1

    def _finish_row(self) -> None:
        row = self._row
        while row and row[-1] is None:
            row.pop()
        if self._number > self._next_row:
            self.rows += [()] * (self._number - self._next_row)
        self.rows.append(tuple(row))
        self._next_row = self._number + 1

    def _place(self, reference: str | None) -> None:
        """Find the column of a cell; one without a reference comes after the one before it."""
        if reference is None:
            col = self._col + 1
        else:
            letters = reference[: -len(self._digits)]
            found = self._columns.get(letters) if reference.endswith(self._digits) else None
            col = self._new_column(reference) if found is None else found
        if col >= self._limits.columns:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet})
        self._col = col

    def _new_column(self, reference: str) -> int:
        row, col = position(reference) or (-1, -1)
        if row != self._number:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "cell": reference[:20]})
        self._columns[reference[: -len(self._digits)]] = col
        return col

    def _finish_formula(self, formula: str) -> None:
        mark = Mark.LINKED if "[" in formula and IN_ANOTHER_FILE.search(formula) else Mark.FORMULA
        if self._shared_number is not None:
            # The cells after the first one of a shared formula have its number and no text.
            mark = self._shared.setdefault(self._shared_number, mark)
        self._formula = mark

    def _finish_cell(self) -> None:
        raw, mark = self._value, self._formula
        value = self._typed(raw)
        if self._type == "e":
            mark = Mark.ERROR
        elif mark and not raw and (self._type != "str" or raw is None):
            mark = Mark.NO_STORED_VALUE
        if self._style is not None and (style := self._book.styles.get(self._style)):
            value = self._styled(value, style)
        if isinstance(value, str):
            value = self._short(value)
        if mark and self._notes is not None:
            self._notes.add_mark((self._number, self._col), mark, limits=self._limits, sheet=self._sheet)
        self._put(value)

    def _short(self, value: str) -> str:
        """Return a text cut to what a cell may hold, and note where that was done."""
        if len(value) <= self._limits.cell_text:
            return value
        if self._notes is not None:
            self._notes.add_fault(self._number, self._col, len(value), self._limits)
        return value[: self._limits.cell_text]

    def _typed(self, raw: str | None) -> CellValue:
        """Return the value of a cell by its type."""
        match self._type:
            case None | "n":
                return from_text(raw) if raw else None
            case "s":
                return self._shared_text(raw)
            case "inlineStr" | "str":
                return unescaped("".join(self._inline or ()) or raw or "") or None
            case "b":
                return raw.strip() in ("1", "true") if raw else None
            case "e":
                return raw or "#VALUE!"
            case "d":
                return _moment(raw)
            case _:
                raise FileRefused(Refusal.DAMAGED, {"part": self._sheet})

    def _put(self, value: CellValue) -> None:
        row, col = self._row, self._col
        if col == len(row):
            row.append(value)
        elif col > len(row):
            row += [None] * (col - len(row))
            row.append(value)
        elif row[col] is None:
            row[col] = value
        else:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "row": self._digits})

    def _shared_text(self, raw: str | None) -> str | None:
        try:
            return self._book.texts[int(raw)] or None if raw and raw.isdecimal() else self._no_text()
        except (ValueError, IndexError):
            return self._no_text()

    def _no_text(self) -> NoReturn:
        raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "row": self._digits})

    def _styled(self, value: CellValue, style: Style) -> CellValue:
        if value is None:
            return None
        if isinstance(value, Decimal) and style.is_date:
            moment = from_serial(float(value), is_1904=self._book.is_1904)
            return value if moment is None else moment
        if self._notes is not None and (style.indent or style.format is CellFormat.TEXT or isinstance(value, Decimal)):
            self._notes.add_style((self._number, self._col), style, limits=self._limits)
        return value

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        ends = position(first), position(last or first)
        if self._notes is not None and ends[0] and ends[1]:
            self._notes.add_merge(ends[0], ends[1], limits=self._limits)


def position(reference: str) -> Position | None:
    """Return row and column of a reference like ``D5``, counted from 0; None where it is none."""
    found = REFERENCE.fullmatch(reference)
    if not found:
        return None
    col = 0
    for letter in found[1].upper():
        col = col * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, col - 1


def _moment(raw: str | None) -> date | datetime | str | None:
    """Return the day or moment of a cell that has it as text."""
    if not raw:
        return None
    try:
        moment = datetime.fromisoformat(raw.removesuffix("Z"))
    except ValueError:
        return raw
    return moment.date() if len(raw) == len("2024-05-17") else moment.replace(tzinfo=None)
