"""XLS workbooks of Excel 97 to 2003 as grids."""

from __future__ import annotations

import io
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

import python_calamine

from data.errors import FileRefused
from data.imports.files.cell_numbers import from_float
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.kept_rows import keep_rows
from data.imports.files.limits import MB
from data.imports.files.model import FileKind, Grid, Mark, Note
from data.imports.files.sheets.ole_container import OleContainer
from data.imports.files.sheets.xls_records import XlsRecords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.imports.files.kept_rows import Row
    from data.imports.files.limits import Limits
    from data.imports.files.model import CellValue
    from data.imports.files.sheets.xls_records import XlsSheet

Found = TypeVar("Found")

DAY: Final = 86_400
DENSE_CELLS: Final = 3_000_000
"""Cells between the first and the last one of a sheet: calamine keeps all of them, empty ones too."""

OTHER_PROGRAMS: Final = (("worddocument", "Word"), ("powerpoint document", "PowerPoint"))


def read_xls(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""
    size = path.stat().st_size
    if size > limits.xls_size:
        raise FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limits.xls_size // MB)})
    content = path.read_bytes()
    container = OleContainer(content)
    _refuse_others(container)
    records = XlsRecords(container.stream("workbook"), limits)
    book = _guarded(lambda: python_calamine.load_workbook(io.BytesIO(content)))
    if len(book.sheets_metadata) != len(records):
        raise FileRefused(Refusal.DAMAGED)
    notes = [Note(code=NoteCode.MACROS_NOT_OPENED)] if "_vba_project_cur" in container.names else []
    grids = []
    for number, sheet in enumerate(book.sheets_metadata):
        if sheet.typ is not python_calamine.SheetTypeEnum.WorkSheet:
            kind = str(sheet.typ).rpartition(".")[2].lower()
            notes.append(Note(code=NoteCode.SHEET_NOT_READ, params={"sheet": sheet.name, "kind": kind}))
            continue
        found = records.sheet(number, sheet.name)
        if found.rows * found.columns > DENSE_CELLS:
            raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": sheet.name, "limit": str(DENSE_CELLS)})
        cells = _guarded(partial(book.get_sheet_by_index, number))
        is_hidden = sheet.visible is not python_calamine.SheetVisibleEnum.Visible
        grids.append(_grid(cells, found, is_hidden=is_hidden, limits=limits))
    return FileKind.XLS, tuple(grids), tuple(notes)


def _refuse_others(container: OleContainer) -> None:
    """Refuse what is in the same container as an old workbook but is none."""
    if {"encryptedpackage", "encryptioninfo"} & container.names:
        raise FileRefused(Refusal.PASSWORD)
    for name, program in OTHER_PROGRAMS:
        if name in container.names:
            raise FileRefused(Refusal.OTHER_DOCUMENT, {"program": program})
    if "workbook" not in container.names:
        raise FileRefused(Refusal.OLD_XLS if "book" in container.names else Refusal.UNKNOWN_FORMAT)


def _grid(cells: python_calamine.CalamineSheet, found: XlsSheet, *, is_hidden: bool, limits: Limits) -> Grid:
    marks = found.notes.marks

    def rows() -> Iterator[Row]:
        number = -1
        for number, row in enumerate(_guarded(lambda: cells.to_python(skip_empty_area=False))):
            yield _row(row, number, found)
        for rest in range(number + 1, found.rows):
            yield _row([], rest, found)

    kept, count = keep_rows(rows(), rows, limits=limits, sheet=cells.name)
    return Grid(
        name=cells.name,
        is_hidden=is_hidden,
        rows=kept,
        marks=count.errors | marks,
        merges=tuple((*first, *last) for first, last in cells.merged_cell_ranges or ()),
        indents=found.notes.indents,
        formats=found.notes.formats,
        hidden_characters=count.hidden,
    )


def _row(cells: list[Any], number: int, found: XlsSheet) -> Row:
    """Return a row with the errors that calamine leaves empty, and without results that were never computed."""
    row: list[CellValue] = [_value(cell) for cell in cells]
    for col, text in found.errors.get(number, {}).items():
        row += [None] * (col + 1 - len(row))
        row[col] = text
    for col, value in enumerate(row):
        if value is not None and found.notes.marks.get((number, col)) is Mark.NO_STORED_VALUE:
            row[col] = None
    while row and row[-1] is None:
        row.pop()
    return tuple(row)


def _value(cell: object) -> CellValue:
    """Return a value of calamine as a value of a cell."""
    match cell:
        case "" | None:
            return None
        case bool() | str() | date():
            return cell
        case int() | float():
            return from_float(float(cell))
        case time():
            return from_float((cell.hour * 3600 + cell.minute * 60 + cell.second) / DAY)
        case timedelta():
            return from_float(cell.total_seconds() / DAY)
        case _:
            raise FileRefused(Refusal.DAMAGED)


def _guarded(read: Callable[[], Found]) -> Found:
    """Call calamine, whose own end of a damaged file is no exception of Python's."""
    try:
        return read()
    except python_calamine.PasswordError as error:
        raise FileRefused(Refusal.PASSWORD) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise FileRefused(Refusal.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise FileRefused(Refusal.DAMAGED) from error
        raise
