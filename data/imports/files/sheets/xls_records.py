"""Records of an XLS workbook that say what its values do not: errors, formulas, links, indents, formats."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.model import Mark
from data.imports.files.sheets.cell_styles import Style, of_format
from data.imports.files.sheets.sheet_cells import CellNotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.imports.files.limits import Limits

FORMULA: Final = 0x06
EXTERN_SHEET: Final = 0x17
FILE_PASS: Final = 0x2F
BOUND_SHEET: Final = 0x85
MULTIPLE_NUMBERS: Final = 0xBD
STYLE: Final = 0xE0
SHARED_TEXTS: Final = 0xFC
SUPPORTING_BOOK: Final = 0x1AE
BOOL_OR_ERROR: Final = 0x205
NUMBER_FORMAT: Final = 0x41E
BEGIN: Final = 0x809
END: Final = 0x0A
CELLS: Final = frozenset({0x203, 0x204, 0xFD, 0x27E, 0xD6, FORMULA, BOOL_OR_ERROR})
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


@dataclass(slots=True)
class XlsSheet:
    """What the records of a sheet say: errors by cell, notes, and one past its last row and column."""

    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    notes: CellNotes = field(default_factory=CellNotes)
    rows: int = 0
    columns: int = 0


class XlsRecords:
    """Records of a workbook of Excel 97 to 2003.

    Parameters
    ----------
    stream
        Its stream of records.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If it is older, protected with a password or damaged.
    """

    def __init__(self, stream: bytes, limits: Limits) -> None:
        self._stream, self._limits = stream, limits
        self._formats: dict[int, str] = {}
        self._styles: list[Style] = []
        self._books: list[bool] = []
        self._extern: list[int] = []
        self._starts: list[int] = []
        try:
            self._read_globals()
        except (struct.error, IndexError) as error:
            raise FileRefused(Refusal.DAMAGED) from error

    def __len__(self) -> int:
        return len(self._starts)

    def sheet(self, number: int, name: str) -> XlsSheet:
        """Return what the records of a sheet say; ``name`` is its name in messages."""
        found = XlsSheet()
        try:
            for kind, record in self._records(self._starts[number]):
                if kind in CELLS:
                    self._take_cell(kind, record, found, name)
                elif kind == MULTIPLE_NUMBERS:
                    row, first = struct.unpack_from("<HH", record)
                    for place, at in enumerate(range(4, len(record) - 5, 6)):
                        (style,) = struct.unpack_from("<H", record, at)
                        self._take_style((row, first + place), style, found)
        except (struct.error, IndexError) as error:
            raise FileRefused(Refusal.DAMAGED) from error
        return found

    def _read_globals(self) -> None:
        for kind, record in self._records(0):
            if kind == FILE_PASS:
                raise FileRefused(Refusal.PASSWORD)
            if kind == NUMBER_FORMAT:
                number, length, wide = struct.unpack_from("<HHB", record)
                content = record[5 : 5 + (length * 2 if wide & 1 else length)]
                self._formats[number] = content.decode("utf-16-le" if wide & 1 else "latin-1", "replace")
            elif kind == STYLE:
                (number,) = struct.unpack_from("<H", record, 2)
                style = of_format(self._formats.get(number, ""), number)
                self._styles.append(Style(style.is_date, style.format, record[8] & 0x0F))
            elif kind == BOUND_SHEET:
                self._starts.append(struct.unpack_from("<I", record)[0])
            elif kind == SUPPORTING_BOOK:
                self._books.append(record[2:4] not in (b"\x01\x04", b"\x01\x3a"))
            elif kind == EXTERN_SHEET:
                (count,) = struct.unpack_from("<H", record)
                self._extern = [struct.unpack_from("<H", record, 2 + 6 * place)[0] for place in range(count)]
            elif kind == SHARED_TEXTS and struct.unpack_from("<I", record, 4)[0] > len(self._stream) // 3:
                raise FileRefused(Refusal.DAMAGED)

    def _records(self, start: int) -> Iterator[tuple[int, bytes]]:
        """Give the records from the beginning of the workbook or of a sheet to its end."""
        place, depth = start, 0
        while place + 4 <= len(self._stream):
            kind, length = struct.unpack_from("<HH", self._stream, place)
            record = self._stream[place + 4 : place + 4 + length]
            if len(record) < length or (place == start and kind != BEGIN):
                raise FileRefused(Refusal.DAMAGED)
            place += 4 + length
            if kind == BEGIN:
                depth += 1
                if depth == 1 and struct.unpack_from("<H", record)[0] < 0x600:
                    raise FileRefused(Refusal.OLD_XLS)
            elif kind == END:
                depth -= 1
                if not depth:
                    return
            elif depth == 1:  # what is deeper is a chart within the sheet
                yield kind, record
        raise FileRefused(Refusal.DAMAGED)

    def _take_cell(self, kind: int, record: bytes, found: XlsSheet, name: str) -> None:
        row, col, style = struct.unpack_from("<HHH", record)
        at = (row, col)
        self._take_style(at, style, found)
        mark, error = None, None
        if kind == BOOL_OR_ERROR and record[7]:
            mark, error = Mark.ERROR, ERRORS.get(record[6], "#VALUE!")
        elif kind == FORMULA:
            mark = Mark.LINKED if self._is_linked(record) else Mark.FORMULA
            if record[12:14] == b"\xff\xff" and record[6] == 2:
                mark, error = Mark.ERROR, ERRORS.get(record[8], "#VALUE!")
            elif record[14] & 3 and record[6:14] == bytes(8):
                # Programs that do not compute write zero and ask Excel to compute when it opens the file.
                mark = Mark.NO_STORED_VALUE
        if error is not None:
            found.errors.setdefault(row, {})[col] = error
        if mark is not None:
            found.notes.add_mark(at, mark, limits=self._limits, sheet=name)

    def _take_style(self, at: tuple[int, int], number: int, found: XlsSheet) -> None:
        found.rows, found.columns = max(found.rows, at[0] + 1), max(found.columns, at[1] + 1)
        if number < len(self._styles) and (style := self._styles[number]) != Style():
            found.notes.add_style(at, style, limits=self._limits)

    def _is_linked(self, record: bytes) -> bool:
        """Return whether a formula names a sheet of another workbook."""
        (length,) = struct.unpack_from("<H", record, 20)
        tokens, place = record[22 : 22 + length], 0
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
            if base in OTHER_SHEETS:
                (number,) = struct.unpack_from("<H", tokens, place + 1)
                book = self._extern[number] if number < len(self._extern) else -1
                if 0 <= book < len(self._books) and self._books[book]:
                    return True
            if base not in TOKEN_LENGTHS:
                return False
            place += 1 + TOKEN_LENGTHS[base]
        return False
