"""Page of the chronicle: what happened when, on a time line and in a table, and what came of promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.places import places
from components.exports.claim_rows import claim_rows
from components.exports.page_content import chart_specs
from components.pages.chronicle import timeline
from components.pages.chronicle.charts import timeline_chart
from components.pages.chronicle.document import filter_rows, head
from components.pages.chronicle.promises import claims, draw_promises, promised
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.parts.filters import draw_filter_rows
from components.parts.place_choice import choose
from components.parts.table import draw_table
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View


def draw(view: View) -> None:
    """Draw the page."""
    controls.draw(view, routes.CHRONICLE.controls)
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = refreshed(view)
    _, lang, columns = view.lang.text, view.lang, timeline.columns(view)
    draw_document(view, head(view), key="chronicle")
    left, right = st.columns([0.28, 0.72], gap="large")
    with left:
        choosable = [*places(view, "BY"), *places(view, "KZ")]
        choose(view, _("Place"), choosable, view.selection.place, "place", hint=_("All places"))
    with right:
        draw_filter_rows(view, filter_rows(view), key="facets")
    moves = _("Drag to move, hold Shift and turn the wheel to magnify, double-click to go back.")
    for name, spec in chart_specs(charts, view).items():
        caption = f"{chart_notes(view)[name]} {moves}"
        draw_titled_chart(view, chart_titles(view)[name], spec, key=name, caption=caption)
    rows, undated = timeline.dated_rows(view), timeline.undated_rows(view)
    count = lang.plural("{count} entry", "{count} entries", len(rows))
    draw_table(view, rows, key="dated", title=_("The time line as a table"), count=count, columns=columns)
    count = lang.plural("{count} entry", "{count} entries", len(undated))
    draw_table(view, undated, key="undated", title=_("Without a date"), count=count, columns=columns)
    draw_promises(view)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name, none where nothing is dated."""
    return {"timeline": timeline_chart(view)} if timeline.shown(view).dated else {}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _ = view.lang.text
    return {"timeline": _("Time line")}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    _ = view.lang.text
    return {"timeline": _("A mark is as long as its date is vague. Dashed: not done yet.")}


def rows(view: View) -> pd.DataFrame:
    """Return the entries of the page, dated ones first, then the promises with their answers, each claim once."""
    found = timeline.shown(view)
    entries = [entry.claim_id for entry in (*found.dated, *found.undated)]
    ids = dict.fromkeys([*entries, *claims(promised(view))])
    return claim_rows(view, ids)
