"""Connections to the database of a store."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg
from platformdirs import user_cache_path, user_data_path
from sqlalchemy import URL, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from data.errors import StoreError
from data.stores.schema import SQLITE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, Engine

VARIABLE: Final = "PARTNERSHIP_VECTOR_STORE"
POSTGRESQL: Final = "postgresql+psycopg"
FILE: Final = "store.sqlite3"
PATIENCE: Final = 20.0
"""Seconds that one waits for another who writes."""
MOST_CONNECTIONS: Final = 25
"""Connections beside those that are kept open: as many readers may ask at one moment."""
_SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "store.busy": ("locked", "lock timeout"),
    "store.full": ("disk is full", "no space left", "could not extend file"),
    "store.unreadable": ("not a database", "malformed"),
    "store.unreachable": ("unable to open", "connection", "closed unexpectedly"),
    "store.read_only": ("readonly", "read-only", "permission denied"),
}
"""What a database says, in part, and which sentence of ours it is."""


def default_path() -> Path:
    """Return where the store is if nothing else is asked for: where the platform keeps a user's data.

    Raises
    ------
    StoreError
        If the account has no home where that could be.
    """
    try:
        return user_data_path("partnership-vector", appauthor=False) / FILE
    except RuntimeError as error:
        raise _homeless() from error


def store_url(place: str | Path | None = None) -> URL:
    """Return the address of a store.

    Parameters
    ----------
    place
        A path, ``sqlite:///PATH`` or ``postgresql+psycopg://USER@HOST/DATABASE``; without it, what the environment
        variable `VARIABLE` says, else `default_path`.
    """
    wanted = str(place if place is not None else os.environ.get(VARIABLE, "").strip() or default_path())
    if "://" not in wanted:
        try:
            return URL.create(SQLITE, database=str(Path(wanted).expanduser().absolute()))
        except RuntimeError as error:
            raise _homeless() from error
    try:
        url = make_url(wanted)
    except ArgumentError as error:
        raise StoreError("store.address", where=wanted.split("://", 1)[0] + "://") from error
    if url.drivername == "postgresql":
        url = url.set(drivername=POSTGRESQL)
    if url.drivername not in (SQLITE, POSTGRESQL) or not url.database or url.database == ":memory:":
        raise StoreError("store.address", where=url.render_as_string())
    return url


def _homeless() -> StoreError:
    return StoreError("store.unreachable", where="~", reason=f"no home directory; {VARIABLE} names another file")


def place_of(url: URL) -> str:
    """Return where a store is in words for its owner: a path, or the address of a database without the password."""
    return str(url.database) if url.drivername == SQLITE else url._replace(password=None).render_as_string()


def derived_path(url: URL) -> Path:
    """Return the folder for what this machine derives from a store and can make anew.

    Beside the file of a store on SQLite; of one on PostgreSQL, where the platform keeps what a user can do without.
    """
    if url.drivername == SQLITE:
        file = Path(str(url.database))
        return file.with_name(f"{file.name}.derived")
    name = hashlib.sha256(place_of(url).encode()).hexdigest()[:16]
    try:
        return user_cache_path("partnership-vector", appauthor=False) / name
    except RuntimeError as error:
        raise _homeless() from error


def make_engine(url: URL) -> Engine:
    """Return the connections to a database; those of SQLite keep the rules of the store."""
    if url.drivername == SQLITE:
        _make_file(Path(str(url.database)))
        engine = create_engine(url, max_overflow=MOST_CONNECTIONS, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    # Without prepared statements each is planned for the ids that it is given.
    options = {"connect_timeout": 10, "prepare_threshold": None}
    return create_engine(url, pool_pre_ping=True, max_overflow=MOST_CONNECTIONS, connect_args=options)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees the store as it is at its first question."""
    with in_words(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection whose changes are kept together at the end, or not at all."""
    with in_words(engine), engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name != SQLITE:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(PATIENCE * 1000)}")
        yield connection


@contextmanager
def in_words(engine: Engine) -> Iterator[None]:
    """Say what a database cannot do as a `StoreError`; faults of the program pass as they are."""
    try:
        yield
    except DatabaseError as error:
        code = "store.unreachable" if error.connection_invalidated else _code_of(str(error.orig))
        if code is None:
            raise
        raise _in_short(code, engine, error.orig) from error
    except psycopg.OperationalError as error:  # of COPY, which SQLAlchemy does not see
        raise _in_short(_code_of(str(error)) or "store.unreachable", engine, error) from error


def _in_short(code: str, engine: Engine, error: BaseException | None) -> StoreError:
    return StoreError(code, where=place_of(engine.url), reason=next(iter(str(error).strip().splitlines()), ""))


def _code_of(said: str) -> str | None:
    """Return the code for what a database said; None where it is no state of the database."""
    return next((code for code, words in _SAID.items() if any(word in said.lower() for word in words)), None)


def _make_file(path: Path) -> None:
    """Make the folder and the file of a store, for its owner alone."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError("store.unreachable", where=path, reason=error.strerror or "") from error


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Set up a connection: readers beside a writer, and what was answered is on the disk."""
    connection.isolation_level = None  # transactions begin where `_begin` says
    for rule in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        connection.execute(f"PRAGMA {rule}").close()


def _begin(connection: Connection) -> None:
    options: dict[str, Any] = dict(connection.get_execution_options())
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
