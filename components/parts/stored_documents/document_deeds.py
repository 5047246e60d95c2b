"""Deeds on documents of the store: kept, opened, undone, brought back, published, withdrawn; each as if from anyone."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import streamlit as st

from components.access.rights import NotAllowedError
from components.access.visitor import Role
from components.layer_atlases import current_store
from components.parts.stored_documents.document_lists import listed
from components.parts.stored_documents.document_sort import UnreadableDocumentError
from components.parts.stored_documents.document_words import done_sentence, fault_sentence
from components.parts.stored_documents.sent_document import whole_number
from components.session.writer import current_visitor, require
from data.errors import StoreError
from data.stores.model import Deed, DocumentAction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.parts.stored_documents.document_sort import DocumentSort
    from data.stores.model import KeptDocument

MOST_LETTERS: Final = 500
log = logging.getLogger(__name__)


def may_keep() -> bool:
    """Return whether the visitor may keep documents in the store."""
    return current_visitor().role.includes(Role.EDITOR)


def take_document_deed(view: View, sort: DocumentSort, asked: Any) -> None:  # noqa: ANN401 - what a browser sends
    """Do what a message asks of a document, where its visitor may; say what was done, or why not."""
    if not isinstance(asked, dict) or not isinstance(name := asked.get("do"), str):
        return
    try:
        if name == "open":
            _open(view, sort, asked)
        elif name in {action.value for action in _DEEDS}:
            _change(view, sort, DocumentAction(name), asked)
    except NotAllowedError as error:
        _say(sort, error.sentence(view.lang), refused=True)
    except StoreError as error:
        log.warning("A deed was refused: %s", error.code)
        _say(sort, fault_sentence(error, _title(view, sort, _text(asked, "doc")), view.lang), refused=True)


_DEEDS: Final = (
    DocumentAction.UNDO, DocumentAction.RESTORE, DocumentAction.WITHDRAW, DocumentAction.PUBLISH,
    DocumentAction.UNPUBLISH,
)  # fmt: skip


def keep(view: View, sort: DocumentSort, content: Mapping[str, Any], asked: Mapping[str, Any]) -> None:
    """
    Keep what a desk has as the next version of a document, or as a new one.

    Parameters
    ----------
    view
        The view.
    sort
        Notes or talks.
    content
        The document, read and checked.
    asked
        The message of the desk: ``doc`` and ``base``, what it was made on, nothing for a new one; ``remark``.
    """
    doc_id, base = _text(asked, "doc"), whole_number(asked, "base")
    if not doc_id or not base:
        doc_id, base = f"{sort.kind.value}-{uuid4().hex[:12]}", 0
    title = sort.title(view, sort.summary(content))
    try:
        visitor = require(Role.EDITOR)
        deed = Deed(who=visitor.who, how_known=visitor.how, note=_text(asked, "remark"))
        version = current_store().keep_document(sort.kind, doc_id, content, deed=deed, base=base)
    except NotAllowedError as error:
        _say(sort, error.sentence(view.lang), refused=True)
    except StoreError as error:
        log.warning("A document was not kept: %s", error.code)
        _say(sort, fault_sentence(error, title, view.lang), refused=True)
    else:
        st.session_state[_linked_key(sort)] = {"id": uuid4().hex, "doc": doc_id, "version": version}
        _say(sort, done_sentence(DocumentAction.KEEP, title, version, view.lang), refused=False)


def linked_once(sort: DocumentSort) -> dict[str, Any] | None:
    """Return what the browser is to take up, once: the id and the version of what was kept or opened, and its text."""
    found: dict[str, Any] | None = st.session_state.pop(_linked_key(sort), None)
    return found


def said_once(sort: DocumentSort) -> dict[str, Any] | None:
    """Return what was said last, once."""
    found: dict[str, Any] | None = st.session_state.pop(_said_key(sort), None)
    return found


def _open(view: View, sort: DocumentSort, asked: Mapping[str, Any]) -> None:
    """Hand a version of a document to the browser; readers are given the newest one of what is published alone."""
    _, doc_id = view.lang.text, _text(asked, "doc")
    is_editor = may_keep()
    seen = next((one for one in listed(sort, drafts=is_editor) if one.doc_id == doc_id), None)
    wanted = whole_number(asked, "version") if is_editor else 0
    held = current_store().document_versions(sort.kind, doc_id) if seen else ()
    found: KeptDocument | None = held[wanted - 1] if wanted and wanted <= len(held) else held[-1] if held else None
    if found is None or found.content is None or seen is None:
        _say(sort, _("It is not there any more."), refused=True)
        return
    try:
        text = sort.read(found.content, view.lang)
    except UnreadableDocumentError as error:
        _say(sort, str(error), refused=True)
        return
    # An earlier version that is opened is changed on the newest one: nobody's change is lost by it.
    linked = {"doc": doc_id, "version": held[-1].version} if is_editor else {"doc": "", "version": 0}
    st.session_state[_linked_key(sort)] = {"id": uuid4().hex, **linked, "text": text}
    title = sort.title(view, sort.summary(found.content))
    said = _("Opened: “{title}”, version {version}.")
    _say(sort, said.format(title=title, version=view.lang.number(found.version)), refused=False)


def _change(view: View, sort: DocumentSort, action: DocumentAction, asked: Mapping[str, Any]) -> None:
    visitor, store, kind = require(Role.EDITOR), current_store(), sort.kind
    doc_id, base = _text(asked, "doc"), whole_number(asked, "base")
    deed = Deed(who=visitor.who, how_known=visitor.how, note=_text(asked, "remark"))
    title = _title(view, sort, doc_id)
    match action:
        case DocumentAction.UNDO:
            version = store.undo_document(kind, doc_id, deed=deed, base=base)
        case DocumentAction.RESTORE:
            version = store.restore_document(kind, doc_id, whole_number(asked, "version"), deed=deed, base=base)
        case DocumentAction.WITHDRAW:
            version = store.withdraw_document(kind, doc_id, deed=deed, base=base)
        case _:
            is_published = action is DocumentAction.PUBLISH
            version = store.show_document(kind, doc_id, is_published=is_published, deed=deed, base=base)
    _say(sort, done_sentence(action, title, version, view.lang), refused=False)


def _title(view: View, sort: DocumentSort, doc_id: str) -> str:
    """Return what a document is called; nothing where it is not seen, or the store does not answer."""
    try:
        found = next((one for one in listed(sort, drafts=may_keep()) if one.doc_id == doc_id), None)
    except StoreError:
        return ""
    return sort.title(view, found.summary) if found else ""


def _say(sort: DocumentSort, text: str, *, refused: bool) -> None:
    st.session_state[_said_key(sort)] = {"text": text, "refused": refused}


def _said_key(sort: DocumentSort) -> str:
    return f"stored-{sort.kind.value}-said"


def _linked_key(sort: DocumentSort) -> str:
    return f"stored-{sort.kind.value}-linked"


def _text(asked: Mapping[str, Any], name: str) -> str:
    text = asked.get(name)
    return " ".join(text[:MOST_LETTERS].split()) if isinstance(text, str) else ""
