"""Cells of a sheet of an XLS workbook, record by record."""

from __future__ import annotations

import struct
from array import array
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_float, from_serial
from data.imports.files.codes import Refusal
from data.imports.files.model import CellFormat, Mark
from data.imports.files.sheets.xls_book import continued, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue
    from data.imports.files.sheets.sheet_cells import CellNotes
    from data.imports.files.sheets.xls_book import XlsBook, XlsSheetPart

FORMULA: Final = 0x06
MULTIPLE_NUMBERS: Final = 0xBD
MERGED: Final = 0xE5
SHARED_TEXT: Final = 0xFD
COLUMNS: Final = 0x7D
ROW: Final = 0x208
NUMBER: Final = 0x203
BOOL_OR_ERROR: Final = 0x205
TEXT_OF_FORMULA: Final = 0x207
SHORT_NUMBER: Final = 0x27E
TEXTS: Final = frozenset({0x204, 0xD6})
CELLS: Final = TEXTS | {FORMULA, MULTIPLE_NUMBERS, SHARED_TEXT, NUMBER, BOOL_OR_ERROR, SHORT_NUMBER}
BETWEEN: Final = frozenset({0x4BC, 0x221, 0x236, TEXT_OF_FORMULA})
"""Records that may be between a formula and the text that is its result."""

NO_NUMBER: Final = b"\xff\xff"
ERRORS: Final[Mapping[int, str]] = MappingProxyType(
    {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
)
TOKEN_LENGTHS: Final[Mapping[int, int]] = MappingProxyType(
    {1: 4, 2: 4, 0x1C: 1, 0x1D: 1, 0x1E: 2, 0x1F: 8, 0x20: 7, 0x21: 2, 0x22: 3, 0x23: 4, 0x24: 4, 0x25: 8}
    | {0x26: 6, 0x27: 6, 0x28: 6, 0x29: 2, 0x2A: 4, 0x2B: 8, 0x2C: 4, 0x2D: 8, 0x39: 6, 0x3A: 6, 0x3B: 10}
    | {0x3C: 6, 0x3D: 10}
    | dict.fromkeys(range(3, 0x17), 0)
)
"""Bytes behind each token of a formula."""

OTHER_SHEETS: Final = frozenset({0x39, 0x3A, 0x3B, 0x3C, 0x3D})
"""Tokens that name a sheet, of this workbook or of another."""


class XlsCells:
    """Cells of a sheet.

    Parameters
    ----------
    book
        What all sheets share.
    sheet
        The sheet.
    limits
        What may be read.
    notes
        Where to keep what is special about cells; None in a second reading.
    """

    def __init__(self, book: XlsBook, sheet: XlsSheetPart, limits: Limits, notes: CellNotes | None) -> None:
        self._book, self._sheet, self._limits, self._notes = book, sheet, limits, notes

    def rows(self) -> Iterator[Row]:
        """Give the rows; programs that write the cells in another order than their rows' are read too.

        Raises
        ------
        data.errors.FileRefused
            If the records are damaged.
        """
        try:
            yield from self._rows()
        except (struct.error, IndexError) as error:
            raise FileRefused(Refusal.DAMAGED) from error

    def _rows(self) -> Iterator[Row]:
        places = array("Q")
        for kind, place, content in records(self._book.stream, self._sheet.start):
            if kind in CELLS:
                places.append(struct.unpack_from("<H", content)[0] << 32 | place)
            elif self._notes is not None:
                self._take_look(kind, content)
        current = 0
        row: list[CellValue] = []
        for found in sorted(places):
            number, place = found >> 32, found & 0xFFFFFFFF
            if number != current:
                yield _trimmed(row)
                for _ in range(number - current - 1):
                    yield ()
                current, row = number, []
            self._take(place, number, row)
        if row:
            yield _trimmed(row)

    def _take_look(self, kind: int, content: bytes) -> None:
        """Take a record of the looks of the sheet: merged cells, hidden rows and columns."""
        if self._notes is None:
            return
        if kind == MERGED:
            self._merge(content)
        elif kind == ROW and len(content) >= 14 and content[12] & 0x20:
            self._notes.add_hidden_rows(struct.unpack_from("<H", content)[0])
        elif kind == COLUMNS and len(content) >= 10 and content[8] & 1:
            self._notes.add_hidden_columns(*struct.unpack_from("<HH", content))

    def _take(self, place: int, number: int, row: list[CellValue]) -> None:
        kind, length = struct.unpack_from("<HH", self._book.stream, place)
        content = self._book.stream[place + 4 : place + 4 + length]
        (col,) = struct.unpack_from("<H", content, 2)
        if kind == MULTIPLE_NUMBERS:
            for step, at in enumerate(range(4, length - 5, 6)):
                style, short = struct.unpack_from("<HI", content, at)
                self._put(row, (number, col + step), from_float(_short(short)), style)
            return
        (style,) = struct.unpack_from("<H", content, 4)
        mark = None
        value: CellValue
        if kind == FORMULA:
            value, mark = self._formula(place, content)
        elif kind == SHARED_TEXT:
            value = self._book.texts[struct.unpack_from("<I", content, 6)[0]] or None
        elif kind == NUMBER:
            value = _number(content[6:14])
        elif kind == SHORT_NUMBER:
            value = from_float(_short(struct.unpack_from("<I", content, 6)[0]))
        elif kind == BOOL_OR_ERROR:
            value = ERRORS.get(content[6], "#VALUE!") if content[7] else bool(content[6])
            mark = Mark.ERROR if content[7] else None
        else:
            value = continued(self._book.stream, place).after(6).text_of_cell() or None
        self._put(row, (number, col), value, style, mark)

    def _formula(self, place: int, content: bytes) -> tuple[CellValue, Mark]:
        """Return the stored result of a formula, and its mark."""
        result = content[6:14]
        mark = Mark.LINKED if self._is_linked(content) else Mark.FORMULA
        if result[6:8] != NO_NUMBER:
            if struct.unpack_from("<H", content, 14)[0] & 3 and result == bytes(8):
                # Programs that do not compute write zero and ask Excel to compute when it opens the file.
                return None, Mark.NO_STORED_VALUE
            return _number(result), mark
        match result[0]:
            case 0:
                return self._text_after(place), mark
            case 1:
                return bool(result[2]), mark
            case 2:
                return ERRORS.get(result[2], "#VALUE!"), Mark.ERROR
            case _:
                return None, mark

    def _text_after(self, place: int) -> str | None:
        """Return the text that follows a formula as its result."""
        stream = self._book.stream
        for _ in range(4):
            (length,) = struct.unpack_from("<H", stream, place + 2)
            place += 4 + length
            (kind,) = struct.unpack_from("<H", stream, place)
            if kind == TEXT_OF_FORMULA:
                return continued(stream, place).text_of_cell() or None
            if kind not in BETWEEN:
                break
        return None

    def _put(
        self, row: list[CellValue], at: tuple[int, int], value: CellValue, number: int, mark: Mark | None = None
    ) -> None:
        style = self._book.styles[number] if number < len(self._book.styles) else None
        if isinstance(value, str) and len(value) > self._limits.cell_text:
            if self._notes is not None:
                self._notes.add_fault(*at, len(value), self._limits)
            value = value[: self._limits.cell_text]
        elif style and style.is_date and value is not None and not isinstance(value, str | bool):
            moment = from_serial(float(value), is_1904=self._book.is_1904)  # type: ignore[arg-type]
            value = value if moment is None else moment
        if self._notes is not None:
            if mark:
                self._notes.add_mark(at, mark, limits=self._limits, sheet=self._sheet.name)
            is_text = isinstance(value, str)
            if style and value is not None and (style.indent or not is_text or style.format is CellFormat.TEXT):
                self._notes.add_style(at, style, limits=self._limits)
        row.extend([None] * (at[1] + 1 - len(row)))
        row[at[1]] = value

    def _merge(self, content: bytes) -> None:
        (count,) = struct.unpack_from("<H", content)
        for number in range(count):
            first, last, left, right = struct.unpack_from("<HHHH", content, 2 + 8 * number)
            if self._notes is not None:
                self._notes.add_merge((first, left), (last, right), limits=self._limits)

    def _is_linked(self, content: bytes) -> bool:
        """Return whether a formula names a sheet of another workbook."""
        (length,) = struct.unpack_from("<H", content, 20)
        tokens, place = content[22 : 22 + length], 0
        while place < len(tokens):
            token = tokens[place]
            base = token if token < 0x20 else token & 0x1F | 0x20
            if base == 0x17:
                place += 3 + tokens[place + 1] * (2 if tokens[place + 2] & 1 else 1)
                continue
            if base == 0x19:
                jumps = struct.unpack_from("<H", tokens, place + 2)[0] + 1 if tokens[place + 1] & 4 else 0
                place += 4 + 2 * jumps
                continue
            if base in OTHER_SHEETS and self._book.is_other_book(struct.unpack_from("<H", tokens, place + 1)[0]):
                return True
            if base not in TOKEN_LENGTHS:
                return False
            place += 1 + TOKEN_LENGTHS[base]
        return False


def _number(content: bytes) -> CellValue:
    """Return a number of eight bytes; what is none stays a text."""
    (value,) = struct.unpack("<d", content)
    return from_float(value) if value - value == 0 else str(value)


def _short(value: int) -> float:
    """Return a number that is packed into thirty bits: whole or of half precision, as it is or a hundredth."""
    if value & 2:
        whole = value >> 2
        number = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        (number,) = struct.unpack("<d", struct.pack("<Q", (value & 0xFFFFFFFC) << 32))
    return number / 100 if value & 1 else number


def _trimmed(row: list[CellValue]) -> Row:
    while row and row[-1] is None:
        row.pop()
    return tuple(row)
