"""Cells of headings: what each column is called by the rows above it, merged cells included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.imports.layout.heading_words import role_in
from data.imports.quantities.flow_words import flow_in
from data.imports.quantities.folded import fold_heading, text_of
from data.imports.quantities.periods import period_in
from data.imports.quantities.units import unit_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.files.model import Grid
    from data.imports.quantities.folded import CellValue

_PLACE: Final = re.compile(
    r"област|облыс|вобласц|\bregion|oblast|^г\. |^қ\. |казахстан|беларус|belarus|kazakhstan|қазақстан|минск|мінск|"
    r"астана|алматы|шымкент"
)


def is_heading_like(text: str, *, units: bool = True) -> bool:
    """Return whether a text has words of headings: a role, a flow, a period, a place and, unless excluded, a unit."""
    folded = fold_heading(text)
    if not folded or len(folded) > 120:
        return False
    words = flow_in(text)
    return bool(
        role_in(text) is not None
        or (words is not None and words.flow is not None)
        or period_in(text) is not None
        or _PLACE.search(folded)
        or (units and unit_in(text) is not None)
    )


def heading_pieces(grid: Grid, rows: Sequence[tuple[int, Sequence[CellValue]]], width: int) -> list[tuple[str, ...]]:
    """Return the headings of each column from the top down, those of merged cells for all of their columns."""
    lines = [
        _line(grid, number, row, width, is_last=index == len(rows) - 1) for index, (number, row) in enumerate(rows)
    ]
    pieces: list[tuple[str, ...]] = []
    for col in range(width):
        found: list[str] = []
        for line in lines:
            if line[col] and line[col] not in found:
                found.append(line[col])
        pieces.append(tuple(found))
    return pieces


def _line(grid: Grid, number: int, row: Sequence[CellValue], width: int, *, is_last: bool) -> list[str]:
    line = [text_of(row[col]).strip() if col < len(row) else "" for col in range(width)]
    merges = [merge for merge in grid.merges if merge[0] <= number <= merge[2]]
    for top, left, _, right in merges:
        text = text_of(grid.cell(top, left)).strip()
        for col in range(left, min(right + 1, width)):
            line[col] = line[col] or text
    if not is_last and not merges:
        # Text files have no merged cells: a heading of several columns is written once, in the first of them.
        current = ""
        for col in range(width):
            current = line[col] or current
            if col and not line[col] and current != line[0]:
                line[col] = current
    return line
