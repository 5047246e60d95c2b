"""XLSX workbook of a view: the rows on one sheet, the provenance notes on another."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Final

import xlsxwriter

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from components.exports.view_table import Cell, ViewTable

MIN_WIDTH: Final = 8
MAX_WIDTH: Final = 48
MAX_CELL_LENGTH: Final = 32_767  # characters; a limit of the format
NOT_IN_SHEET_NAMES: Final = str.maketrans("[]:*?/\\'", "        ")


def write_workbook(table: ViewTable) -> bytes:
    """Return a view as XLSX: typed cells, no text that is run as a formula; the same view gives the same bytes."""
    _ = table.view.lang.text
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
            "title": table.title,
            "author": ", ".join(table.contract.authors),
            "comments": table.cite,
            # Spreadsheets keep a time without a zone; the moment of writing would make each file another.
            "created": table.created.replace(tzinfo=None),
        }
    )
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    prose = book.add_format({"text_wrap": True, "valign": "top"})
    _write_rows(book.add_worksheet(sheet_name(table.title)), table, head)
    _write_about(book.add_worksheet(sheet_name(_("About this file"))), table, head, prose)
    book.close()
    return content.getvalue()


def _write_rows(sheet: Worksheet, table: ViewTable, head: Format) -> None:
    for number, name in enumerate(table.columns):
        sheet.write_string(0, number, name, head)
        longest = max((len(str(row[number])) for row in table.rows if row[number] is not None), default=0)
        sheet.set_column(number, number, min(max(MIN_WIDTH, len(name) + 3, longest + 1), MAX_WIDTH))
    for line, row in enumerate(table.rows, start=1):
        for number, cell in enumerate(row):
            _write(sheet, line, number, cell)
    sheet.freeze_panes(1, 1)
    if table.columns:
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)


def _write(sheet: Worksheet, line: int, number: int, cell: Cell) -> None:
    """Write a cell by its type; a text is always written as a text, whatever it begins with."""
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
            sheet.write_string(line, number, cell[:MAX_CELL_LENGTH])


def _write_about(sheet: Worksheet, table: ViewTable, head: Format, prose: Format) -> None:
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    for line, (name, text) in enumerate(table.about):
        sheet.write_string(line, 0, name, head if name else None)
        sheet.write_string(line, 1, text, prose)


def sheet_name(title: str) -> str:
    """Return a title as a valid name of a sheet: at most 31 characters, none of those that the format forbids."""
    return " ".join(title.translate(NOT_IN_SHEET_NAMES).split())[:31] or "1"
