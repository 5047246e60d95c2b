"""Tables on a sheet: titles, rows of headings and the rows below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.imports.layout.heading_cells import heading_pieces, is_heading_like
from data.imports.layout.heading_words import role_in
from data.imports.layout.row_kinds import FIGURES, CellKind, is_body, is_numbering, row_kinds
from data.imports.quantities.folded import fold_heading, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from data.imports.files.model import Grid
    from data.imports.quantities.folded import CellValue

HEAD: Final = 2000
"""Rows in which tables are looked for; the last table that begins there goes to the end of its sheet."""
_YEAR_AND_WORDS: Final = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?[\s,(]*[^\W\d_(%][^\d]*(?:(?:19|20)\d\d\D*)?")
_YEAR_OR_WORDS: Final = re.compile(_YEAR_AND_WORDS.pattern + r"|(?:19|20)\d\d(?:[-–/]\d{2,4})?")
_DATES: Final = frozenset({CellKind.YEAR, CellKind.PERIOD})
_LONG_TITLE: Final = 60
_MOST_SECTIONS: Final = 2
Row = tuple[int, "Sequence[CellValue]"]


def _never(_text: str) -> bool:
    return False


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
    sample
        Some rows of its body.
    sections
        Rows between its headings and its body: a unit, or what the rows below are of.
    """

    def __init__(
        self,
        *,
        titles: list[tuple[int, str]],
        headings: list[int],
        first: int,
        sample: list[Row],
        sections: list[Row],
        last: int | None = None,
        width: int = 0,
    ) -> None:
        self.titles = titles
        self.headings = headings
        self.first = first
        self.last = last
        self.width = width
        self.pieces: list[tuple[str, ...]] = []
        self.sample = sample
        self.sections = sections

    def repeats_headings(self, row: Sequence[CellValue]) -> bool:
        """Return whether a row has nothing but headings of the table, as on each page of a printed one."""
        texts = {fold_heading(text_of(cell)) for cell in row if text_of(cell).strip()}
        known = {fold_heading(piece) for pieces in self.pieces for piece in pieces}
        return bool(texts) and texts <= known

    @property
    def top(self) -> int:
        """Its first row, of titles, headings or body."""
        return min([number for number, _ in self.titles] + self.headings + [self.first])


def find_blocks(grid: Grid, rows: Sequence[Row], *, is_place: Callable[[str], bool] = _never) -> list[Block]:
    """Return the tables among the first rows of a sheet.

    Parameters
    ----------
    grid
        The sheet.
    rows
        Its first rows, each with its number.
    is_place
        Whether a text is, or may be, the name or the code of a place.
    """
    blocks: list[Block] = []
    pending: list[Row] = []
    kinds_of = {number: row_kinds(row) for number, row in rows}
    is_above = True
    for index, (number, row) in enumerate(rows):
        kinds = kinds_of[number]
        if all(kind is CellKind.EMPTY for kind in kinds):
            pending.append((number, ()))
        elif (
            is_above
            and _is_first_body(row, kinds, pending, is_place)
            and (
                _is_under_headings(row, kinds, pending, is_place)
                or _goes_on(
                    rows[index + 1 :],
                    kinds,
                    kinds_of,
                    has_heading=any(_is_line_of_headings(cells) for _, cells in pending),
                )
            )
        ):
            blocks.append(_block(grid, _of_next(blocks, pending), (number, row)))
            if len(blocks) > 1:
                blocks[-2].last = blocks[-1].top - 1
            pending, is_above = [], False
        elif is_above or not is_body(kinds):
            following = rows[index + 1 : index + 5]
            is_above = is_above or (
                _is_new_heading(blocks[-1], row, kinds, following, kinds_of)
                and not _is_more_of(blocks[-1], row, kinds, is_place)
            )
            pending.append((number, row))
        else:
            blocks[-1].sample.append((number, row))
            pending = []
    return blocks


def _of_next(blocks: Sequence[Block], pending: Sequence[Row]) -> Sequence[Row]:
    """Return the rows above a table that are its own: below another table those behind the last blank row."""
    if not blocks:
        return pending
    filled = [index for index, (_, row) in enumerate(pending) if row]
    start = filled[-1]
    while start > 0 and pending[start - 1][1]:
        start -= 1
    own = pending[start:]
    if (
        all(len([cell for cell in row if text_of(cell).strip()]) > 1 for _, row in own)
        and start > 1
        and pending[start - 2][1]
    ):
        return pending[start - 2 :]  # A title that a blank row parts from its headings.
    return own


def _is_new_heading(
    block: Block,
    row: Sequence[CellValue],
    kinds: Sequence[CellKind],
    following: Sequence[Row],
    kinds_of: dict[int, list[CellKind]],
) -> bool:
    """Return whether a row below a body holds the headings of another table."""
    if is_body(kinds) or not _covers(block, kinds):
        return False
    texts = [text_of(cell) for cell, kind in zip(row, kinds, strict=True) if kind is not CellKind.EMPTY]
    like = sum(is_heading_like(text) for text in texts)
    return len(texts) >= 2 and 2 * like >= len(texts) and any(is_body(kinds_of[number]) for number, _ in following)


def _is_more_of(
    block: Block, row: Sequence[CellValue], kinds: Sequence[CellKind], is_place: Callable[[str], bool]
) -> bool:
    """Return whether a row is one more of a body, with figures that look like years (2000) or cannot be read.

    Its periods are then where those of the body are, or its first text is a place where the body has places, or it is a
    name that no heading has, beside years alone.
    """
    sample = [(cells, row_kinds(cells)) for _, cells in block.sample[:50]]
    for col, kind in enumerate(kinds):
        column = [found[col] for _, found in sample if col < len(found) and found[col] is not CellKind.EMPTY]
        is_dated = bool(column) and all(found in _DATES for found in column)
        if is_dated and kind in _DATES and _differs(block, col, row[col]):
            return True
    label = next((col for col, kind in enumerate(kinds) if kind is CellKind.TEXT), None)
    if label is None:
        return False
    text, above = text_of(row[label]), [text_of(cells[label]) for cells, _ in sample if label < len(cells)]
    if is_place(text) and above and 2 * sum(map(is_place, above)) >= len(above):
        return True
    others = [kind for col, kind in enumerate(kinds) if col != label and kind is not CellKind.EMPTY]
    return all(kind is CellKind.YEAR for kind in others) and not is_heading_like(text) and _differs(block, label, text)


def _differs(block: Block, col: int, cell: CellValue) -> bool:
    """Return whether a cell is written otherwise than the headings of its column."""
    pieces = block.pieces[col] if col < len(block.pieces) else ()
    return fold_heading(text_of(cell)) not in {fold_heading(piece) for piece in pieces}


def _covers(block: Block, kinds: Sequence[CellKind]) -> bool:
    """Return whether a row has texts or periods where the body of a table has figures."""
    counts = [0] * len(kinds)
    for _, row in block.sample[:50]:
        for col, kind in enumerate(row_kinds(row)[: len(kinds)]):
            counts[col] += kind in FIGURES
    enough = max(1, len(block.sample[:50]) // 2)
    return any(
        counts[col] >= enough and kind in (CellKind.TEXT, CellKind.PERIOD, CellKind.YEAR)
        for col, kind in enumerate(kinds)
    )


def _is_first_body(
    row: Sequence[CellValue], kinds: Sequence[CellKind], pending: Sequence[Row], is_place: Callable[[str], bool]
) -> bool:
    """Return whether a row is the first of a body, and not one more row of headings."""
    if is_body(kinds) and not is_numbering(row) and not _names_years_and_units(row, kinds):
        return True
    above = next((cells for _, cells in reversed(pending) if cells), ())
    filled = [col for col, kind in enumerate(kinds) if kind is not CellKind.EMPTY]
    has_years = any(kind is CellKind.YEAR for kind in kinds)
    if sum(bool(text_of(cell)) for cell in above) < 2:
        return False
    if not has_years:
        return _is_under_headings(row, kinds, pending, is_place)
    labels = [col for col in filled if kinds[col] is CellKind.TEXT]
    names = [text_of(row[col]).strip() for col in labels]
    if names and not is_place(names[0]) and all(" " not in name and role_in(name) is not None for name in names):
        return False
    is_under_text = labels and labels[0] < len(above) and bool(text_of(above[labels[0]]).strip())
    return bool(is_under_text) and fold_heading(text_of(row[labels[0]])) != fold_heading(text_of(above[labels[0]]))


def _names_years_and_units(row: Sequence[CellValue], kinds: Sequence[CellKind]) -> bool:
    """Return whether a row without a label has nothing but years, some with words (``2023, млн``, ``2024 к 2023``)."""
    filled = [text_of(cell).strip() for cell, kind in zip(row, kinds, strict=True) if kind is not CellKind.EMPTY]
    is_labelled = bool(row) and kinds[0] is not CellKind.EMPTY
    return (
        not is_labelled
        and all(_YEAR_OR_WORDS.fullmatch(text) for text in filled)
        and any(_YEAR_AND_WORDS.fullmatch(text) for text in filled)
    )


def _is_under_headings(
    row: Sequence[CellValue], kinds: Sequence[CellKind], pending: Sequence[Row], is_place: Callable[[str], bool]
) -> bool:
    """Return whether a row begins with a place below a line of headings, whatever is in the place of its figures."""
    label = next((col for col, kind in enumerate(kinds) if kind is CellKind.TEXT), None)
    above = next((cells for _, cells in reversed(pending) if cells), ())
    if label is None or not is_place(text_of(row[label])) or not _is_line_of_headings(above):
        return False
    heading = text_of(above[label]).strip() if label < len(above) else ""
    others = [text_of(row[col]) for col, kind in enumerate(kinds) if kind is CellKind.TEXT and col != label]
    is_beside_headings = any(is_heading_like(text) or is_place(text) for text in others)
    return bool(heading) and bool(others) and not is_place(heading) and not is_beside_headings


def _is_line_of_headings(row: Sequence[CellValue]) -> bool:
    """Return whether a row has several texts, and most of them are words of headings."""
    texts = [text for cell in row if (text := text_of(cell).strip())]
    return len(texts) >= 2 and 3 * sum(map(is_heading_like, texts)) >= 2 * len(texts) and not is_body(row_kinds(row))


def _goes_on(
    following: Sequence[Row], kinds: Sequence[CellKind], kinds_of: dict[int, list[CellKind]], *, has_heading: bool
) -> bool:
    """Return whether rows below have figures where a row has them: a number among the titles begins no body."""
    if not has_heading and any(_is_line_of_headings(row) for _, row in following[:15]):
        return False
    cols = {col for col, kind in enumerate(kinds) if kind in FIGURES or kind is CellKind.YEAR}
    below = [kinds_of[number] for number, _ in following[:8] if is_body(kinds_of[number])]
    return len(below) < 2 or any(kind in FIGURES and col in cols for other in below for col, kind in enumerate(other))


def _block(grid: Grid, pending: Sequence[Row], first: Row) -> Block:
    """Return the table that begins at a row, of the rows that waited above it."""
    filled = [(number, row) for number, row in pending if row]
    heads: list[Row] = []
    between: list[Row] = []
    for number, row in reversed(filled):
        if is_numbering(row) or _is_heading(grid, (number, row), heads, first):
            heads.insert(0, (number, row))
        elif not heads and len(between) < _MOST_SECTIONS:
            between.insert(0, (number, row))
        else:
            break
    if not any(not is_numbering(row) for _, row in heads):
        between = []
    numbers = [number for number, _ in heads]
    titles = [
        (number, " ".join(text_of(cell).strip() for cell in row if text_of(cell).strip()))
        for number, row in filled
        if not numbers or (number < numbers[0] and (number, row) not in between)
    ]
    shown = [(number, row) for number, row in heads if not is_numbering(row)]
    width = max((len(row) for _, row in shown), default=0)
    width = max([width, *(end + 1 for _, _, last, end in grid.merges if last in numbers)])
    block = Block(
        titles=titles, headings=numbers, first=first[0], width=width or len(first[1]), sample=[first], sections=between
    )
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
