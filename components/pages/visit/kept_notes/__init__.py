"""Notes that are kept in the browser, and the way to open one from a file, while no visit is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.places import label, places
from components.pages.visit.desk.desk_words import file_words
from components.pages.visit.stored_note import NOTES
from components.parts.stored_documents import store_state
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from components.context import View

KEY: Final = "kept-notes"


def draw_kept_notes(view: View) -> None:
    """Draw the notes that are kept; opening one goes to the address."""
    part("kept-notes", "pages/visit/kept_notes/kept_notes.js")(
        key=KEY, data=kept_notes_data(view), on_select_change=lambda: address.apply(view.atlas, message(KEY))
    )


def kept_notes_data(view: View) -> dict[str, Any]:
    """Return what the browser draws them from: it knows the notes, but no name of a place."""
    _ = view.lang.text
    return {
        "seq": address.last_message(),
        "title": _("Notes kept on this computer"),
        "none": _("None yet. Choose who comes and who receives; whatever you change is kept at once."),
        "day_patterns": view.lang.day_patterns(),
        "places": {place: label(view, place) for country in ("BY", "KZ") for place in places(view, country)},
        "words": file_words(view.lang),
        "store": store_state(view, NOTES),
    }
