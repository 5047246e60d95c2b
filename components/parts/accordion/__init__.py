"""Accordion: a list whose entries open where they are; what an entry holds is asked for when a reader opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from components.documents.model import PLAIN, Badge, Document, in_full
from components.session import address
from components.session.mount import message, part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from components.context import View
    from components.documents.texts import Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the list.

    Attributes
    ----------
    mark
        A short word or number before the title.
    count
        Words behind the title.
    lines, badges
        What is shown below the title while the entry is closed too.
    links
        Pairs of a text and an address.
    title_lang
        The language of the title where it is not the page's.
    tone
        A class of the style sheet.
    id
        Its id, one in the list.
    title
        What the reader opens.
    reading
        Our reading, below the lines.
    """

    mark: str = ""
    count: str = ""
    lines: tuple[Text, ...] = ()
    badges: tuple[Badge, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    title_lang: str | None = None
    tone: str = PLAIN
    id: str
    title: str
    reading: str = ""

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the entry from: every field, but a reading only where there is one."""
        found: dict[str, Json] = {}
        for name, value in in_full(self).items():
            found["tongue" if name == "title_lang" else name] = value
        if not self.reading:
            del found["reading"]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What an open entry holds.

    Attributes
    ----------
    facts
        Pairs of a heading and a text.
    links
        Pairs of a text and an address.
    remarks
        Our remarks.
    document
        A document without a head.
    """

    facts: tuple[tuple[str, Text], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    document: Document

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws them from."""
        return {
            "facts": in_full(self.facts),
            "links": in_full(self.links),
            "remarks": in_full(self.remarks),
            "document": self.document.to_json(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchBox:
    """The box that sets the words searched for: its text, name and hint, what was found, and the way back to all."""

    text: str
    label: str
    hint: str
    found: str
    clear: str


def draw_accordion(
    view: View,
    entries: Sequence[Entry],
    contents: Callable[[str], Contents],
    *,
    key: str,
    title: str,
    empty: str,
    search: SearchBox | None = None,
    chips: Sequence[tuple[str, str]] = (),
    chip: str = "",
    links: Sequence[tuple[str, str]] = (),
    after: Callable[[Mapping[str, object]], None] | None = None,
    asked: str | None = None,
    on_open: Callable[[str], None] | None = None,
    most: int | None = None,
) -> None:
    """Draw a list whose entries open.

    Parameters
    ----------
    view
        The view it belongs to.
    entries
        The entries.
    contents
        Returns what an entry holds, by its id.
    key
        Key of the part, one a page; what is open is kept under it for the session.
    title
        What the list is.
    empty
        What is said where it has no entries.
    search
        The box that sets the words searched for; none without it.
    chips
        Pairs of an id and a text of the buttons that choose among the entries; the first is all.
    chip
        Which of them is chosen.
    links
        Pairs of a text and an address above the list.
    after
        Is given the message of a choice after it was applied to the address.
    asked
        The entry that the address asks for: it is opened and brought into sight.
    on_open
        Is given the entry that a reader has opened; an empty text where it was closed.
    most
        So many entries are seen at once, and the others are folded; all where it is None.
    """
    _ = view.lang.text
    sought = _seek(key, asked)
    shown = opened(key, entries)
    part("ledger", "parts/accordion/accordion.js")(
        key=key,
        data={
            "lang": view.lang.code.value,
            "title": title,
            "rows": [entry.to_json() for entry in entries],
            "open": {"id": shown, **contents(shown).to_json()} if shown else None,
            "sought": shown if sought else "",
            "empty": empty,
            "filter": in_full(search),
            "chips": [[id_, text, id_ == chip] for id_, text in chips],
            "links": list(links),
            "wait": _("Loading"),
            **folded(view, len(entries), most),
            "seq": address.last_message(),
        },
        on_open_change=lambda: _open(key, on_open),
        on_chip_change=lambda: _choose(key),
        on_select_change=lambda: _select(view, key, after),
    )


def folded(view: View, count: int, most: int | None) -> dict[str, Json]:
    """Return how many of so many entries are seen at once, and the words under which the others are folded."""
    rest = max(count - most, 0) if most is not None else 0
    return {"most": count - rest, "more": view.lang.plural("{count} more", "{count} more", rest) if rest else ""}


def opened(key: str, entries: Sequence[Entry]) -> str | None:
    """Return which entry is open: the one the reader opened, else the only one there is."""
    ids = [entry.id for entry in entries]
    wished = st.session_state.get(f"{key}-open")
    if wished is None and len(ids) == 1:
        return ids[0]
    return str(wished) if wished in ids else None


def chosen(key: str, choices: Sequence[str]) -> str:
    """Return which button of a list is chosen, the first where none is."""
    wished = st.session_state.get(f"{key}-chip")
    return str(wished) if wished in choices else choices[0]


def close(key: str) -> None:
    """Forget which entry of a list is open."""
    st.session_state.pop(f"{key}-open", None)


def _seek(key: str, asked: str | None) -> bool:
    """Open the entry that the address asks for anew; return whether it does."""
    if asked == st.session_state.get(f"{key}-asked"):
        return False
    st.session_state[f"{key}-asked"] = asked
    if asked is not None:
        st.session_state[f"{key}-open"] = asked
    return asked is not None


def _open(key: str, then: Callable[[str], None] | None) -> None:
    # An empty text is an entry that was closed again: it is not opened for being the only one.
    opened_now = str(message(key, "open") or "")
    st.session_state[f"{key}-open"] = opened_now
    st.session_state[f"{key}-asked"] = opened_now or None
    if then:
        then(opened_now)


def _select(view: View, key: str, after: Callable[[Mapping[str, object]], None] | None) -> None:
    sent = message(key)
    address.apply(view.atlas, sent)
    if sent and after:
        after(sent)


def _choose(key: str) -> None:
    st.session_state[f"{key}-chip"] = str(message(key, "chip") or "")
    close(key)
