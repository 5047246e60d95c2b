"""Rows of layers as rows of the tables of a store, and back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import Text, func, literal, select, true
from sqlalchemy.dialects.postgresql import ARRAY

from data.errors import StoreError
from data.layer_rows import OBSERVATIONS, LayerRow, Origin
from data.stores.schema import FIGURE_ROWS, FIGURES, ORIGIN, ROWS, SQLITE
from data.stores.storable import is_storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, RowMapping, Table

T = TypeVar("T")
MOST_DIGITS: Final = 400
"""Digits of a figure, before and behind the point, that every store keeps."""
TABLE_NAME: Final = re.compile(r"[a-z][a-z_]{0,62}")
AT_ONCE: Final = 2000
"""Rows that one statement writes or asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowTable:
    """A table of the store that holds rows of layers.

    Attributes
    ----------
    table
        The table.
    key
        Its column of row ids.
    columns
        Its columns that say what a row says, without its place in the file.
    """

    table: Table
    key: str
    columns: tuple[str, ...]

    def of(self, layer_id: str, name: str) -> ColumnElement[bool]:
        """Return which rows are those of a table of a layer."""
        here = self.table.c.layer_id == layer_id
        return here if name == OBSERVATIONS else here & (self.table.c.table_name == name)

    def named(self, connection: Connection, row_ids: Sequence[str]) -> ColumnElement[bool]:
        """Return which rows have one of some ids; PostgreSQL joins a list instead of trying each id for each row."""
        if connection.dialect.name == SQLITE:
            return self.row_id.in_(row_ids)
        return self.row_id.in_(select(func.unnest(literal(list(row_ids), ARRAY(Text)))))

    @property
    def row_id(self) -> ColumnElement[str]:
        """The column of row ids."""
        column: ColumnElement[str] = self.table.c[self.key]
        return column


OTHER_TABLES: Final = RowTable(table=ROWS, key="row_id", columns=("content",))
FIGURES_TABLE: Final = RowTable(table=FIGURE_ROWS, key="obs_id", columns=FIGURES)
ROW_TABLES: Final = (OTHER_TABLES, FIGURES_TABLE)


def table_of(name: str) -> RowTable:
    """Return the table of the store that has the rows of a table of a layer."""
    return FIGURES_TABLE if name == OBSERVATIONS else OTHER_TABLES


def to_record(row: LayerRow) -> dict[str, Any]:
    """Return a row as the columns of its table but those of versions; raise StoreError where no store can keep it."""
    record: dict[str, Any] = {"file": row.origin.file, "sheet": row.origin.sheet, "cell": row.origin.cell}
    if not TABLE_NAME.fullmatch(row.table):
        raise StoreError("store.row_columns", table=row.table, row=row.row_id)
    if row.table == OBSERVATIONS:
        if len(row.cells) != len(FIGURES) + 1 or row.cells.get("obs_id") != row.row_id:
            raise StoreError("store.row_columns", table=row.table, row=row.row_id)
        try:
            record |= {"obs_id": row.row_id, **{name: row.cells[name] for name in FIGURES}}
        except KeyError as error:
            raise StoreError("store.row_columns", table=row.table, row=row.row_id) from error
        record["value"] = _exact(row)
        texts = [text for name, text in record.items() if name != "value"]
    else:
        record |= {"table_name": row.table, "row_id": row.row_id, "content": row.content()}
        texts = [*record.values(), *(cell for cell in row.cells.values() if isinstance(cell, str))]
    try:
        fits = is_storable("\n".join(texts))
    except TypeError:
        fits = False
    if not fits:
        raise StoreError("store.row_text", table=row.table, row=row.row_id)
    return record


def from_record(record: RowMapping | Mapping[str, Any]) -> LayerRow:
    """Return a row of a table of the store as a row of a layer."""
    origin = Origin(file=record["file"], sheet=record["sheet"], cell=record["cell"])
    if "obs_id" in record:
        cells = {"obs_id": record["obs_id"], **{name: record[name] for name in FIGURES}}
        return LayerRow(table=OBSERVATIONS, row_id=record["obs_id"], cells=cells, origin=origin)
    cells = json.loads(record["content"])
    return LayerRow(table=record["table_name"], row_id=record["row_id"], cells=cells, origin=origin)


def line_of(row: LayerRow) -> bytes:
    """Return a row as a line of a dump: JSON whose names are sorted, the same for the same row in every store."""
    origin = {name: getattr(row.origin, name) for name in ORIGIN}
    whole = {"table": row.table, "row_id": row.row_id, "cells": dict(row.cells), "origin": origin}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def row_of_line(line: bytes | str) -> LayerRow:
    """Return the row that a line of a dump is."""
    whole = json.loads(line)
    return LayerRow(
        table=whole["table"], row_id=whole["row_id"], cells=whole["cells"], origin=Origin(**whole["origin"])
    )


def rows_at(connection: Connection, layer_id: str, version: int, tables: Iterable[str] = ()) -> Iterator[LayerRow]:
    """Yield the rows of a layer as they were in a version, sorted by table and row id; of some tables, or of all."""
    wanted = frozenset(tables)
    name = OTHER_TABLES.table.c.table_name
    parts = [(OTHER_TABLES, name < OBSERVATIONS), (FIGURES_TABLE, true()), (OTHER_TABLES, name > OBSERVATIONS)]
    if wanted:
        others = name.in_(sorted(wanted - {OBSERVATIONS}))
        parts = [(held, which if held is FIGURES_TABLE else which & others) for held, which in parts]
    for held, which in parts:
        if held is FIGURES_TABLE and wanted and OBSERVATIONS not in wanted:
            continue
        columns = held.table.c
        order = [columns.table_name, held.row_id] if held is OTHER_TABLES else [held.row_id]
        asked = held.table.select().where(columns.layer_id == layer_id, in_force(held, version), which)
        with connection.execute(asked.order_by(*order), execution_options={"yield_per": AT_ONCE}) as found:
            for record in found.mappings():
                yield from_record(record)


def in_force(held: RowTable, version: int) -> ColumnElement[bool]:
    """Return which rows were in the layer in a version."""
    columns = held.table.c
    return (columns.from_version <= version) & (columns.to_version.is_(None) | (columns.to_version > version))


def in_batches(items: Iterable[T], most: int = AT_ONCE) -> Iterator[list[T]]:
    """Yield items in lists of at most so many."""
    rest = iter(items)
    while batch := list(islice(rest, most)):
        yield batch


def _exact(row: LayerRow) -> str | None:
    """Return the value of a figure as text without an exponent, a sign of zero or a plus."""
    value = row.cells["value"]
    if value is None:
        return None
    try:
        number = Decimal(value) if isinstance(value, str) else Decimal("NaN")
        if (
            not number.is_finite()
            or abs(number.adjusted()) > MOST_DIGITS
            or len(number.as_tuple().digits) > MOST_DIGITS
        ):
            raise InvalidOperation
    except InvalidOperation as error:
        raise StoreError("store.row_value", table=row.table, row=row.row_id, value=value) from error
    text = format(number, "f")
    return text.removeprefix("-") if number.is_zero() else text
