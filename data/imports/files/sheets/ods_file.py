"""OpenDocument workbooks as grids, zipped or as one XML document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.file_limits import MB
from data.imports.files.model import FileKind, Note
from data.imports.files.sheets.ods_cells import OdsCells
from data.imports.files.sheets.sheet_stream import read_sheets
from data.imports.files.zip_parts import CHUNK, ZipParts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import Grid

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
MANIFEST: Final = "META-INF/manifest.xml"


def read_ods(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a zipped workbook; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""
    with ZipParts(path, limits) as parts:
        if MANIFEST in parts and b"encryption-data" in parts.content(MANIFEST, 4 * MB):
            raise FileRefused(Refusal.PASSWORD)
        has_macros = any(name.startswith("Basic/") for name in parts.names)
        styles = parts.content(STYLES) if STYLES in parts else b""

    def chunks() -> Iterator[bytes]:
        with ZipParts(path, limits) as parts:
            yield from parts.chunks(CONTENT)

    def make(marking: bool) -> OdsCells:
        handler = OdsCells(limits, marking=marking)
        if styles:
            xml_events.read([styles], handler, depth=limits.depth, part=STYLES)
        return handler

    grids, notes = read_sheets(chunks, make, limits)
    if has_macros:
        notes = (*notes, Note(code=NoteCode.MACROS_NOT_OPENED))
    return FileKind.ODS, grids, notes


def read_flat_ods(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a workbook that is one XML document; see `data.imports.files.sheets.xlsx_file.read_xlsx`."""

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece

    return FileKind.ODS, *read_sheets(chunks, lambda marking: OdsCells(limits, marking=marking), limits)
