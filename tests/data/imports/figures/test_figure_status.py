"""Status of figures by the labels of their row and the signs of footnotes."""

from __future__ import annotations

from data.enums import ObsStatus
from data.imports.columns.attributes import NOTHING
from data.imports.columns.column_roles import Column
from data.imports.figures.figure_status import is_marked, row_status
from data.imports.figures.table_labels import Labels
from data.imports.layout.heading_words import ColumnRole
from data.imports.layout.sheet_blocks import find_blocks
from tests.data.imports.grids import grid_of


def test_a_row_is_provisional_by_its_status_or_its_footnote() -> None:
    assert row_status(Labels(places=[], is_provisional=True), {}) is ObsStatus.PROVISIONAL
    assert row_status(Labels(places=[], first="Брестская область1)"), {"1": True}) is ObsStatus.PROVISIONAL
    assert row_status(Labels(places=[], first="Брестская область1)"), {"1": False}) is ObsStatus.FINAL
    assert row_status(Labels(places=[], is_estimate=True), {}) is ObsStatus.ESTIMATE


def test_a_figure_is_provisional_by_the_footnote_of_its_heading_or_its_own() -> None:
    grid = grid_of([["Область", "Экспорт 2024*"], ["Брестская область", 1.5]])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    column = Column(index=1, heading="Экспорт 2024*", role=ColumnRole.VALUE, attributes=NOTHING)
    beyond = Column(index=7, heading="", role=ColumnRole.VALUE, attributes=NOTHING)
    assert is_marked(column, "1.5", block, {"*": True})
    assert not is_marked(column, "1.5", block, {"*": False})
    assert is_marked(beyond, "1.5*", block, {"*": True})
    assert not is_marked(beyond, "1.5", block, {"*": True})
