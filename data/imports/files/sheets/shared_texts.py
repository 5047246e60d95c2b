"""Texts that the cells of a workbook share, kept in little memory."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import Refusal
from data.imports.files.file_limits import MB

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.files.file_limits import Limits

ESCAPED: Final = re.compile("_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
FEW: Final = 50_000
"""So many texts are kept as texts; more of them as their bytes one after the other."""


class SharedTexts:
    """The texts by number; a text that is longer than a cell may hold is cut to one character more.

    Parameters
    ----------
    limits
        How long a text, and all of them, may be.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._few: list[str] = []
        self._many = bytearray()
        self._ends = array("Q")
        self._buffer: list[str] = []
        self._is_open = self._is_reading_aid = False

    def __len__(self) -> int:
        return len(self._few) + len(self._ends)

    def __getitem__(self, number: int) -> str:
        if number < 0:
            raise IndexError(number)
        if number < len(self._few):
            return self._few[number]
        place = number - len(self._few)
        start = self._ends[place - 1] if place else 0
        return self._many[start : self._ends[place]].decode("utf-8", "surrogatepass")

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - a handler of XML
        """Take the beginning of a text or of one of its parts."""
        if name == "si":
            self._buffer.clear()
        elif name == "rPh":
            self._is_reading_aid = True
        elif name == "t":
            self._is_open = not self._is_reading_aid

    def end(self, name: str) -> None:
        """Keep a text at its end."""
        if name == "si":
            self._add(unescaped("".join(self._buffer)[: self._limits.cell_text + 1]))
            self._buffer.clear()
        elif name == "rPh":
            self._is_reading_aid = False
        elif name == "t":
            self._is_open = False

    def text(self, data: str) -> None:
        """Take a piece of a text."""
        if self._is_open and (len(self._buffer) < 64 or sum(map(len, self._buffer)) <= self._limits.cell_text):
            self._buffer.append(data)

    def _add(self, text: str) -> None:
        if len(self._few) < FEW:
            self._few.append(text)
            return
        self._many += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._many))
        if len(self._many) + 8 * len(self._ends) > self._limits.shared_text:
            raise FileRefused(Refusal.TOO_MANY_TEXTS, {"limit": str(self._limits.shared_text // MB)})


def unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold, which workbooks write as ``_x000D_``."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_texts(chunks: Iterable[bytes], limits: Limits) -> SharedTexts:
    """Return the shared texts of a workbook."""
    texts = SharedTexts(limits)
    xml_events.read(chunks, texts, depth=limits.depth, part="sharedStrings")
    return texts
