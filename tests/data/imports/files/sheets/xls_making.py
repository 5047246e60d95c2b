"""Records of XLS workbooks, made for tests."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from data.imports.files.file_limits import LIMITS
from data.imports.files.sheets.sheet_cells import CellNotes
from data.imports.files.sheets.xls_book import XlsBook
from data.imports.files.sheets.xls_cells import XlsCells

if TYPE_CHECKING:
    from data.imports.files.kept_rows import Row


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def begin(version: int = 0x600) -> bytes:
    return record(0x809, struct.pack("<HH", version, 5) + bytes(12))


def formula(result: bytes, flags: int, tokens: bytes) -> bytes:
    return record(6, struct.pack("<HHH", 0, 0, 0) + result + struct.pack("<HIH", flags, 0, len(tokens)) + tokens)


def made_book(*cells: bytes, before: bytes = b"") -> bytes:
    """Return the stream of a workbook with one sheet that has these records."""
    start = begin() + before
    named = struct.pack("<BBBB", 0, 0, 1, 0) + b"S"
    place = len(start) + 4 + 4 + len(named) + 4
    return b"".join((start, record(0x85, struct.pack("<I", place) + named), record(10), begin(), *cells, record(10)))


def read_book(stream: bytes) -> tuple[list[Row], CellNotes]:
    """Return the rows of the first sheet and what is special about its cells."""
    book, notes = XlsBook(stream, LIMITS), CellNotes()
    return [*XlsCells(book, book.sheets[0], LIMITS, notes).rows()], notes
