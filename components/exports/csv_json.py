"""CSV and JSON files of a view; the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from components.exports.json_bytes import to_json_bytes

if TYPE_CHECKING:
    from components.exports.view_table import Cell, ViewTable

BOM: Final = "\ufeff"
"""Byte order mark: without it spreadsheets do not read a CSV file as UTF-8, and lose Cyrillic names."""

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet may run a text that begins so; OWASP's advice on CSV injection is an apostrophe before it."""


def write_csv(table: ViewTable) -> bytes:
    """Return the rows as CSV: UTF-8 with a byte order mark, comma, CRLF as in RFC 4180.

    Source, remark and citation are columns, because lines of remarks around a table break the programs that read it.
    A text that begins like a formula is led by an apostrophe, so that no spreadsheet runs it; the last column,
    ``escaped``, names the columns of the row where that was done, so that it can be undone. Numbers stay as they are.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")  # with LF alone a CR within a cell would stay unquoted
    writer.writerow([*table.columns, "escaped"])
    for row in table.rows:
        escaped = [name for name, cell in zip(table.columns, row, strict=True) if looks_like_formula(cell)]
        writer.writerow(
            [*(f"'{cell}" if looks_like_formula(cell) else _plain(cell) for cell in row), ";".join(escaped)]
        )
    return (BOM + text.getvalue()).encode()


def write_json(table: ViewTable) -> bytes:
    """Return the rows as JSON, with the provenance notes of the view; a layer beside the book is counted by itself."""
    return to_json_bytes(
        {
            "view": table.name,
            "title": table.title,
            "query": table.query,
            "version": table.contract.version,
            "about": table.about,
            "cite": table.cite,
            "columns": table.columns,
            "count": table.counts[0][1] if len(table.counts) > 1 else len(table.rows),
            **({"counts": dict(table.counts)} if len(table.counts) > 1 else {}),
            "rows": table.records,
        }
    )


def looks_like_formula(cell: Cell) -> bool:
    """Return whether a spreadsheet might run a cell as a formula."""
    return isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA_STARTS)


def _plain(cell: Cell) -> Cell:
    """Return a cell as the tables of the data set write it: ``true``, and whole numbers without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
