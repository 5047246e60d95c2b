"""Buttons that filter a page through the address: kinds and themes, each pressed or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.context import View

FilterRow = tuple[str, str, "Mapping[str, str]", "AbstractSet[str]"]
"""The part of the address it sets, its name, its choices by id, and those that are pressed."""


def draw_filter_rows(view: View, facets: Sequence[FilterRow], *, key: str) -> None:
    """Draw rows of buttons; pressing one puts its row into the address.

    Parameters
    ----------
    view
        The view.
    facets
        The rows.
    key
        Key of the part, one a page.
    """
    part("facets", "parts/filters/filters.js")(
        key=key,
        data=filter_rows_data(view, facets),
        on_select_change=lambda: address.apply(view.atlas, message(key)),
    )


def filter_rows_data(view: View, facets: Sequence[FilterRow]) -> dict[str, Any]:
    """Return what the browser draws the rows from."""
    _ = view.lang.text
    return {
        "seq": address.last_message(),
        "all": _("All"),
        "facets": [
            {
                "field": field,
                "title": title,
                "options": [[id_, text, id_ in pressed] for id_, text in options.items()],
            }
            for field, title, options, pressed in facets
        ],
    }
