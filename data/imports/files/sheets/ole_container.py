"""Streams of an OLE container, the file format of Excel before 2007 and of encrypted workbooks."""

from __future__ import annotations

import struct
from array import array
from typing import Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END: Final = 0xFFFFFFFA
"""Sector numbers from here on are marks: free, end of a chain, sectors of the table itself."""

ENTRY: Final = 128
STREAM: Final = 2
ROOT: Final = 5
HEADER_SECTORS: Final = 109


class OleContainer:
    """A container whose streams are read by name.

    Parameters
    ----------
    content
        The whole file.

    Raises
    ------
    data.errors.FileRefused
        If the container is damaged.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._read_header()
            self._entries = self._read_entries()
        except (struct.error, IndexError, ValueError) as error:
            if isinstance(error, FileRefused):
                raise
            raise FileRefused(Refusal.DAMAGED) from error

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams and folders, in small letters."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """Return a stream by its name in small letters."""
        start, size = self._entries[name]
        try:
            if size < self._cutoff and name:
                return self._chain(start, self._mini_table, self._mini, self._mini_size, size)
            return self._chain(start, self._table, self._content, self._size, size, offset=self._size)
        except (IndexError, struct.error) as error:
            raise FileRefused(Refusal.DAMAGED) from error

    def _read_header(self) -> None:
        if len(self._content) < 512 or not self._content.startswith(MAGIC):
            raise FileRefused(Refusal.DAMAGED)
        shift, mini_shift = struct.unpack_from("<HH", self._content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise FileRefused(Refusal.DAMAGED)
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        (count, self._first, _, self._cutoff, mini_start, mini_count, extra, extra_count) = struct.unpack_from(
            "<IIIIIIII", self._content, 44
        )
        most = len(self._content) // self._size
        if count > most or extra_count > most or mini_count > most:
            raise FileRefused(Refusal.DAMAGED)
        sectors = list(struct.unpack_from(f"<{HEADER_SECTORS}I", self._content, 76))
        for _ in range(extra_count):
            if extra >= END:
                break
            block = struct.unpack(f"<{self._size // 4}I", self._sector(extra))
            sectors += block[:-1]
            extra = block[-1]
        self._table = array("I")
        for sector in sectors[:count]:
            if sector < END:
                self._table.frombytes(self._sector(sector))
        mini = self._chain(mini_start, self._table, self._content, self._size, None, offset=self._size)
        self._mini_table = array("I", mini[: len(mini) // 4 * 4])

    def _read_entries(self) -> dict[str, tuple[int, int]]:
        listing = self._chain(self._first, self._table, self._content, self._size, None, offset=self._size)
        found: dict[str, tuple[int, int]] = {}
        self._mini = b""
        for place in range(0, len(listing) - ENTRY + 1, ENTRY):
            entry = listing[place : place + ENTRY]
            (length,) = struct.unpack_from("<H", entry, 64)
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace").lower()
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] == ROOT:
                self._mini = self._chain(start, self._table, self._content, self._size, size, offset=self._size)
            elif entry[66]:
                found.setdefault(name, (start, size if entry[66] == STREAM else 0))
        return found

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start + self._size > len(self._content):
            raise FileRefused(Refusal.DAMAGED)
        return self._content[start : start + self._size]

    def _chain(
        self, start: int, table: array[int], content: bytes, size: int, length: int | None, *, offset: int = 0
    ) -> bytes:
        """Return the sectors of a chain one after the other; a chain that runs in a circle is damaged."""
        found: list[bytes] = []
        number, most = start, len(content) // size + 1
        while number < END:
            if len(found) > most:
                raise FileRefused(Refusal.DAMAGED)
            place = offset + number * size
            found.append(content[place : place + size])
            if length is not None and len(found) * size >= length:
                break
            number = table[number]
        whole = b"".join(found)
        if length is None:
            return whole
        if len(whole) < length:
            raise FileRefused(Refusal.DAMAGED)
        return whole[:length]
