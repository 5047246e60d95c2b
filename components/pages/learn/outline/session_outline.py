"""The outline of a visitor's session: what the browser sent last, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.outline.outline_file import read_outline
from components.documents.outline.outline_refusals import RefusedOutlineError, refused_outline_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.documents.outline.own_outline import OwnOutline
    from components.i18n.language import Language

KEY: Final = "own-outline"
MOST_NUMBER: Final = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOutline:
    """What a session has of an outline.

    Attributes
    ----------
    outline
        The outline that was taken last.
    number
        The number of the last message.
    refused
        Why the last message was not taken; empty where it was.
    """

    outline: OwnOutline | None = None
    number: int = 0
    refused: str = ""


def outline_of_session() -> SessionOutline:
    """Return what the session has."""
    found: SessionOutline | None = st.session_state.get(KEY)
    return found or SessionOutline()


def take_outline(message: Any, lang: Language) -> SessionOutline:  # noqa: ANN401 - what the browser sends
    """Take a message; one that is not understood leaves the outline as it was, and says why.

    Parameters
    ----------
    message
        A mapping with ``outline``, the text of its file, and ``number``; it comes from outside and is checked so.
    lang
        Language of what is said.
    """
    before = outline_of_session()
    if not isinstance(message, dict):
        return before
    outline: OwnOutline | None
    try:
        outline, refused = read_outline(str(message.get("outline", ""))), ""
    except RefusedOutlineError as error:
        outline, refused = before.outline, refused_outline_text(error, lang)
    taken = SessionOutline(outline=outline, number=max(before.number, _number(message)), refused=refused)
    st.session_state[KEY] = taken
    return taken


def _number(message: Mapping[str, Any]) -> int:
    number = message.get("number")
    return number if type(number) is int and 0 < number < MOST_NUMBER else 0
