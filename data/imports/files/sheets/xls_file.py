"""XLS workbooks of Excel 97 to 2003 as grids; macros are not opened and no formula is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.file_limits import MB
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import FileKind, Grid, Note
from data.imports.files.sheets.ole_container import OleContainer
from data.imports.files.sheets.sheet_cells import CellNotes
from data.imports.files.sheets.xls_book import XlsBook
from data.imports.files.sheets.xls_cells import XlsCells

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.files.file_limits import Limits

OTHER_PROGRAMS: Final = (("worddocument", "Word"), ("powerpoint document", "PowerPoint"))


def read_xls(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""
    size = path.stat().st_size
    if size > limits.xls_size:
        raise FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limits.xls_size // MB)})
    container = OleContainer(path.read_bytes())
    _refuse_others(container.names)
    book = XlsBook(container.stream("workbook"), limits)
    notes = [Note(code=NoteCode.MACROS_NOT_OPENED)] if "_vba_project_cur" in container.names else []
    grids = []
    for sheet in book.sheets:
        if sheet.kind != "worksheet":
            notes.append(Note(code=NoteCode.SHEET_NOT_READ, params={"sheet": sheet.name, "kind": sheet.kind}))
            continue
        marked = CellNotes()
        later = XlsCells(book, sheet, limits, None)
        first = XlsCells(book, sheet, limits, marked)
        rows, count = keep_rows(first.rows(), later.rows, limits=limits, sheet=sheet.name)
        if marked.is_cut:
            notes.append(Note(code=NoteCode.FORMULAS_MANY, params={"sheet": sheet.name, "limit": str(limits.marks)}))
        grids.append(
            Grid(
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
        )
    return FileKind.XLS, tuple(grids), tuple(notes)


def _refuse_others(names: frozenset[str]) -> None:
    """Refuse what is in the same container as an old workbook but is none."""
    if {"encryptedpackage", "encryptioninfo"} & names:
        raise FileRefused(Refusal.PASSWORD)
    for name, program in OTHER_PROGRAMS:
        if name in names:
            raise FileRefused(Refusal.OTHER_DOCUMENT, {"program": program})
    if "workbook" not in names:
        raise FileRefused(Refusal.OLD_XLS if "book" in names else Refusal.UNKNOWN_FORMAT)
