"""Delimited texts as a grid: CSV, TSV, SDMX-CSV, cells that were pasted, and the CSV files of this site."""

from __future__ import annotations

import io
from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from data.imports.files.codes import Fault, NoteCode
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import CellNames, FileKind, Grid, Note, RowFault, column_letters
from data.imports.files.texts.delimiter import find_decimal, find_delimiter, split, stated_delimiter
from data.imports.files.texts.text_encoding import TextEncoding, find_encoding
from data.imports.files.texts.text_records import TextLines, records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row

SAMPLE_LINES: Final = 300
SAMPLE_CHARACTERS: Final = 1_000_000
MOST_FAULTS: Final = 1_000
REPLACED: Final = "\ufffd"
NAMES: Final = {"\t": "tab"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGrid:
    """A text as a grid, with what was found out about it."""

    kind: FileKind
    grid: Grid
    encoding: str | None
    delimiter: str | None
    decimal: str | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """The shape of a table: number of its header row, cells of the header with and without empty ones at its end."""

    header: int = -1
    width: int = 0
    filled: int = 0


@dataclass(slots=True)
class _Layout:
    """How a text is read: what separates its cells, whether line 1 says so, its shape, and whether it is our own."""

    delimiter: str | None
    is_stated: bool = False
    shape: TableShape = field(default_factory=TableShape)
    is_own: bool = False


@dataclass(slots=True)
class _RowNotes:
    """What is learnt of rows beside their cells."""

    faults: list[RowFault] = field(default_factory=list)
    lines: array[int] = field(default_factory=lambda: array("L"))
    unread: int = 0

    def add(self, row: int, code: Fault, **params: str) -> None:
        """Keep a fault of a row."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(RowFault(row=row, code=code, params=params))


def read_text_file(path: Path, name: str, limits: Limits) -> TextGrid:
    """Read a delimited text.

    Parameters
    ----------
    path
        The file; a large one is read from it again each time one goes through its rows.
    name
        Its name as its owner gave it.
    limits
        What may be read.

    Raises
    ------
    data.errors.FileRefused
        If a line is longer than any row.
    """
    with path.open("rb") as file:
        encoding = find_encoding(file)

    def source() -> TextIO:
        return path.open(encoding=encoding.codec, errors="replace", newline="")

    return _read(source, name, FileKind.TEXT, encoding, limits)


def read_pasted(text: str, name: str, limits: Limits) -> TextGrid:
    """Read cells that were pasted as text; see `read_text_file`."""
    return _read(lambda: io.StringIO(text, newline=""), name, FileKind.PASTED, None, limits)


def _read(
    source: Callable[[], TextIO], name: str, kind: FileKind, encoding: TextEncoding | None, limits: Limits
) -> TextGrid:
    sample = _sample(source, limits)
    layout = _layout(sample)
    cells = split(sample[1:] if layout.is_stated else sample, layout.delimiter or "\n")
    marked = _RowNotes()
    rows, count = keep_rows(
        _rows(source, layout, limits, marked), lambda: _rows(source, layout, limits, None), limits=limits, sheet=name
    )
    notes = _notes(layout, encoding, marked)
    is_plain = all(line == number for number, line in enumerate(marked.lines, start=1))
    header = [cell.strip().upper() for cell in cells[0]] if cells else []
    if kind is FileKind.TEXT and "OBS_VALUE" in header and {"DATAFLOW", "STRUCTURE_ID"} & set(header):
        kind = FileKind.SDMX_CSV
    return TextGrid(
        kind=kind,
        grid=Grid(
            name=name,
            rows=rows,
            marks=count.errors,
            hidden_characters=count.hidden,
            faults=tuple(marked.faults),
            cell_names=CellNames.LINES,
            lines=None if is_plain else marked.lines,
        ),
        encoding=encoding.name if encoding else None,
        delimiter=layout.delimiter,
        decimal=find_decimal(cell for row in cells for cell in row),
        notes=notes,
    )


def _notes(layout: _Layout, encoding: TextEncoding | None, marked: _RowNotes) -> tuple[Note, ...]:
    notes = []
    if encoding and encoding.is_by_letters:
        notes.append(Note(code=NoteCode.ENCODING_BY_LETTERS, params={"encoding": encoding.name}))
    if encoding and marked.unread:
        params = {"count": str(marked.unread), "encoding": encoding.name}
        notes.append(Note(code=NoteCode.ENCODINGS_MIXED, params=params))
    if layout.is_stated and layout.delimiter:
        sign = NAMES.get(layout.delimiter, layout.delimiter)
        notes.append(Note(code=NoteCode.SEPARATOR_LINE, params={"delimiter": sign}))
    if layout.is_own:
        notes.append(Note(code=NoteCode.OWN_EXPORT))
    return tuple(notes)


def _sample(source: Callable[[], TextIO], limits: Limits) -> list[str]:
    """Return the first lines of a text."""
    lines: list[str] = []
    length = 0
    with source() as file:
        while len(lines) < SAMPLE_LINES and length < SAMPLE_CHARACTERS and (line := file.readline(limits.line_text)):
            lines.append(line)
            length += len(line)
    return lines


def _layout(sample: Sequence[str]) -> _Layout:
    if sample and (delimiter := stated_delimiter(sample[0])):
        layout = _Layout(delimiter=delimiter, is_stated=True)
    else:
        layout = _Layout(delimiter=find_delimiter(sample))
    if layout.delimiter is not None:
        rows = split(sample[1:] if layout.is_stated else sample, layout.delimiter)
        layout.shape = table_shape(rows)
        header = rows[0] if rows else []
        layout.is_own = len(header) > 1 and header[-1] == "escaped" and "cite" in header
        if layout.is_stated:
            shape = layout.shape
            layout.shape = TableShape(header=shape.header + 1, width=shape.width, filled=shape.filled)
    return layout


def table_shape(rows: Sequence[Sequence[str]]) -> TableShape:
    """Return the shape of the table among the first rows of a text: titles and footnotes have fewer cells."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    if not counts:
        return TableShape()
    usual = max(counts.items(), key=lambda item: (item[1], item[0]))[0]
    for number, row in enumerate(rows):
        if (filled := _filled(row)) >= max(2, usual - 1):
            return TableShape(header=number, width=len(row), filled=filled)
    return TableShape()


def _rows(source: Callable[[], TextIO], layout: _Layout, limits: Limits, marked: _RowNotes | None) -> Iterator[Row]:
    """Give the rows of a text; note what is wrong with them where ``marked`` is there."""
    columns: list[str] = []
    with source() as file:
        found = records(TextLines(file.readline, limits), layout.delimiter, limits)
        for number, (line, fields, is_open) in enumerate(found):
            cells = [] if layout.is_stated and number == 0 else fields
            if marked is not None:
                marked.lines.append(line)
                _check_row(number, cells, is_open, layout, marked)
            if layout.is_own and columns:
                cells = _unescaped(cells, columns)
            elif layout.is_own and any(cells):
                columns = cells
            yield tuple(_cell(cell, number, col, limits, marked) for col, cell in enumerate(cells[: _filled(cells)]))


def _cell(cell: str, row: int, col: int, limits: Limits, marked: _RowNotes | None) -> str | None:
    if len(cell) > limits.cell_text:
        if marked is not None:
            length, limit = str(len(cell)), str(limits.cell_text)
            marked.add(row, Fault.CELL_TOO_LONG, column=column_letters(col), found=length, limit=limit)
        return cell[: limits.cell_text]
    return cell or None


def _check_row(row: int, cells: Sequence[str], is_open: bool, layout: _Layout, marked: _RowNotes) -> None:
    """Note what is wrong with a row: an open quotation mark, too many cells or too few, letters that are lost.

    One text alone is a title or a footnote, which has fewer cells than the header.
    """
    if any(REPLACED in cell for cell in cells):
        marked.unread += 1
        marked.add(row, Fault.NOT_READABLE)
    if is_open:
        marked.add(row, Fault.QUOTE_NOT_CLOSED)
        return
    shape = layout.shape
    if row <= shape.header or shape.header < 0 or not cells:
        return
    filled = _filled(cells)
    if filled > shape.width or (len(cells) < shape.filled and sum(map(bool, cells)) > 1):
        sign = NAMES.get(layout.delimiter or "", layout.delimiter or "")
        found, expected = str(len(cells)), str(shape.width)
        marked.add(row, Fault.FIELD_COUNT, found=found, expected=expected, delimiter=sign)


def _filled(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last one that holds anything."""
    count = len(cells)
    while count and not cells[count - 1]:
        count -= 1
    return count


def _unescaped(cells: list[str], columns: Sequence[str]) -> list[str]:
    """Take off the apostrophes that our own files put before texts that look like formulas."""
    names = set(cells[-1].split(";")) if len(cells) == len(columns) else set()
    if not names - {""}:
        return cells
    pairs = zip(columns, cells, strict=True)
    return [cell.removeprefix("'") if name in names else cell for name, cell in pairs]
