"""Map page: the clickable map, its panel, and the table and the ranking that say the same."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.panel import document
from components.exports.claim_rows import claim_rows
from components.map.view import draw_map
from components.pages.map.charts import ties_chart
from components.pages.map.ties import ties_shown
from components.panels.panel_content import panel_content, panel_view
from components.panels.panel_version import panels_address
from components.session import address
from components.session.fragment import refreshed
from components.session.mount import message, part
from data.atlas.selection import CHOICES, Selection

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document

SHARES: Final = (0.69, 0.31)  # of the width: the map's and the panel's


def draw(view: View) -> None:
    """Draw the page: what a click changes, and the table and the ranking, which the map updates in the browser."""
    with st.container(key="laid-map"):
        _workspace(view)
        left, right = st.columns(SHARES, gap="medium")
        with left:
            part("table", "pages/map/ties_table/ties_table.js")(key="table", data={})
        with right:
            part("ranking", "pages/map/ranking/ranking.js")(key="ranking", data={})


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = refreshed(view)
    left, right = st.columns(SHARES, gap="small")
    with left:
        draw_map(view, panels=panels_address(view))
    with right:
        part("panel", "parts/document/document.js")(
            key="panel", data=panel_data(view), on_select_change=lambda: _apply(view)
        )


def _apply(view: View) -> None:
    """Apply what is chosen in the panel: on this page another choice takes the place of a pair, as on the map."""
    asked = message("panel")
    if asked and "page" not in asked and not set(CHOICES).isdisjoint(asked):
        asked = {"by": None, "kz": None, **asked}
    address.apply(view.atlas, asked)


def panel_data(view: View) -> dict[str, Any]:
    """Return what the panel gets: its document, and the address that it answers."""
    query = address.query_of(view.selection)
    return {"document": panel_content(view), "seq": address.last_message(), "query": query}


def first_document(view: View) -> Document:
    """Return what the page says first: the document of its panel."""
    asked = panel_view(view)
    return document(asked.atlas, asked.selection, asked.lang, today=asked.today)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name."""
    return {"ties": ties_chart(view)}


def charted(view: View) -> View:
    """Return a view with what the charts depend on: whatever is chosen, all units are there."""
    chosen = view.selection
    asked = Selection(
        date=chosen.date, kinds=chosen.kinds, statuses=chosen.statuses, themes=chosen.themes, lang=chosen.lang,
        data=chosen.data, layer=chosen.layer,
    )  # fmt: skip
    return dataclasses.replace(view, selection=asked)


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _ = view.lang.text
    return {"ties": _("Ties of each region")}


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list."""
    return chart_titles(view)


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    _ = view.lang.text
    return {"ties": _("Bars: number of ties; red for Belarus, blue for Kazakhstan")}


def rows(view: View) -> pd.DataFrame:
    """Return the ties of the selection and date, each with the group in which it counts."""
    return claim_rows(view, ties_shown(view))
