"""Page of a region, a city or a district, of any time: everything known of it, and what is not."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.documents.goods.goods_listing import with_goods
from components.documents.goods.goods_scope import sides_of_place
from components.documents.layer_texts.layer_claims import claims_of
from components.documents.place import chooser_document, place_document
from components.documents.places import places
from components.exports.claim_rows import claim_rows
from components.exports.goods_pictures import GoodsPictures
from components.map.view import draw_map
from components.parts.comparison import draw_comparison
from components.parts.document import draw_document
from components.parts.goods import draw_goods
from components.parts.own_part import draw_own_part
from components.parts.place_choice import choose
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls
from data.queries.places.claim_places import claims_at

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document


ELSEWHERE: Final = frozenset({"like", "conflicts"})
"""Sections whose evidence is not of the place alone."""


GOODS: Final = GoodsPictures(lambda view: sides_of_place(view, view.selection.place) if view.selection.place else None)


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-region"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = refreshed(view)
    if not view.selection.place:
        controls.draw(view, routes.REGION.controls)
        draw_document(view, chooser_document(view), key="region")
        return
    page = place_document(view)
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        draw_document(view, dataclasses.replace(page, contents="", sections=()), key="region")
    with right:
        draw_map(view, size="small")
    place_id = str(view.selection.place)
    draw_own_part(view, claims_of(view, place_id), key="region-own", place_ids=[place_id])
    draw_goods(view, *sides_of_place(view, place_id), key="region-goods")
    controls.draw(view, routes.REGION.controls)
    _compare(view)
    if versus := _versus(view):
        draw_comparison(view, str(view.selection.place), versus)
    draw_document(view, dataclasses.replace(page, title="", notes=(), answer=None), key="region-more")


def _compare(view: View) -> None:
    _, country = view.lang.text, view.atlas.place(str(view.selection.place)).country
    others = [i for i in places(view, country) if i != view.selection.place]
    choose(view, _("Compare with"), others, _versus(view), "versus", hint=_("Choose a place"))


def _versus(view: View) -> str | None:
    versus = view.selection.versus
    return versus if versus and "," not in versus and versus != view.selection.place else None


def first_document(view: View) -> Document:
    """Return what the page says first: all of the chosen place, else every place."""
    return place_document(view) if view.selection.place else chooser_document(view)


def rows(view: View) -> pd.DataFrame:
    """Return the claims about the place, each once; without a place, the ties of all places."""
    if not view.selection.place:
        claims = [str(i) for i in view.atlas.ties(on=view.day, **view.selection.filters).index]
    elif view.atlas.layer:  # its page shows the first of a long list
        here = claims_at(view.atlas, view.selection.place, on=view.day, below=True)
        claims = sorted(here, key=lambda claim: (view.atlas.first_day(claim), claim))
    else:
        sections = [part for part in place_document(view).sections if part.id not in ELSEWHERE]
        claims = [item.claim for part in sections for item in part.items if item.claim]
    found = claim_rows(view, dict.fromkeys(claims))
    place_id = view.selection.place
    return with_goods(view, found, *sides_of_place(view, place_id)) if place_id else found
