"""Sentence that the page of own data says after a deed: what was done, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.session import routes
from components.worker.errors import AddressBusyError, OverTimeError, QueueFullError
from data.imports.words.import_words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language

KEY: Final = "your-data-said"


REDRAW: Final = "your-data-redraw"
"""Of the session: whether the whole page is to be drawn anew, since a layer has changed."""


def say_done(text: str, *, layer: str = "") -> None:
    """Say that something was done, with ways to see it where it is of a layer; the whole page is drawn anew then."""
    st.session_state[REDRAW] = bool(layer)
    st.session_state[KEY] = {"text": text, "refused": False, "layer": layer}


def say_refused(text: str) -> None:
    """Say why something was not done."""
    st.session_state[KEY] = {"text": text, "refused": True, "layer": ""}


def say_store_fault(code: str, params: Mapping[str, str], lang: Language) -> None:
    """Say what the store cannot do."""
    say_refused(say(code, params, lang=lang.code))


def say_fault(error: Exception, lang: Language) -> None:
    """Say why the worker has not read or kept a file."""
    _ = lang.text
    match error:
        case AddressBusyError() | QueueFullError():
            text = _("Other files are being read just now. Try again in a moment; nothing is lost.")
        case OverTimeError():
            text = _("The file took too long or too much memory and was not read. Bring it in smaller parts.")
        case _:
            text = _("The file could not be read; the fault is recorded on the server. Nothing was changed.")
    say_refused(text)


def said_data(lang: Language) -> dict[str, Any] | None:
    """Return what was said last, once; with links where it is of a layer."""
    said = st.session_state.pop(KEY, None)
    if not said:
        return None
    _, layer = lang.text, said["layer"]
    query = {"data": "both", "layer": layer, "lang": lang.code.value}
    links = [(_("On the map"), routes.MAP), (_("Trade"), routes.TRADE), (_("Chronicle"), routes.CHRONICLE)]
    shown = [[text, routes.address(route.name, query)] for text, route in links] if layer else []
    return {"text": said["text"], "refused": said["refused"], "links": shown}
