"""Cells in the place of figures: errors, texts, numbers that can be read in two ways, each named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.imports.files.model import Mark
from data.imports.quantities.numerals import Numeral, Sense
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.columns.column_roles import Column
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState


class FigureCells:
    """Check of the cells of a table that are in the place of figures."""

    def __init__(self, state: ImportState, grid: Grid, columns: Sequence[Column]) -> None:
        self._state, self._grid, self._columns = state, grid, columns

    def is_sound(self, number: int, col: int, numeral: Numeral, written: str) -> bool:
        """Return whether a cell has a figure; note its fault, or that it is empty."""
        mark = self._grid.mark(number, col)
        if mark in (Mark.ERROR, Mark.NO_STORED_VALUE):
            code = "layout.error_cell" if mark is Mark.ERROR else "layout.no_stored_value"
            self._state.find(code, self._grid, number, col, text=written, column=self.column_name(col))
            return False
        if numeral.sense is Sense.EMPTY:
            self._state.missing["empty"] += 1
            return False
        if numeral.sense is Sense.TEXT:
            code = "layout.error_cell" if written.startswith("#") else "layout.not_a_number"
            self._state.find(code, self._grid, number, col, text=written, column=self.column_name(col))
            return False
        if numeral.sense is Sense.UNCLEAR:
            self._state.doubt(
                "decimal",
                "layout.decimal_unclear",
                proposals=(
                    Proposal(value=",", code="layout.answer.decimal_comma"),
                    Proposal(value=".", code="layout.answer.decimal_point"),
                ),
                text=written,
            ).add(self._grid.cell_name(number, col))
        return True

    def column_name(self, col: int) -> str:
        """Return how the column of a figure is called in a text: by its flow."""
        column = next((c for c in self._columns if c.index == col), None)
        flow = column.attributes.flow.flow if column is not None and column.attributes.flow is not None else None
        return flow.value if flow is not None else ""
