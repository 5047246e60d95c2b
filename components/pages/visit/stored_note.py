"""Notes of visits in the store: what a list says of one, and how one is read and kept."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from components.documents.brief.note_file import read_note, write_note
from components.documents.places import label
from components.pages.visit.session_note import take_message
from components.parts.stored_documents.document_deeds import keep
from components.parts.stored_documents.document_sort import DocumentSort, checked_text
from data.stores.model import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.i18n.language import Language
    from components.pages.visit.asked_visit import Visit
    from components.parts.stored_documents.document_sort import Summary

KEY: Final = "stored-notes"
_COUNTED: Final = ("own", "replies", "off")


def note_summary(content: Mapping[str, Any]) -> Summary:
    """Return the sides and the day of a note, and how much an adviser has written in it."""
    sides = {name: content[name] if isinstance(content.get(name), str) else None for name in ("by", "kz")}
    counts = {name: len(content[name]) if isinstance(content.get(name), list | dict) else 0 for name in _COUNTED}
    return {**sides, "day": str(content.get("day", "")), **counts}


def note_title(view: View, summary: Summary) -> str:
    """Return who meets whom on which day."""
    ids = [summary[name] for name in ("by", "kz") if summary.get(name)]
    names = [label(view, place) if view.atlas.is_place(place) else place for place in ids]
    try:
        day = view.lang.day(date.fromisoformat(summary.get("day", "")))
    except ValueError:
        day = ""
    return ", ".join(filter(None, (" – ".join(names), day)))


def note_about(view: View, summary: Summary) -> str:
    """Return how many lines of their own, answers and left out lines a note has."""
    plural = view.lang.plural
    said = (
        plural("{count} line of one's own", "{count} lines of one's own", summary["own"]) if summary["own"] else "",
        plural("{count} answer to a promise", "{count} answers to promises", summary["replies"])
        if summary["replies"]
        else "",
        plural("{count} line left out", "{count} lines left out", summary["off"]) if summary["off"] else "",
    )
    return ", ".join(filter(None, said))


def note_text(content: Mapping[str, Any], lang: Language) -> str:
    """Return the text of the file of a note; raise `UnreadableDocumentError` where it is none."""
    return checked_text(content, lang, read=read_note, write=write_note)


def note_words(lang: Language) -> tuple[str, str]:
    """Return the heading of the list of notes, and what it says where it is empty."""
    _ = lang.text
    return _("Notes in the store"), _("None yet. A note that is kept in the store is there for every editor.")


NOTES: Final = DocumentSort(
    kind=DocumentKind.NOTE, summary=note_summary, read=note_text, title=note_title, about=note_about, words=note_words
)


def keep_note(view: View, visit: Visit, asked: Any) -> None:  # noqa: ANN401 - what a browser sends
    """Keep the note that a message brings, of the visit of the page; one that is none is not taken, and it says why."""
    taken = take_message(asked, view.lang)
    if isinstance(asked, dict) and not taken.refused and taken.document is not None and visit.is_of(taken.document):
        keep(view, NOTES, json.loads(write_note(taken.document)), asked)
