"""Choosing places on a page: fields that read the address and write to it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from components import state
from data.atlas import UNIT_KINDS
from data.matrix import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.page import View
    from data.atlas import Atlas


def places(view: View, country: str) -> tuple[str, ...]:
    """Return the places of a country that can be chosen: units of the day, earlier and later ones, then tied places."""
    atlas, units = view.atlas, set(view.atlas.units(view.day))
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for place_id in _choosable(atlas, country):
        group = 0 if place_id in units else 1 if atlas.place(place_id).kind in UNIT_KINDS else 2
        groups[group].append(place_id)
    return tuple(i for group in groups for i in sorted(group, key=lambda i: name_key(label(view, i))))


@lru_cache(maxsize=8)
def _choosable(atlas: Atlas, country: str) -> tuple[str, ...]:
    ends = {end for ends in atlas.index.ends.values() for end in ends}
    found = ends.union(atlas.index.unit_ids) - {country}
    return tuple(sorted(i for i in found if atlas.place(i).country == country))


def label(view: View, place_id: str) -> str:
    """Return a place's name as a choice: what does not exist on the day says when it did."""
    _, atlas, lang, place = view.lang.text, view.atlas, view.lang, view.atlas.place(place_id)
    if place.valid_to and place.valid_to < view.day:
        name = atlas.place_name(place_id, lang=lang.code, on=place.valid_to)
        return _("{name} (until {day})").format(name=name, day=lang.day(place.valid_to))
    if place.valid_from and place.valid_from > max(view.day, atlas.index.first_known):
        name = atlas.place_name(place_id, lang=lang.code, on=place.valid_from)
        return _("{name} (since {day})").format(name=name, day=lang.day(place.valid_from))
    return atlas.place_name(place_id, lang=lang.code, on=view.day)


def choose(view: View, title: str, options: Sequence[str], chosen: str | None, field: str, *, hint: str = "") -> None:
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
    """
    key = f"choose-{field}"
    known = tuple(options) if chosen is None or chosen in options else (chosen, *options)
    # The address leads: without this a field would keep what it had when a reader goes back.
    st.session_state[key] = chosen

    def change() -> None:
        value = st.session_state[key]
        # A place chosen elsewhere stands for its side of a pair: emptying the field lets go of it too.
        cleared = {"place": None} if value is None and field in ("by", "kz") else {}
        state.change(view.atlas, **{field: value}, **cleared)

    st.selectbox(
        title, known, index=None, key=key, on_change=change, placeholder=hint, format_func=lambda i: label_of(view, i)
    )


def label_of(view: View, ids: str) -> str:
    """Return the name of a place or of a pair, given as two ids with a comma."""
    return " – ".join(label(view, i) for i in ids.split(","))
