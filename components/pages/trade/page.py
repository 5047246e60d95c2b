"""Page of trade: series, rankings, goods and companies at their own level, and checks of what adds up."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.documents.goods.goods_listing import with_goods
from components.documents.layer_texts.layer_claims import claims_of_facts
from components.exports.claim_rows import claim_rows
from components.exports.goods_pictures import GoodsPictures
from components.exports.own_charts import OWN, texts_with_own, with_own
from components.exports.page_content import chart_specs
from components.pages.trade import charts as trade_charts
from components.pages.trade import document, legends, titles
from components.parts.chapters import draw_chapters
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.parts.goods import draw_goods
from components.parts.own_part import draw_own_part
from data.atlas.selection import Selection
from data.enums import Fact

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document

NARROW: Final = "flows", "part-"
"""How the names of the charts of the narrow column begin."""
WHOLE: Final = ("BY", "KZ")
"""The two sides of the page."""
GOODS: Final = GoodsPictures(lambda _view: WHOLE)


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-trade"):
        _draw(view)


def _draw(view: View) -> None:
    names, notes = chart_titles(view), chart_notes(view)
    # The charts of trade ask for nothing that is chosen: one set of them in each language does for all.
    chosen = view.selection
    plain = Selection(lang=chosen.lang, data=chosen.data, layer=chosen.layer)
    drawn = chart_specs(plain_charts, dataclasses.replace(view, selection=plain))
    draw_document(view, document.head(view), key="trade")
    narrow = [name for name in drawn if name.removeprefix(OWN).startswith(NARROW)]
    left, right = st.columns([0.6, 0.4], gap="large")
    for column, own in ((left, [name for name in drawn if name not in narrow]), (right, narrow)):
        with column:
            for name in own:
                draw_titled_chart(view, names[name], drawn[name], key=name, caption=notes[name])
    draw_own_part(view, claims_of_facts(view, Fact.FIGURE), key="trade-own")
    draw_goods(view, *WHOLE, key="trade-goods")
    draw_chapters(view, document.chapters(view), key="trade-chapters")


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return document.head(view)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name, those of a layer's goods last."""
    return {**plain_charts(view), **GOODS.charts(view)}


def plain_charts(view: View) -> dict[str, Any]:
    """Return the charts but those of goods; a layer's turnover is on the book's axes, all else of it apart."""
    found = with_own(_charts, view)
    return {name: chart for name, chart in found.items() if name != f"{OWN}turnover" or "turnover" not in found}


def _charts(view: View) -> dict[str, Any]:
    of_countries = {
        "turnover": trade_charts.turnover_chart,
        "targets": trade_charts.targets_chart,
        "flows": trade_charts.flows_chart,
    }
    has_marks = trade_charts.has_marks(view)
    return {
        **{name: draw_chart(view) for name, draw_chart in of_countries.items() if has_marks[name]},
        **trade_charts.part_charts(view),
        **trade_charts.region_charts(view),
    }


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    return {**texts_with_own(titles.chart_titles, view), **GOODS.titles(view)}


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list."""
    return {**texts_with_own(titles.chart_names, view), **GOODS.names(view)}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    return {**texts_with_own(_notes, view), **GOODS.notes(view)}


def _notes(view: View) -> dict[str, str]:
    _ = view.lang.text
    bars, years = legends.bar_legend(view.lang), _("whole years")
    named = {
        "turnover": legends.turnover_legend(view),
        "targets": legends.bar_legend(view.lang, ahead=True),
        "flows": f"{years} · {bars}",
    }
    return {name: named.get(name, bars) for name in titles.chart_titles(view)}


def rows(view: View) -> pd.DataFrame:
    """Return the figures of the page, each once, in its order."""
    if view.atlas.layer:  # its page shows the first of a long list
        figures = claim_rows(view, [str(figure) for figure in view.atlas.tables["trade"].index])
        return with_goods(view, figures, *WHOLE)
    items = (item for chapter in document.chapters(view).values() for item in chapter.items)
    claims = dict.fromkeys(item.claim for item in items if item.claim)
    return claim_rows(view, claims)
