"""Columns of a scheme by the names that its publishers gave them over the years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.imports.quantities.folded import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from data.imports.quantities.folded import CellValue


class SchemeColumns:
    """Columns of a table of a scheme.

    Parameters
    ----------
    header
        The first row of the table.
    aliases
        Names of each column of the scheme, in small letters without signs.
    """

    def __init__(self, header: Sequence[CellValue], aliases: Mapping[str, Sequence[str]]) -> None:
        names = {plain_name(text_of(cell)): col for col, cell in reversed(list(enumerate(header)))}
        self.cols = {
            name: col
            for name, known in aliases.items()
            if (col := next((names[k] for k in known if k in names), None)) is not None
        }
        self.headings = [text_of(cell).strip() for cell in header]

    def __contains__(self, name: str) -> bool:
        return name in self.cols

    def text(self, row: Sequence[CellValue], name: str) -> str:
        """Return a cell of a row as text; empty where the table has no such column."""
        return text_of(self.cell(row, name)).strip()

    def cell(self, row: Sequence[CellValue], name: str) -> CellValue:
        """Return a cell of a row; None where the table has no such column."""
        col = self.cols.get(name, -1)
        return row[col] if 0 <= col < len(row) else None

    def heading(self, name: str) -> str:
        """Return the heading of a column as its table has it."""
        col = self.cols.get(name, -1)
        return re.split(r"[:\[]", self.headings[col])[0].strip() if col >= 0 else ""


def plain_name(text: str) -> str:
    """Return a heading in small letters without spaces and signs, and without the label behind a colon."""
    return re.sub(r"[\W_]+", "", text.split(":", maxsplit=1)[0].casefold())
