"""Page of trade: series, rankings, goods and companies at their own level, and checks of what adds up."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.claim_rows import claim_rows
from components.exports.page_content import chart_specs
from components.pages.trade import charts as trade_charts
from components.pages.trade import document
from components.pages.trade.rankings import ranking_titles
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from data.atlas.selection import Selection

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View


def draw(view: View) -> None:
    """Draw the page."""
    _, titles = view.lang.text, chart_titles(view)
    # The charts of trade ask for nothing that is chosen: one set of them in each language does for all.
    drawn = chart_specs(charts, dataclasses.replace(view, selection=Selection(lang=view.selection.lang)))
    draw_document(view, document.head(view), key="trade")
    left, right = st.columns([0.6, 0.4], gap="large")
    unit, bars = _("million US dollars"), trade_charts.bar_legend(view.lang)
    with left:
        words = trade_charts.legend(view.lang)
        draw_titled_chart(view, titles["turnover"], drawn["turnover"], key="turnover", caption=words)
        words = ", ".join((unit, _("each at the year stated")))
        draw_titled_chart(view, titles["targets"], drawn["targets"], key="targets", caption=words)
    with right:
        for name in ("flows", *ranking_titles(view)):
            draw_titled_chart(view, titles[name], drawn[name], key=name, caption=bars)
    for name, chapter in document.chapters(view).items():
        draw_document(view, chapter, key=f"chapter-{name}")


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name."""
    return {
        "turnover": trade_charts.turnover_chart(view),
        "targets": trade_charts.targets_chart(view),
        "flows": trade_charts.flows_chart(view),
        **trade_charts.region_charts(view),
    }


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _ = view.lang.text
    return {
        "turnover": _("Turnover of the two countries"),
        "targets": _("Targets of turnover"),
        "flows": _("Export, import and balance"),
        **ranking_titles(view),
    }


def rows(view: View) -> pd.DataFrame:
    """Return the figures of the page, each once, in its order."""
    items = (item for chapter in document.chapters(view).values() for item in chapter.items)
    claims = dict.fromkeys(item.claim for item in items if item.claim)
    return claim_rows(view, claims)
