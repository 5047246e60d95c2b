"""A whole layer as a file for others: every table with the cell of each row, and what must be known of it."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import xlsxwriter

from components.exports.csv_json import BOM, looks_like_formula
from components.exports.json_bytes import to_json_bytes
from components.exports.paper_parts.same_bytes import MOMENT
from components.exports.xlsx import MAX_CELL_LENGTH, sheet_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from components.i18n.language import Language
    from data.layer_rows import Cell, LayerRow

FORMS: Final = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "json": "application/json",
}
"""Media type of each form by its suffix; the archive has a CSV file a table."""
ORIGIN: Final = ("from_file", "from_sheet", "from_cell")
"""Columns behind those of a table: where a row is in what was brought."""
ABOUT: Final = "about.csv"
MOST_ROWS: Final = 1_048_575
"""Rows of a sheet below its head; a limit of the format."""
WIDTH: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFile:
    """What a file of a layer says.

    Attributes
    ----------
    layer_id, name, version, is_published
        Which layer, and which version of it.
    at, who
        When the version was made and by whom.
    licences
        On what terms its rows may be passed on, in the words of who brought them.
    rows
        Its rows, those of a table one after another.
    """

    layer_id: str
    name: str
    version: int
    is_published: bool
    at: datetime
    who: str
    licences: tuple[str, ...]
    rows: Iterable[LayerRow]


def write_layer(found: LayerFile, form: str, lang: Language) -> bytes:
    """
    Return a layer as a file; the same version gives the same bytes.

    Parameters
    ----------
    found
        The layer.
    form
        One of `FORMS`.
    lang
        Language of what is said about it; the columns are those of the contract.
    """
    match form:
        case "xlsx":
            return _workbook(found, lang)
        case "zip":
            return _archive(found, lang)
        case _:
            return _json(found, lang)


def layer_filename(layer_id: str, version: int, form: str) -> str:
    """Return the name under which a file of a layer is saved."""
    return f"{layer_id}-version-{version}.{form}"


def about_layer(found: LayerFile, lang: Language) -> list[tuple[str, str]]:
    """Return what a reader of the file must know, as pairs of a heading and a text."""
    _ = lang.text
    terms = "; ".join(found.licences)
    return [
        (_("Layer"), found.name),
        (_("Version of the layer"), lang.number(found.version)),
        (_("Kept by"), found.who),
        (_("Kept on"), f"{lang.day(found.at.date())}, {found.at:%H:%M} UTC"),
        (_("Terms of use"), terms or _("Nothing was said of the terms when it was brought: ask whoever keeps it.")),
        (_("Who sees it"), _("every reader") if found.is_published else _("editors alone: it is a draft")),
        (_("Before you use it"), _("Our own data; nothing of it is from the book.")),
        ("", _("Figures of different level, period, scope or unit cannot be added.")),
    ]


def _tables(rows: Iterable[LayerRow]) -> Iterator[tuple[str, list[str], Iterator[LayerRow]]]:
    """Yield each table with its columns and its rows."""
    for table, found in groupby(rows, key=lambda row: row.table):
        others = iter(found)
        first = next(others)
        yield table, [*first.cells, *ORIGIN], chain((first,), others)


def _cells(row: LayerRow, columns: Sequence[str]) -> list[Cell]:
    origin = row.origin
    return [*map(row.cells.get, columns[: -len(ORIGIN)]), origin.file, origin.sheet, origin.cell]


def _workbook(found: LayerFile, lang: Language) -> bytes:
    _, content = lang.text, io.BytesIO()
    options = {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    }  # fmt: skip
    book = xlsxwriter.Workbook(content, options)
    book.set_properties({"title": found.name, "comments": "; ".join(found.licences), "created": _plain_time(found.at)})
    head, prose = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    about = book.add_worksheet(sheet_name(_("About this file")))
    about.set_column(0, 0, 26)
    about.set_column(1, 1, 100)
    for line, (name, text) in enumerate(about_layer(found, lang)):
        about.write_string(line, 0, name, head if name else None)
        about.write_string(line, 1, text[:MAX_CELL_LENGTH], prose)
    for table, columns, rows in _tables(found.rows):
        sheet = book.add_worksheet(sheet_name(table))
        sheet.set_column(0, len(columns) - 1, WIDTH)
        sheet.freeze_panes(1, 1)
        for number, name in enumerate(columns):
            sheet.write_string(0, number, name, head)
        for line, row in enumerate(rows, start=1):
            if line > MOST_ROWS:
                break
            for number, cell in enumerate(_cells(row, columns)):
                _write(sheet, line, number, cell, columns[number])
    book.close()
    return content.getvalue()


def _write(sheet: Any, line: int, number: int, cell: Cell, name: str) -> None:  # noqa: ANN401 - xlsxwriter's, untyped
    """Write a cell: a value as a number where it loses nothing so, a text always as a text."""
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(line, number, cell)
        case int():
            sheet.write_number(line, number, cell)
        case _ if name == "value" and _is_exact(cell):
            sheet.write_number(line, number, float(cell))
        case _:
            sheet.write_string(line, number, cell[:MAX_CELL_LENGTH])


def _is_exact(text: str) -> bool:
    """Return whether a decimal is the same number in a spreadsheet, which keeps 15 digits."""
    return len(text.lstrip("-").replace(".", "").strip("0")) <= 15


def _archive(found: LayerFile, lang: Language) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        with _entry(archive, ABOUT) as part:
            _lines(part, ["heading", "text"], (list(pair) for pair in about_layer(found, lang)))
        for table, columns, rows in _tables(found.rows):
            with _entry(archive, f"{table}.csv") as part:
                _lines(part, columns, (_cells(row, columns) for row in rows))
    return content.getvalue()


def _entry(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
    return archive.open(entry, "w")  # type: ignore[return-value]  # what writes an entry is a stream of bytes


def _lines(part: BinaryIO, columns: list[str], rows: Iterable[list[Any]]) -> None:
    """Write rows as CSV; a text that a spreadsheet would run is led by an apostrophe and named in ``escaped``."""
    text = io.TextIOWrapper(part, encoding="utf-8", newline="", write_through=False)
    text.write(BOM)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*columns, "escaped"])
    for row in rows:
        escaped = [
            name
            for name, cell in zip(columns, row, strict=True)
            if looks_like_formula(cell) and not (name == "value" and _is_number(cell))
        ]
        cells = (f"'{cell}" if name in escaped else _plain(cell) for name, cell in zip(columns, row, strict=True))
        writer.writerow([*cells, ";".join(escaped)])
    text.flush()
    text.detach()


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def _plain(cell: Cell) -> Cell:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else cell


def _json(found: LayerFile, lang: Language) -> bytes:
    return to_json_bytes({
        "layer": found.layer_id,
        "name": found.name,
        "version": found.version,
        "published": found.is_published,
        "at": found.at.isoformat(),
        "who": found.who,
        "licences": list(found.licences),
        "about": about_layer(found, lang),
        "tables": {
            table: [dict(zip(columns, _cells(row, columns), strict=True)) for row in rows]
            for table, columns, rows in _tables(found.rows)
        },
    })  # fmt: skip


def _plain_time(at: datetime) -> datetime:
    """Return a moment without its zone: spreadsheets keep none."""
    return at.replace(tzinfo=None)
