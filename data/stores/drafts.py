"""Drafts of imports: what was brought and is not kept yet, so that a restart of the server loses nothing of it."""

from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from data.errors import StoreError
from data.layer_rows import LayerRow, Origin
from data.stores.model import Draft
from data.stores.row_tables import AT_ONCE, in_batches
from data.stores.schema import DRAFT_PARTS, DRAFT_ROWS, DRAFTS
from data.stores.storable import check_texts
from data.stores.versions import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection

    from data.stores.model import Deed

PART: Final = 1 << 20
"""Bytes of a file that one row keeps."""


def add_draft(
    connection: Connection,
    layer_id: str,
    deed: Deed,
    *,
    state: Mapping[str, Any],
    rows: Iterable[LayerRow],
    body: Iterable[bytes],
) -> str:
    """Write a draft with its staged rows and its file, and return its id, which nobody can guess."""
    draft_id = secrets.token_urlsafe(16)
    record = {
        "draft_id": draft_id,
        "at": datetime.now(UTC),
        "layer_id": layer_id,
        "who": deed.who,
        "how_known": deed.how_known,
        "file": deed.file,
        "sha256": deed.sha256,
        "state": as_text(state) or "{}",
    }
    check_texts(text for text in record.values() if isinstance(text, str))
    connection.execute(insert(DRAFTS), record)
    _stage(connection, draft_id, rows)
    numbers = count()
    for chunk in body:
        for start in range(0, len(chunk), PART):
            part = {"draft_id": draft_id, "seq": next(numbers), "part": chunk[start : start + PART]}
            connection.execute(insert(DRAFT_PARTS), part)
    return draft_id


def change_draft(
    connection: Connection, draft_id: str, state: Mapping[str, Any], rows: Iterable[LayerRow] | None
) -> None:
    """Write what is known of a draft now, and its staged rows anew where they are given."""
    text = as_text(state) or "{}"
    check_texts([text])
    changed = connection.execute(update(DRAFTS).where(DRAFTS.c.draft_id == draft_id).values(state=text))
    if not changed.rowcount:
        raise StoreError("store.draft_unknown", draft=draft_id)
    if rows is not None:
        connection.execute(delete(DRAFT_ROWS).where(DRAFT_ROWS.c.draft_id == draft_id))
        _stage(connection, draft_id, rows)


def discard_draft(connection: Connection, draft_id: str) -> None:
    """Take a draft away with all it has; nothing happens where there is none."""
    connection.execute(delete(DRAFTS).where(DRAFTS.c.draft_id == draft_id))


def drafts_of(connection: Connection, who: str | None = None, draft_id: str | None = None) -> tuple[Draft, ...]:
    """Return the drafts, the newest first: of one person, of one id, or all."""
    rows = select(func.count()).where(DRAFT_ROWS.c.draft_id == DRAFTS.c.draft_id).scalar_subquery()
    size = (
        select(func.coalesce(func.sum(func.length(DRAFT_PARTS.c.part)), 0))
        .where(DRAFT_PARTS.c.draft_id == DRAFTS.c.draft_id)
        .scalar_subquery()
    )
    asked = select(DRAFTS, rows.label("rows"), size.label("size")).order_by(DRAFTS.c.at.desc(), DRAFTS.c.draft_id)
    if who is not None:
        asked = asked.where(DRAFTS.c.who == who)
    if draft_id is not None:
        asked = asked.where(DRAFTS.c.draft_id == draft_id)
    found = connection.execute(asked).mappings()
    return tuple(Draft(**(dict(row) | {"state": json.loads(row["state"]), "size": int(row["size"])})) for row in found)


def staged_rows(connection: Connection, draft_id: str) -> Iterator[LayerRow]:
    """Yield the staged rows of a draft in the order in which they were given."""
    asked = DRAFT_ROWS.select().where(DRAFT_ROWS.c.draft_id == draft_id).order_by(DRAFT_ROWS.c.seq)
    with connection.execute(asked, execution_options={"yield_per": AT_ONCE}) as found:
        for row in found.mappings():
            origin = Origin(file=row["file"], sheet=row["sheet"], cell=row["cell"])
            cells = json.loads(row["content"])
            yield LayerRow(table=row["table_name"], row_id=row["row_id"], cells=cells, origin=origin)


def file_of(connection: Connection, draft_id: str) -> Iterator[bytes]:
    """Yield the file of a draft in parts."""
    asked = select(DRAFT_PARTS.c.part).where(DRAFT_PARTS.c.draft_id == draft_id).order_by(DRAFT_PARTS.c.seq)
    with connection.execute(asked, execution_options={"yield_per": 4}) as found:
        for part in found.scalars():
            yield bytes(part)


def _stage(connection: Connection, draft_id: str, rows: Iterable[LayerRow]) -> None:
    records = (
        {
            "draft_id": draft_id,
            "seq": number,
            "table_name": row.table,
            "row_id": row.row_id,
            "content": row.content(),
            "file": row.origin.file,
            "sheet": row.origin.sheet,
            "cell": row.origin.cell,
        }
        for number, row in enumerate(rows)
    )
    for batch in in_batches(records):
        check_texts(value for record in batch for value in record.values() if isinstance(value, str))
        connection.execute(insert(DRAFT_ROWS), batch)
