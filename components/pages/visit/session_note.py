"""The note of a visitor's session: what the browser sent last, read and checked, and what it asked to take along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from components.documents.brief.note_file import read_note
from components.parts.stored_documents.sent_document import SentDocument, sent_document, take_document

if TYPE_CHECKING:
    from components.documents.brief.note import Note
    from components.i18n.language import Language
    from components.pages.visit.asked_visit import Visit

KEY: Final = "visit-note"


def session_note(visit: Visit) -> SentDocument[Note]:
    """Return what the session has; a note of another pair is none."""
    found: SentDocument[Note] = sent_document(KEY)
    if found.document is not None and not visit.is_of(found.document):
        return SentDocument(number=found.number)
    return found


def take_message(message: Any, lang: Language) -> SentDocument[Note]:  # noqa: ANN401 - what the browser sends
    """Take a message of the desk: ``note`` has the fields of its file, and is checked as a file is."""
    return take_document(KEY, message, "note", lambda fields: read_note(json.dumps(fields, ensure_ascii=False)), lang)
