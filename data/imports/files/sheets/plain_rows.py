"""Rows of a sheet in the plain form in which spreadsheets write nearly all of them, read twice as fast.

A row is plain where every byte of it is one of a few known tags, plain text or a number. All other bytes of the sheet
are given to the parser of XML, in their order, so that nothing is passed over and nothing is read in two ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_text
from data.imports.files.codes import Refusal
from data.imports.files.sheets.sheet_cells import SheetCells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from data.imports.files.model import CellValue

BEGIN: Final = b"<sheetData>"
END: Final = b"</sheetData"
ROW_END: Final = b"</row>"
LONGEST_BEGINNING: Final = 1 << 20
LONGEST_ROW: Final = 1 << 23
ENCODING: Final = re.compile(rb"encoding\s*=\s*[\"']([\w-]+)")
ROW: Final = re.compile(rb'<row r="([1-9][0-9]{0,6})"((?: [A-Za-z:0-9]+="[^"<>&]*")*)>')
HIDDEN_ROW: Final = re.compile(rb' hidden="(?:1|true)"')
TEXT: Final = rb"([^<&\x00-\x08\x0b-\x1f]*)"
CELL: Final = re.compile(
    rb'(<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="(s|n|str|b|inlineStr)")?'
    rb"(?:/>|>(?:<v>" + TEXT + rb'</v>|<is><t(?: xml:space="preserve")?>' + TEXT + rb"</t></is>)?</c>))"
)


class PlainRows(SheetCells):
    """Handler of a sheet that also takes rows in the plain form."""

    def outside(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Give the bytes of a sheet that are for the parser of XML; plain rows are taken on the way.

        Parameters
        ----------
        chunks
            The part of the sheet, piece by piece.
        """
        pieces = iter(chunks)
        buffer = b""
        for piece in pieces:
            buffer += piece
            place = buffer.find(BEGIN)
            if place >= 0 or len(buffer) > LONGEST_BEGINNING or b"<!" in buffer:
                break
        else:
            place = -1
        beginning = buffer[: place + len(BEGIN)]
        encoding = ENCODING.search(beginning[:200])
        if place < 0 or b"<!" in beginning or (encoding and encoding[1].lower() != b"utf-8"):
            yield buffer
            yield from pieces
            return
        yield beginning
        yield from self._between(buffer[place + len(BEGIN) :], pieces)

    def _between(self, buffer: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Take the rows up to the end of the cells, and give what is not plain among them, and all that follows."""
        while True:
            end = buffer.find(END)
            *rows, rest = (buffer if end < 0 else buffer[:end]).split(ROW_END)
            for number, row in enumerate(rows):
                if self._take(row):
                    continue
                if b"<!" in row or b"<?" in row:
                    # Within a comment a row may look plain and be none: from here on the parser reads all.
                    after = [*rows[number:], rest]
                    yield ROW_END.join(after) + (buffer[end:] if end >= 0 else b"")
                    yield from pieces
                    return
                yield row + ROW_END
            if end >= 0 or len(rest) > LONGEST_ROW:
                yield rest + (buffer[end:] if end >= 0 else b"")
                yield from pieces
                return
            yield b""
            piece = next(pieces, None)
            if piece is None:
                yield rest
                return
            buffer = rest + piece

    def _take(self, row: bytes) -> bool:
        """Take a row and return True, or leave everything as it is and return False where it is not plain."""
        head = ROW.match(row)
        if head is None or b' r="' in head[2]:
            return False
        cells = CELL.findall(row, head.end())
        if sum(len(cell[0]) for cell in cells) != len(row) - head.end():
            return False
        digits = head[1]
        if any(cell[6] and cell[4] != b"inlineStr" for cell in cells):
            return False
        if any(cell[2] != digits for cell in cells):
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "row": digits.decode()})
        self._begin_row(digits.decode())
        if b" hidden=" in head[2] and self._notes is not None and HIDDEN_ROW.search(head[2]):
            self._notes.add_hidden_rows(self._number)
        try:
            for _, letters, _, style, kind, raw, inline in cells:
                self._take_plain(letters.decode(), style, kind, raw or inline)
        except UnicodeDecodeError as error:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet, "row": digits.decode()}) from error
        self._finish_row()
        return True

    def _take_plain(self, letters: str, style: bytes, kind: bytes, raw: bytes) -> None:
        col = self._columns.get(letters)
        self._col = col = self._new_column(letters + self._digits) if col is None else col
        if col >= self._limits.columns:
            raise FileRefused(Refusal.DAMAGED, {"part": self._sheet})
        value: CellValue
        if not kind and raw:
            value = from_text(raw.decode())
        else:
            self._type, self._inline = kind.decode() or None, None
            value = self._typed(raw.decode() if raw else None)
        if style and (special := self._book.styles.get(style.decode())):
            value = self._styled(value, special)
        if isinstance(value, str):
            value = self._short(value)
        if col == len(self._row):
            self._row.append(value)
        else:
            self._put(value)
