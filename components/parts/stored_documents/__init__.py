"""List of the notes or talks in the store: each with its versions, who and when, and what may be done with it."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from components.parts.stored_documents.document_deeds import linked_once, may_keep, said_once, take_document_deed
from components.parts.stored_documents.document_lists import MOST_SHOWN, listed, versions_of
from components.parts.stored_documents.document_words import action_words, document_words, fault_sentence, moment_text
from components.session.mount import message, part
from data.errors import StoreError
from data.stores.model import DocumentAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.parts.stored_documents.document_lists import DocumentVersion, ListedDocument
    from components.parts.stored_documents.document_sort import DocumentSort, Summary

MOST_VERSIONS: Final = 50
_NUMBERED: Final = (DocumentAction.UNDO, DocumentAction.RESTORE)
log = logging.getLogger(__name__)


def draw_stored_documents(
    view: View,
    sort: DocumentSort,
    *,
    key: str,
    is_working: bool,
    is_shown: Callable[[Summary], bool] = lambda _summary: True,
) -> None:
    """
    Draw the list; nothing where a reader has nothing to see.

    Parameters
    ----------
    view, sort
        The view, and which documents.
    key
        Key of the part, one a page.
    is_working
        Whether there is something on the page that is replaced by what is opened.
    is_shown
        Whether a document belongs to what the page is about.
    """
    data = stored_documents_data(view, sort, is_working=is_working, is_shown=is_shown)
    if not (data["may"] or data["documents"] or data["said"]):
        return
    part("stored-documents", "parts/stored_documents/stored_documents.js")(
        key=key, data=data, on_deed_change=lambda: take_document_deed(view, sort, message(key, "deed"))
    )


def stored_documents_data(
    view: View,
    sort: DocumentSort,
    *,
    is_working: bool,
    is_shown: Callable[[Summary], bool] = lambda _summary: True,
) -> dict[str, Any]:
    """Return what the browser draws the list from: all for editors, what is published for readers."""
    may, lang = may_keep(), view.lang
    said = said_once(sort)
    try:
        found = [one for one in listed(sort, drafts=may) if is_shown(one.summary)]
        shown = [_document(view, sort, one, may=may) for one in found[:MOST_SHOWN]]
    except StoreError as error:
        log.exception("The documents of the store cannot be read")
        found, shown = [], []
        if may:
            said = said or {"text": fault_sentence(error, "", lang), "refused": True}
    title, none = sort.words(lang)
    return {
        "may": may,
        "working": is_working,
        "lang": lang.code.value,
        "title": title,
        "none": none,
        "documents": shown,
        "more": _more(view, len(found) - MOST_SHOWN),
        "said": said,
        "words": document_words(lang),
    }


def store_state(view: View, sort: DocumentSort) -> dict[str, Any]:
    """Return what a desk needs to keep what it has: whether its visitor may, the words, and what it is to take up."""
    return {"may": may_keep(), "linked": linked_once(sort), "words": document_words(view.lang)}


def _more(view: View, left: int) -> str:
    if left <= 0:
        return ""
    return view.lang.plural("{count} older one is not shown.", "{count} older ones are not shown.", left)


def _document(view: View, sort: DocumentSort, one: ListedDocument, *, may: bool) -> dict[str, Any]:
    _, lang, newest = view.lang.text, view.lang, one.newest
    is_withdrawn = newest.summary is None
    if is_withdrawn:
        state = _("withdrawn")
    else:
        state = _("published") if newest.is_published else _("draft: editors alone see it")
    shown = {
        "id": one.doc_id,
        "title": sort.title(view, one.summary),
        "about": sort.about(view, one.summary),
        "state": state,
        "withdrawn": is_withdrawn,
        "published": newest.is_published,
        "version": newest.version,
        "by": _("Version {version}, {who}, {when}").format(
            version=lang.number(newest.version), who=newest.who, when=moment_text(newest.at, lang)
        ),
    }
    if may:
        versions, can_undo = versions_of(sort, one.doc_id, newest.version)
        listed_versions = islice(reversed(versions), MOST_VERSIONS)
        shown["versions"] = [_version(view, sort, version, newest.version) for version in listed_versions]
        shown["canUndo"] = can_undo
    return shown


def _version(view: View, sort: DocumentSort, one: DocumentVersion, newest: int) -> dict[str, Any]:
    lang, what = view.lang, action_words(view.lang)[one.action]
    if one.action in _NUMBERED and one.undoes:
        what = f"{what} {lang.number(one.undoes)}"
    return {
        "version": one.version,
        "number": lang.number(one.version),
        "what": what,
        "about": sort.about(view, one.summary) if one.summary is not None else "",
        "who": one.who,
        "when": moment_text(one.at, lang),
        "note": one.note,
        "opens": one.summary is not None,
        "restores": one.summary is not None and one.version != newest,
    }
