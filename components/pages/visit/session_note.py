"""The note of a visitor's session: what the browser sent last, read and checked, and what it asked to take along."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.brief.note_file import read_note
from components.documents.brief.refusals import RefusedError, refused_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.documents.brief.note import Note
    from components.i18n.language import Language
    from components.pages.visit.asked_visit import Visit

KEY: Final = "visit-note"
MOST_NUMBER: Final = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNote:
    """What a session has of a note.

    Attributes
    ----------
    note
        The note that was taken last.
    number
        The number of the last message.
    refused
        Why the last message was not taken; empty where it was.
    """

    note: Note | None = None
    number: int = 0
    refused: str = ""


def session_note(visit: Visit) -> SessionNote:
    """Return what the session has; a note of another pair is none."""
    found = st.session_state.get(KEY) or SessionNote()
    if found.note is not None and not visit.is_of(found.note):
        return SessionNote(number=found.number)
    return found


def take_message(message: Any, lang: Language) -> SessionNote:  # noqa: ANN401 - what the browser sends
    """Take a message of the desk; one that is not understood leaves the note as it was, and says why.

    Parameters
    ----------
    message
        A mapping with ``note`` and ``number``; it comes from outside and is checked as a file is.
    lang
        Language of what is said.
    """
    before = st.session_state.get(KEY) or SessionNote()
    if not isinstance(message, dict):
        return before
    number = _number(message)
    note: Note | None
    try:
        note, refused = read_note(json.dumps(message.get("note"), ensure_ascii=False)), ""
    except RefusedError as error:
        note, refused = before.note, refused_text(error, lang)
    taken = SessionNote(note=note, number=max(before.number, number), refused=refused)
    st.session_state[KEY] = taken
    return taken


def _number(message: Mapping[str, Any]) -> int:
    number = message.get("number")
    return number if type(number) is int and 0 < number < MOST_NUMBER else 0
