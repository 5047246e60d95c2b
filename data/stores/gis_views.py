"""Views for geographic information systems: places, ties and figures as layers with geometry, where PostGIS is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from data.errors import StoreError
from data.stores.engine import writing
from data.stores.schema import SQLITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from data.stores.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class GisPlace:
    """A place of the book; `is_middle` where its point is the middle of its parts. Without a point it has no lines."""

    place_id: str
    kind: str
    country: str
    name_en: str
    name_ru: str
    lon: float | None
    lat: float | None
    is_middle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GisTie:
    """A tie of the book between two places."""

    claim_id: str
    by_place_id: str
    kz_place_id: str
    kind: str
    status: str
    since: str
    what_en: str
    what_ru: str


STATEMENTS: Final = Path(__file__).with_suffix(".sql")
"""What is made; the book's ties and those of layers are two views, so that nothing counts them together."""
VIEWS: Final = ("places", "ties", "own_ties", "observations")


def make_views(store: Store, places: Iterable[GisPlace], ties: Iterable[GisTie]) -> Mapping[str, int]:
    """Make the views anew, with the places and ties of the book as they are now; return how many rows each has.

    Raises
    ------
    StoreError
        ``store.no_postgresql`` on SQLite, ``store.no_postgis`` where PostGIS is not installed or may not be used.
    """
    if store.engine.dialect.name == SQLITE:
        raise StoreError("store.no_postgresql", where=store.place)
    with writing(store.engine) as connection:
        _use_postgis(connection, store.place)
        schema = connection.dialect.identifier_preparer.quote(str(connection.scalar(text("SELECT current_schema()"))))
        for statement in STATEMENTS.read_text(encoding="utf-8").replace("{schema}", schema).split(";\n"):
            connection.exec_driver_sql(statement)
        _fill(connection, "book_places", GisPlace, places)
        _fill(connection, "book_ties", GisTie, ties)
        return {name: connection.scalar(text(f"SELECT count(*) FROM gis.{name}")) or 0 for name in VIEWS}  # noqa: S608


def _use_postgis(connection: Connection, place: str) -> None:
    known = connection.scalar(text("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'"))
    if not known:
        raise StoreError("store.no_postgis", where=place)
    try:
        connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS postgis")
    except ProgrammingError as error:
        raise StoreError("store.no_postgis", where=place) from error


def _fill(connection: Connection, table: str, kind: type[GisPlace | GisTie], rows: Iterable[GisPlace | GisTie]) -> None:
    names = tuple(kind.__dataclass_fields__)
    connection.exec_driver_sql(f"DELETE FROM gis.{table}")  # noqa: S608
    columns, marks = ", ".join(names), ", ".join(f":{name}" for name in names)
    records = [{name: getattr(row, name) for name in names} for row in rows]
    if records:
        connection.execute(text(f"INSERT INTO gis.{table} ({columns}) VALUES ({marks})"), records)  # noqa: S608
