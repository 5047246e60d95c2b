"""The map page: the clickable map, its panel, and the table that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components import state
from components.charts import ties_chart, ties_per_place
from components.host import message, part
from components.map_view import draw_map
from components.profile import document
from components.tables import ties_shown, ties_table
from data.listing import listing

if TYPE_CHECKING:
    import pandas as pd

    from components.page import View


def draw(view: View) -> None:
    """Draw the page."""
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = view.again()
    left, right = st.columns([0.69, 0.31], gap="small")
    with left:
        draw_map(view)
    with right:
        part("panel", "panel.js")(key="panel", data=panel_data(view), on_select_change=lambda: _apply(view, "panel"))
    chart, table = st.columns([0.4, 0.6], gap="medium")
    with chart:
        ties_per_place(view)
    with table:
        part("table", "table.js")(key="table", data=ties_table(view), on_select_change=lambda: _apply(view, "table"))


def _apply(view: View, key: str) -> None:
    state.apply(view.atlas, message(key))


def panel_data(view: View) -> dict[str, Any]:
    """Return what the panel gets."""
    page = document(view.atlas, view.selection, view.lang, today=view.today)
    return {"document": page, "seq": state.answered()}


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name."""
    return {"ties": ties_chart(view)}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _ = view.lang.text
    return {"ties": _("Ties of each region")}


def rows(view: View) -> pd.DataFrame:
    """Return the ties of the selection and date."""
    return listing(view.atlas, ties_shown(view), lang=view.lang.code, on=view.day)
