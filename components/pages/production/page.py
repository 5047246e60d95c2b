"""Page of production: ventures by place, stage and time, their partners, and counts that are never joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.exports.claim_rows import claim_rows
from components.exports.page_content import chart_specs
from components.map.view import draw_map
from components.pages.production import document
from components.pages.production.charts import shown_ventures, stage_chart
from components.pages.production.places import pinned as pinned_ventures
from components.pages.production.places import pins, places
from components.pages.production.ventures_table import columns, venture_rows
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.parts.place_choice import choose
from components.parts.table import draw_table
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls
from data.queries.trade.ventures import assembly_counts, by_place, ventures

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.map.picture.pin_layout import Pinned


def draw(view: View) -> None:
    """Draw the page."""
    controls.draw(view, routes.PRODUCTION.controls)
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = refreshed(view)
    _, lang, place = view.lang.text, view.lang, view.selection.place
    draw_document(view, document.head(view), key="production")
    left, right = st.columns([0.62, 0.38], gap="large")
    with left:
        draw_map(view, size="small", pins=[pin.to_json() for pin in pins(view)])
        for name, spec in chart_specs(charts, view).items():
            draw_titled_chart(view, chart_titles(view)[name], spec, key=name, caption=chart_notes(view)[name])
        draw_document(view, document.assembly(view), key="chapter-assembly")
    with right:
        choosable = [i for i in by_place(ventures(view.atlas, on=view.day)) if i]
        choose(view, _("Place"), choosable, place, "place", hint=_("All places"))
        draw_document(view, places(view), key="chapter-places")
    for name, chapter in document.chapters(view).items():
        draw_document(view, chapter, key=f"chapter-{name}")
    table = venture_rows(view)
    count = lang.plural("{count} venture", "{count} ventures", len(table))
    draw_table(view, table, key="ventures", title=_("Ventures as a table"), count=count, columns=columns(view))


def pinned(view: View) -> Pinned:
    """Return what the page's map shows in place of the ties."""
    return pinned_ventures(view)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name, none where there is no venture."""
    found = shown_ventures(view)
    return {"stages": stage_chart(view, found)} if found else {}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _ = view.lang.text
    return {"stages": _("How far they came")}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the signs of each chart say."""
    _ = view.lang.text
    signs = ("● " + _("dated"), "□ " + _("year of the note that tells it"), "— " + _("steps of one venture"))
    return {"stages": " · ".join(signs)}


def rows(view: View) -> pd.DataFrame:
    """Return the ventures of the page, those that are counted behind those that are named, and the counts."""
    counted = ventures(view.atlas, on=view.day, place_id=view.selection.place, aggregates=True)
    claims = [venture.claim_id for venture in (*shown_ventures(view), *counted)]
    return claim_rows(view, [*claims, *assembly_counts(view.atlas)])
