"""The own talk of a visitor's session: what the browser sent last, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.story.own_file import read_own_talk
from components.documents.story.talk_refusals import RefusedTalkError, refused_talk_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.documents.story.own import OwnTalk
    from components.i18n.language import Language

KEY: Final = "own-talk"
MOST_NUMBER: Final = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTalk:
    """What a session has of a talk.

    Attributes
    ----------
    talk
        The talk that was taken last.
    number
        The number of the last message.
    refused
        Why the last message was not taken; empty where it was.
    """

    talk: OwnTalk | None = None
    number: int = 0
    refused: str = ""


def session_talk() -> SessionTalk:
    """Return what the session has."""
    found: SessionTalk | None = st.session_state.get(KEY)
    return found or SessionTalk()


def take_talk(message: Any, lang: Language) -> SessionTalk:  # noqa: ANN401 - what the browser sends
    """Take a message of the desk; one that is not understood leaves the talk as it was, and says why.

    Parameters
    ----------
    message
        A mapping with ``talk``, the text of its file, and ``number``; it comes from outside and is checked so.
    lang
        Language of what is said.
    """
    before = session_talk()
    if not isinstance(message, dict):
        return before
    number = _number(message)
    talk: OwnTalk | None
    try:
        talk, refused = read_own_talk(str(message.get("talk", ""))), ""
    except RefusedTalkError as error:
        talk, refused = before.talk, refused_talk_text(error, lang)
    taken = SessionTalk(talk=talk, number=max(before.number, number), refused=refused)
    st.session_state[KEY] = taken
    return taken


def _number(message: Mapping[str, Any]) -> int:
    number = message.get("number")
    return number if type(number) is int and 0 < number < MOST_NUMBER else 0
