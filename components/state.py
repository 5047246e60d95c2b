"""The one door to the state of a view: the address bar is the view."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.i18n import preferred
from data.model import Lang
from data.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas import Atlas


def today() -> date:
    """Return the day of the server, in UTC."""
    return datetime.now(tz=UTC).date()


def read(atlas: Atlas) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection that the address asks for and the names of the parameters that were not understood."""
    selection, unknown = Selection.from_query(st.query_params.to_dict(), atlas=atlas)
    if "lang" not in st.query_params:
        selection = dataclasses.replace(selection, lang=_first_language())
    return selection, unknown


def _first_language() -> Lang:
    """Return the language a visitor's browser asks for; English outside a browser."""
    return preferred(st.context.locale)


def change(atlas: Atlas, **fields: Any) -> None:  # noqa: ANN401 - the fields of a selection
    """Change the selection and with it the address; what is not named stays."""
    selection, _ = read(atlas)
    write(dataclasses.replace(selection, **fields))


def write(selection: Selection) -> None:
    """Put a selection into the address, leaving out what is at its default."""
    query = selection.to_query()
    if selection.lang is _first_language():
        query.pop("lang", None)
    elif selection.lang is Lang.EN:
        query["lang"] = Lang.EN.value
    if query != st.query_params.to_dict():
        st.query_params.from_dict(query)


def apply(atlas: Atlas, message: Mapping[str, Any] | None) -> None:
    """Apply what the browser asks for: any of place, claim, date, layout and kinds; None clears.

    The message comes from outside and is read as an address is, so that nothing unknown gets through.
    """
    if not message:
        return
    current, _ = read(atlas)
    query = current.to_query()
    for name in ("place", "claim", "date", "layout"):
        if name in message:
            query.pop(name, None)
            if message[name]:
                query[name] = str(message[name])
    if "kinds" in message:
        query["kinds"] = ",".join(str(kind) for kind in message["kinds"] or ())
    if message.get("place"):
        query.pop("claim", None)
    elif message.get("claim"):
        query.pop("place", None)
    changed, _ = Selection.from_query(query, atlas=atlas)
    st.session_state["answered"] = int(message.get("seq") or 0)
    write(dataclasses.replace(changed, lang=current.lang))


def answered() -> int:
    """Return the number of the last message of the map that was applied."""
    return int(st.session_state.get("answered", 0))
