"""Chapters of a page: documents folded to their titles, each with the number of its entries."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.documents.model import Document


def draw_chapters(view: View, chapters: Mapping[str, Document], *, key: str) -> None:
    """Draw documents one below the other, each folded; what is chosen in them goes to the address.

    Parameters
    ----------
    view
        The view they belong to.
    chapters
        The documents by name, in their order.
    key
        Key of the part, one a page.
    """
    part("chapters", "parts/chapters/chapters.js")(
        key=key,
        data=chapters_data(view, chapters),
        on_select_change=lambda: address.apply(view.atlas, message(key)),
    )


def chapters_data(view: View, chapters: Mapping[str, Document]) -> dict[str, Any]:
    """Return what the browser draws the chapters from: of each its title, lead, number of entries and sections."""
    return {
        "seq": address.last_message(),
        "lang": view.lang.code.value,
        "chapters": [
            {
                "name": name,
                "title": document.title,
                "lead": list(document.lead),
                "count": view.lang.number(len(document.items)),
                "document": dataclasses.replace(document, title="", lead=()).to_json(),
            }
            for name, document in chapters.items()
        ],
    }
