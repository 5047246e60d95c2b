"""Page of a pair: a place in Belarus and a place in Kazakhstan, and everything that links them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.documents.goods.goods_listing import with_goods
from components.documents.layer_texts.layer_claims import claims_of
from components.documents.pair import chooser_document, claims_shown, named_ties, pair_document, sides
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

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document


def _both_sides(view: View) -> tuple[str, str] | None:
    by_id, kz_id = sides(view)
    return (by_id, kz_id) if by_id and kz_id else None


GOODS: Final = GoodsPictures(_both_sides)


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-pair"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = refreshed(view)
    by_id, kz_id = sides(view)
    if not (by_id and kz_id):
        _choose_sides(view)
        controls.draw(view, routes.PAIR.controls)
        draw_document(view, chooser_document(view), key="pair")
        return
    page = pair_document(view, by_id, kz_id)
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        draw_document(view, dataclasses.replace(page, contents="", sections=()), key="pair")
    with right:
        draw_map(view, size="small", pair=True)
    draw_own_part(view, claims_of(view, by_id, kz_id), key="pair-own", place_ids=[by_id, kz_id])
    draw_goods(view, by_id, kz_id, key="pair-goods")
    controls.draw(view, routes.PAIR.controls)
    _choose_sides(view)
    chosen = f"{by_id},{kz_id}"
    if versus := _versus(view, chosen):
        draw_comparison(view, chosen, versus)
    draw_document(view, dataclasses.replace(page, title="", notes=(), answer=None), key="pair-more")


def _choose_sides(view: View) -> None:
    """Draw the fields that choose the two sides, and of a whole pair the one to compare it with."""
    _ = view.lang.text
    by_id, kz_id = sides(view)
    fields = st.columns(3, gap="small")
    for field, column, country, chosen, title in (
        ("by", fields[0], "BY", by_id, _("Place in Belarus")),
        ("kz", fields[1], "KZ", kz_id, _("Place in Kazakhstan")),
    ):
        with column:
            choose(view, title, places(view, country), chosen, field, hint=_("Choose a place"))
    if by_id and kz_id:
        own = f"{by_id},{kz_id}"
        others = [",".join(named) for named in view.atlas.pairs(view.day) if ",".join(named) != own]
        with fields[2]:
            choose(view, _("Compare with"), others, _versus(view, own), "versus", hint=_("Choose a pair"))


def _versus(view: View, chosen: str) -> str | None:
    versus = view.selection.versus
    return versus if versus and "," in versus and versus != chosen else None


def first_document(view: View) -> Document:
    """Return what the page says first: all of the chosen pair, else every named pair."""
    by_id, kz_id = sides(view)
    return pair_document(view, by_id, kz_id) if by_id and kz_id else chooser_document(view)


def rows(view: View) -> pd.DataFrame:
    """Return the claims about the pair and its goods, or without one the ties of all named pairs, in their order."""
    by_id, kz_id = sides(view)
    if not (by_id and kz_id):
        return claim_rows(view, named_ties(view))
    return with_goods(view, claim_rows(view, claims_shown(view, by_id, kz_id)), by_id, kz_id)
