"""OpenDocument workbooks as grids, zipped or as one XML document."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.kept_rows import keep_rows
from data.imports.files.limits import MB
from data.imports.files.model import FileKind, Grid, Note
from data.imports.files.sheets.ods_cells import OdsCells
from data.imports.files.zip_parts import CHUNK, ZipParts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.imports.files.kept_rows import Row
    from data.imports.files.limits import Limits

CONTENT: Final = "content.xml"
MANIFEST: Final = "META-INF/manifest.xml"


def read_ods(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a zipped workbook; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""
    with ZipParts(path, limits) as parts:
        if MANIFEST in parts and b"encryption-data" in parts.content(MANIFEST, 4 * MB):
            raise FileRefused(Refusal.PASSWORD)
        has_macros = any(name.startswith("Basic/") for name in parts.names)

    def chunks() -> Iterator[bytes]:
        with ZipParts(path, limits) as parts:
            yield from parts.chunks(CONTENT)

    grids, notes = _read(chunks, limits)
    if has_macros:
        notes = (*notes, Note(code=NoteCode.MACROS_NOT_OPENED))
    return FileKind.ODS, grids, notes


def read_flat_ods(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook that is one XML document; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece

    return FileKind.ODS, *_read(chunks, limits)


def _read(chunks: Callable[[], Iterator[bytes]], limits: Limits) -> tuple[tuple[Grid, ...], tuple[Note, ...]]:
    handler = OdsCells(limits, marking=True)
    kept = {}
    for number, rows in groupby(_rows(chunks(), handler, limits), key=lambda found: found[0]):

        def again(number: int = number) -> Iterator[Row]:
            later = OdsCells(limits, marking=False)
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
                marks=sheet.notes.marks,
                merges=tuple(sheet.notes.merges),
                indents=sheet.notes.indents,
                formats=sheet.notes.formats,
                hidden_characters=found[1].hidden if found else {},
                faults=tuple(sheet.notes.faults),
            )
        )
    return tuple(grids), tuple(notes)


def _rows(chunks: Iterator[bytes], handler: OdsCells, limits: Limits) -> Iterator[tuple[int, Row]]:
    """Give sheet and row, one after the other; empty rows only where another row of the sheet follows."""
    sheet, empty = -1, 0
    for _ in xml_events.parse(chunks, handler, depth=limits.depth, part=CONTENT):
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
