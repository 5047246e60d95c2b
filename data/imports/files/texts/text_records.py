"""Rows of a delimited text, with the line each begins at and what is wrong with it."""

from __future__ import annotations

import csv
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.imports.files.file_limits import Limits

LONGEST_CELL: Final = 200
"""Lines that one row may run over; a quotation mark that is open for longer was never closed."""


class _OpenQuote(Exception):  # noqa: N818 - a signal within this module
    """A quotation mark is open at the end of the text, or for too many lines."""


class TextLines:
    """Lines of a text for a reader of CSV, which may be given back.

    Parameters
    ----------
    read
        What gives the next line of at most so many characters, an empty one at the end.
    limits
        How long a line may be.
    """

    def __init__(self, read: Callable[[int], str], limits: Limits) -> None:
        self._read, self.limits = read, limits
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []
        self.number = 0

    def __iter__(self) -> TextLines:
        return self

    def __next__(self) -> str:
        line = self._next()
        if not line:
            if self._taken:
                raise _OpenQuote
            raise StopIteration
        if len(self._taken) >= LONGEST_CELL:
            self._waiting.appendleft(line)
            raise _OpenQuote
        self._taken.append(line)
        return line

    def begin(self) -> int:
        """Begin a row and return the number of its first line."""
        self.number += len(self._taken)
        self._taken.clear()
        return self.number + 1

    @property
    def is_long(self) -> bool:
        """Whether the row has more than one line so far."""
        return len(self._taken) > 1

    def give_back(self) -> str:
        """Return the first line of the row; those after it are read again."""
        first = self._taken[0]
        self._waiting.extendleft(reversed(self._taken[1:]))
        del self._taken[1:]
        return first

    def _next(self) -> str:
        if self._waiting:
            return self._waiting.popleft()
        line = self._read(self.limits.line_text)
        if len(line) >= self.limits.line_text and not line.endswith(("\n", "\r")):
            params = {"line": str(self.number + len(self._taken) + 1), "limit": str(self.limits.line_text)}
            raise FileRefused(Refusal.LINE_TOO_LONG, params)
        return line


def records(lines: TextLines, delimiter: str | None, limits: Limits) -> Iterator[tuple[int, list[str], bool]]:
    """Give the rows of a text: number of the first line, cells, and whether a quotation mark was never closed.

    Parameters
    ----------
    lines
        The lines of the text.
    delimiter
        What separates its cells; None where a line is a cell.
    limits
        How long a cell may be.
    """
    if delimiter is None:
        for number in iter(lines.begin, None):
            line = next(lines, None)
            if line is None:
                return
            yield number, [line.rstrip("\r\n")], False
    csv.field_size_limit(max(limits.line_text, 131_072))
    sign = delimiter or ","
    reader = csv.reader(lines, delimiter=sign, strict=True)
    while True:
        number = lines.begin()
        try:
            row = next(reader)
        except StopIteration:
            return
        except (_OpenQuote, csv.Error):
            yield number, *_loosely(lines, sign)
            reader = csv.reader(lines, delimiter=sign, strict=True)
            continue
        yield number, row, False


def _once(line: str) -> Callable[[int], str]:
    """Return what gives one line and then the end."""
    rest = iter([line])
    return lambda _: next(rest, "")


def _loosely(lines: TextLines, sign: str) -> tuple[list[str], bool]:
    """Return the first line of a row that is no proper row, and whether a quotation mark is never closed in it.

    A mark that was forgotten runs on until the next quoted cell, lines below, and would take all rows between.
    """
    is_long = lines.is_long
    first = lines.give_back()
    if not is_long:
        one = TextLines(_once(first), lines.limits)
        with suppress(_OpenQuote, csv.Error):
            return next(csv.reader(one, delimiter=sign)), False
    return first.rstrip("\r\n").split(sign), True
