"""Changes of rows from one version of a layer to another: what each was and became, with who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from data.errors import StoreError
from data.stores.goods.goods_imports import count_records, goods_licences
from data.stores.model import RowChange, RowStamp, VersionKind
from data.stores.row_tables import AT_ONCE, ROW_TABLES, from_record, in_force, table_of
from data.stores.schema import GOODS, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, RowMapping

    from data.layer_rows import LayerRow


def stamp_of(connection: Connection, layer_id: str, table: str, row_id: str, version: int) -> RowStamp:
    """Return where a row of a version comes from; raise StoreError where the version has no such row."""
    held = table_of(table)
    columns = held.table.c
    asked = (
        select(
            *(VERSIONS.c[name] for name in ("version", "kind", "at", "who", "how_known", "licence", "note")),
            VERSIONS.c.file.label("brought"),
            columns.from_version,
            held.table,
        )
        .join_from(
            held.table,
            VERSIONS,
            (VERSIONS.c.layer_id == columns.layer_id) & (VERSIONS.c.version == columns.import_version),
        )
        .where(held.of(layer_id, table), held.row_id == row_id, in_force(held, version))
    )
    found = connection.execute(asked).mappings().first()
    if found is None:
        raise StoreError("store.row_unknown", layer=layer_id, table=table, row=row_id)
    return RowStamp(
        version=found["version"],
        since=found["from_version"],
        kind=VersionKind(found["kind"]),
        at=found["at"],
        who=found["who"],
        how_known=found["how_known"],
        file=found["brought"],
        licence=found["licence"],
        note=found["note"],
        origin=from_record(found).origin,
    )


def history_of(connection: Connection, layer_id: str, table: str, row_id: str) -> tuple[RowChange, ...]:
    """Return the changes of a row, the first one first; nothing where it never was."""
    held = table_of(table)
    asked = held.table.select().where(held.of(layer_id, table), held.row_id == row_id)
    records = connection.execute(asked.order_by(held.table.c.from_version)).mappings().all()
    begun = {record["from_version"]: from_record(record) for record in records}
    ended = {record["to_version"]: from_record(record) for record in records if record["to_version"] is not None}
    made = _versions(connection, layer_id, sorted(begun.keys() | ended.keys()))
    return tuple(_change(made[number], table, row_id, ended.get(number), begun.get(number)) for number in sorted(made))


def changes_since(
    connection: Connection, layer_id: str, table: str, row_ids: Sequence[str], base: int
) -> tuple[RowChange, ...]:
    """Return what others did to some rows after a version: what each was then, what it is now, and the last change."""
    held = table_of(table)
    columns = held.table.c
    later = or_(columns.from_version > base, columns.to_version > base)
    asked = held.table.select().where(held.of(layer_id, table), held.named(connection, row_ids), later)
    old: dict[str, LayerRow] = {}
    new: dict[str, LayerRow] = {}
    last: dict[str, int] = {}
    for record in connection.execute(asked).mappings():
        row_id, begun, ended = record[held.key], record["from_version"], record["to_version"]
        last[row_id] = max(last.get(row_id, 0), begun, ended or 0)
        if begun <= base:
            old[row_id] = from_record(record)
        if ended is None:
            new[row_id] = from_record(record)
    made = _versions(connection, layer_id, sorted(set(last.values())))
    return tuple(
        _change(made[number], table, row_id, old.get(row_id), new.get(row_id))
        for row_id, number in sorted(last.items())
    )


def changed_since(
    connection: Connection, layer_id: str, table: str, row_ids: Sequence[str], base: int
) -> frozenset[str]:
    """Return which of some rows were changed after a version."""
    held = table_of(table)
    columns = held.table.c
    later = or_(columns.from_version > base, columns.to_version > base)
    asked = select(held.row_id).where(held.of(layer_id, table), held.named(connection, row_ids), later)
    return frozenset(connection.scalars(asked))


def counts_of(connection: Connection, layer_id: str, version: int) -> dict[str, int]:
    """Return how many rows each table of a version has, and how many records its imports of goods."""
    counts: dict[str, int] = {}
    for held in ROW_TABLES:
        columns = held.table.c
        here = (columns.layer_id == layer_id) & in_force(held, version)
        if "table_name" in columns:
            asked = select(columns.table_name, func.count()).where(here).group_by(columns.table_name)
            counts |= dict(connection.execute(asked).all())
        elif count := connection.scalar(select(func.count()).select_from(held.table).where(here)):
            counts[held.table.name] = count
    if records := count_records(connection, layer_id, version):
        counts[GOODS.name] = records
    return dict(sorted(counts.items()))


def changes_in(connection: Connection, layer_id: str, version: int) -> Iterator[RowChange]:
    """Yield the rows that a version changed, sorted by table and row id."""
    made = _versions(connection, layer_id, [version])[version]
    found: dict[tuple[str, str], list[LayerRow | None]] = {}
    for held in ROW_TABLES:
        columns = held.table.c
        for place, column in enumerate((columns.to_version, columns.from_version)):
            asked = held.table.select().where(columns.layer_id == layer_id, column == version)
            with connection.execute(asked, execution_options={"yield_per": AT_ONCE}) as records:
                for record in records.mappings():
                    row = from_record(record)
                    found.setdefault((row.table, row.row_id), [None, None])[place] = row
    for (table, row_id), (old, new) in sorted(found.items()):
        yield _change(made, table, row_id, old, new)


def licences_of(connection: Connection, layer_id: str, version: int) -> tuple[str, ...]:
    """Return the terms on which the rows of a version were brought, each once."""
    found: set[str] = set()
    for held in ROW_TABLES:
        columns = held.table.c
        brought = select(columns.import_version).where(columns.layer_id == layer_id, in_force(held, version)).distinct()
        asked = select(VERSIONS.c.licence).where(VERSIONS.c.layer_id == layer_id, VERSIONS.c.version.in_(brought))
        found.update(connection.scalars(asked.distinct()))
    return tuple(sorted((found | goods_licences(connection, layer_id, version)) - {""}))


def _versions(connection: Connection, layer_id: str, numbers: Iterable[int]) -> dict[int, RowMapping]:
    asked = VERSIONS.select().where(VERSIONS.c.layer_id == layer_id, VERSIONS.c.version.in_(list(numbers)))
    return {row["version"]: row for row in connection.execute(asked).mappings()}


def _change(made: RowMapping, table: str, row_id: str, old: LayerRow | None, new: LayerRow | None) -> RowChange:
    same: dict[str, Any] = {name: made[name] for name in ("version", "at", "who", "how_known")}
    return RowChange(table=table, row_id=row_id, kind=VersionKind(made["kind"]), old=old, new=new, **same)
