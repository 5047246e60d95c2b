"""Rows of buttons that filter a page through the address: kinds and themes, each pressed or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.context import View
    from components.documents.texts import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterRow:
    """A row of buttons.

    Attributes
    ----------
    field
        The part of the address it sets.
    title
        Its name.
    options
        The text of each button, by its id.
    pressed
        The ids of those that are pressed.
    """

    field: str
    title: str
    options: Mapping[str, str]
    pressed: AbstractSet[str]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the row from."""
        options: list[Json] = [[id_, text, id_ in self.pressed] for id_, text in self.options.items()]
        return {"field": self.field, "title": self.title, "options": options}


def draw_filter_rows(view: View, rows: Sequence[FilterRow], *, key: str) -> None:
    """Draw rows of buttons; pressing one puts its row into the address.

    Parameters
    ----------
    view
        The view.
    rows
        The rows.
    key
        Key of the part, one a page.
    """
    part("facets", "parts/filters/filters.js")(
        key=key,
        data=filter_rows_data(view, rows),
        on_select_change=lambda: address.apply(view.atlas, message(key)),
    )


def filter_rows_data(view: View, rows: Sequence[FilterRow]) -> dict[str, Any]:
    """Return what the browser draws the rows from."""
    _ = view.lang.text
    return {"seq": address.last_message(), "all": _("All"), "rows": [row.to_json() for row in rows]}
