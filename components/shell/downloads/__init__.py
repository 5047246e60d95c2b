"""Download links below a page: the files of its view at the API, and the number of its rows."""

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
    """Return the texts of the links and the address at which the browser asks for the rows and files of the view.

    The browser asks itself, so that a click on the map waits for no count, and the links follow the address also where
    only a fragment of the page is run again.
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
