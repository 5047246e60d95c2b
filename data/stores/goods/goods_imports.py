"""Imports of records of goods in the versions of a layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, literal, select, update

from data.errors import StoreError
from data.stores.schema import GOODS, VERSIONS
from data.stores.storable import check_texts

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from data.stores.model import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptGoods:
    """A file of goods that is in force in a version of a layer.

    Attributes
    ----------
    key
        Its name among the imports: the same for the same file and records.
    version
        The version that brought it; an undo that puts it back does not change it.
    records
        Number of its records.
    source
        What it is from, as was said when it was kept.

    Other attributes are those of the version that brought it; see `data.stores.model.Deed`.
    """

    key: str
    version: int
    records: int
    source: str
    file: str
    sha256: str
    who: str
    at: datetime
    licence: str


def goods_at(connection: Connection, layer_id: str, version: int) -> tuple[KeptGoods, ...]:
    """Return the imports in force in a version of a layer, the oldest first: a later one is over an earlier one."""
    made = VERSIONS.c
    asked = (
        select(
            GOODS.c.import_key.label("key"),
            GOODS.c.import_version.label("version"),
            GOODS.c.records,
            GOODS.c.source,
            made.file,
            made.sha256,
            made.who,
            made.at,
            made.licence,
        )
        .join_from(GOODS, VERSIONS, (made.layer_id == GOODS.c.layer_id) & (made.version == GOODS.c.import_version))
        .where(GOODS.c.layer_id == layer_id, in_force(version))
        .order_by(GOODS.c.import_version)
    )
    return tuple(KeptGoods(**row) for row in connection.execute(asked).mappings())


def in_force(version: int) -> ColumnElement[bool]:
    """Return which imports were in a layer in a version."""
    columns = GOODS.c
    return (columns.from_version <= version) & (columns.to_version.is_(None) | (columns.to_version > version))


def is_newest(connection: Connection, head: Version, key: str) -> bool:
    """Return whether an import is the newest one of a layer: to keep it again changes nothing."""
    found = goods_at(connection, head.layer_id, head.version)
    return bool(found) and found[-1].key == key


def check_base(connection: Connection, layer_id: str, base: int) -> None:
    """Raise StoreError where the goods of a layer were changed after a version: what was compared is not there now."""
    columns = GOODS.c
    later = (columns.from_version > base) | (columns.to_version > base)
    asked = (
        select(VERSIONS.c.who, VERSIONS.c.version)
        .join_from(
            GOODS,
            VERSIONS,
            (VERSIONS.c.layer_id == columns.layer_id)
            & ((VERSIONS.c.version == columns.from_version) | (VERSIONS.c.version == columns.to_version)),
        )
        .where(columns.layer_id == layer_id, later, VERSIONS.c.version > base)
        .order_by(VERSIONS.c.version.desc())
        .limit(1)
    )
    found = connection.execute(asked).first()
    if found is not None:
        raise StoreError("store.goods_stale", layer=layer_id, who=found.who, version=found.version)


def put_goods(connection: Connection, layer_id: str, number: int, *, key: str, records: int, source: str) -> None:
    """Put an import into a version; where an earlier version has the same, that one ends."""
    check_texts([key, source])
    same = (GOODS.c.layer_id == layer_id) & (GOODS.c.import_key == key) & GOODS.c.to_version.is_(None)
    connection.execute(update(GOODS).where(same).values(to_version=number))
    record = {
        "layer_id": layer_id,
        "import_key": key,
        "from_version": number,
        "import_version": number,
        "records": records,
        "source": source,
    }
    connection.execute(insert(GOODS), record)


def turn_back(connection: Connection, layer_id: str, target: int, number: int) -> None:
    """End in a version what another one brought, and bring back what that one ended."""
    columns = GOODS.c
    here = columns.layer_id == layer_id
    connection.execute(update(GOODS).where(here & (columns.from_version == target)).values(to_version=number))
    kept = ["layer_id", "import_key", "import_version", "records", "source"]
    asked = select(*(columns[name] for name in kept), literal(number)).where(here, columns.to_version == target)
    connection.execute(insert(GOODS).from_select([*kept, "from_version"], asked))


def count_records(connection: Connection, layer_id: str, version: int) -> int:
    """Return how many records the imports of a version have; those that a later import replaces are counted too."""
    asked = select(func.coalesce(func.sum(GOODS.c.records), 0)).where(GOODS.c.layer_id == layer_id, in_force(version))
    return int(connection.scalar(asked) or 0)


def goods_licences(connection: Connection, layer_id: str, version: int) -> frozenset[str]:
    """Return the terms on which the imports of a version were brought."""
    return frozenset(kept.licence for kept in goods_at(connection, layer_id, version) if kept.licence)
