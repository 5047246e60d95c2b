"""A document over the full width of a page: the same parts as in the map's panel, its sections as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.promised.own_answers import with_own_answers
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from components.context import View
    from components.documents.model import Document


def draw_document(view: View, document: Document, *, key: str) -> None:
    """Draw a document; what is chosen in it goes to the address.

    Parameters
    ----------
    view
        The view it belongs to.
    document
        The document.
    key
        Key of the part, one a page.
    """

    def choose() -> None:
        address.apply(view.atlas, message(key))

    part("document", "parts/document/document.js")(
        key=key,
        data={"document": with_own_answers(view, document.to_json()), "seq": address.last_message(), "shape": "page"},
        on_select_change=choose,
    )
