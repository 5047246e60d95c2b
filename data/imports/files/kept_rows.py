"""Rows of a grid: kept where they are few, read from their file each time where they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, overload

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.error_texts import ERROR_BEGINNINGS, is_error
from data.imports.files.hidden_characters import hidden_characters
from data.imports.files.model import Mark

if TYPE_CHECKING:
    from data.imports.files.file_limits import Limits
    from data.imports.files.model import CellValue, Position

Row = Sequence["CellValue"]

HEAD: Final = 500
"""Rows of a large sheet that are kept beside its file."""

MOST_HIDDEN: Final = 1_000
"""Cells with characters that nobody sees which are listed."""


class StreamedRows(Sequence[Row]):
    """Rows that are read from their file each time one goes through them; cheap in order, slow by number.

    Parameters
    ----------
    again
        What gives the rows from the first one on.
    count
        How many there are.
    head
        The first of them.
    """

    def __init__(self, again: Callable[[], Iterator[Row]], count: int, head: tuple[Row, ...]) -> None:
        self._again, self._count, self._head = again, count, head
        self._at: tuple[int, Iterator[Row]] | None = None

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        return islice(self._again(), self._count)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        number = index + self._count if index < 0 else index
        if not 0 <= number < self._count:
            raise IndexError(index)
        return self._head[number] if number < len(self._head) else self._row(number)

    def _row(self, number: int) -> Row:
        """Return a row, going on from the one that was asked for before where it comes later."""
        place, rows = self._at if self._at and self._at[0] <= number else (0, iter(self))
        row = next(islice(rows, number - place, None))
        self._at = (number + 1, rows)
        return row


class RowCount:
    """What is learnt of rows while they are read for the first time."""

    def __init__(self, rows: int = 0, cells: int = 0) -> None:
        self.rows = rows
        self.cells = cells
        self.hidden: dict[Position, str] = {}
        self.errors: dict[Position, Mark] = {}

    def add_error(self, at: Position, limits: Limits, sheet: str) -> None:
        """Mark a text that is an error of a spreadsheet."""
        if len(self.errors) >= limits.marks:
            raise FileRefused(Refusal.TOO_MANY_ERRORS, {"sheet": sheet, "limit": str(limits.marks)})
        self.errors[at] = Mark.ERROR


def keep_rows(
    rows: Iterable[Row], again: Callable[[], Iterator[Row]], *, limits: Limits, sheet: str
) -> tuple[Sequence[Row], RowCount]:
    """Read rows once and return them: kept, or to be read again where they are many.

    Parameters
    ----------
    rows
        The rows of the first reading.
    again
        What reads them anew.
    limits
        What may be read, and what may be kept.
    sheet
        Name of the sheet in messages.

    Raises
    ------
    data.errors.FileRefused
        If there are more cells than may be read.
    """
    count, number = RowCount(), 0
    kept: list[Row] = []
    is_kept = True
    for row in rows:
        number += 1
        if is_kept or len(kept) < HEAD:
            kept.append(row)
        if not row:
            if number > limits.cells:
                raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": sheet, "limit": str(limits.cells)})
            continue
        count.rows = number
        count.cells += len(row)
        for col, cell in enumerate(row):
            if not isinstance(cell, str):
                continue
            if not cell.isprintable() and (found := hidden_characters(cell)) and len(count.hidden) < MOST_HIDDEN:
                count.hidden[number - 1, col] = found
            if cell[:1] in ERROR_BEGINNINGS and is_error(cell):
                count.add_error((number - 1, col), limits, sheet)
        if is_kept and count.cells + number // 4 > limits.kept_cells:
            is_kept = False
            del kept[HEAD:]
        if count.cells > limits.cells:
            raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": sheet, "limit": str(limits.cells)})
    if is_kept:
        return tuple(kept[: count.rows]), count
    return StreamedRows(again, count.rows, tuple(kept[: count.rows])), count
