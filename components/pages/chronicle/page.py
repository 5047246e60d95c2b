"""Page of the chronicle: what happened when, on a time line and in a table, and what came of promises."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.layer_texts.layer_claims import claims_of, claims_of_facts
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
from components.parts.own_part import draw_own_part
from components.parts.place_choice import choose
from components.parts.promise_answer.answer_deeds import redraw_once
from components.parts.table import draw_table
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls
from data.enums import Fact
from data.queries.texts.chronicle import EntryKind

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-chronicle"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    redraw_once()
    view = refreshed(view)
    _, lang, columns = view.lang.text, view.lang, timeline.columns(view)
    draw_document(view, head(view), key="chronicle")
    controls.draw(view, routes.CHRONICLE.controls)
    left, right = st.columns([0.28, 0.72], gap="large")
    with left:
        choosable = [*places(view, "BY"), *places(view, "KZ")]
        choose(view, _("Place"), choosable, view.selection.place, "place", hint=_("All places"))
    with right:
        draw_filter_rows(view, filter_rows(view), key="facets")
    moves = _("Drag to move, hold Shift and turn the wheel to zoom, double-click to go back.")
    for name, spec in chart_specs(charts, view).items():
        caption, title = chart_notes(view)[name], chart_titles(view)[name]
        draw_titled_chart(view, title, spec, key=name, caption=caption, hint=moves)
    rows, undated = timeline.dated_rows(view), timeline.undated_rows(view)
    count = lang.plural("{count} entry", "{count} entries", len(rows))
    title = _("The timeline as a table")
    draw_table(view, rows, key="dated", title=title, count=count, columns=columns, folded=True)
    count = lang.plural("{count} entry", "{count} entries", len(undated))
    draw_table(view, undated, key="undated", title=_("Without a date"), count=count, columns=columns, folded=True)
    draw_own_part(view, _own_claims(view), key="chronicle-own")
    draw_promises(view)


def _own_claims(view: View) -> tuple[str, ...]:
    """Return what happened by a layer, of the chosen place or of all."""
    found = claims_of_facts(view, Fact.AGREEMENT, Fact.TIE, Fact.EVENT, Fact.VENTURE, Fact.STATEMENT)
    here = claims_of(view, view.selection.place) if view.selection.place else found
    return tuple(claim for claim in found if claim in set(here))


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return head(view)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name, none where nothing is dated."""
    views = [view, *([view.of_layer] if view.of_layer else [])]
    return {"timeline": timeline_chart(view)} if any(timeline.shown(each).dated for each in views) else {}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    _, lang, found = view.lang.text, view.lang, timeline.shown(view).dated
    counts, words = Counter(entry.kind for entry in found), timeline.kinds(lang)
    kinds = ", ".join(f"{words[kind.value].lower()} {lang.number(counts[kind])}" for kind in EntryKind if counts[kind])
    return {"timeline": _("On the time line: {kinds}").format(kinds=kinds) if kinds else _("Timeline")}


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list."""
    _ = view.lang.text
    return {"timeline": _("Timeline")}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    _ = view.lang.text
    return {"timeline": _("The vaguer a date, the longer, thinner and fainter its mark. Dashed or open: not done yet.")}


def rows(view: View) -> pd.DataFrame:
    """Return the entries of the page, dated ones first, then the promises with their answers, each claim once."""
    found = timeline.shown(view)
    entries = [entry.claim_id for entry in (*found.dated, *found.undated)]
    ids = dict.fromkeys([*entries, *claims(promised(view))])
    return claim_rows(view, ids)
