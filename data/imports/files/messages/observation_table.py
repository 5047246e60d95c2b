"""Observations of a message as rows of one table: a column for each dimension, measure and attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.kept_rows import keep_rows
from data.imports.files.model import CellNames, Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from data.imports.files.file_limits import Limits
    from data.imports.files.kept_rows import Row
    from data.imports.files.model import CellValue

DIMENSION, TIME, VALUE, ATTRIBUTE = range(4)
"""Order of the columns: dimensions, the dimension of the observation, measures, attributes."""


class ObservationTable:
    """Rows that are added one by one, with columns that come up on the way.

    Parameters
    ----------
    limits
        How many cells there may be.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._columns: dict[str, tuple[int, int]] = {}
        self._rows: list[list[CellValue]] = []
        self._cells = 0

    def __len__(self) -> int:
        return len(self._rows)

    def place(self, name: str, order: int) -> int:
        """Return the place of a column, which is made where it is new."""
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = (len(self._columns), order)
            if len(self._columns) > self._limits.columns:
                raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": "SDMX", "limit": str(self._limits.columns)})
        return found[0]

    def add(self, cells: Iterable[tuple[int, CellValue]]) -> None:
        """Add an observation: places of columns with their values."""
        row: list[CellValue] = [None] * len(self._columns)
        for place, value in cells:
            row[place] = value
        self._rows.append(row)
        self._cells += len(row)
        if self._cells > self._limits.kept_cells * 10:
            raise FileRefused(Refusal.TOO_MANY_CELLS, {"sheet": "SDMX", "limit": str(self._limits.kept_cells * 10)})

    def complete(self, key: Mapping[str, CellValue], attributes: Mapping[str, CellValue]) -> None:
        """Give attributes to all observations that have these dimensions and no such attribute yet."""
        wanted = [(self._columns[name][0], value) for name, value in key.items() if name in self._columns]
        if len(wanted) < len(key):
            return
        given = [(self.place(name, ATTRIBUTE), value) for name, value in attributes.items()]
        for row in self._rows:
            row.extend([None] * (len(self._columns) - len(row)))
            if all(row[place] == value for place, value in wanted):
                for place, value in given:
                    row[place] = value if row[place] is None else row[place]

    def has(self, name: str) -> bool:
        """Return whether there is such a column."""
        return name in self._columns

    def grid(self, name: str) -> Grid:
        """Return the rows below a row of the columns' names."""
        order = sorted(self._columns.items(), key=lambda item: (item[1][1], item[1][0]))
        places = [place for _, (place, _) in order]

        def cells(row: Sequence[CellValue]) -> Row:
            found = [row[place] if place < len(row) else None for place in places]
            while found and found[-1] is None:
                found.pop()
            return tuple(found)

        rows: list[Row] = [tuple(name for name, _ in order), *map(cells, self._rows)]
        return record_grid(name, rows, self._limits)


def record_grid(name: str, rows: list[Row], limits: Limits) -> Grid:
    """Return rows of a message, which were read as a whole, as a grid."""
    kept, count = keep_rows(rows, lambda: iter(rows), limits=limits, sheet=name)
    return Grid(name=name, rows=kept, marks=count.errors, hidden_characters=count.hidden, cell_names=CellNames.LINES)
