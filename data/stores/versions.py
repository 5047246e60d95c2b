"""Versions of layers: what each was, who made it and when, and what takes back what."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, insert, select

from data.errors import StoreError
from data.stores.model import Layer, Version, VersionKind
from data.stores.schema import LAYERS, SQLITE, VERSIONS
from data.stores.storable import check_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

    from data.stores.model import Deed

LAYER_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_LETTERS: Final = 64
MOST_OF_A_NAME: Final = 200


def create_layer(connection: Connection, layer_id: str, name: str, deed: Deed) -> int:
    """Begin a layer, which is a draft, and return its first version; raise StoreError where the id is taken."""
    if not LAYER_ID.fullmatch(layer_id) or len(layer_id) > MOST_LETTERS:
        raise StoreError("store.layer_id", layer=layer_id)
    name = checked_name(name)
    lock_new(connection)
    if connection.scalar(select(LAYERS.c.layer_id).where(LAYERS.c.layer_id == layer_id)):
        raise StoreError("store.layer_exists", layer=layer_id)
    connection.execute(insert(LAYERS), {"layer_id": layer_id})
    return _write(connection, layer_id, 1, VersionKind.CREATE, deed, name=name, is_published=False)


def checked_name(name: str) -> str:
    """Return the name of a layer without space around it; raise StoreError where it is none."""
    name = " ".join(name.split())
    if not name or len(name) > MOST_OF_A_NAME or not name.isprintable():
        raise StoreError("store.layer_name", name=name[:MOST_OF_A_NAME])
    return name


def lock_new(connection: Connection) -> None:
    """Let two who begin a layer of one id wait for each other."""
    if connection.dialect.name != SQLITE:
        connection.exec_driver_sql("LOCK TABLE layers IN SHARE ROW EXCLUSIVE MODE")


def lock_layer(connection: Connection, layer_id: str) -> Version:
    """Let nobody else change a layer until the end of the transaction, and return its newest version."""
    connection.execute(select(LAYERS.c.layer_id).where(LAYERS.c.layer_id == layer_id).with_for_update())
    return newest(connection, layer_id)


def newest(connection: Connection, layer_id: str) -> Version:
    """Return the newest version of a layer; raise StoreError where there is no such layer."""
    asked = VERSIONS.select().where(VERSIONS.c.layer_id == layer_id).order_by(VERSIONS.c.version.desc()).limit(1)
    found = connection.execute(asked).mappings().first()
    if found is None:
        raise StoreError("store.layer_unknown", layer=layer_id)
    return _version(found)


def versions_of(connection: Connection, layer_id: str) -> tuple[Version, ...]:
    """Return the versions of a layer, the first one first; raise StoreError where there is no such layer."""
    asked = VERSIONS.select().where(VERSIONS.c.layer_id == layer_id).order_by(VERSIONS.c.version)
    found = connection.execute(asked).mappings().all()
    if not found:
        raise StoreError("store.layer_unknown", layer=layer_id)
    undone_by = {row["undoes"]: row["version"] for row in found if row["undoes"] is not None}
    return tuple(_version(row, undone_by.get(row["version"])) for row in found)


def layers_of(connection: Connection) -> tuple[Layer, ...]:
    """Return the layers, sorted by id."""
    last = select(VERSIONS.c.layer_id, func.max(VERSIONS.c.version).label("version")).group_by(VERSIONS.c.layer_id)
    ends = last.subquery()
    of_ends = VERSIONS.join(ends, (VERSIONS.c.layer_id == ends.c.layer_id) & (VERSIONS.c.version == ends.c.version))
    first = VERSIONS.alias("first")
    asked = (
        select(VERSIONS, first.c.at.label("created_at"), first.c.who.label("created_by"))
        .select_from(of_ends.join(first, (first.c.layer_id == VERSIONS.c.layer_id) & (first.c.version == 1)))
        .order_by(VERSIONS.c.layer_id)
    )
    names = tuple(Layer.__dataclass_fields__)
    return tuple(Layer(**{name: row[name] for name in names}) for row in connection.execute(asked).mappings())


def write_version(
    connection: Connection,
    head: Version,
    kind: VersionKind,
    deed: Deed,
    **different: Any,  # noqa: ANN401
) -> int:
    """Write the version after the newest one and return its number; name and publication go on where not different."""
    state: dict[str, Any] = {"name": head.name, "is_published": head.is_published}
    return _write(connection, head.layer_id, head.version + 1, kind, deed, **(state | different))


def version_on(connection: Connection, layer_id: str, day: date | datetime) -> int:
    """Return the version that a layer had at a moment, or at the end of a day in UTC.

    Raises
    ------
    StoreError
        Where there is no such layer, or it began later.
    """
    if isinstance(day, datetime):
        until = day.astimezone(UTC)
    else:
        until = datetime.combine(day, time(), UTC) + timedelta(days=1) - timedelta(microseconds=1)
    asked = select(func.max(VERSIONS.c.version)).where(VERSIONS.c.layer_id == layer_id, VERSIONS.c.at <= until)
    found = connection.scalar(asked)
    if found is None:
        began = versions_of(connection, layer_id)[0].at
        raise StoreError("store.not_begun", layer=layer_id, began_day=began.date().isoformat())
    return int(found)


def checked_version(connection: Connection, layer_id: str, version: int | None) -> int:
    """Return a version of a layer, the newest where none is named; raise StoreError where there is no such one."""
    head = newest(connection, layer_id).version
    if version is not None and not 1 <= version <= head:
        raise StoreError("store.version_unknown", layer=layer_id, version=version, newest=head)
    return head if version is None else version


def as_text(values: Mapping[str, Any]) -> str:
    """Return values as JSON, the same text for the same values; nothing for none."""
    return json.dumps(dict(values), ensure_ascii=False, sort_keys=True, separators=(",", ":")) if values else ""


def _write(
    connection: Connection,
    layer_id: str,
    number: int,
    kind: VersionKind,
    deed: Deed,
    *,
    name: str,
    is_published: bool,
    undoes: int | None = None,
) -> int:
    record = {
        "layer_id": layer_id,
        "version": number,
        "kind": kind.value,
        "at": datetime.now(UTC),
        "who": deed.who,
        "how_known": deed.how_known,
        "file": deed.file,
        "sha256": deed.sha256,
        "fingerprint": deed.fingerprint,
        "answers": as_text(deed.answers),
        "licence": deed.licence,
        "note": deed.note,
        "undoes": undoes,
        "name": name,
        "is_published": is_published,
    }
    check_texts(text for text in record.values() if isinstance(text, str))
    connection.execute(insert(VERSIONS), record)
    announce(connection, f"{layer_id}:{number}")
    return number


CHANNEL: Final = "partnership_vector"


def announce(connection: Connection, what: str) -> None:
    """Let those who listen on PostgreSQL know of a change once it is kept; SQLite shows changes by itself."""
    if connection.dialect.name != SQLITE:
        connection.execute(select(func.pg_notify(CHANNEL, what)))


def _version(row: RowMapping, undone_by: int | None = None) -> Version:
    answers = json.loads(row["answers"]) if row["answers"] else {}
    different = {"kind": VersionKind(row["kind"]), "answers": answers, "undone_by": undone_by}
    return Version(**(dict(row) | different))
