"""Parts of a zipped workbook, read within limits and never written anywhere."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from data.imports.files.file_limits import Limits

CHUNK: Final = 1 << 16
END: Final = b"PK\x05\x06"
END_64: Final = b"PK\x06\x06"
LOCATOR_64: Final = b"PK\x06\x07"
END_LENGTH: Final = 22
LOCATOR_LENGTH: Final = 20
LONGEST_COMMENT: Final = 65_535
METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, UnicodeDecodeError)


class ZipParts:
    """The parts of a zip, refused before one is unpacked where its directory says too much.

    Parameters
    ----------
    path
        The file, which begins as a zip does.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If the directory is damaged, too long, names parts outside the zip, or the parts unpack to too much.
    """

    def __init__(self, path: Path, limits: Limits) -> None:
        self._limits = limits
        _check_directory(path, limits)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError) as error:
            raise FileRefused(Refusal.DAMAGED) from error
        self._parts: dict[str, zipfile.ZipInfo] = {}
        try:
            self._check_parts()
        except FileRefused:
            self.close()
            raise

    def __enter__(self) -> ZipParts:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        self.close()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts as the directory has them."""
        return tuple(part.filename for part in self._parts.values())

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def chunks(self, name: str) -> Iterator[bytes]:
        """Give the content of a part piece by piece; names are compared without regard to case.

        Raises
        ------
        data.errors.FileRefused
            If the part is not there, is damaged, needs a password, or is longer than the directory says.
        """
        part = self._parts.get(name.lower())
        if part is None:
            raise FileRefused(Refusal.DAMAGED, {"part": name})
        if part.flag_bits & 0x1:
            raise FileRefused(Refusal.PASSWORD)
        if part.compress_type not in METHODS:
            raise FileRefused(Refusal.DAMAGED, {"part": name})
        read = 0
        try:
            with self._zip.open(part) as content:
                while piece := content.read(CHUNK):
                    read += len(piece)
                    if read > part.file_size:
                        raise FileRefused(Refusal.DAMAGED, {"part": name})
                    yield piece
        except (*_BROKEN, RuntimeError, NotImplementedError) as error:
            raise FileRefused(Refusal.DAMAGED, {"part": name}) from error

    def content(self, name: str, most: int = 20 * MB) -> bytes:
        """Return a small part as a whole."""
        found: list[bytes] = []
        length = 0
        for piece in self.chunks(name):
            length += len(piece)
            if length > most:
                raise _unpacks_to(length, most)
            found.append(piece)
        return b"".join(found)

    def size(self, name: str) -> int:
        """Return how many bytes a part unpacks to."""
        return self._parts[name.lower()].file_size

    def _check_parts(self) -> None:
        total = 0
        for part in self._zip.infolist():
            name = part.filename.replace("\\", "/")
            if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0] or "\0" in name:
                raise FileRefused(Refusal.UNSAFE_PART, {"part": name[:80]})
            if stat.S_ISLNK(part.external_attr >> 16):
                raise FileRefused(Refusal.UNSAFE_PART, {"part": name[:80]})
            total += part.file_size
            dense = part.file_size > self._limits.ratio * max(part.compress_size, 1)
            if dense and part.file_size > self._limits.dense_part:
                raise _unpacks_to(part.file_size, self._limits.dense_part)
            self._parts.setdefault(name.lower(), part)
        if total > self._limits.unpacked:
            raise _unpacks_to(total, self._limits.unpacked)


def _unpacks_to(size: int, most: int) -> FileRefused:
    return FileRefused(Refusal.UNPACKS_TO, {"size": str(size // MB), "limit": str(most // MB)})


def _check_directory(path: Path, limits: Limits) -> None:
    """Refuse a directory that is too long, before all of its entries become objects."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = max(0, size - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH)
        file.seek(start)
        tail = file.read()
        place = tail.rfind(END)
        if place < 0 or len(tail) < place + END_LENGTH:
            raise FileRefused(Refusal.DAMAGED)
        entries, length = struct.unpack_from("<HL", tail, place + 10)
        locator = place - LOCATOR_LENGTH
        if locator >= 0 and tail[locator : locator + 4] == LOCATOR_64:
            (offset,) = struct.unpack_from("<Q", tail, locator + 8)
            # The record lies before its locator; zipfile looks there and so does this.
            for where in {min(offset, size), max(0, start + locator - 56)}:
                file.seek(where)
                record = file.read(56)
                if record[:4] == END_64 and len(record) == 56:
                    more, longer = struct.unpack_from("<QQ", record, 32)
                    entries, length = max(entries, more), max(length, longer)
    if entries > limits.parts or length > limits.directory:
        raise FileRefused(Refusal.TOO_MANY_PARTS, {"count": str(entries), "limit": str(limits.parts)})
