"""A page's document over its full width: the same parts as the panel's, its sections as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.items import lean
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from components.context import View


def draw_document(view: View, document: dict[str, Any], *, key: str) -> None:
    """Draw a document made by `components.items.page`; what is chosen in it goes to the address.

    Parameters
    ----------
    view
        The view it belongs to.
    document
        Heads, notes and sections of plain texts.
    key
        Key of the part, one a page.
    """

    def choose() -> None:
        address.apply(view.atlas, message(key))

    part("document", "parts/document/document.js")(
        key=key,
        data={"document": lean(document), "seq": address.last_message(), "shape": "page"},
        on_select_change=choose,
    )
