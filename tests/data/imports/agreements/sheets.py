"""Sheets of agreements, events and ventures for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.imports.agreements.read_agreements import DeedReading, read_agreements
from data.imports.files.model import Grid
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.layer_rows import Cell, LayerRow

HEADINGS = ("Название документа", "Стороны", "Дата подписания", "Срок действия", "Статус", "Сфера")


def sheet(*rows: tuple[Any, ...], headings: tuple[str, ...] = HEADINGS, name: str = "Соглашения") -> Grid:
    """Return a sheet with headings."""
    return Grid(name=name, rows=[headings, *rows])


def read(grid: Grid, answers: Mapping[str, str] | None = None, kept: Iterable[LayerRow] = ()) -> DeedReading:
    """Return what a sheet says."""
    return read_agreements(grid, file="f.xlsx", source_id="file-1", atlas=ATLAS, kept=kept, answers=answers)


def cells(reading: DeedReading, table: str) -> list[Mapping[str, Cell]]:
    """Return the cells of the rows of a table."""
    return [row.cells for row in reading.rows if row.table == table]


def faults(reading: DeedReading) -> list[tuple[str, str]]:
    """Return the errors: cell and code."""
    return [(finding.cell, finding.code) for finding in reading.findings if finding.is_error]
