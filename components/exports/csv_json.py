"""CSV and JSON files of a view; the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.exports.json_bytes import to_json_bytes

if TYPE_CHECKING:
    from components.exports.view_table import Cell, ViewTable

BOM: Final = "\ufeff"
"""Byte order mark: without it spreadsheets do not read a CSV file as UTF-8, and lose Cyrillic names."""

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet may run a text that begins so; OWASP's advice on CSV injection is an apostrophe before it."""


class Separator(StrEnum):
    """What is between the cells of a CSV file: where numbers have a comma, spreadsheets expect a semicolon."""

    COMMA = "comma"
    SEMICOLON = "semicolon"


SIGNS: Final = {Separator.COMMA: ",", Separator.SEMICOLON: ";"}
LATER_STARTS: Final = {
    separator: re.compile(rf"([{other}\t\r\n][\"'\s]*)(?=[{re.escape(''.join(FORMULA_STARTS))}])")
    for separator, other in ((Separator.COMMA, ";"), (Separator.SEMICOLON, ","))
}
"""Where in a text a spreadsheet that expects the other separator would begin another cell, which it runs."""


def write_csv(table: ViewTable, separator: Separator = Separator.COMMA) -> bytes:
    """Return the rows as CSV: UTF-8 with a byte order mark, CRLF as in RFC 4180.

    Source, remark and citation are columns, because lines of remarks around a table break the programs that read it.
    A text that a spreadsheet might run as a formula, whichever separator it expects, is marked by apostrophes; the last
    column, ``escaped``, names the columns of the row where that was done, so that it can be undone. Numbers stay as
    they are; between semicolons they have a decimal comma.
    """
    text = io.StringIO(newline="")
    # With LF alone a CR within a cell would stay unquoted.
    writer = csv.writer(text, delimiter=SIGNS[separator], lineterminator="\r\n")
    writer.writerow([*table.columns, "escaped"])
    for row in table.rows:
        cells = [without_formulas(cell, separator) for cell in row]
        escaped = [name for name, cell, safe in zip(table.columns, row, cells, strict=True) if safe != cell]
        writer.writerow(
            [*(_plain(cell, decimal_comma=separator is Separator.SEMICOLON) for cell in cells), ";".join(escaped)]
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


def without_formulas(cell: Cell, separator: Separator = Separator.COMMA) -> Cell:
    """Return a cell with an apostrophe wherever a spreadsheet might begin a formula, whichever separator it expects."""
    if not isinstance(cell, str):
        return cell
    return LATER_STARTS[separator].sub(r"\1'", f"'{cell}" if looks_like_formula(cell) else cell)


def _plain(cell: Cell, *, decimal_comma: bool = False) -> Cell:
    """Return a cell as the tables of the data set write it: ``true``, and whole numbers without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return str(cell).replace(".", ",") if isinstance(cell, float) and decimal_comma else cell
