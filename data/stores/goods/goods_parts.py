"""Files of imports of goods in a store, in parts: what was brought, the records of each year, the names of goods."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, literal, select

from data.stores.drafts import PART
from data.stores.schema import DRAFT_GOODS, DRAFT_PARTS, GOODS_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection, Table

    Files = Iterable[tuple[str, Iterable[bytes]]]

BROUGHT: Final = "file"
"""Name of the file that was brought, among the files of an import."""


def write_files(connection: Connection, table: Table, owner: Mapping[str, str], files: Files) -> None:
    """Write files in parts.

    Parameters
    ----------
    connection
        Of a transaction.
    table
        `GOODS_PARTS` or `DRAFT_GOODS`.
    owner
        Its columns that say whose files they are.
    files
        Names and contents.
    """
    for name, chunks in files:
        numbers = count()
        for chunk in chunks:
            for start in range(0, len(chunk), PART):
                part: dict[str, Any] = {"name": name, "seq": next(numbers), "part": chunk[start : start + PART]}
                connection.execute(insert(table), {**owner, **part})


def has_files(connection: Connection, layer_id: str, key: str) -> bool:
    """Return whether a layer has the files of an import already, as after its undo."""
    parts = GOODS_PARTS.c
    asked = select(parts.name).where(parts.layer_id == layer_id, parts.import_key == key).limit(1)
    return connection.scalar(asked) is not None


def take_from_draft(connection: Connection, layer_id: str, key: str, draft_id: str) -> None:
    """Give the records and the file of a draft to an import."""
    names = ["layer_id", "import_key", "name", "seq", "part"]
    goods, parts = DRAFT_GOODS.c, DRAFT_PARTS.c
    for asked in (
        select(literal(layer_id), literal(key), goods.name, goods.seq, goods.part).where(goods.draft_id == draft_id),
        select(literal(layer_id), literal(key), literal(BROUGHT), parts.seq, parts.part).where(
            parts.draft_id == draft_id
        ),
    ):
        connection.execute(insert(GOODS_PARTS).from_select(names, asked))


def stage_files(connection: Connection, draft_id: str, files: Files | None) -> None:
    """Write the records of a draft instead of those that it had; None leaves them as they are."""
    if files is None:
        return
    connection.execute(delete(DRAFT_GOODS).where(DRAFT_GOODS.c.draft_id == draft_id))
    write_files(connection, DRAFT_GOODS, {"draft_id": draft_id}, files)


def import_keys(connection: Connection, layer_id: str) -> tuple[str, ...]:
    """Return the imports whose files a layer has, sorted."""
    asked = select(GOODS_PARTS.c.import_key).where(GOODS_PARTS.c.layer_id == layer_id).distinct()
    return tuple(sorted(connection.scalars(asked)))


def file_names(connection: Connection, layer_id: str, key: str) -> tuple[str, ...]:
    """Return the names of the files of an import, sorted."""
    parts = GOODS_PARTS.c
    asked = select(parts.name).where(parts.layer_id == layer_id, parts.import_key == key).distinct()
    return tuple(sorted(connection.scalars(asked)))


def file_parts(connection: Connection, layer_id: str, key: str, name: str) -> Iterator[bytes]:
    """Yield a file of an import in parts; nothing where it is not there."""
    parts = GOODS_PARTS.c
    asked = select(parts.part).where(parts.layer_id == layer_id, parts.import_key == key, parts.name == name)
    with connection.execute(asked.order_by(parts.seq), execution_options={"yield_per": 4}) as found:
        for part in found.scalars():
            yield bytes(part)
