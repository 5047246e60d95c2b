"""Limits of what is read of a file of other people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MB: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits of one file.

    Attributes
    ----------
    size, json_size, html_size, xls_size
        Bytes of a file: of any, and of those formats that are read as a whole.
    unpacked
        Bytes that all parts of a workbook unpack to.
    dense_part, ratio
        A part of a workbook that unpacks to more bytes than ``dense_part`` must not be packed tighter than ``ratio``.
    parts, directory
        Entries of the directory of a zip, and its bytes.
    cells
        Cells of a sheet that hold anything.
    kept_cells
        Cells of a sheet that are kept in memory; a larger sheet is read from its file each time.
    rows, columns
        Rows and columns of a sheet.
    cell_text
        Characters of a cell: what a spreadsheet itself holds.
    line_text
        Characters of a line of a text.
    shared_text
        Bytes of all different texts of a workbook.
    marks
        Cells of a sheet that are marked as formulas, indented or have a format of their own.
    depth
        Elements of XML, or lists of JSON, within each other.
    sheets
        Sheets of a workbook.
    """

    size: int = 100 * MB
    json_size: int = 30 * MB
    html_size: int = 30 * MB
    xls_size: int = 60 * MB
    unpacked: int = 1_000 * MB
    dense_part: int = 64 * MB
    ratio: int = 100
    parts: int = 10_000
    directory: int = 4 * MB
    cells: int = 30_000_000
    kept_cells: int = 500_000
    rows: int = 1_048_576
    columns: int = 16_384
    cell_text: int = 32_767
    line_text: int = 4 * MB
    shared_text: int = 150 * MB
    marks: int = 200_000
    depth: int = 100
    sheets: int = 1_000


LIMITS: Final = Limits()
