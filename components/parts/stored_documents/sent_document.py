"""Document of a visitor's session: what the browser sent last, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import streamlit as st

from components.documents.own_files.refused_document import RefusedDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.i18n.language import Language

MOST_NUMBER: Final = 2**31

Document = TypeVar("Document")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentDocument(Generic[Document]):
    """What a session has of a document that its browser writes.

    Attributes
    ----------
    document
        The document that was taken last.
    number
        The number of the last message.
    refused
        Why the last message was not taken; empty where it was.
    """

    document: Document | None = None
    number: int = 0
    refused: str = ""


def sent_document(key: str) -> SentDocument[Any]:
    """Return what the session has under a key."""
    return st.session_state.get(key) or SentDocument()


def take_document(
    key: str,
    message: Any,  # noqa: ANN401 - what the browser sends
    name: str,
    read: Callable[[Any], Document],
    lang: Language,
) -> SentDocument[Document]:
    """Take a message; one that is not understood leaves the document as it was, and says why.

    Parameters
    ----------
    key
        Where the session keeps it.
    message
        A mapping with the document and its ``number``; it comes from outside and is checked so.
    name
        What the message calls the document.
    read
        Returns a document of what the message has, or raises `RefusedDocumentError`.
    lang
        Language of what is said.
    """
    before: SentDocument[Document] = sent_document(key)
    if not isinstance(message, dict):
        return before
    document: Document | None
    try:
        document, refused = read(message.get(name)), ""
    except RefusedDocumentError as error:
        document, refused = before.document, error.in_words(lang)
    number = max(before.number, whole_number(message, "number"))
    taken = SentDocument(document=document, number=number, refused=refused)
    st.session_state[key] = taken
    return taken


def whole_number(message: Mapping[str, Any], name: str) -> int:
    """Return a number above 0 of a message of a browser; 0 where there is none that may be."""
    number = message.get(name)
    return number if type(number) is int and 0 < number < MOST_NUMBER else 0
