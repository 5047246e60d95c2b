"""Sheets of an XML document that holds all of them, read one after the other."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import Grid, Note
from data.imports.files.sheets.sheet_cells import CellNotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row, RowCount


class OpenSheet:
    """A sheet that is being read: its name, whether it is hidden, and what is special about its cells."""

    def __init__(self, name: str, is_hidden: bool) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self.notes: CellNotes = CellNotes()


class SheetsHandler(xml_events.Handler, Protocol):
    """Handler of a document: `found` fills up with sheet, repetitions and cells of its rows, one after the other."""

    sheets: list[OpenSheet]
    found: list[tuple[int, int, Row]]


def read_sheets(
    chunks: Callable[[], Iterator[bytes]], make: Callable[[bool], SheetsHandler], limits: Limits
) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    """Read all sheets of a document in one go.

    Parameters
    ----------
    chunks
        What gives the document piece by piece, anew at each call: a large sheet is read again.
    make
        What makes a handler; it is given whether to keep what is special about cells.
    limits
        What may be read.

    Returns
    -------
    tuple of Grid
        The sheets in their order.
    tuple of Note
        Remarks on them.

    Raises
    ------
    data.errors.FileRefused
        If the document is damaged or a sheet too large.
    """
    handler = make(True)
    kept: dict[int, tuple[Sequence[Row], RowCount]] = {}
    for number, rows in groupby(_rows(chunks(), handler, limits), key=lambda found: found[0]):

        def again(number: int = number) -> Iterator[Row]:
            later = make(False)
            return (row for sheet, row in _rows(chunks(), later, limits) if sheet == number)

        kept[number] = keep_rows((row for _, row in rows), again, limits=limits, sheet=handler.sheets[number].name)
    grids, notes = [], []
    for number, sheet in enumerate(handler.sheets):
        found = kept.get(number)
        if sheet.notes.is_cut:
            notes.append(Note(code=NoteCode.FORMULAS_MANY, params={"sheet": sheet.name, "limit": str(limits.marks)}))
        grids.append(
            Grid(
                name=sheet.name,
                is_hidden=sheet.is_hidden,
                rows=found[0] if found else (),
                marks=(found[1].errors if found else {}) | sheet.notes.marks,
                merges=tuple(sheet.notes.merges),
                indents=sheet.notes.indents,
                formats=sheet.notes.formats,
                hidden_characters=found[1].hidden if found else {},
                hidden_rows=tuple(sheet.notes.hidden_rows),
                hidden_columns=tuple(sheet.notes.hidden_columns),
                faults=tuple(sheet.notes.faults),
            )
        )
    return tuple(grids), tuple(notes)


def _rows(chunks: Iterator[bytes], handler: SheetsHandler, limits: Limits) -> Iterator[tuple[int, Row]]:
    """Give sheet and row, one after the other; empty rows only where another row of the sheet follows."""
    sheet, empty = -1, 0
    for _ in xml_events.parse(chunks, handler, depth=limits.depth):
        for number, count, row in handler.found:
            if number != sheet:
                sheet, empty = number, 0
            if not row:
                empty += count
                continue
            if empty + count > limits.rows:
                params = {"sheet": handler.sheets[number].name, "limit": str(limits.cells)}
                raise FileRefused(Refusal.TOO_MANY_CELLS, params)
            for _ in range(empty):
                yield number, ()
            empty = 0
            for _ in range(count):
                yield number, row
        handler.found.clear()
