"""A view's rows as CSV and as JSON; the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from components.exports.json_bytes import as_json

if TYPE_CHECKING:
    from components.exports.view_table import Cell, Extract

BOM: Final = "\ufeff"
"""Spreadsheets read a CSV file as UTF-8 only where it begins with this; Cyrillic names are lost otherwise."""

RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet may run a text that begins so; OWASP's advice on CSV injection is to lead it with an apostrophe."""


def csv_file(extract: Extract) -> bytes:
    """
    Return the rows as CSV: UTF-8 with a byte order mark, comma, CRLF as in RFC 4180.

    Source, remark and citation are columns: lines of remarks around a table break the programs that read it. No text
    is a live cell: one that begins like a formula is led by an apostrophe, and the last column, ``escaped``, names the
    columns of the row where that was done, so that it can be undone. Numbers are numbers and stay as they are.
    """
    return rows_as_csv(extract.columns, extract.rows)


def rows_as_csv(columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> bytes:
    """Return rows as CSV; see `csv_file`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")  # with LF alone a CR within a cell would stay unquoted
    writer.writerow([*columns, "escaped"])
    for row in rows:
        escaped = [name for name, cell in zip(columns, row, strict=True) if is_risky(cell)]
        writer.writerow([*(f"'{cell}" if is_risky(cell) else _text(cell) for cell in row), ";".join(escaped)])
    return (BOM + text.getvalue()).encode()


def json_file(extract: Extract) -> bytes:
    """Return the rows as JSON, with what a reader must know of them."""
    return as_json(
        {
            "view": extract.name,
            "title": extract.title,
            "query": extract.query,
            "version": extract.contract.version,
            "about": extract.about,
            "cite": extract.cite,
            "columns": extract.columns,
            "count": len(extract.rows),
            "rows": extract.records,
        }
    )


def is_risky(cell: Cell) -> bool:
    """Return whether a spreadsheet might run a cell."""
    return isinstance(cell, str) and cell.lstrip(" ").startswith(RISKY)


def _text(cell: Cell) -> Cell:
    """Return a cell as the tables of the data set write it."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
