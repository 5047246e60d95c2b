"""Keeping of changed rows as a new version of a layer, and taking a version back by another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import exists, insert, literal, select, update

from data.errors import StoreError
from data.stores.bulk import insert_rows
from data.stores.errors import StaleVersionError
from data.stores.goods.goods_imports import check_base, is_newest, put_goods, turn_back
from data.stores.goods.goods_parts import has_files, take_from_draft, write_files
from data.stores.model import VersionKind
from data.stores.row_changes import changed_since, changes_since
from data.stores.row_tables import AT_ONCE, ROW_TABLES, table_of, to_record
from data.stores.schema import GOODS_PARTS, ORIGIN, SQLITE
from data.stores.versions import lock_layer, versions_of, write_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from data.layer_rows import LayerRow
    from data.stores.model import Change, Deed, GoodsBrought, RowChange, Version
    from data.stores.row_tables import RowTable

T = TypeVar("T")
MANY: Final = 1000
"""Rows of a change after which PostgreSQL counts its rows anew: its plans rest on their number."""
MOST_NAMED: Final = 1000
"""Rows that a refused change names."""


def keep_change(connection: Connection, layer_id: str, change: Change, deed: Deed, base: int) -> int:
    """Put rows and records of goods into a layer and take rows out, as its next version.

    Rows that are in the layer as they are put stay as they are. Where nothing changes, there is no new version.

    Returns
    -------
    int
        The newest version.

    Raises
    ------
    StaleVersionError
        Where somebody else has changed one of the rows after the version `base`, to something else.
    StoreError
        Where a row cannot be kept, comes twice, or is to go and is not there.
    """
    head = lock_layer(connection, layer_id)
    if not 1 <= base <= head.version:
        raise StoreError("store.version_unknown", layer=layer_id, version=base, newest=head.version)
    writer = _Writer(connection, head, deed, base)
    for table, rows in _in_batches((row.table, row) for row in change.put):
        writer.put(table, rows)
    for table, row_ids in _in_batches(change.gone):
        writer.take_out(table, row_ids)
    if change.goods is not None:
        writer.put_goods(change.goods)
    if writer.stale:
        raise StaleVersionError(layer_id, base, writer.stale)
    return writer.finish()


class _Writer:
    """One change of a layer while it is written."""

    def __init__(self, connection: Connection, head: Version, deed: Deed, base: int) -> None:
        self._connection = connection
        self._head = head
        self._layer_id = head.layer_id
        self._deed = deed
        self._base = base
        self._number: int | None = None
        self._is_putting = True
        self._seen: set[tuple[str, str]] = set()
        self._fresh = {held.key: not _has_rows(connection, held, head.layer_id) for held in ROW_TABLES}
        self.stale: list[RowChange] = []

    def put(self, table: str, rows: Sequence[LayerRow]) -> None:
        """Put rows of one table."""
        self._see(table, [row.row_id for row in rows])
        held = table_of(table)
        records = {row.row_id: to_record(row) for row in rows}
        if not self._fresh[held.key]:
            now = self._now(held, table, list(records))
            same = [row_id for row_id, old in now.items() if all(old[n] == records[row_id][n] for n in held.columns)]
            for row_id in same:
                del records[row_id]
            self._check(table, list(records))
            if replaced := [row_id for row_id in records if row_id in now]:
                self._close(held, table, replaced)
        if records:
            number = self._version()
            more = {"layer_id": self._layer_id, "from_version": number, "import_version": number}
            insert_rows(self._connection, held.table, [record | more for record in records.values()])

    def take_out(self, table: str, row_ids: Sequence[str]) -> None:
        """Take rows of one table out, after what is put."""
        self._is_putting = False
        self._see(table, row_ids)
        held = table_of(table)
        now = self._now(held, table, row_ids)
        stale = self._check(table, row_ids)
        for row_id in row_ids:
            if row_id not in now and row_id not in stale:
                raise StoreError("store.row_unknown", layer=self._layer_id, table=table, row=row_id)
        self._close(held, table, [row_id for row_id in row_ids if row_id in now])

    def put_goods(self, goods: GoodsBrought) -> None:
        """Put an import of goods over those that the layer has."""
        check_base(self._connection, self._layer_id, self._base)
        if is_newest(self._connection, self._head, goods.key):
            return
        number = self._version()
        put_goods(self._connection, self._layer_id, number, key=goods.key, records=goods.records, source=goods.source)
        if has_files(self._connection, self._layer_id, goods.key):
            return
        owner = {"layer_id": self._layer_id, "import_key": goods.key}
        write_files(self._connection, GOODS_PARTS, owner, goods.files)
        if goods.draft_id:
            take_from_draft(self._connection, self._layer_id, goods.key, goods.draft_id)

    def finish(self) -> int:
        """Return the version that was written, or the newest one where nothing was."""
        if len(self._seen) > MANY and self._connection.dialect.name != SQLITE:
            for held in ROW_TABLES:
                self._connection.exec_driver_sql(f'ANALYZE "{held.table.name}"')
        return self._head.version if self._number is None else self._number

    def _see(self, table: str, row_ids: Iterable[str]) -> None:
        for row_id in row_ids:
            if (table, row_id) in self._seen:
                raise StoreError("store.row_twice", table=table, row=row_id)
            self._seen.add((table, row_id))

    def _now(self, held: RowTable, table: str, row_ids: Sequence[str]) -> dict[str, Any]:
        here = (
            held.of(self._layer_id, table),
            held.named(self._connection, row_ids),
            held.table.c.to_version.is_(None),
        )
        asked = held.table.select().where(*here)
        return {record[held.key]: record for record in self._connection.execute(asked).mappings()}

    def _check(self, table: str, row_ids: Sequence[str]) -> frozenset[str]:
        """Note which rows somebody else has changed since, and return them."""
        if self._base == self._head.version:
            return frozenset()
        since = changed_since(self._connection, self._layer_id, table, row_ids, self._base)
        if since and len(self.stale) < MOST_NAMED:
            self.stale += changes_since(self._connection, self._layer_id, table, sorted(since), self._base)
        return since

    def _close(self, held: RowTable, table: str, row_ids: Sequence[str]) -> None:
        here = (
            held.of(self._layer_id, table),
            held.named(self._connection, row_ids),
            held.table.c.to_version.is_(None),
        )
        self._connection.execute(update(held.table).where(*here).values(to_version=self._version()))

    def _version(self) -> int:
        """Return the number of the new version, which is written before its first row."""
        if self._number is None:
            by_hand = VersionKind.EDIT if self._is_putting else VersionKind.WITHDRAW
            kind = VersionKind.IMPORT if self._deed.file else by_hand
            self._number = write_version(self._connection, self._head, kind, self._deed)
        return self._number


def take_back(connection: Connection, layer_id: str, deed: Deed, version: int | None, kind: VersionKind) -> int:
    """Undo or redo a change of rows and goods by a version that changes the same ones the other way round.

    Parameters
    ----------
    version
        The change; an undone one for `VersionKind.REDO`. Where None is named, the last one that can be.

    Raises
    ------
    StaleVersionError
        Where a later version has changed the same rows.
    StoreError
        Where there is nothing to undo or redo.
    """
    head = lock_layer(connection, layer_id)
    target = _target(versions_of(connection, layer_id), version, kind)
    if target is None:
        raise StoreError(f"store.no_{kind.value}", layer=layer_id, version=version or head.version)
    stale = [change for held in ROW_TABLES for change in _changed_after(connection, held, layer_id, target)]
    if stale:
        raise StaleVersionError(layer_id, target, stale[:MOST_NAMED])
    number = write_version(connection, head, kind, deed, undoes=target)
    for held in ROW_TABLES:
        columns = held.table.c
        here = columns.layer_id == layer_id
        brought = here & (columns.from_version == target)
        connection.execute(update(held.table).where(brought).values(to_version=number))
        kept = [held.key, *held.columns, *ORIGIN, "layer_id", "import_version"]
        kept += ["table_name"] if "table_name" in columns else []
        asked = select(*(columns[name] for name in kept), literal(number)).where(here, columns.to_version == target)
        connection.execute(insert(held.table).from_select([*kept, "from_version"], asked))
    turn_back(connection, layer_id, target, number)
    return number


def _target(versions: Sequence[Version], version: int | None, kind: VersionKind) -> int | None:
    """Return the version whose rows are to be changed back: the one named, or what undo and redo have made of it."""
    of_rows = (VersionKind.IMPORT, VersionKind.EDIT, VersionKind.WITHDRAW)
    by_number = {made.version: made for made in versions}
    wanted = (VersionKind.UNDO,) if kind is VersionKind.REDO else (*of_rows, VersionKind.REDO)
    if version is None:
        found = (made.version for made in reversed(versions) if made.undone_by is None and made.kind in wanted)
        return next(found, None)
    made = by_number.get(version)
    while made is not None and made.undone_by is not None:
        made = by_number[made.undone_by]
    return made.version if made is not None and made.kind in wanted else None


def _changed_after(connection: Connection, held: RowTable, layer_id: str, target: int) -> Iterator[RowChange]:
    """Yield the rows of a version that a later one has changed."""
    mine, other = held.table.alias("mine"), held.table.alias("other")
    keys = [name for name in ("layer_id", "table_name", held.key) if name in mine.c]
    same = [mine.c[name] == other.c[name] for name in keys]
    names = [mine.c[name] for name in ("table_name", held.key) if name in mine.c]
    brought = select(*names).where(
        mine.c.layer_id == layer_id, mine.c.from_version == target, mine.c.to_version.is_not(None)
    )
    taken = select(*names).where(
        mine.c.layer_id == layer_id,
        mine.c.to_version == target,
        exists().where(*same, other.c.from_version > target),
    )
    found: dict[str, list[str]] = {}
    for row in {tuple(row) for asked in (brought, taken) for row in connection.execute(asked.limit(MOST_NAMED))}:
        found.setdefault(row[0] if len(row) > 1 else held.table.name, []).append(row[-1])
    for table, row_ids in sorted(found.items()):
        yield from changes_since(connection, layer_id, table, sorted(row_ids), target)


def _has_rows(connection: Connection, held: RowTable, layer_id: str) -> bool:
    asked = select(held.table.c.layer_id).where(held.table.c.layer_id == layer_id).limit(1)
    return connection.scalar(asked) is not None


def _in_batches(items: Iterable[tuple[str, T]]) -> Iterator[tuple[str, list[T]]]:
    """Yield what is of one table together, at most `AT_ONCE` at a time, in the order in which it comes."""
    waiting: dict[str, list[T]] = {}
    for table, item in items:
        batch = waiting.setdefault(table, [])
        batch.append(item)
        if len(batch) == AT_ONCE:
            yield table, waiting.pop(table)
    yield from waiting.items()
