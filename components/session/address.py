"""The address bar as the state of a view: read, changed and written in one place."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.i18n.language import preferred
from components.session import routes
from data.atlas.selection import Selection
from data.model import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas

# Pages on which a chosen place stays where it is; elsewhere it opens the place's own page.
KEEP_PLACE: Final = frozenset({"map", "region", "production", "chronicle"})
# Pages on which a chosen claim stays where it is; elsewhere it opens on the map.
KEEP_CLAIM: Final = frozenset({"map", "sources"})


def with_pending_date(atlas: Atlas, selection: Selection) -> Selection:
    """Return a selection at the date that the visitor's hand is moving to, which the address does not say yet."""
    if not (day := st.session_state.get("peek")):
        return selection
    moved, _ = Selection.from_query({"date": str(day)}, atlas=atlas)
    return dataclasses.replace(selection, date=moved.date)


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


def query_of(selection: Selection) -> dict[str, str]:
    """Return the parameters of an address that opens a selection for this visitor, defaults left out."""
    query = selection.to_query()
    if selection.lang is _first_language():
        query.pop("lang", None)
    elif selection.lang is Lang.EN:
        query["lang"] = Lang.EN.value
    return query


def write(selection: Selection) -> None:
    """Put a selection into the address, leaving out what is at its default."""
    query = query_of(selection)
    if query != st.query_params.to_dict():
        st.query_params.from_dict(query)


def apply(atlas: Atlas, message: Mapping[str, Any] | None) -> None:
    """Apply what the browser asks for: any part of a selection, and the page to turn to; None clears.

    The message comes from outside and is read as an address is, so that nothing unknown gets through.
    """
    if not message:
        return
    # A part that was drawn long ago counts from then: an answer never goes back behind one the map has had.
    st.session_state["answered"] = max(answered(), int(message.get("seq") or 0))
    st.session_state["peek"] = message.get("peek")
    if message.get("peek"):
        return
    current, _ = read(atlas)
    query = current.to_query()
    for name in ("place", "claim", "by", "kz", "versus", "date", "layout", "order", "q"):
        if name in message:
            query.pop(name, None)
            if message[name]:
                query[name] = str(message[name])
    for name in ("kinds", "status", "themes"):
        if name in message:
            query[name] = ",".join(str(item) for item in message[name] or ())
    if message.get("place"):
        query.pop("claim", None)
    elif message.get("claim"):
        query.pop("place", None)
    changed, _ = Selection.from_query(query, atlas=atlas)
    changed = dataclasses.replace(changed, lang=current.lang)
    target = _page_for(message)
    if target == here():
        write(changed)
    else:
        st.session_state["turn"] = (target, query_of(changed))


def _page_for(message: Mapping[str, Any]) -> str:
    wished, now = message.get("page"), here()
    if wished in {route.name for route in routes.ROUTES}:
        return str(wished)
    if message.get("claim") and now not in KEEP_CLAIM:
        return routes.MAP.name
    if message.get("place") and now not in KEEP_PLACE:
        return "region"
    return now


def here() -> str:
    """Return the name of the page that is drawn."""
    return str(st.session_state.get("here", routes.MAP.name))


def answered() -> int:
    """Return the number of the last message of the map that was applied."""
    return int(st.session_state.get("answered", 0))
