"""Backup of a store into one file, and restoring from it."""

from __future__ import annotations

import base64
import json
import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import LargeBinary

from data.errors import NewerStoreError, StoreError
from data.stores.engine import writing
from data.stores.migration import revision_of
from data.stores.records import TABLES, move, records_of, snapshot, write_records
from data.stores.schema import SQLITE, Moment
from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Table

    from data.stores.store import Store

FORMAT: Final = "partnership-vector-store"
_SQLITE_FILE: Final = b"SQLite format 3\0"


def write_backup(store: Store, file: Path) -> int:
    """Write all of a store into one file, whole or not at all, while others go on working; return its size in bytes.

    A store on SQLite becomes a file of SQLite that can be used as it is; one on PostgreSQL becomes lines of JSON.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)  # for its owner alone
    os.close(handle)
    made = Path(name)
    try:
        if store.engine.dialect.name == SQLITE:
            _copy(Path(str(store.engine.url.database)), made)
        else:
            with made.open("wb") as lines:
                for line in _lines(store):
                    lines.write(line)
        with made.open("rb+") as written:
            os.fsync(written.fileno())
        made.replace(file)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return file.stat().st_size


def restore(file: Path, store: Store) -> tuple[str, ...]:
    """Write what a backup has into a store that has none of its layers, all or nothing; return the ids of the layers.

    Raises
    ------
    StoreError
        Where the file is no backup or is not whole, or the store has one of the layers.
    NewerStoreError
        Where a newer version of the program has written the file.
    """
    with file.open("rb") as start:
        is_sqlite = start.read(len(_SQLITE_FILE)) == _SQLITE_FILE
    if is_sqlite:
        with tempfile.TemporaryDirectory(prefix="vector-restore-") as folder:
            copy = Path(folder) / "store.sqlite3"  # opening a store may change its tables: the backup stays as it is
            _copy(file, copy)
            with open_store(copy) as source:
                return move(source, store)
    with writing(store.engine) as connection:
        write_records(connection, _records(file, str(revision_of(connection))))
    return tuple(layer.layer_id for layer in store.layers())


def _copy(source: Path, target: Path) -> None:
    """Copy a database of SQLite while others write to it, and check the copy."""
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        try:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # one file, without those beside it
            said = new.execute("PRAGMA integrity_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise StoreError("store.unreadable", where=source) from error
        if said != "ok":
            raise StoreError("store.unreadable", where=source)


def _lines(store: Store) -> Iterator[bytes]:
    """Yield a store as lines of JSON; the number of rows at the end shows whether a file is whole."""
    with snapshot(store.engine) as connection:
        yield _line({"format": FORMAT, "revision": revision_of(connection)})
        count = 0
        for table, record in records_of(connection):
            count += 1
            yield _line({"table": table.name, "row": {name: _written(value) for name, value in record.items()}})
        yield _line({"rows": count})


def _records(file: Path, revision: str) -> Iterator[tuple[Table, Mapping[str, Any]]]:
    tables = {table.name: table for table in TABLES}
    count, is_whole = 0, False
    with _as_backup(file), file.open(encoding="utf-8") as lines:
        first = json.loads(next(lines, "{}"))
        if first["format"] != FORMAT:
            raise ValueError(first["format"])
        if first["revision"] > revision:
            raise NewerStoreError("store.newer", where=file, found=first["revision"], known=revision)
        for line in lines:
            found = json.loads(line)
            if "rows" in found:
                is_whole = found["rows"] == count
                break
            table = tables[found["table"]]
            count += 1
            yield table, {name: _read(table, name, value) for name, value in found["row"].items()}
        if not is_whole:
            raise StoreError("store.backup_torn", file=file)


@contextmanager
def _as_backup(file: Path) -> Iterator[None]:
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("store.no_backup", file=file) from error


def _line(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _written(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, datetime):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes | memoryview) else value


def _read(table: Table, name: str, value: Any) -> Any:  # noqa: ANN401
    kind = table.c[name].type
    if value is not None and isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    return base64.b64decode(value) if isinstance(kind, LargeBinary) else value
