"""Part of a page that says what a layer says beside the book, below what the book says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.own_data.own_parts import own_document
from components.parts.document import draw_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.context import View


def draw_own_part(view: View, claim_ids: Iterable[str], *, key: str, place_ids: Sequence[str] = ()) -> None:
    """Draw what a layer says of what a page is about; nothing where it says nothing, or none is shown.

    Parameters
    ----------
    view
        The view.
    claim_ids, place_ids
        The claims of the layer, and the places, that the page is about; see `own_document`.
    key
        Key of the part, one a page.
    """
    if document := own_document(view, claim_ids, place_ids=place_ids):
        draw_document(view, document, key=key)
