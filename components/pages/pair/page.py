"""Page of a pair: a place in Belarus and a place in Kazakhstan, and everything that links them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.documents.pair import chooser_document, claims_shown, named_ties, pair_document, sides
from components.documents.places import places
from components.exports.claim_rows import claim_rows
from components.parts.comparison import draw_comparison
from components.parts.document import draw_document
from components.parts.place_choice import choose
from components.session.fragment import refreshed

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View


def draw(view: View) -> None:
    """Draw the page."""
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = refreshed(view)
    _ = view.lang.text
    by_id, kz_id = sides(view)
    fields = st.columns(3, gap="small")
    for field, column, country, chosen, title in (
        ("by", fields[0], "BY", by_id, _("Place in Belarus")),
        ("kz", fields[1], "KZ", kz_id, _("Place in Kazakhstan")),
    ):
        with column:
            choose(view, title, places(view, country), chosen, field, hint=_("Choose a place"))
    if not (by_id and kz_id):
        draw_document(view, chooser_document(view), key="pair")
        return
    chosen = f"{by_id},{kz_id}"
    with fields[2]:
        others = [",".join(named) for named in view.atlas.pairs(view.day) if ",".join(named) != chosen]
        choose(view, _("Compare with"), others, _versus(view, chosen), "versus", hint=_("Choose a pair"))
    if versus := _versus(view, chosen):
        draw_comparison(view, chosen, versus)
    draw_document(view, pair_document(view, by_id, kz_id), key="pair")


def _versus(view: View, chosen: str) -> str | None:
    versus = view.selection.versus
    return versus if versus and "," in versus and versus != chosen else None


def rows(view: View) -> pd.DataFrame:
    """Return the claims about the pair, or without one the ties of all named pairs, in the order of the page."""
    by_id, kz_id = sides(view)
    claims = claims_shown(view, by_id, kz_id) if by_id and kz_id else named_ties(view)
    return claim_rows(view, claims)
