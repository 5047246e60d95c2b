"""The page of a region, a city or a district, of any time: everything known of it, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components import state
from components.body import draw_document
from components.choice import choose, places
from components.comparison import comparison_data
from components.dossier import chooser_document, place_document
from components.host import message, part
from components.map_view import draw_map
from data.listing import listing

if TYPE_CHECKING:
    import pandas as pd

    from components.page import View


ELSEWHERE = frozenset({"like", "conflicts"})
"""Sections whose evidence is not of the place alone."""


def draw(view: View) -> None:
    """Draw the page."""
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = view.again()
    if not view.selection.place:
        draw_document(view, chooser_document(view), key="region")
        return
    page = place_document(view)
    # A place without an agreement has nothing in short: its map stands beside its name alone.
    short = [section for section in page["sections"] if section["id"] == "first"]
    head, more = page | {"sections": short}, [section for section in page["sections"] if section not in short]
    left, right = st.columns([0.42, 0.58], gap="medium")
    with left:
        draw_document(view, head, key="region")
        _compare(view)
    with right:
        draw_map(view, size="small")
    if versus := _versus(view):
        draw_comparison(view, str(view.selection.place), versus)
    draw_document(
        view,
        page | {"eyebrow": "", "title": "", "lead": [], "notes": [], "actions": [], "sections": more},
        key="region-more",
    )


def _compare(view: View) -> None:
    _, country = view.lang.text, view.atlas.place(str(view.selection.place)).country
    others = [i for i in places(view, country) if i != view.selection.place]
    choose(view, _("Compare with"), others, _versus(view), "versus", hint=_("Choose a place"))


def _versus(view: View) -> str | None:
    versus = view.selection.versus
    return versus if versus and "," not in versus and versus != view.selection.place else None


def draw_comparison(view: View, left: str, right: str) -> None:
    """Draw two places or two pairs side by side."""
    part("comparison", "comparison.js")(
        key="comparison",
        data=comparison_data(view, left, right) | {"seq": state.answered()},
        on_select_change=lambda: state.apply(view.atlas, message("comparison")),
    )


def rows(view: View) -> pd.DataFrame:
    """Return the claims about the place, each once; without a place, the ties of all places."""
    if not view.selection.place:
        claims: Any = view.atlas.ties(on=view.day, **view.selection.filters).index
    else:
        sections = [part for part in place_document(view)["sections"] if part["id"] not in ELSEWHERE]
        claims = dict.fromkeys(item["claim"] for part in sections for item in part["items"] if item["claim"])
    return listing(view.atlas, map(str, claims), lang=view.lang.code, on=view.day)
