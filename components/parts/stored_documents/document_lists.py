"""Documents of the store as a list shows them: the newest version of each that a visitor may see, and its versions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from components.layer_atlases import current_store
from data.stores.kept_documents import undoable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from components.parts.stored_documents.document_sort import DocumentSort, Summary
    from data.stores.model import DocumentAction, DocumentKind, KeptDocument

MOST_SHOWN: Final = 50
"""So many documents are in a list; the latest ones."""
KEPT_VERSIONS: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentVersion:
    """A version of a document without most of what it says; `summary` is None where it was withdrawn."""

    version: int
    action: DocumentAction
    at: datetime
    who: str
    how_known: str
    note: str
    undoes: int | None
    is_published: bool
    summary: Summary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """A document of the store.

    Attributes
    ----------
    newest
        Its newest version.
    summary
        What it says now; of one that was withdrawn what it said last.
    """

    doc_id: str
    newest: DocumentVersion
    summary: Summary


def listed(sort: DocumentSort, *, drafts: bool) -> tuple[ListedDocument, ...]:
    """
    Return the documents that a visitor may see, the latest first.

    Parameters
    ----------
    sort
        Notes or talks.
    drafts
        Whether the visitor sees what is not published, and what was withdrawn.
    """
    store = current_store()
    found = _newest(store.place, sort, store.heads().documents)
    return tuple(one for one in found if drafts or (one.newest.is_published and one.newest.summary is not None))


def versions_of(sort: DocumentSort, doc_id: str, newest: int) -> tuple[tuple[DocumentVersion, ...], bool]:
    """Return the versions of a document up to its newest one, the first one first, and whether one can be undone."""
    return _versions(current_store().place, sort, doc_id, newest)


@lru_cache(maxsize=4)
def _newest(_place: str, sort: DocumentSort, _changes: int) -> tuple[ListedDocument, ...]:
    """Read the documents of a store that has had so many versions of any."""
    found = []
    for one in current_store().documents(sort.kind, withdrawn=True):
        said = one.content
        if said is None:
            said = _last_words(sort.kind, one.doc_id)
        found.append(ListedDocument(doc_id=one.doc_id, newest=_line(sort, one), summary=sort.summary(said)))
    return tuple(sorted(found, key=lambda one: (one.newest.at, one.doc_id), reverse=True))


def _last_words(kind: DocumentKind, doc_id: str) -> Mapping[str, object]:
    """Return what a document said before it was withdrawn."""
    versions = current_store().document_versions(kind, doc_id)
    return next((one.content for one in reversed(versions) if one.content is not None), {})


@lru_cache(maxsize=KEPT_VERSIONS)
def _versions(_place: str, sort: DocumentSort, doc_id: str, newest: int) -> tuple[tuple[DocumentVersion, ...], bool]:
    held = [one for one in current_store().document_versions(sort.kind, doc_id) if one.version <= newest]
    return tuple(_line(sort, one) for one in held), undoable(held) is not None


def _line(sort: DocumentSort, one: KeptDocument) -> DocumentVersion:
    return DocumentVersion(
        version=one.version, action=one.action, at=one.at, who=one.who, how_known=one.how_known, note=one.note,
        undoes=one.undoes, is_published=one.is_published,
        summary=None if one.content is None else sort.summary(one.content),
    )  # fmt: skip
