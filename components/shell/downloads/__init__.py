"""What a view offers to download: a line of plain links to the API, with the number of rows before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.session.mount import part
from data.atlas.selection import PARAMETERS

if TYPE_CHECKING:
    from components.context import View


def draw(view: View, name: str) -> None:
    """Draw the downloads of a page.

    Parameters
    ----------
    view
        The view.
    name
        Name of the page.
    """
    part("downloads", "shell/downloads/downloads.js")(key="downloads", data=downloads_data(view, name))


def downloads_data(view: View, name: str) -> dict[str, Any]:
    """Return the words of the line and where the browser asks what the view holds now.

    The number of rows is asked for by the browser: a click on the map then waits for no count, and the line follows
    the address also where only a part of the page is drawn anew.
    """
    _ = view.lang.text
    return {
        "title": _("Download"),
        "save": _("Download as {format}"),
        "waiting": _("Counting the rows"),
        "failed": _("The downloads cannot be reached. Reload the page."),
        # The browser knows the address: it changes without the server being asked.
        "printed": _("{address}, data of version {version}, printed from the page of {day}").format(
            address="{address}", version=view.atlas.version, day=view.lang.day(view.today)
        ),
        "address": f"/api/v1/views/{name}",
        "parameters": PARAMETERS,
        "query": view.selection.to_query() | {"lang": view.lang.code.value},
    }
