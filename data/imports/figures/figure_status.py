"""Status of figures: final, provisional or an estimate, by the labels of a row and the signs of footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import ObsStatus
from data.imports.quantities.folded import references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.columns.column_roles import Column
    from data.imports.figures.table_labels import Labels
    from data.imports.layout.sheet_blocks import Block


def row_status(labels: Labels, footnotes: Mapping[str, bool]) -> ObsStatus:
    """Return how final the figures of a row are, by its status and by the footnotes that call figures provisional."""
    if labels.is_provisional or any(footnotes.get(sign) for sign in references(labels.first)):
        return ObsStatus.PROVISIONAL
    return ObsStatus.ESTIMATE if labels.is_estimate else ObsStatus.FINAL


def is_marked(column: Column, written: str, block: Block, footnotes: Mapping[str, bool]) -> bool:
    """Return whether the heading of a column, or a cell of it, has the sign of a footnote about provisional figures."""
    pieces = block.pieces[column.index] if column.index < len(block.pieces) else ()
    signs = {sign for piece in pieces for sign in references(piece)}
    return any(footnotes.get(sign) for sign in (*signs, *references(written)))
