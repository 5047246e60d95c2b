"""Goods of a layer on a page: a board of both ways with its choices, lines of months, and what is said below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.documents.goods.goods_board import goods_board
from components.documents.goods.goods_document import goods_document, other_pairs
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_specs import goods_specs
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.session import address
from components.session.fragment import refreshed
from components.session.mount import message, part

if TYPE_CHECKING:
    from components.context import View


@st.fragment
def draw_goods(view: View, by_id: str, kz_id: str, *, key: str) -> None:
    """Draw what a layer has of goods between two places; where it has no records of them, which pairs it has some of.

    Parameters
    ----------
    view
        The view.
    by_id, kz_id
        A place in Belarus and one in Kazakhstan.
    key
        Key of the part, one a page.
    """
    view = refreshed(view)
    scope = goods_scope(view, by_id, kz_id)
    if scope is None:
        if others := other_pairs(view, by_id, kz_id):
            draw_document(view, others, key=f"{key}-more")
        return
    part("goods", "parts/goods/goods.js")(
        key=key,
        data={**goods_board(view, scope).to_json(), "seq": address.last_message()},
        on_select_change=lambda: address.apply(view.atlas, message(key)),
    )
    lines = {name: chart for name, chart in goods_specs(view, scope).items() if name.startswith("months-")}
    for column, (name, chart) in zip(st.columns(2, gap="large")[: len(lines)], lines.items(), strict=True):
        with column:
            draw_titled_chart(view, chart.title, chart.to_dict(), key=name, caption=chart.note)
    draw_document(view, goods_document(view, scope), key=f"{key}-more")
