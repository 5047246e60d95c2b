"""Records of an XLS workbook that all of its sheets share: their names, texts, formats and links."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB
from data.imports.files.sheets.cell_styles import Style, of_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.imports.files.file_limits import Limits

EXTERN_SHEET: Final = 0x17
DATE_MODE: Final = 0x22
FILE_PASS: Final = 0x2F
CONTINUE: Final = 0x3C
BOUND_SHEET: Final = 0x85
STYLE: Final = 0xE0
SHARED_TEXTS: Final = 0xFC
SUPPORTING_BOOK: Final = 0x1AE
NUMBER_FORMAT: Final = 0x41E
BEGIN: Final = 0x809
END: Final = 0x0A
VERSION: Final = 0x600
KINDS: Final = ("worksheet", "macrosheet", "chartsheet")
THIS_BOOK: Final = (b"\x01\x04", b"\x01\x3a")


@dataclass(frozen=True, slots=True, kw_only=True)
class XlsSheetPart:
    """A sheet: its name, what it is, whether it is hidden, and where its records begin."""

    name: str
    kind: str
    is_hidden: bool
    start: int


class XlsBook:
    """What the records before the first sheet say.

    Parameters
    ----------
    stream
        The records of the whole workbook.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If it is older than Excel 97, protected with a password or damaged.
    """

    def __init__(self, stream: bytes, limits: Limits) -> None:
        self.stream = stream
        self.sheets: list[XlsSheetPart] = []
        self.styles: list[Style] = []
        self.texts: list[str] = []
        self.is_1904 = False
        self._limits = limits
        self._formats: dict[int, str] = {}
        self._books: list[bool] = []
        self._extern: list[int] = []
        try:
            for kind, place, content in records(stream, 0):
                self._take(kind, place, content)
        except (struct.error, IndexError) as error:
            raise FileRefused(Refusal.DAMAGED) from error
        if len(self.sheets) > limits.sheets:
            raise FileRefused(Refusal.TOO_MANY_SHEETS, {"count": str(len(self.sheets)), "limit": str(limits.sheets)})

    def is_other_book(self, reference: int) -> bool:
        """Return whether a reference to a sheet, by its number in a formula, leads into another file."""
        book = self._extern[reference] if reference < len(self._extern) else -1
        return 0 <= book < len(self._books) and self._books[book]

    def _take(self, kind: int, place: int, content: bytes) -> None:
        if kind == FILE_PASS:
            raise FileRefused(Refusal.PASSWORD)
        if kind == NUMBER_FORMAT:
            number, length = struct.unpack_from("<HH", content)
            self._formats[number] = Pieces([content[4:]]).text(length)
        elif kind == STYLE:
            (number,) = struct.unpack_from("<H", content, 2)
            style = of_format(self._formats.get(number, ""), number)
            self.styles.append(Style(style.is_date, style.format, content[8] & 0x0F))
        elif kind == BOUND_SHEET:
            start, state, sort, length = struct.unpack_from("<IBBB", content)
            name = Pieces([content[7:]]).text(length)
            sort_name = KINDS[sort] if sort < len(KINDS) else "macros"
            self.sheets.append(XlsSheetPart(name=name, kind=sort_name, is_hidden=bool(state & 3), start=start))
        elif kind == SUPPORTING_BOOK:
            self._books.append(content[2:4] not in THIS_BOOK)
        elif kind == EXTERN_SHEET:
            (count,) = struct.unpack_from("<H", content)
            self._extern = [struct.unpack_from("<H", content, 2 + 6 * number)[0] for number in range(count)]
        elif kind == DATE_MODE:
            self.is_1904 = content[:1] == b"\x01"
        elif kind == SHARED_TEXTS:
            self.texts = list(self._texts(continued(self.stream, place)))

    def _texts(self, pieces: Pieces) -> Iterator[str]:
        _, count = struct.unpack("<II", pieces.take(8))
        length = 0
        for _ in range(count):
            text = pieces.long_text()[: self._limits.cell_text + 1]
            length += len(text) * 2 + 60
            if length > self._limits.shared_text * 2:
                raise FileRefused(Refusal.TOO_MANY_TEXTS, {"limit": str(self._limits.shared_text * 2 // MB)})
            yield text


class Pieces:
    """Content of a record that goes on in the next ones; a text that is cut says at each piece how its letters are.

    Parameters
    ----------
    pieces
        The contents of the record and of those that continue it.
    """

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces, self._number, self._place = pieces, 0, 0

    def take(self, count: int) -> bytes:
        """Return so many bytes, from the next pieces too."""
        found = b""
        while len(found) < count:
            part = self._part(count - len(found))
            if not part:
                raise FileRefused(Refusal.DAMAGED)
            found += part
        return found

    def text(self, length: int) -> str:
        """Return a text of so many letters, which begins with how its letters are written."""
        is_wide = self.take(1)[0] & 1
        return self._letters(length, is_wide)

    def after(self, count: int) -> Pieces:
        """Pass over so many bytes and return itself."""
        self._skip(count)
        return self

    def text_of_cell(self) -> str:
        """Return a text with its length before it, as cells have it."""
        return self.text(struct.unpack("<H", self.take(2))[0])

    def long_text(self) -> str:
        """Return a text with its length before it, and pass over the looks of its letters."""
        length, flags = struct.unpack("<HB", self.take(3))
        runs = struct.unpack("<H", self.take(2))[0] if flags & 8 else 0
        more = struct.unpack("<I", self.take(4))[0] if flags & 4 else 0
        text = self._letters(length, flags & 1)
        self._skip(runs * 4 + more)
        return text

    def _letters(self, length: int, is_wide: int) -> str:
        found = []
        while length:
            if self._place >= len(self._pieces[self._number]):
                self._number, self._place = self._number + 1, 0
                is_wide = self._part(1)[0] & 1
            here = len(self._pieces[self._number]) - self._place
            count = min(length, here // 2 if is_wide else here)
            if not count:
                raise FileRefused(Refusal.DAMAGED)
            part = self._part(count * 2 if is_wide else count)
            found.append(part.decode("utf-16-le" if is_wide else "latin-1", "replace"))
            length -= count
        return "".join(found)

    def _part(self, count: int) -> bytes:
        """Return at most so many bytes of the piece that is read, or of the next one where it is at its end."""
        while self._number < len(self._pieces) and self._place >= len(self._pieces[self._number]):
            self._number, self._place = self._number + 1, 0
        if self._number >= len(self._pieces):
            raise FileRefused(Refusal.DAMAGED)
        part = self._pieces[self._number][self._place : self._place + count]
        self._place += len(part)
        return part

    def _skip(self, count: int) -> None:
        while count:
            part = len(self._part(count))
            if not part:
                raise FileRefused(Refusal.DAMAGED)
            count -= part


def records(stream: bytes, start: int) -> Iterator[tuple[int, int, bytes]]:
    """Give kind, place and content of the records of the workbook or of a sheet, up to its end.

    Parameters
    ----------
    stream
        The records of the whole workbook.
    start
        Where the workbook or the sheet begins.

    Raises
    ------
    data.errors.FileRefused
        If they have no end, are older than Excel 97, or do not begin there.
    """
    place, depth = start, 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        content = stream[place + 4 : place + 4 + length]
        if len(content) < length or (place == start and kind != BEGIN):
            raise FileRefused(Refusal.DAMAGED)
        if kind == BEGIN:
            depth += 1
            if depth == 1 and struct.unpack_from("<H", content)[0] < VERSION:
                raise FileRefused(Refusal.OLD_XLS)
        elif kind == END:
            depth -= 1
            if not depth:
                return
        elif depth == 1:  # what is deeper is a chart within the sheet
            yield kind, place, content
        place += 4 + length
    raise FileRefused(Refusal.DAMAGED)


def continued(stream: bytes, place: int) -> Pieces:
    """Return the content of a record and of those that continue it."""
    found = []
    kind = CONTINUE
    while kind == CONTINUE and place + 4 <= len(stream):
        (length,) = struct.unpack_from("<H", stream, place + 2)
        found.append(stream[place + 4 : place + 4 + length])
        place += 4 + length
        kind = struct.unpack_from("<H", stream, place)[0] if place + 2 <= len(stream) else 0
    return Pieces(found)
