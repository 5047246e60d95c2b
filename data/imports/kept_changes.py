"""Rows that a reading puts into a layer and takes out of it, by the answers given."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.imports.difference import CLAIMS
from data.imports.goods.goods_records import is_row_of_record
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.imports.reading import Reading
    from data.layer_rows import LayerRow
    from data.trade.goods_pack import GoodsPack

_SOURCES: Final = "sources"


def rows_to_keep(reading: Reading) -> tuple[list[LayerRow], list[tuple[str, str]]]:
    """Return the rows to put into a layer and the ids of those to take out.

    Records of goods are no rows of a layer, see `goods_to_keep`; the source of a file that has some comes in any case.
    Rows that are kept already as they are do not come again, of whatever table: they keep their first source. The
    source of the file comes where it states a row that comes. A changed figure replaces the kept one, or is kept
    beside it with an id of its source where that was answered. What is gone stays unless it was answered that it is
    withdrawn.
    """
    change = reading.difference
    gone = (
        [(row.table, row.row_id) for row in change.gone]
        if change is not None and reading.answers.get("gone") == "withdraw"
        else []
    )
    put = list(_put(reading))
    stated = {row.cells.get("source_id") for row in put if row.table != _SOURCES}
    has_goods = reading.goods is not None
    return [row for row in put if row.table != _SOURCES or has_goods or row.row_id in stated], gone


def rows_of_layer(reading: Reading) -> list[LayerRow]:
    """Return the rows of a file that are rows of a layer: records of goods are kept beside them."""
    goods = reading.goods
    if goods is None:
        return list(reading.rows)
    return [row for row in reading.rows if row.row_id not in goods.weighed and not is_row_of_record(row)]


def goods_to_keep(reading: Reading) -> GoodsPack | None:
    """Return the records of goods to put into a layer; None where there are none, or all are kept as they are."""
    goods, change = reading.goods, reading.goods_change
    if goods is None or (change is not None and change.same and not change.new + change.changed + change.gone):
        return None
    return goods


def _put(reading: Reading) -> Iterator[LayerRow]:
    change = reading.difference
    beside_same = {(row.table, row.row_id) for row in change.same_beside} if change is not None else set()
    same = change.same if change is not None else frozenset()
    changed = {entry.new.row_id for entry in change.changed} if change is not None else set()
    keeps_both = reading.answers.get("changed") == "keep_both"
    for row in rows_of_layer(reading):
        if (row.table in CLAIMS and row.row_id in same) or (row.table, row.row_id) in beside_same:
            continue
        if row.table == OBSERVATIONS and keeps_both and row.row_id in changed:
            yield beside(row)
        else:
            yield row


def beside(row: LayerRow) -> LayerRow:
    """Return a figure with an id of its source too, so that it is kept beside another one of the same scope."""
    source = hashlib.sha256(str(row.cells["source_id"]).encode()).hexdigest()[:8]
    row_id = f"{row.row_id}-{source}"
    return replace(row, row_id=row_id, cells={**row.cells, "obs_id": row_id})
