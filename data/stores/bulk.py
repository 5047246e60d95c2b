"""Writing of many rows into a table of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg import sql

from data.stores.schema import SQLITE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

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
    names = tuple(records[0])
    dialect = connection.dialect
    binds = {name: bind for name in names if (bind := table.c[name].type.dialect_impl(dialect).bind_processor(dialect))}
    rows = [tuple(binds[name](record[name]) if name in binds else record[name] for name in names) for record in records]
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
