"""Notes and talks in a store, in versions."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, insert, select

from data.errors import StoreError
from data.stores.model import DocumentAction, DocumentKind, KeptDocument
from data.stores.schema import DOCUMENTS, SQLITE
from data.stores.storable import check_texts
from data.stores.versions import announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, RowMapping

    from data.stores.model import Deed

DOC_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_LETTERS: Final = 64
OF_CONTENT: Final = (DocumentAction.KEEP, DocumentAction.RESTORE, DocumentAction.WITHDRAW)
"""What changes what a document says, so that it can be undone."""


def keep_document(
    connection: Connection, kind: DocumentKind, doc_id: str, content: Mapping[str, Any], *, deed: Deed, base: int
) -> int:
    """Write the next version of a document and return its number.

    Parameters
    ----------
    base
        The version that was changed; 0 for a new document.

    Raises
    ------
    StoreError
        ``store.document_stale`` where somebody else has written a version since, and named with who and when.
    """
    if not DOC_ID.fullmatch(doc_id) or len(doc_id) > MOST_LETTERS:
        raise StoreError("store.document_id", document=doc_id[:MOST_LETTERS])
    held = _locked(connection, kind, doc_id, base)
    is_published = bool(held) and held[-1].is_published
    return _write(connection, (kind, doc_id, base), DocumentAction.KEEP, deed, content, is_published=is_published)


def withdraw_document(connection: Connection, kind: DocumentKind, doc_id: str, *, deed: Deed, base: int) -> int:
    """Withdraw a document as a version; readers do not see it any more, and undo brings it back."""
    now = _known(connection, kind, doc_id, base)[-1]
    if now.content is None:
        return now.version
    return _write(connection, (kind, doc_id, base), DocumentAction.WITHDRAW, deed, None, is_published=False)


def undo_document(connection: Connection, kind: DocumentKind, doc_id: str, *, deed: Deed, base: int) -> int:
    """Take back the last change of what a document says, as a version; raise StoreError where there is none."""
    held = _known(connection, kind, doc_id, base)
    target = undoable(held)
    if target is None:
        raise StoreError("store.document_no_undo", document=doc_id)
    content = held[target - 2].content
    # What was withdrawn comes back as a draft: whether readers see it is said anew.
    is_published = held[-1].is_published and content is not None
    return _write(
        connection, (kind, doc_id, base), DocumentAction.UNDO, deed, content, is_published=is_published, undoes=target
    )


def undoable(held: Sequence[KeptDocument]) -> int | None:
    """Return the last change of what a document says that is not taken back; the first version never is."""
    undone = {one.undoes for one in held if one.action is DocumentAction.UNDO}
    found = (one.version for one in reversed(held) if one.action in OF_CONTENT and one.version not in undone)
    return next((version for version in found if version > 1), None)


def restore_document(
    connection: Connection, kind: DocumentKind, doc_id: str, version: int, *, deed: Deed, base: int
) -> int:
    """Bring an earlier version of a document back as the next one; raise StoreError where it says nothing."""
    held = _known(connection, kind, doc_id, base)
    found = held[version - 1] if 1 <= version <= len(held) else None
    if found is None or found.content is None:
        raise StoreError("store.document_version_unknown", document=doc_id, version=version)
    if found.content == held[-1].content:
        return held[-1].version
    return _write(connection, (kind, doc_id, base), DocumentAction.RESTORE, deed, found.content,
        is_published=held[-1].is_published, undoes=version,
    )  # fmt: skip


def show_document(
    connection: Connection, kind: DocumentKind, doc_id: str, *, is_published: bool, deed: Deed, base: int
) -> int:
    """Let readers see a document, or no longer, as a version; what is withdrawn is not shown to them."""
    now = _known(connection, kind, doc_id, base)[-1]
    if now.is_published == is_published:
        return now.version
    if now.content is None:
        raise StoreError("store.document_unknown", document=doc_id)
    action = DocumentAction.PUBLISH if is_published else DocumentAction.UNPUBLISH
    return _write(connection, (kind, doc_id, base), action, deed, now.content, is_published=is_published)


def documents_of(connection: Connection, kind: DocumentKind, doc_id: str) -> tuple[KeptDocument, ...]:
    """Return the versions of a document, the first one first."""
    here = (DOCUMENTS.c.kind == kind.value) & (DOCUMENTS.c.doc_id == doc_id)
    asked = DOCUMENTS.select().where(here).order_by(DOCUMENTS.c.version)
    return tuple(_document(row) for row in connection.execute(asked).mappings())


def newest_documents(
    connection: Connection, kind: DocumentKind, *, withdrawn: bool = False
) -> tuple[KeptDocument, ...]:
    """Return the documents of a kind as they are now, sorted by id; withdrawn ones where they are asked for."""
    last = (
        select(DOCUMENTS.c.doc_id, func.max(DOCUMENTS.c.version).label("version"))
        .where(DOCUMENTS.c.kind == kind.value)
        .group_by(DOCUMENTS.c.doc_id)
        .subquery()
    )
    asked = (
        select(DOCUMENTS)
        .join(last, (DOCUMENTS.c.doc_id == last.c.doc_id) & (DOCUMENTS.c.version == last.c.version))
        .where(DOCUMENTS.c.kind == kind.value)
        .order_by(DOCUMENTS.c.doc_id)
    )
    if not withdrawn:
        asked = asked.where(DOCUMENTS.c.content.is_not(None))
    return tuple(_document(row) for row in connection.execute(asked).mappings())


def _known(connection: Connection, kind: DocumentKind, doc_id: str, base: int) -> tuple[KeptDocument, ...]:
    """Return the versions of a document that there is, which nobody else changes until the end."""
    if not (held := _locked(connection, kind, doc_id, base)):
        raise StoreError("store.document_unknown", document=doc_id)
    return held


def _locked(connection: Connection, kind: DocumentKind, doc_id: str, base: int) -> tuple[KeptDocument, ...]:
    """Let nobody else change a document until the end of the transaction, and return its versions up to the base."""
    if connection.dialect.name != SQLITE:
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"{kind.value}/{doc_id}"))))
    held = documents_of(connection, kind, doc_id)
    if base and not held:
        raise StoreError("store.document_unknown", document=doc_id)
    if held and held[-1].version != base:
        last = held[-1]
        raise StoreError(
            "store.document_stale", document=doc_id, who=last.who, at=last.at.isoformat(), version=last.version
        )
    return held


def _write(
    connection: Connection, place: tuple[DocumentKind, str, int], action: DocumentAction, deed: Deed,
    content: Mapping[str, Any] | None, *, is_published: bool, undoes: int | None = None,
) -> int:  # fmt: skip
    """Write a version; `place` is the kind and the id of its document, and the version that it follows."""
    kind, doc_id, base = place
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
        "action": action.value,
        "is_published": is_published,
        "undoes": undoes,
    }
    check_texts(value for value in record.values() if isinstance(value, str))
    connection.execute(insert(DOCUMENTS), record)
    announce(connection, f"{kind.value}/{doc_id}:{base + 1}")
    return base + 1


def _document(row: RowMapping) -> KeptDocument:
    content = None if row["content"] is None else json.loads(row["content"])
    read = {"kind": DocumentKind(row["kind"]), "action": DocumentAction(row["action"]), "content": content}
    return KeptDocument(**(dict(row) | read))
