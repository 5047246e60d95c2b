"""Notes and talks in a store, in versions."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from data.errors import StoreError
from data.stores.model import DocumentKind, KeptDocument
from data.stores.schema import DOCUMENTS, SQLITE
from data.stores.storable import check_texts
from data.stores.versions import announce

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

    from data.stores.model import Deed


def keep_document(
    connection: Connection,
    kind: DocumentKind,
    doc_id: str,
    content: Mapping[str, Any] | None,
    *,
    deed: Deed,
    base: int,
) -> int:
    """Write the next version of a document and return its number; without content it is withdrawn.

    Parameters
    ----------
    base
        The version that was changed; 0 for a new document.

    Raises
    ------
    StoreError
        ``store.document_stale`` where somebody else has written a version since, and named with who and when.
    """
    if connection.dialect.name != SQLITE:
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"{kind.value}/{doc_id}"))))
    held = documents_of(connection, kind, doc_id)
    newest = held[-1] if held else None
    if (newest.version if newest else 0) != base:
        last = {"who": newest.who, "at": newest.at.isoformat(), "version": newest.version} if newest else {}
        raise StoreError("store.document_stale", document=doc_id, **({"who": "", "at": "", "version": 0} | last))
    text = None if content is None else json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    record = {
        "kind": kind.value,
        "doc_id": doc_id,
        "version": base + 1,
        "at": datetime.now(UTC),
        "who": deed.who,
        "how_known": deed.how_known,
        "note": deed.note,
        "content": text,
    }
    check_texts(value for value in record.values() if isinstance(value, str))
    connection.execute(insert(DOCUMENTS), record)
    announce(connection, f"{kind.value}/{doc_id}:{base + 1}")
    return base + 1


def documents_of(connection: Connection, kind: DocumentKind, doc_id: str) -> tuple[KeptDocument, ...]:
    """Return the versions of a document, the first one first."""
    here = (DOCUMENTS.c.kind == kind.value) & (DOCUMENTS.c.doc_id == doc_id)
    asked = DOCUMENTS.select().where(here).order_by(DOCUMENTS.c.version)
    return tuple(_document(row) for row in connection.execute(asked).mappings())


def newest_documents(connection: Connection, kind: DocumentKind) -> tuple[KeptDocument, ...]:
    """Return the documents of a kind as they are now, without withdrawn ones, sorted by id."""
    last = (
        select(DOCUMENTS.c.doc_id, func.max(DOCUMENTS.c.version).label("version"))
        .where(DOCUMENTS.c.kind == kind.value)
        .group_by(DOCUMENTS.c.doc_id)
        .subquery()
    )
    asked = (
        select(DOCUMENTS)
        .join(last, (DOCUMENTS.c.doc_id == last.c.doc_id) & (DOCUMENTS.c.version == last.c.version))
        .where(DOCUMENTS.c.kind == kind.value, DOCUMENTS.c.content.is_not(None))
        .order_by(DOCUMENTS.c.doc_id)
    )
    return tuple(_document(row) for row in connection.execute(asked).mappings())


def _document(row: RowMapping) -> KeptDocument:
    content = None if row["content"] is None else json.loads(row["content"])
    return KeptDocument(**(dict(row) | {"kind": DocumentKind(row["kind"]), "content": content}))
