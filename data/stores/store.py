"""A store of layers, documents, drafts and remembered answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from data.errors import StoreError
from data.stores import drafts, keeping, kept_documents, remembered, row_changes, row_tables, versions
from data.stores.engine import in_words, make_engine, place_of, reading, store_url, writing
from data.stores.goods.goods_parts import stage_files
from data.stores.goods.goods_shelf import GoodsShelf
from data.stores.migration import bring_up_to_date
from data.stores.model import Change, VersionKind
from data.stores.watcher import Watcher, read_heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Engine

    from data.layer_rows import LayerRow
    from data.stores.goods.goods_parts import Files
    from data.stores.model import (
        Deed,
        DocumentKind,
        Draft,
        Heads,
        KeptDocument,
        Layer,
        RowChange,
        RowStamp,
        Version,
    )  # fmt: skip


def open_store(place: str | Path | None = None) -> Store:
    """Open a store, which is made where there is none and brought up to date where it is older.

    Parameters
    ----------
    place
        See `data.stores.engine.store_url`.

    Raises
    ------
    NewerStoreError
        Where a newer version of the program has made it.
    StoreError
        Where it cannot be reached, or is no store.
    """
    url = store_url(place)
    engine = make_engine(url)
    try:
        with in_words(engine):
            bring_up_to_date(engine, place_of(url))
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


class Store:
    """A store; safe for several threads, and several processes may have the same one open.

    Every method raises StoreError where the store cannot do what is asked, with a code and what its sentence is made
    with; a layer, version or row that is not there is one of these. What a writing method returns is on the disk.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def place(self) -> str:
        """Where the store is: a path, or the address of a database without the password."""
        return place_of(self._engine.url)

    @property
    def engine(self) -> Engine:
        """The connections to its database, for the modules of this room."""
        return self._engine

    @property
    def goods(self) -> GoodsShelf:
        """The records of goods of its layers."""
        return GoodsShelf(self._engine)

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Layers and versions

    def layers(self) -> tuple[Layer, ...]:
        """Return the layers, sorted by id."""
        with reading(self._engine) as connection:
            return versions.layers_of(connection)

    def layer(self, layer_id: str) -> Layer:
        """Return a layer."""
        for layer in self.layers():
            if layer.layer_id == layer_id:
                return layer
        raise StoreError("store.layer_unknown", layer=layer_id)

    def create(self, layer_id: str, name: str, deed: Deed) -> int:
        """Begin a layer, which is a draft that editors alone see, and return its first version."""
        with writing(self._engine) as connection:
            return versions.create_layer(connection, layer_id, name, deed)

    def rename(self, layer_id: str, name: str, deed: Deed) -> int:
        """Give a layer another name, as a version."""
        with writing(self._engine) as connection:
            head = versions.lock_layer(connection, layer_id)
            name = versions.checked_name(name)
            if name == head.name:
                return head.version
            return versions.write_version(connection, head, VersionKind.RENAME, deed, name=name)

    def publish(self, layer_id: str, deed: Deed) -> int:
        """Let readers see a layer, as a version."""
        return self._show(layer_id, deed, is_published=True)

    def unpublish(self, layer_id: str, deed: Deed) -> int:
        """Withdraw a layer from readers, as a version; it is a draft again."""
        return self._show(layer_id, deed, is_published=False)

    def _show(self, layer_id: str, deed: Deed, *, is_published: bool) -> int:
        with writing(self._engine) as connection:
            head = versions.lock_layer(connection, layer_id)
            if head.is_published == is_published:
                return head.version
            kind = VersionKind.PUBLISH if is_published else VersionKind.UNPUBLISH
            return versions.write_version(connection, head, kind, deed, is_published=is_published)

    def versions(self, layer_id: str) -> tuple[Version, ...]:
        """Return the versions of a layer, the first one first."""
        with reading(self._engine) as connection:
            return versions.versions_of(connection, layer_id)

    def version_on(self, layer_id: str, day: date | datetime) -> int:
        """Return the version that a layer had at a moment, or at the end of a day in UTC."""
        with reading(self._engine) as connection:
            return versions.version_on(connection, layer_id, day)

    # Rows

    def keep(self, layer_id: str, change: Change, *, deed: Deed, base: int, draft_id: str = "") -> int:
        """Put rows in and take rows out as the next version, and return it; the newest one where nothing changes.

        Rows that others changed since stay theirs where this change leaves them alone. The answers of the deed are
        remembered, and a draft that the rows are from is discarded, with the version or not at all.

        Parameters
        ----------
        base
            The version that was seen when the change was made.

        Raises
        ------
        StaleVersionError
            Where somebody else has changed one of the same rows since; nothing is kept then.
        """
        with writing(self._engine) as connection:
            version = keeping.keep_change(connection, layer_id, change, deed, base)
            remembered.remember(connection, deed.fingerprint, deed.answers, deed.who)
            if draft_id:
                drafts.discard_draft(connection, draft_id)
            return version

    def withdraw(self, layer_id: str, gone: Iterable[tuple[str, str]], *, deed: Deed, base: int) -> int:
        """Take rows out as the next version: table and row id of each."""
        return self.keep(layer_id, Change(gone=gone), deed=deed, base=base)

    def undo(self, layer_id: str, deed: Deed, *, version: int | None = None) -> int:
        """Take back a change of rows, the last one where none is named, and return the version that does it.

        Raises
        ------
        StaleVersionError
            Where a later version has changed the same rows.
        """
        with writing(self._engine) as connection:
            return keeping.take_back(connection, layer_id, deed, version, VersionKind.UNDO)

    def redo(self, layer_id: str, deed: Deed, *, version: int | None = None) -> int:
        """Make a change again that was undone, the last undone one where none is named; see `undo`."""
        with writing(self._engine) as connection:
            return keeping.take_back(connection, layer_id, deed, version, VersionKind.REDO)

    def rows(self, layer_id: str, *, version: int | None = None, tables: Iterable[str] = ()) -> Iterator[LayerRow]:
        """Yield the rows of a layer, sorted by table and row id, as they are or as they were in a version."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            yield from row_tables.rows_at(connection, layer_id, found, tables)

    def dump(self, layer_id: str, *, version: int | None = None) -> bytes:
        """Return the rows of a version as sorted lines of JSON: the same bytes for the same rows in every store."""
        return b"".join(map(row_tables.line_of, self.rows(layer_id, version=version)))

    def counts(self, layer_id: str, *, version: int | None = None) -> Mapping[str, int]:
        """Return how many rows each table of a layer has."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            return row_changes.counts_of(connection, layer_id, found)

    def stamp(self, layer_id: str, table: str, row_id: str, *, version: int | None = None) -> RowStamp:
        """Return where a row comes from: who brought it when, with which file."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            return row_changes.stamp_of(connection, layer_id, table, row_id, found)

    def history(self, layer_id: str, table: str, row_id: str) -> tuple[RowChange, ...]:
        """Return the changes of a row, the first one first; nothing where it never was."""
        with reading(self._engine) as connection:
            return row_changes.history_of(connection, layer_id, table, row_id)

    def changes(self, layer_id: str, version: int) -> Iterator[RowChange]:
        """Yield the rows that a version changed, with what they were and became, sorted."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            yield from row_changes.changes_in(connection, layer_id, found)

    def licences(self, layer_id: str, *, version: int | None = None) -> tuple[str, ...]:
        """Return the terms on which the rows of a layer were brought, each once."""
        with reading(self._engine) as connection:
            found = versions.checked_version(connection, layer_id, version)
            return row_changes.licences_of(connection, layer_id, found)

    # Answers and drafts

    def remember(self, fingerprint: str, answers: Mapping[str, str], deed: Deed) -> None:
        """Remember answers about the layout of a file; `keep` does it by itself."""
        with writing(self._engine) as connection:
            remembered.remember(connection, fingerprint, answers, deed.who)

    def remembered(self, fingerprint: str) -> dict[str, str]:
        """Return the last answers about a layout; none where nobody has answered."""
        with reading(self._engine) as connection:
            return remembered.remembered(connection, fingerprint)

    def add_draft(
        self, layer_id: str, deed: Deed, *, state: Mapping[str, Any], rows: Iterable[LayerRow] = (),
        body: Iterable[bytes] = (), goods: Files = (),
    ) -> str:  # fmt: skip
        """Keep what was brought until it is decided: its state, rows, file and goods; return the draft's id."""
        with writing(self._engine) as connection:
            draft_id = drafts.add_draft(connection, layer_id, deed, state=state, rows=rows, body=body)
            stage_files(connection, draft_id, goods)
        return draft_id

    def change_draft(
        self, draft_id: str, *, state: Mapping[str, Any], rows: Iterable[LayerRow] | None = None,
        goods: Files | None = None,
    ) -> None:  # fmt: skip
        """Change the state of a draft, and its rows and goods where they are given."""
        with writing(self._engine) as connection:
            drafts.change_draft(connection, draft_id, state, rows)
            stage_files(connection, draft_id, goods)

    def drafts(self, who: str | None = None) -> tuple[Draft, ...]:
        """Return the drafts, the newest first; of one person where one is named."""
        with reading(self._engine) as connection:
            return drafts.drafts_of(connection, who)

    def draft(self, draft_id: str) -> Draft:
        """Return a draft."""
        with reading(self._engine) as connection:
            for draft in drafts.drafts_of(connection, draft_id=draft_id):
                return draft
        raise StoreError("store.draft_unknown", draft=draft_id)

    def draft_rows(self, draft_id: str) -> Iterator[LayerRow]:
        """Yield the rows of a draft in the order in which they were given."""
        with reading(self._engine) as connection:
            yield from drafts.staged_rows(connection, draft_id)

    def draft_file(self, draft_id: str) -> Iterator[bytes]:
        """Yield the file of a draft in parts."""
        with reading(self._engine) as connection:
            yield from drafts.file_of(connection, draft_id)

    def discard_draft(self, draft_id: str) -> None:
        """Take a draft away; nothing happens where there is none."""
        with writing(self._engine) as connection:
            drafts.discard_draft(connection, draft_id)

    # Notes and talks

    def keep_document(
        self, kind: DocumentKind, doc_id: str, content: Mapping[str, Any], *, deed: Deed, base: int
    ) -> int:
        """Write the next version of a note or a talk, made on the version `base` (0 for a new one); return it.

        Whoever changes a document on another version than its newest is refused, and sees who made that one.
        """
        with writing(self._engine) as connection:
            return kept_documents.keep_document(connection, kind, doc_id, content, deed=deed, base=base)

    def withdraw_document(self, kind: DocumentKind, doc_id: str, *, deed: Deed, base: int) -> int:
        """Withdraw a note or a talk as a version; the earlier ones stay."""
        with writing(self._engine) as connection:
            return kept_documents.withdraw_document(connection, kind, doc_id, deed=deed, base=base)

    def undo_document(self, kind: DocumentKind, doc_id: str, *, deed: Deed, base: int) -> int:
        """Take back the last change of a note or a talk, or its withdrawal, as a version."""
        with writing(self._engine) as connection:
            return kept_documents.undo_document(connection, kind, doc_id, deed=deed, base=base)

    def restore_document(self, kind: DocumentKind, doc_id: str, version: int, *, deed: Deed, base: int) -> int:
        """Bring an earlier version of a note or a talk back as the next one."""
        with writing(self._engine) as connection:
            return kept_documents.restore_document(connection, kind, doc_id, version, deed=deed, base=base)

    def show_document(self, kind: DocumentKind, doc_id: str, *, is_published: bool, deed: Deed, base: int) -> int:
        """Let readers see a note or a talk, or no longer, as a version."""
        with writing(self._engine) as connection:
            return kept_documents.show_document(
                connection, kind, doc_id, is_published=is_published, deed=deed, base=base
            )

    def documents(self, kind: DocumentKind, *, withdrawn: bool = False) -> tuple[KeptDocument, ...]:
        """Return the notes or talks as they are now, sorted by id; withdrawn ones where they are asked for."""
        with reading(self._engine) as connection:
            return kept_documents.newest_documents(connection, kind, withdrawn=withdrawn)

    def document_versions(self, kind: DocumentKind, doc_id: str) -> tuple[KeptDocument, ...]:
        """Return the versions of a note or a talk, the first one first; nothing where it never was."""
        with reading(self._engine) as connection:
            return kept_documents.documents_of(connection, kind, doc_id)

    # Changes by any process

    def heads(self) -> Heads:
        """Return the newest versions."""
        return read_heads(self._engine)

    def watch(self, callback: Callable[[Heads], None] | None = None) -> Watcher:
        """Return a thread that knows the newest versions, and calls back when they change; close it at the end."""
        return Watcher(self._engine, callback)
