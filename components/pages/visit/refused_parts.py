"""Refusals of parts of the address of a visit, each a sentence that names what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.documents.brief.refusals import Refusal, RefusedError
from components.session import address
from data.atlas.selection import FIRST_DAY, last_visit_day
from data.errors import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View

MOST_SHOWN = 40
"""So many characters of what cannot be taken are repeated."""


def wrong_parts(view: View) -> tuple[str, ...]:
    """Return a sentence for each part of the address of a visit that was left out; the others stay."""
    _selection, unknown = address.read(view.atlas)
    asked = st.query_params.to_dict()
    return tuple(
        error.in_words(view.lang)
        for name in unknown
        for error in _refusals(view, name, asked.get(name, "")[:MOST_SHOWN])
    )


def _refusals(view: View, name: str, text: str) -> Iterator[RefusedError]:
    match name:
        case "by" | "kz":
            yield _place_refusal(view, name, text)
        case "day":
            first, last = FIRST_DAY.isoformat(), last_visit_day().isoformat()
            yield RefusedError(Refusal.DAY, day=text, first=first, last=last)
        case "guest":
            yield RefusedError(Refusal.WRONG_GUEST, place=text, sides="by, kz")


def _place_refusal(view: View, side: str, text: str) -> RefusedError:
    try:
        view.atlas.place(text)
    except UnknownPlaceError:
        return RefusedError(Refusal.UNKNOWN_PLACE, place=text)
    country = view.atlas.place_name(side.upper(), lang=view.lang.code, on=view.today)
    return RefusedError(Refusal.WRONG_SIDE, place=text, country=country)
