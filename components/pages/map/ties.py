"""The ties that the map page shows, for its table and its downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.context import View


def ties_shown(view: View) -> list[str]:
    """Return the claims of the ties of the selection and date; without a selection, of all."""
    atlas, selection = view.atlas, view.selection
    found = (
        atlas.ties_of(selection.place, on=view.day, below=True, **selection.filters)
        if selection.place
        else atlas.ties(on=view.day, **selection.filters)
    )
    return list(map(str, found.index))
