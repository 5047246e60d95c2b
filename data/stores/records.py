"""Records of all that a store keeps, table by table, for another store or a file."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from data.errors import StoreError
from data.stores.bulk import insert_rows
from data.stores.engine import in_words, reading, writing
from data.stores.goods.goods_imports import goods_at
from data.stores.goods.goods_parts import file_names, file_parts
from data.stores.row_tables import AT_ONCE, in_batches, line_of, rows_at
from data.stores.schema import (
    DOCUMENTS,
    DRAFT_GOODS,
    DRAFT_PARTS,
    DRAFT_ROWS,
    DRAFTS,
    FIGURE_ROWS,
    GOODS,
    GOODS_PARTS,
    LAYERS,
    REMEMBERED,
    ROWS,
    SQLITE,
    VERSIONS,
)
from data.stores.versions import layers_of, newest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sqlalchemy import Connection, Engine, Table

    from data.stores.store import Store

    Records = Iterable[tuple[Table, Mapping[str, Any]]]

OF_LAYERS: Final = (LAYERS, VERSIONS, ROWS, FIGURE_ROWS, GOODS, GOODS_PARTS)
"""Tables that a layer has rows in, those that others refer to first."""
OF_FILES: Final = (GOODS_PARTS, DRAFT_PARTS, DRAFT_GOODS)
"""Tables whose rows are parts of files."""
PARTS_AT_ONCE: Final = 16
"""Parts of files that are held in memory at a time."""
TABLES: Final = (*OF_LAYERS, REMEMBERED, DOCUMENTS, DRAFTS, DRAFT_ROWS, DRAFT_PARTS, DRAFT_GOODS)


def move(source: Store, target: Store, layer_ids: Collection[str] = ()) -> tuple[str, ...]:
    """Write layers with all their versions into another store; documents, answers and drafts too where all are meant.

    The first store is left as it is. All is written or nothing, and every layer is compared before it is kept.

    Returns
    -------
    tuple of str
        Ids of the layers.

    Raises
    ------
    StoreError
        Where the source lacks a layer, the target has one of the same id, or what was written is not the same.
    """
    known = {layer.layer_id for layer in source.layers()}
    for layer_id in layer_ids:
        if layer_id not in known:
            raise StoreError("store.layer_unknown", layer=layer_id)
    wanted = tuple(sorted(layer_ids or known))
    with snapshot(source.engine) as outgoing, writing(target.engine) as connection:
        write_records(connection, records_of(outgoing, layer_ids))
        for layer_id in wanted:
            if _digest(outgoing, layer_id) != _digest(connection, layer_id):
                raise StoreError("store.not_the_same", layer=layer_id)
    return wanted


def records_of(connection: Connection, layer_ids: Collection[str] = ()) -> Iterator[tuple[Table, Mapping[str, Any]]]:
    """Yield the rows of every table, those that others refer to first; of some layers alone where they are named."""
    for table in OF_LAYERS if layer_ids else TABLES:
        asked = select(table).order_by(*table.primary_key.columns)
        if layer_ids:
            asked = asked.where(table.c.layer_id.in_(sorted(layer_ids)))
        many = PARTS_AT_ONCE if table in OF_FILES else AT_ONCE
        with connection.execute(asked, execution_options={"yield_per": many}) as found:
            for record in found.mappings():
                yield table, {name: value for name, value in record.items() if name != "seq" or table is not REMEMBERED}


def write_records(connection: Connection, records: Records) -> None:
    """Write rows of any tables; raise StoreError where a layer or a document is in the store already."""
    held = {layer.layer_id for layer in layers_of(connection)}
    documents = {(row.kind, row.doc_id) for row in connection.execute(select(DOCUMENTS.c.kind, DOCUMENTS.c.doc_id))}
    for batch in _in_batches(records):
        by_table: dict[str, list[Mapping[str, Any]]] = {}
        tables = {}
        for table, record in batch:
            if table is LAYERS and record["layer_id"] in held:
                raise StoreError("store.layer_exists", layer=record["layer_id"])
            if table is DOCUMENTS and (record["kind"], record["doc_id"]) in documents:
                raise StoreError("store.document_exists", document=record["doc_id"])
            tables[table.name] = table
            by_table.setdefault(table.name, []).append(record)
        for name, found in by_table.items():
            insert_rows(connection, tables[name], found)


def _in_batches(records: Records) -> Iterator[list[tuple[Table, Mapping[str, Any]]]]:
    """Yield rows in lists that fit into memory: of parts of files a few."""
    for is_file, found in groupby(records, key=lambda record: record[0].name in {table.name for table in OF_FILES}):
        yield from in_batches(found, PARTS_AT_ONCE if is_file else AT_ONCE)


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees the store at one moment, however long it is read."""
    if engine.dialect.name == SQLITE:
        with reading(engine) as connection:
            yield connection
        return
    with in_words(engine), engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        yield connection


def _digest(connection: Connection, layer_id: str) -> str:
    """Return the hash of the rows and goods of a layer in its newest version."""
    found = hashlib.sha256()
    version = newest(connection, layer_id).version
    for row in rows_at(connection, layer_id, version):
        found.update(line_of(row))
    for kept in goods_at(connection, layer_id, version):
        found.update(f"{kept.key} {kept.version} {kept.records} {kept.source}\n".encode())
        for name in file_names(connection, layer_id, kept.key):
            found.update(f"{name}\n".encode())
            for part in file_parts(connection, layer_id, kept.key, name):
                found.update(part)
    return found.hexdigest()
