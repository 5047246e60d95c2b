"""Opening of a file of other people: its format by its content, its grids, or the reason to refuse it."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from itertools import islice
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from data.errors import FileRefused
from data.imports.files.codes import NoteCode, Refusal
from data.imports.files.file_limits import LIMITS, MB
from data.imports.files.file_signs import HEAD, Sign, find_sign
from data.imports.files.messages.json_file import read_json
from data.imports.files.messages.sdmx_ml import read_sdmx_ml
from data.imports.files.model import FileKind, Note, ReadFile, column_letters
from data.imports.files.sheets.excel_xml import read_excel_xml
from data.imports.files.sheets.ods_file import read_flat_ods, read_ods
from data.imports.files.sheets.workbook_parts import main_part
from data.imports.files.sheets.xls_file import read_xls
from data.imports.files.sheets.xlsx_file import read_xlsx
from data.imports.files.texts.html_tables import read_html
from data.imports.files.texts.text_file import read_pasted, read_text_file
from data.imports.files.zip_parts import ZipParts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from data.imports.files.file_limits import Limits
    from data.imports.files.model import Grid
    from data.imports.files.texts.text_file import TextGrid

CHUNK: Final = 1 << 20
HEAD_ROWS: Final = 200
MOST_NAMED: Final = 12
SUFFIXES: Final[Mapping[FileKind, tuple[str, ...]]] = MappingProxyType(
    {
        FileKind.XLSX: ("xlsx", "xltx"),
        FileKind.XLSM: ("xlsm", "xltm"),
        FileKind.XLS: ("xls", "xlt"),
        FileKind.XLS_XML: ("xml",),
        FileKind.ODS: ("ods", "ots", "fods"),
        FileKind.TEXT: ("csv", "tsv", "txt", "tab"),
        FileKind.PASTED: (),
        FileKind.HTML: ("html", "htm"),
        FileKind.SDMX_CSV: ("csv", "txt"),
        FileKind.SDMX_ML: ("xml", "sdmx"),
        FileKind.SDMX_JSON: ("json",),
        FileKind.COMTRADE_JSON: ("json",),
        FileKind.OWN_JSON: ("json",),
        FileKind.JSON: ("json",),
    }
)
"""Ends of names that say the format; another one is remarked on, since its owner may have brought the wrong file."""

OTHER_ZIPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "word/document.xml": "Word",
        "ppt/presentation.xml": "PowerPoint",
        "content.xml": "OpenDocument",
        "index/document.iwa": "Apple iWork",
    }
)
"""Parts by which zips of other programs are known."""


def open_file(path: Path, *, name: str, limits: Limits = LIMITS) -> ReadFile:
    """Read a file of other people.

    Parameters
    ----------
    path
        The file. It must stay where it is as long as the grids are used: a large sheet is read from it again.
    name
        Its name as its owner gave it; nothing but a text to be shown.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If it is no file of a known format, damaged, protected, too large, empty or hostile.
    """
    size, digest, head = _look(path, limits)
    return _checked(_opened(path, name, head, limits), name, size, digest)


def open_text(text: str, *, name: str = "", limits: Limits = LIMITS) -> ReadFile:
    """Read cells that were pasted as text; see `open_file`."""
    content = text.encode("utf-8", "surrogatepass")
    if len(content) > limits.size:
        raise _too_large(len(content), limits.size)
    found = read_pasted(text, name, limits)
    return _checked(_of_text(found, name), name, len(content), hashlib.sha256(content).hexdigest())


def _opened(path: Path, name: str, head: bytes, limits: Limits) -> ReadFile:
    """Read a file by its format; size and hash are added by who knows them."""
    match find_sign(head):
        case Sign.ZIP:
            found = _of_grids(name, *_zipped(path, limits))
        case Sign.OLE:
            found = _of_grids(name, *read_xls(path, limits))
        case Sign.FLAT_ODS:
            found = _of_grids(name, *read_flat_ods(path, limits))
        case Sign.EXCEL_XML:
            found = _of_grids(name, *read_excel_xml(path, limits))
        case Sign.HTML:
            encoding, tables = read_html(path, name, limits)
            found = replace(_of_grids(name, FileKind.HTML, tables), encoding=encoding)
        case Sign.JSON:
            kind, encoding, lists = read_json(path, name, limits)
            found = replace(_of_grids(name, kind, lists), encoding=encoding)
        case Sign.SDMX:
            found = _of_grids(name, FileKind.SDMX_ML, (read_sdmx_ml(path, name, limits),))
        case Sign.TEXT:
            found = _of_text(read_text_file(path, name, limits), name)
    return found


def _zipped(path: Path, limits: Limits) -> tuple[FileKind, tuple[Grid, ...], tuple[Note, ...]]:
    """Read a zip by what is in it; another zip within it is not opened."""
    with ZipParts(path, limits) as parts:
        if main_part(parts):
            reader = read_xlsx
        elif "content.xml" in parts and _is_spreadsheet(parts):
            reader = read_ods
        else:
            program = next((program for part, program in OTHER_ZIPS.items() if part in parts), None)
            if program:
                raise FileRefused(Refusal.OTHER_DOCUMENT, {"program": program})
            raise FileRefused(Refusal.ARCHIVE)
    return reader(path, limits)


def _is_spreadsheet(parts: ZipParts) -> bool:
    """Return whether an OpenDocument file is a spreadsheet; one that does not say what it is may be."""
    kind = parts.content("mimetype", 1_000).decode("latin-1") if "mimetype" in parts else ""
    return not kind or "spreadsheet" in kind


def _look(path: Path, limits: Limits) -> tuple[int, str, bytes]:
    """Return length, hash and first bytes of a file; refuse what is no plain file or too large."""
    try:
        status = path.lstat()
    except OSError as error:
        raise FileRefused(Refusal.NOT_A_FILE) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileRefused(Refusal.NOT_A_FILE)
    if status.st_size > limits.size:
        raise _too_large(status.st_size, limits.size)
    if not status.st_size:
        raise FileRefused(Refusal.EMPTY)
    whole, head = hashlib.sha256(), b""
    with open(path, "rb", opener=_no_link) as file:
        while piece := file.read(CHUNK):
            head = head or piece[:HEAD]
            whole.update(piece)
    return status.st_size, whole.hexdigest(), head


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))


def _checked(found: ReadFile, name: str, size: int, digest: str) -> ReadFile:
    """Add what is known of the file itself; refuse one without a cell."""
    if not any(len(grid.rows) for grid in found.grids):
        raise FileRefused(Refusal.EMPTY)
    notes = [*found.notes]
    for grid in found.grids:
        if grid.is_hidden:
            notes.append(Note(code=NoteCode.HIDDEN_SHEET, params={"sheet": grid.name}))
        else:
            notes += _hidden_parts(grid)
        if grid.hidden_characters:
            (row, col), signs = next(iter(grid.hidden_characters.items()))
            count, cell = str(len(grid.hidden_characters)), grid.cell_name(row, col)
            params = {"count": count, "sheet": grid.name, "cell": cell, "characters": signs}
            notes.append(Note(code=NoteCode.HIDDEN_CHARACTERS, params=params))
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    if suffix and suffix not in SUFFIXES[found.kind]:
        notes.append(Note(code=NoteCode.OTHER_SUFFIX, params={"suffix": suffix[:20], "kind": found.kind.value}))
    return replace(found, sha256=digest, size=size, notes=tuple(notes))


def _hidden_parts(grid: Grid) -> Iterator[Note]:
    """Return remarks on the rows and columns that are hidden on a sheet and hold something."""
    rows = [row for row in grid.hidden_rows if row < len(grid.rows) and grid.rows[row]]
    width = max((len(row) for row in islice(grid.rows, HEAD_ROWS)), default=0)
    columns = [col for col in grid.hidden_columns if col < width]
    if rows:
        numbers = ", ".join(str(row + 1) for row in rows[:MOST_NAMED]) + (" …" if len(rows) > MOST_NAMED else "")
        yield Note(code=NoteCode.HIDDEN_ROWS, params={"sheet": grid.name, "cells": numbers})
    if columns:
        letters = ", ".join(map(column_letters, columns[:MOST_NAMED])) + (" …" if len(columns) > MOST_NAMED else "")
        yield Note(code=NoteCode.HIDDEN_COLUMNS, params={"sheet": grid.name, "cells": letters})


def _of_text(found: TextGrid, name: str) -> ReadFile:
    return ReadFile(
        name=name,
        kind=found.kind,
        sha256="",
        size=0,
        grids=(found.grid,),
        encoding=found.encoding,
        delimiter=found.delimiter,
        decimal=found.decimal,
        notes=found.notes,
    )


def _of_grids(name: str, kind: FileKind, grids: tuple[Grid, ...], notes: tuple[Note, ...] = ()) -> ReadFile:
    return ReadFile(name=name, kind=kind, sha256="", size=0, grids=grids, notes=notes)


def _too_large(size: int, limit: int) -> FileRefused:
    return FileRefused(Refusal.TOO_LARGE, {"size": str(-(-size // MB)), "limit": str(limit // MB)})
