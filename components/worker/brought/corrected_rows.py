"""Origin of rows with a corrected cell: as it was written, as it was corrected and by whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.layer_rows import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from data.imports.files.model import Grid, ReadFile
    from data.layer_rows import LayerRow

MOST: Final = 60
"""So many letters of a corrected cell are kept with its row."""
_ROW: Final = re.compile(r"(\d+)(?:,.*)?$")


def with_corrections(
    rows: Iterable[LayerRow], found: ReadFile | None, corrections: Mapping[tuple[str, int, int], str], who: str
) -> Iterable[LayerRow]:
    """
    Return rows whose origin says what was corrected of them and by whom.

    Parameters
    ----------
    rows
        The rows that were read of the corrected file.
    found
        The file as it was brought; None where it could not be opened.
    corrections
        The new text of cells by sheet, row and column from 0.
    who
        Who has corrected it.
    """
    if found is None or not corrections:
        return rows
    return _said(list(rows), found, corrections, who)


def corrections_text(found: ReadFile | None, corrections: Mapping[tuple[str, int, int], str]) -> str:
    """Return all corrections as lines: the cell, as it was written and as it was corrected."""
    if found is None:
        return ""
    grids, many = {grid.name: grid for grid in found.grids}, len(found.grids) > 1
    return "\n".join(
        f"{sheet + ' ' if many else ''}{change_text(grids[sheet], row, column, text)}"
        for (sheet, row, column), text in sorted(corrections.items())
        if sheet in grids
    )


def by_hand(rows: Iterable[LayerRow]) -> Iterator[LayerRow]:
    """Yield rows without a place in a file: they were entered by hand, and their source says who states them."""
    for row in rows:
        cells = {**row.cells, "locator": ""} if "locator" in row.cells else row.cells
        yield replace(row, cells=cells, origin=Origin())


def change_text(grid: Grid, row: int, column: int, text: str) -> str:
    """Return a correction without words: the cell, what was written, an arrow and the new text."""
    before = grid.cell(row, column)
    return f"{grid.cell_name(row, column)}: “{_short('' if before is None else str(before))}” → “{_short(text)}”"


def _said(
    rows: list[LayerRow], found: ReadFile, corrections: Mapping[tuple[str, int, int], str], who: str
) -> Iterator[LayerRow]:
    """Yield the rows; a corrected figure is that of its cell, a corrected label that of its row."""
    many = len(found.grids) > 1
    of_cells = {(row.origin.sheet, row.origin.cell) for row in rows}
    by_cell: dict[tuple[str, str], list[str]] = {}
    by_row: dict[tuple[str, str], list[str]] = {}
    for grid in found.grids:
        sheets = {grid.name} if many else {grid.name, ""}
        for (sheet, row, column), text in corrections.items():
            if sheet != grid.name:
                continue
            said, cell = change_text(grid, row, column, text), grid.cell_name(row, column)
            for name in sheets:
                if (name, cell) in of_cells and _row_of(cell) != cell:
                    by_cell.setdefault((name, cell), []).append(said)
                else:
                    by_row.setdefault((name, _row_of(cell)), []).append(said)
    for layer_row in rows:
        origin = layer_row.origin
        place = (origin.sheet, origin.cell)
        said_of = [*by_cell.get(place, ()), *by_row.get((origin.sheet, _row_of(origin.cell)), ())]
        if not said_of:
            yield layer_row
            continue
        cell = f"{origin.cell} ({'; '.join(dict.fromkeys(said_of))}; {who})"
        yield replace(layer_row, origin=replace(origin, cell=cell))


def _row_of(cell: str) -> str:
    match = _ROW.search(cell)
    return match[1] if match else cell


def _short(text: str) -> str:
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"
