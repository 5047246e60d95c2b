"""Corrections of cells: a file as it was brought, with some of its cells as a person has typed them instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.imports.files.model import CellValue, Grid, ReadFile


class CorrectedRows(Sequence[Sequence["CellValue"]]):
    """Rows with some cells replaced; like the rows they are made of, they may be read from a file each time.

    Parameters
    ----------
    rows
        The rows as they were brought.
    cells
        The new text of cells by row and column; an empty text empties the cell.
    """

    def __init__(self, rows: Sequence[Sequence[CellValue]], cells: Mapping[tuple[int, int], str]) -> None:
        self._rows = rows
        self._by_row: dict[int, dict[int, str]] = {}
        for (row, column), text in cells.items():
            self._by_row.setdefault(row, {})[column] = text

    def __len__(self) -> int:
        return max(len(self._rows), max(self._by_row, default=-1) + 1)

    def __iter__(self) -> Iterator[Sequence[CellValue]]:
        number = -1
        for number, row in enumerate(self._rows):
            yield self._corrected(number, row)
        for missing in range(number + 1, len(self)):
            yield self._corrected(missing, ())

    @overload
    def __getitem__(self, index: int) -> Sequence[CellValue]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[CellValue]]: ...
    def __getitem__(self, index: int | slice) -> Sequence[CellValue] | Sequence[Sequence[CellValue]]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._corrected(number, self._rows[number] if number < len(self._rows) else ())

    def _corrected(self, number: int, row: Sequence[CellValue]) -> Sequence[CellValue]:
        if not (cells := self._by_row.get(number)):
            return row
        whole: list[CellValue] = [*row, *[None] * (max(cells) + 1 - len(row))]
        for column, text in cells.items():
            whole[column] = text or None
        return whole


def corrected(found: ReadFile, corrections: Mapping[tuple[str, int, int], str]) -> ReadFile:
    """Return a file with other texts in some cells, given by sheet, row and column from 0; their marks are gone."""
    if not corrections:
        return found
    return replace(found, grids=tuple(_corrected_grid(grid, corrections) for grid in found.grids))


def _corrected_grid(grid: Grid, corrections: Mapping[tuple[str, int, int], str]) -> Grid:
    cells = {(row, column): text for (sheet, row, column), text in corrections.items() if sheet == grid.name}
    if not cells:
        return grid
    rows = {row for row, _ in cells}
    return replace(
        grid,
        rows=CorrectedRows(grid.rows, cells),
        marks={place: mark for place, mark in grid.marks.items() if place not in cells},
        formats={place: form for place, form in grid.formats.items() if place not in cells},
        hidden_characters={place: text for place, text in grid.hidden_characters.items() if place not in cells},
        faults=tuple(fault for fault in grid.faults if fault.row not in rows),
    )
