"""Desk of a file that is not kept yet: its sheet, questions, findings, what would change, and keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.layer_atlases import current_store
from components.pages.your_data.draft_desk.draft_texts import draft_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.context import View
    from data.stores.model import Draft


def desk_data(
    view: View,
    draft: Draft,
    said: Mapping[str, Any] | None,
    stale: Sequence[Mapping[str, Any]],
    checked: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """
    Return what the browser draws the desk from.

    Parameters
    ----------
    view, draft
        The view and the draft.
    said
        What was done last, or why not.
    stale
        What another has changed meanwhile.
    checked
        Name and bytes in base 64 of the checked file, where it was asked for just now.
    """
    return {**draft_data(view, draft, current_store().layers()), "said": said, "stale": list(stale), "checked": checked}
