"""Sort of documents that a page keeps in the store: notes or talks, how each is read, called and described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from components.i18n.language import Language
    from data.stores.model import DocumentKind

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
