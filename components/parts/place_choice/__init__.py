"""Field that chooses a place or a pair: it reads the address and writes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.places import label_of
from components.session import address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from components.context import View


def choose(
    view: View,
    title: str,
    options: Sequence[str],
    chosen: str | None,
    field: str,
    *,
    hint: str = "",
    fields: Callable[[str | None], Mapping[str, Any]] | None = None,
) -> None:
    """Draw a field that chooses a place and puts it into the address.

    Parameters
    ----------
    view
        The view.
    title
        Name of the field.
    options
        Ids of places, or two with a comma.
    chosen
        The one that is chosen.
    field
        The part of the selection it sets.
    hint
        What the field says while it is empty.
    fields
        Returns what of the selection a choice sets, where that is more than one part of it.
    """
    key = f"choose-{field}"
    known = tuple(options) if chosen is None or chosen in options else (chosen, *options)
    # The address leads: without this a field would keep what it had when a reader goes back.
    st.session_state[key] = chosen

    def change() -> None:
        value = st.session_state[key]
        if fields:
            address.change(view.atlas, **fields(value))
            return
        # A place chosen elsewhere is its side of a pair: emptying the field lets go of it too.
        cleared = {"place": None} if value is None and field in ("by", "kz") else {}
        address.change(view.atlas, **{field: value}, **cleared)

    st.selectbox(
        title, known, index=None, key=key, on_change=change, placeholder=hint, format_func=lambda i: label_of(view, i)
    )
