"""A list whose entries open in their place: what an entry holds is asked for only when a reader opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from components.context import View

Row = dict[str, Any]


def row(id_: str, title: str, **more: Any) -> Row:  # noqa: ANN401 - a JSON document
    """
    Return an entry of a list with nothing but its title; `more` replaces any of its other parts.

    Parameters
    ----------
    id_
        Its id, one in the list.
    title
        What the reader opens.
    more
        ``mark``, a short word or number before the title; ``count``, words behind it; ``lines``; ``badges``;
        ``links``, pairs of a text and an address; ``tongue``, the language of the title where it is not the page's.
    """
    plain: Row = {"mark": "", "count": "", "lines": [], "badges": [], "links": [], "tongue": None, "tone": "plain"}
    return plain | {"id": id_, "title": title} | more


def draw_accordion(
    view: View,
    rows: Sequence[Row],
    contents: Callable[[str], dict[str, Any]],
    *,
    key: str,
    title: str,
    empty: str,
    filter_: dict[str, Any] | None = None,
    chips: Sequence[tuple[str, str]] = (),
    chip: str = "",
    links: Sequence[tuple[str, str]] = (),
    after: Callable[[Mapping[str, Any]], None] | None = None,
) -> None:
    """
    Draw a list whose entries open.

    Parameters
    ----------
    view
        The view it belongs to.
    rows
        The entries, each made by `row`.
    contents
        Returns what an open entry holds: ``facts``, pairs of a heading and a text; ``links``, pairs of a text and an
        address; ``remarks``, ours; and ``document``, see `components.items.page`.
    key
        Key of the part, one a page; what is open is kept under it for the session.
    title
        What the list is.
    empty
        What is said where it has no entries.
    filter_
        Text, label and hint of the box that sets the words searched for; none without it.
    chips
        Pairs of an id and a text of the buttons that choose among the entries; the first is all.
    chip
        Which of them is chosen.
    links
        Pairs of a text and an address above the list.
    after
        Is given the message of a choice after it was applied to the address.
    """
    _ = view.lang.text
    shown = opened(key, rows)
    part("ledger", "parts/accordion/accordion.js")(
        key=key,
        data={
            "lang": view.lang.code.value,
            "title": title,
            "rows": list(rows),
            "open": {"id": shown} | contents(shown) if shown else None,
            "empty": empty,
            "filter": filter_,
            "chips": [[id_, text, id_ == chip] for id_, text in chips],
            "links": list(links),
            "wait": _("Loading"),
            "seq": address.last_message(),
        },
        on_open_change=lambda: _open(key),
        on_chip_change=lambda: _choose(key),
        on_select_change=lambda: _select(view, key, after),
    )


def opened(key: str, rows: Sequence[Row]) -> str | None:
    """Return which entry is open: the one the reader opened, else the only one there is."""
    ids = [entry["id"] for entry in rows]
    wished = st.session_state.get(f"{key}-open")
    if wished is None and len(ids) == 1:
        return str(ids[0])
    return str(wished) if wished in ids else None


def chosen(key: str, choices: Sequence[str]) -> str:
    """Return which button of a list is chosen, the first where none is."""
    wished = st.session_state.get(f"{key}-chip")
    return str(wished) if wished in choices else choices[0]


def close(key: str) -> None:
    """Forget which entry of a list is open."""
    st.session_state.pop(f"{key}-open", None)


def _open(key: str) -> None:
    # An empty text is an entry that was closed again: it is not opened for being the only one.
    st.session_state[f"{key}-open"] = str(message(key, "open") or "")


def _select(view: View, key: str, after: Callable[[Mapping[str, Any]], None] | None) -> None:
    sent = message(key)
    address.apply(view.atlas, sent)
    if sent and after:
        after(sent)


def _choose(key: str) -> None:
    st.session_state[f"{key}-chip"] = str(message(key, "chip") or "")
    close(key)
