"""Tables on a sheet: titles, rows of headings and the rows below them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from data.imports.layout.heading_cells import heading_pieces, is_heading_like
from data.imports.layout.row_kinds import FIGURES, CellKind, is_body, is_numbering, row_kinds
from data.imports.quantities.folded import fold_heading, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.files.model import Grid
    from data.imports.quantities.folded import CellValue

HEAD: Final = 2000
"""Rows in which tables are looked for; the last table that begins there goes to the end of its sheet."""
_LONG_TITLE: Final = 60
Row = tuple[int, "Sequence[CellValue]"]


@dataclass(slots=True, kw_only=True)
class Block:
    """A table of a sheet.

    Attributes
    ----------
    titles, headings
        Rows above its body, by their number in the sheet.
    first, last
        First row of its body, and the last one where another table follows.
    width
        How many columns its headings have; those of its body where it has none.
    pieces
        Headings of each column, from the top down.
    """

    titles: list[tuple[int, str]]
    headings: list[int]
    first: int
    last: int | None = None
    width: int = 0
    pieces: list[tuple[str, ...]] = field(default_factory=list)
    sample: list[Row] = field(default_factory=list)


def find_blocks(grid: Grid, rows: Sequence[Row]) -> list[Block]:
    """Return the tables among the first rows of a sheet.

    Parameters
    ----------
    grid
        The sheet.
    rows
        Its first rows, each with its number.
    """
    blocks: list[Block] = []
    pending: list[Row] = []
    kinds_of = {number: row_kinds(row) for number, row in rows}
    for index, (number, row) in enumerate(rows):
        kinds = kinds_of[number]
        if all(kind is CellKind.EMPTY for kind in kinds):
            pending.append((number, ()))
            continue
        if blocks and not _is_new_heading(blocks[-1], row, kinds, rows[index + 1 : index + 5], kinds_of):
            if is_body(kinds) or not _opens_block(blocks[-1], pending, kinds):
                pending = _continued(blocks[-1], pending, (number, row), is_figures=is_body(kinds))
                continue
        if not _is_first_body(row, kinds, pending) or (blocks and not is_body(kinds)):
            pending.append((number, row))
            continue
        block = _block(grid, pending, (number, row))
        if blocks:
            blocks[-1].last = (block.titles[0][0] if block.titles else min([*block.headings, block.first])) - 1
        blocks.append(block)
        pending = []
    return blocks


def _opens_block(block: Block, pending: Sequence[Row], kinds: Sequence[CellKind]) -> bool:
    """Return whether rows of another table's headings wait, and this one is more of them."""
    return bool(pending) and any(
        row and _covers(block, row_kinds(row)) and any(is_heading_like(text_of(cell)) for cell in row) for _, row in pending
    ) and not is_body(kinds)


def _continued(block: Block, pending: list[Row], row: Row, *, is_figures: bool) -> list[Row]:
    """Add a row to a table's body, or let it wait: it may be the title of the next table."""
    if is_figures:
        block.sample.append(row)
        return []
    return [*pending, row]


def _is_new_heading(
    block: Block, row: Sequence[CellValue], kinds: Sequence[CellKind], following: Sequence[Row],
    kinds_of: dict[int, list[CellKind]],
) -> bool:  # fmt: skip
    """Return whether a row below a body holds the headings of another table."""
    if is_body(kinds) or not _covers(block, kinds):
        return False
    texts = [text_of(cell) for cell, kind in zip(row, kinds, strict=True) if kind is not CellKind.EMPTY]
    like = sum(is_heading_like(text) for text in texts)
    return len(texts) >= 2 and 2 * like >= len(texts) and any(is_body(kinds_of[number]) for number, _ in following)


def _covers(block: Block, kinds: Sequence[CellKind]) -> bool:
    """Return whether a row has texts or periods where the body of a table has figures."""
    counts = [0] * len(kinds)
    for _, row in block.sample[:50]:
        for col, kind in enumerate(row_kinds(row)[: len(kinds)]):
            counts[col] += kind in FIGURES
    enough = max(1, len(block.sample[:50]) // 2)
    return any(
        counts[col] >= enough and kind in (CellKind.TEXT, CellKind.PERIOD, CellKind.YEAR) for col, kind in enumerate(kinds)
    )


def _is_first_body(row: Sequence[CellValue], kinds: Sequence[CellKind], pending: Sequence[Row]) -> bool:
    """Return whether a row is the first of a body, and not one more row of headings."""
    if is_body(kinds) and not is_numbering(row):
        return True
    above = next((cells for _, cells in reversed(pending) if cells), ())
    filled = [col for col, kind in enumerate(kinds) if kind is not CellKind.EMPTY]
    has_years = any(kind is CellKind.YEAR for kind in kinds)
    if not has_years or sum(bool(text_of(cell)) for cell in above) < 2:
        return False
    labels = [col for col in filled if kinds[col] is CellKind.TEXT]
    is_under_text = labels and labels[0] < len(above) and bool(text_of(above[labels[0]]).strip())
    return bool(is_under_text) and fold_heading(text_of(row[labels[0]])) != fold_heading(text_of(above[labels[0]]))


def _block(grid: Grid, pending: Sequence[Row], first: Row) -> Block:
    """Return the table that begins at a row, of the rows that waited above it."""
    filled = [(number, row) for number, row in pending if row]
    # A blank row behind the last row of headings parts them from what is above, unless they would be none.
    heads: list[Row] = []
    for number, row in reversed(filled):
        if is_numbering(row):
            heads.insert(0, (number, row))
        elif _is_heading(grid, (number, row), heads, first):
            heads.insert(0, (number, row))
        else:
            break
    numbers = [number for number, _ in heads]
    titles = [
        (number, " ".join(text_of(cell).strip() for cell in row if text_of(cell).strip()))
        for number, row in filled
        if not numbers or number < numbers[0]
    ]
    shown = [(number, row) for number, row in heads if not is_numbering(row)]
    width = max((len(row) for _, row in shown), default=0)
    width = max([width, *(end + 1 for _, _, last, end in grid.merges if last in numbers)])
    block = Block(titles=titles, headings=numbers, first=first[0], width=width or len(first[1]), sample=[first])
    block.pieces = heading_pieces(grid, shown, max(width, len(first[1])))
    return block


def _is_heading(grid: Grid, row: Row, below: Sequence[Row], first: Row) -> bool:
    """Return whether a row above a body is one of its headings, and not of its titles."""
    number, cells = row
    filled = [col for col, cell in enumerate(cells) if text_of(cell).strip()]
    if any(start == number == end_row and left > 0 and right > left for start, left, end_row, right in grid.merges):
        return True
    long = [col for col in filled if len(text_of(cells[col])) > _LONG_TITLE]
    if not [entry for entry in below if not is_numbering(entry[1])]:
        body = sum(bool(text_of(cell).strip()) for cell in first[1])
        if len(filled) >= 2:
            return len(long) < len(filled) or len(filled) >= body
        return bool(filled) and not long and (filled[0] > 0 or body == 1) and is_heading_like(text_of(cells[filled[0]]))
    if len(filled) < 2:
        return bool(filled) and filled[0] > 0 and _names_columns(text_of(cells[filled[0]]))
    names = [col for col in filled if _names_columns(text_of(cells[col]))]
    return not long and 2 * len(names) >= len([col for col in filled if col > 0]) and bool(names)


def _names_columns(text: str) -> bool:
    """Return whether a text can name several columns below it: a flow, a period, a place; not a unit alone."""
    return is_heading_like(text, units=False)
