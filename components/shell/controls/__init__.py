"""Date and filter controls above a page, the same as those of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.map.view import index_address
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from components.context import View

KEY = "controls"


def draw(view: View, controls: AbstractSet[str]) -> None:
    """Draw the controls of a page.

    Parameters
    ----------
    view
        The view.
    controls
        Names of the controls: ``date``, ``kinds``; none draws nothing.
    """
    if not controls:
        return
    selection = view.selection
    part("controls", "shell/controls/controls.js")(
        key=KEY,
        data={
            "index": index_address(view),
            "controls": sorted(controls),
            "seq": address.last_message(),
            "state": {
                "date": selection.date.isoformat() if selection.date else None,
                "kinds": sorted(selection.kinds),
                "statuses": sorted(selection.statuses),
                "themes": sorted(selection.themes),
                "place": selection.place,
            },
        },
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
    )
