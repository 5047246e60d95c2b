"""Changes since a note was kept, as the desk shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.brief.note_changes import changes, changes_text

if TYPE_CHECKING:
    from components.documents.brief.model import Brief
    from components.documents.brief.note import Note
    from components.i18n.language import Language


def changes_data(brief: Brief, note: Note | None, lang: Language) -> dict[str, Any] | None:
    """Return what has changed since a note was kept: sentences about it, and which lines; None where nothing has.

    Parameters
    ----------
    brief
        The brief as it is built, in the language of the page.
    note
        The note; in another language its sentences cannot be compared, and nothing is said.
    lang
        Language of the page.
    """
    if note is None or not note.seen or note.lang is not brief.lang:
        return None
    found = changes(brief, note)
    if not (found.are_facts_other or found.is_other_version):
        return None
    _ = lang.text
    groups = (
        (_("New sentences"), [line.text for line in found.new]),
        (_("Sentences that say something else"), [f"{entry.before} → {entry.line.text}" for entry in found.changed]),
        (_("Sentences that are gone"), [entry.text for entry in found.gone]),
    )
    return {
        "title": _("What has changed since you kept this note"),
        "facts": list(changes_text(found, lang)),
        "groups": [{"title": title, "lines": lines} for title, lines in groups if lines],
    }
