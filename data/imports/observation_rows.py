"""Rows of observations made when they are asked for, so that many of them fit into memory."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, overload

from data.enums import ProductScheme
from data.layer_rows import OBSERVATIONS, LayerRow, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid


class PickedRows(Sequence[LayerRow]):
    """Some rows of a sequence, by their numbers."""

    def __init__(self, rows: Sequence[LayerRow], numbers: Sequence[int]) -> None:
        self._rows, self._numbers = rows, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> LayerRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[LayerRow]: ...
    def __getitem__(self, index: int | slice) -> LayerRow | Sequence[LayerRow]:
        if isinstance(index, slice):
            return [self._rows[number] for number in self._numbers[index]]
        return self._rows[self._numbers[index]]


class ObservationRows(Sequence[LayerRow]):
    """Rows of the table of figures, among rows of other tables.

    Parameters
    ----------
    ready
        The observations.
    grids
        The sheets that their figures are in.
    file
        Name of the file.
    has_sheets
        Whether the file is a workbook, whose sheets have names.
    head, tail
        Rows of other tables before and behind them: their source, agreements of other sheets.
    """

    def __init__(
        self,
        ready: Sequence[Ready],
        grids: Sequence[Grid],
        *,
        file: str,
        has_sheets: bool,
        head: tuple[LayerRow, ...] = (),
        tail: tuple[LayerRow, ...] = (),
    ) -> None:
        self._ready, self._grids, self._file, self._has_sheets = ready, grids, file, has_sheets
        self._head, self._tail = head, tail

    def __len__(self) -> int:
        return len(self._head) + len(self._ready) + len(self._tail)

    @overload
    def __getitem__(self, index: int) -> LayerRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[LayerRow]: ...
    def __getitem__(self, index: int | slice) -> LayerRow | Sequence[LayerRow]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        if number < len(self._head):
            return self._head[number]
        number -= len(self._head)
        return self._row(self._ready[number]) if number < len(self._ready) else self._tail[number - len(self._ready)]

    def tables(self) -> Iterator[str]:
        """Return the table of each row, without making the rows."""
        yield from (row.table for row in self._head)
        yield from repeat(OBSERVATIONS, len(self._ready))
        yield from (row.table for row in self._tail)

    def of_all_goods(self) -> Iterator[LayerRow]:
        """Return the rows of figures of all goods."""
        return (self._row(ready) for ready in self._ready if ready.observation.product_scheme is ProductScheme.ALL)

    def _row(self, ready: Ready) -> LayerRow:
        grid = self._grids[ready.sheet]
        sheet = grid.name if self._has_sheets else ""
        return ready.observation.to_row(Origin(file=self._file, sheet=sheet, cell=grid.cell_name(ready.row, ready.col)))
