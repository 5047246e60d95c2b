"""Content of the map's panel for a view: what the book says, and below it, marked, what a layer says."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.own_data.own_panel import own_panel, panel_sections
from components.documents.panel import documents
from components.documents.promised.own_answers import with_own_answers
from components.session.choice import shown_pair
from data.atlas.selection import CHOICES, Selection

if TYPE_CHECKING:
    from components.context import View
    from components.documents.texts import Json

PANEL_FIELDS: Final = (*CHOICES, "date", "kinds", "statuses", "themes")
"""What of a selection the panel depends on, beside the pair that is shown."""


def panel_content(view: View) -> dict[str, Json]:
    """Return the document of the panel, as it is written for the browser."""
    view = panel_view(view)
    if chosen := own_panel(view):
        return chosen.to_json()
    found = with_own_answers(view, documents(view.atlas)(view.selection, view.lang, view.today))
    if view.layer is None or not (sections := panel_sections(view)):
        return found
    written = found.get("sections") or ()
    assert isinstance(written, list | tuple)  # noqa: S101 - as a document is written
    return {**found, "sections": [*written, *(part.to_json() for part in sections)]}


def panel_view(view: View) -> View:
    """Return a view with what the panel depends on, and all else of its selection at the default."""
    asked = Selection(**{name: getattr(view.selection, name) for name in PANEL_FIELDS})
    if pair := shown_pair(view.selection):
        by, kz = pair
        asked = dataclasses.replace(asked, place=None, by=by, kz=kz)  # a place is then a side of it
    return dataclasses.replace(view, selection=asked)
