"""XLSX and XLSM workbooks as grids; macros are not opened and no formula is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import FileKind, Grid, Note
from data.imports.files.sheets.cell_styles import read_styles
from data.imports.files.sheets.plain_rows import PlainRows
from data.imports.files.sheets.shared_texts import read_texts
from data.imports.files.sheets.sheet_cells import BookParts, CellNotes
from data.imports.files.sheets.workbook_parts import find_parts
from data.imports.files.zip_parts import ZipParts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.sheets.workbook_parts import SheetPart


def read_xlsx(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook.

    Parameters
    ----------
    path
        The file; a large sheet is read from it again each time one goes through its rows.
    limits
        What may be read.

    Returns
    -------
    FileKind
        XLSM where the workbook has macros, else XLSX.
    tuple of Grid
        Its sheets, hidden ones among them, in their order.
    tuple of Note
        Remarks on the workbook.

    Raises
    ------
    data.errors.FileRefused
        If it is damaged or too large.
    """
    notes: list[Note] = []
    with ZipParts(path, limits) as parts:
        found = find_parts(parts, limits)
        book = BookParts(
            texts=read_texts(parts.chunks(found.texts), limits) if found.texts in parts else (),
            styles=read_styles(parts.chunks(found.styles)) if found.styles in parts else {},
            is_1904=found.is_1904,
        )
        grids = []
        for sheet in found.sheets:
            if sheet.kind != "worksheet":
                params = {"sheet": sheet.name, "kind": sheet.kind}
                notes.append(Note(code=NoteCode.SHEET_NOT_READ, params=params))
                continue
            if sheet.part not in parts:
                raise FileRefused(Refusal.DAMAGED, {"part": sheet.part})
            grids.append(_read_sheet(path, parts, sheet, book=book, limits=limits, notes=notes))
    if found.has_macros:
        notes.append(Note(code=NoteCode.MACROS_NOT_OPENED))
    return FileKind.XLSM if found.has_macros else FileKind.XLSX, tuple(grids), tuple(notes)


def _read_sheet(
    path: Path, parts: ZipParts, sheet: SheetPart, *, book: BookParts, limits: Limits, notes: list[Note]
) -> Grid:
    marked = CellNotes()

    def again() -> Iterator[Row]:
        with ZipParts(path, limits) as later:
            yield from _rows(later, sheet, PlainRows(book, limits, sheet.name, None), limits)

    first = _rows(parts, sheet, PlainRows(book, limits, sheet.name, marked), limits)
    rows, count = keep_rows(first, again, limits=limits, sheet=sheet.name)
    if marked.is_cut:
        notes.append(Note(code=NoteCode.FORMULAS_MANY, params={"sheet": sheet.name, "limit": str(limits.marks)}))
    return Grid(
        name=sheet.name,
        is_hidden=sheet.is_hidden,
        rows=rows,
        marks=count.errors | marked.marks,
        merges=tuple(marked.merges),
        indents=marked.indents,
        formats=marked.formats,
        hidden_characters=count.hidden,
        hidden_rows=tuple(marked.hidden_rows),
        hidden_columns=tuple(marked.hidden_columns),
        faults=tuple(marked.faults),
    )


def _rows(parts: ZipParts, sheet: SheetPart, cells: PlainRows, limits: Limits) -> Iterator[Row]:
    for _ in xml_events.parse(cells.outside(parts.chunks(sheet.part)), cells, depth=limits.depth, part=sheet.name):
        yield from cells.rows
        cells.rows.clear()
        cells.trim()
