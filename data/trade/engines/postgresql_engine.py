"""PostgreSQL: the engine of a house that has a database already."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

import psycopg
import pyarrow.parquet as pq
from psycopg import sql as names

from data.errors import StoreError
from data.trade.engines.engine import Answer, answer_of, with_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.question import Question

_TEXT: Final = 'text COLLATE "C" NOT NULL'
"""Text is compared by its letters' numbers, as the other engines do, whatever the database's own order is."""
_SIDES: Final = ("seller_id", "buyer_id", "reporter", "scheme", "level", "chapter")
_TABLES: Final = {
    "goods": (
        *((name, _TEXT) for name in _SIDES),
        ("code", _TEXT),
        ("period", "integer NOT NULL"),
        ("currency", _TEXT),
        ("value", "numeric(22, 4)"),
        ("status", _TEXT),
        ("net_kg", "numeric(22, 3)"),
        ("line", "bigint NOT NULL"),
        ("import_key", _TEXT),
    ),
    "cube": (
        *((name, _TEXT) for name in _SIDES),
        ("period", "integer NOT NULL"),
        ("currency", _TEXT),
        ("value", "numeric(28, 4)"),
        ("goods", "bigint NOT NULL"),
        ("known", "bigint NOT NULL"),
    ),
}
_BATCH: Final = 20_000


class PostgresqlEngine:
    """Answers from tables of a database.

    A version's records are copied into a schema of their own at its first question.

    Parameters
    ----------
    address
        ``postgresql://USER@HOST/DATABASE``; the user may create schemas there.
    """

    def __init__(self, address: str) -> None:
        """Keep the address; the database is reached when it is asked."""
        self._address = address
        self._thread = threading.local()

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Return the answer of a version of the records; any thread may ask.

        Raises
        ------
        StoreError
            ``goods.engine_unreachable`` where the database does not answer.
        """
        statement = with_names(question.sql.replace("%", "%%"), lambda name: f"%({name})s")
        try:
            connection = self._connection()
            self._copy(connection, version)
            with connection.transaction(), connection.cursor() as cursor:
                cursor.execute(names.SQL("SET LOCAL search_path TO {}").format(names.Identifier(_schema(version))))
                # The statement is one of ours, with names for its values: nobody's text is in it.
                cursor.execute(statement.encode(), dict(question.values))
                return answer_of(question, cursor.fetchall())
        except psycopg.OperationalError as error:
            self._thread.connection = None
            raise StoreError("goods.engine_unreachable", engine="PostgreSQL", why=error) from error

    def close(self) -> None:
        """Close the connection of this thread."""
        connection: psycopg.Connection | None = getattr(self._thread, "connection", None)
        if connection is not None:
            connection.close()
            self._thread.connection = None

    def forget(self, version: GoodsVersion) -> None:
        """Drop the tables of a version that nobody will ask for."""
        schema = names.Identifier(_schema(version))
        with self._connection().transaction():
            self._connection().execute(names.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(schema))

    def _connection(self) -> psycopg.Connection:
        connection: psycopg.Connection | None = getattr(self._thread, "connection", None)
        if connection is None or connection.closed:
            connection = psycopg.connect(self._address, autocommit=True, connect_timeout=10)
            self._thread.connection = connection
        return connection

    def _copy(self, connection: psycopg.Connection, version: GoodsVersion) -> None:
        """Copy a version's records once, whoever asks first; a copy that was broken off leaves nothing."""
        schema = _schema(version)
        found = "SELECT 1 FROM information_schema.schemata WHERE schema_name = %s"
        if connection.execute(found, (schema,)).fetchone():
            return
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (schema,))
            if connection.execute(found, (schema,)).fetchone():
                return
            connection.execute(names.SQL("CREATE SCHEMA {}").format(names.Identifier(schema)))
            for table, files in (("goods", version.years), ("cube", version.cubes)):
                _fill(connection, schema, table, files)


def _fill(connection: psycopg.Connection, schema: str, table: str, files: Sequence[Path]) -> None:
    target = names.Identifier(schema, table)
    columns = names.SQL(", ").join(
        names.SQL("{} {}").format(names.Identifier(name), names.SQL(kind)) for name, kind in _TABLES[table]
    )
    connection.execute(names.SQL("CREATE TABLE {} ({})").format(target, columns))
    listed = [name for name, _ in _TABLES[table]]
    into = names.SQL(", ").join(map(names.Identifier, listed))
    with (
        connection.cursor() as cursor,
        cursor.copy(names.SQL("COPY {} ({}) FROM STDIN").format(target, into)) as copy,
    ):
        for file in files:
            for batch in pq.ParquetFile(file).iter_batches(_BATCH, columns=listed):
                for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    copy.write_row(row)
    index = names.SQL("CREATE INDEX ON {} (seller_id, buyer_id, level, period)").format(target)
    connection.execute(index)
    connection.execute(names.SQL("ANALYZE {}").format(target))


def _schema(version: GoodsVersion) -> str:
    return f"goods_{version.key}"
