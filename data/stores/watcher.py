"""Notice of changes that any process makes to a store, within a second."""

from __future__ import annotations

import logging
import sqlite3
import threading
from typing import TYPE_CHECKING, Final, Self

import psycopg
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from data.errors import StoreError
from data.stores.engine import reading
from data.stores.model import Heads
from data.stores.schema import DOCUMENTS, SQLITE, VERSIONS
from data.stores.versions import CHANNEL

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sqlalchemy import Connection, Engine

LOGGER: Final = logging.getLogger(__name__)
PAUSE: Final = 0.2
"""Seconds between two looks at the data version of SQLite, and at most until a watcher stops."""
AGAIN: Final = 1.0
"""Seconds after which a lost server is asked for again."""


class Watcher:
    """A thread that knows the newest versions of a store, and calls back when they change.

    Parameters
    ----------
    engine
        Connections to the store; the watcher has one of its own.
    callback
        Called with the newest versions in the watcher's thread, once for all changes since the last call.
    """

    def __init__(self, engine: Engine, callback: Callable[[Heads], None] | None = None) -> None:
        self._engine = engine
        self._callback = callback
        self._stop = threading.Event()
        self._changed = threading.Condition()
        self._heads = read_heads(engine)
        look = self._poll if engine.dialect.name == SQLITE else self._listen
        self._thread = threading.Thread(target=self._watch, args=(look,), name="store-watcher", daemon=True)
        self._thread.start()

    def newest(self) -> Heads:
        """Return the newest versions that are known."""
        return self._heads

    def wait(self, known: Heads, timeout: float) -> Heads:
        """Return the newest versions once they differ from known ones, or after a time."""
        with self._changed:
            self._changed.wait_for(lambda: self._heads != known or self._stop.is_set(), timeout)
        return self._heads

    def close(self) -> None:
        """Stop the thread and wait until it has ended."""
        self._stop.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _watch(self, look: Callable[[], None]) -> None:
        while not self._stop.is_set():
            try:
                look()
            except (SQLAlchemyError, psycopg.Error, sqlite3.Error, StoreError):
                LOGGER.warning("The store does not answer; it is asked again.", exc_info=True)
                self._stop.wait(AGAIN)

    def _poll(self) -> None:
        """Look at the number that SQLite changes when another connection writes."""
        known = None
        with self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None  # noqa: S101  # a connection that is open has one
            while not self._stop.is_set():
                found = driver.execute("PRAGMA data_version").fetchone()[0]
                if found != known:
                    known = found
                    self._note()
                self._stop.wait(PAUSE)

    def _listen(self) -> None:
        """Listen to what writers announce; what was missed before the connection is seen at its beginning."""
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"LISTEN {CHANNEL}")
            driver = connection.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)  # noqa: S101  # the only driver that a store takes
            try:
                self._note()
                while not self._stop.is_set():
                    if list(driver.notifies(timeout=PAUSE, stop_after=1)):
                        self._note()
            finally:
                connection.invalidate()  # what listens is not lent to others

    def _note(self) -> None:
        """Read the newest versions, and call back where they are others."""
        heads = read_heads(self._engine)
        if heads == self._heads:
            return
        with self._changed:
            self._heads = heads
            self._changed.notify_all()
        if self._callback is not None:
            try:
                self._callback(heads)
            except Exception:
                LOGGER.exception("A change of the store was noticed, and what it was to bring about failed.")


def read_heads(engine: Engine) -> Heads:
    """Return the newest versions of a store."""
    with reading(engine) as connection:
        return Heads(layers=_layer_heads(connection), documents=_documents(connection))


def _layer_heads(connection: Connection) -> dict[str, int]:
    asked = select(VERSIONS.c.layer_id, func.max(VERSIONS.c.version)).group_by(VERSIONS.c.layer_id)
    return dict(connection.execute(asked.order_by(VERSIONS.c.layer_id)).all())


def _documents(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(DOCUMENTS)) or 0
