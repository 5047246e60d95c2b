"""Sort of documents that a page keeps in the store: notes or talks, how each is read, called and described."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from components.documents.own_files.refused_document import RefusedDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from components.i18n.language import Language
    from data.stores.model import DocumentKind

Document = TypeVar("Document")
Summary = dict[str, Any]
"""What a list needs of a document: a small part of what it says."""


class UnreadableDocumentError(ValueError):
    """A document that this version of the program cannot read; its text says why, in a reader's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSort:
    """A sort of documents.

    Attributes
    ----------
    kind
        What the store calls it.
    summary
        Returns what a list needs of a document; raises nothing, whatever the document is.
    read
        Returns the text of the file of a document, checked; raises `UnreadableDocumentError`.
    title, about
        What a document is called in a view, and how much is in it.
    words
        The heading of the list, and what it says where it is empty.
    """

    kind: DocumentKind
    summary: Callable[[Mapping[str, Any]], Summary]
    read: Callable[[Mapping[str, Any], Language], str]
    title: Callable[[View, Summary], str]
    about: Callable[[View, Summary], str]
    words: Callable[[Language], tuple[str, str]]


def checked_text(
    content: Mapping[str, Any],
    lang: Language,
    *,
    read: Callable[[str], Document],
    write: Callable[[Document], str],
) -> str:
    """Return the text of the file of a document, read with every field checked, and written in its one form.

    Parameters
    ----------
    content
        What the store has of it.
    lang
        Language of what is said where it cannot be read.
    read, write
        Of the document's files; `read` raises `RefusedDocumentError`.

    Raises
    ------
    UnreadableDocumentError
        Where it is none.
    """
    try:
        return write(read(json.dumps(content, ensure_ascii=False)))
    except RefusedDocumentError as error:
        raise UnreadableDocumentError(error.in_words(lang)) from None
