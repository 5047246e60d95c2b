"""Writing of many rows into a table of a store."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg import sql

from data.stores.schema import SQLITE, ExactNumber

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table

FEW: Final = 50
"""Rows up to which COPY gains nothing."""


def insert_rows(connection: Connection, table: Table, records: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that have the same columns: by `executemany` on SQLite, by COPY on PostgreSQL.

    SQLAlchemy's own way takes twice the time, most of it for the names of parameters.
    """
    if not records:
        return
    if connection.dialect.name != SQLITE and len(records) <= FEW:
        connection.execute(table.insert(), list(records))
        return
    names, dialect = tuple(records[0]), connection.dialect
    taken: Callable[[Mapping[str, Any]], Any] = itemgetter(*names)
    rows: list[tuple[Any, ...]] = [taken(record) if len(names) > 1 else (taken(record),) for record in records]
    if binds := _binds(table, names, dialect):
        rows = [tuple(binds[n](cell) if n in binds else cell for n, cell in enumerate(row)) for row in rows]
    if dialect.name == SQLITE:
        columns = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', rows)  # noqa: S608
        return
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101  # the only driver that a store takes
    copying = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    with driver.cursor() as cursor, cursor.copy(copying) as copy:
        for row in rows:
            copy.write_row(row)


def _binds(table: Table, names: Sequence[str], dialect: Dialect) -> dict[int, Callable[[Any], Any]]:
    """Return what turns the cells of some columns, by their places, into what the database takes."""
    binds: dict[int, Callable[[Any], Any]] = {}
    for place, name in enumerate(names):
        kind = table.c[name].type
        bind = kind.dialect_impl(dialect).bind_processor(dialect)
        if bind is not None and not (isinstance(kind, ExactNumber) and dialect.name == SQLITE):  # text stays text there
            binds[place] = bind
    return binds
