"""Tables side by side on a sheet: where the next one begins, and each as a sheet of its own with its cells in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final, overload

from data.imports.layout.heading_words import ColumnRole
from data.imports.quantities.folded import text_of

if TYPE_CHECKING:
    from data.imports.columns.column_roles import Column
    from data.imports.files.model import CellValue, Grid
    from data.imports.layout.sheet_blocks import Block

    Row = Sequence[CellValue]

_LONG: Final = 30
_KINDS: Final = {
    ColumnRole.PLACE: "place",
    ColumnRole.BY_PLACE: "place",
    ColumnRole.KZ_PLACE: "place",
    ColumnRole.PERIOD: "period",
    ColumnRole.PRODUCT: "product",
    ColumnRole.PRODUCT_CODE: "product",
    ColumnRole.FLOW: "flow",
    ColumnRole.PARTNER: "partner",
}
"""Labels that a table has once: one of a kind again, behind figures and before others, is of the next table."""


def cuts_of(columns: Sequence[Column]) -> list[int]:
    """Return the columns with which tables begin that are beside the first one."""
    cuts: list[int] = []
    last = max((column.index for column in columns if column.role is ColumnRole.VALUE), default=-1)
    seen: set[str] = set()
    has_figures = False
    for column in columns:
        kind = _KINDS.get(column.role)
        if column.role is ColumnRole.VALUE:
            has_figures = True
        elif kind is not None and has_figures and kind in seen and column.index < last:
            cuts.append(column.index)
            seen, has_figures = {kind}, False
        elif kind is not None:
            seen.add(kind)
    return cuts


def parts_of(grid: Grid, block: Block, cuts: Sequence[int]) -> Iterator[Grid]:
    """Return the tables side by side, each as a sheet where all other cells are empty; titles of all are in each."""
    ends = [*cuts, max([block.width, *(len(row) for _, row in block.sample)])]
    first_row, last_row = block.top, block.last if block.last is not None else len(grid.rows) - 1
    for first, end in zip([0, *cuts], ends, strict=True):
        rows = _PartRows(grid.rows, (first_row, last_row), (first, end), block.headings[0] if block.headings else -1)
        merges = tuple(merge for merge in grid.merges if first <= merge[1] and merge[3] < end)
        yield replace(grid, rows=rows, merges=merges)


class _PartRows(Sequence["Row"]):
    """Rows of a sheet with the cells of one part of it."""

    def __init__(self, rows: Sequence[Row], lines: tuple[int, int], cols: tuple[int, int], heading: int) -> None:
        self._rows, self._lines, self._cols, self._heading = rows, lines, cols, heading

    def __len__(self) -> int:
        return min(len(self._rows), self._lines[1] + 1)

    def __iter__(self) -> Iterator[Row]:
        for number, row in enumerate(islice(self._rows, len(self))):
            yield self._part(number, row)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._part(number, self._rows[number])

    def _part(self, number: int, row: Row) -> Row:
        if number < self._lines[0]:
            return ()
        texts = [text for cell in row if (text := text_of(cell).strip())]
        if len(texts) == 1 and (number < self._heading or len(texts[0]) > _LONG):
            return row  # A title or a note of all tables.
        first, end = self._cols
        return tuple([None] * min(first, len(row)) + list(row[first:end]))
