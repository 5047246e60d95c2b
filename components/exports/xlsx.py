"""A view as a workbook: its rows on one sheet, what a reader must know of them on another."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Final

import xlsxwriter

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from components.exports.view_table import Cell, Extract

NARROW: Final = 8
WIDE: Final = 48
LONGEST: Final = 32_767  # characters a cell of a spreadsheet can hold
FORBIDDEN: Final = str.maketrans("[]:*?/\\'", "        ")


def workbook_file(extract: Extract) -> bytes:
    """Return a view as XLSX: typed cells, no text that a spreadsheet could run; the same view gives the same bytes."""
    _ = extract.view.lang.text
    content = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(content, options)
    book.set_properties(
        {
            "title": extract.title,
            "author": ", ".join(extract.contract.authors),
            "comments": extract.cite,
            # Spreadsheets keep a time without a zone; the moment of writing would make each file another.
            "created": extract.created.replace(tzinfo=None),
        }
    )
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    prose = book.add_format({"text_wrap": True, "valign": "top"})
    _write_rows(book.add_worksheet(_sheet_name(extract.title)), extract, head)
    _write_about(book.add_worksheet(_sheet_name(_("About this file"))), extract, head, prose)
    book.close()
    return content.getvalue()


def _write_rows(sheet: Worksheet, extract: Extract, head: Format) -> None:
    for number, name in enumerate(extract.columns):
        sheet.write_string(0, number, name, head)
        longest = max((len(str(row[number])) for row in extract.rows if row[number] is not None), default=0)
        sheet.set_column(number, number, min(max(NARROW, len(name) + 3, longest + 1), WIDE))
    for line, row in enumerate(extract.rows, start=1):
        for number, cell in enumerate(row):
            _write(sheet, line, number, cell)
    sheet.freeze_panes(1, 1)
    if extract.columns:
        sheet.autofilter(0, 0, max(1, len(extract.rows)), len(extract.columns) - 1)


def _write(sheet: Worksheet, line: int, number: int, cell: Cell) -> None:
    """Write a cell as what it is; a text is always written as a text, whatever it begins with."""
    match cell:
        case None:
            return
        case bool():
            sheet.write_boolean(line, number, cell)
        case int() | float():
            sheet.write_number(line, number, cell)
        case date():
            sheet.write_datetime(line, number, cell)
        case _:
            sheet.write_string(line, number, cell[:LONGEST])


def _write_about(sheet: Worksheet, extract: Extract, head: Format, prose: Format) -> None:
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    for line, (name, text) in enumerate(extract.about):
        sheet.write_string(line, 0, name, head if name else None)
        sheet.write_string(line, 1, text, prose)


def _sheet_name(title: str) -> str:
    """Return a title as a sheet may be called: at most 31 characters, none of those that a spreadsheet forbids."""
    return " ".join(title.translate(FORBIDDEN).split())[:31] or "1"
