"""Page of production: ventures by place, stage and time, their partners, and counts that are never joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.documents.layer_texts.layer_claims import claims_of, claims_of_facts
from components.exports.claim_rows import claim_rows
from components.exports.own_charts import texts_with_own, with_own
from components.exports.page_content import chart_specs
from components.i18n import vocabulary
from components.map.view import draw_map
from components.pages.production import document
from components.pages.production.board import draw_board
from components.pages.production.charts import stage_chart, stage_counts
from components.pages.production.places import pinned as pinned_ventures
from components.pages.production.places import pins
from components.pages.production.stages import shown_ventures
from components.pages.production.ventures_table import columns, venture_rows
from components.parts.chapters import draw_chapters
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.parts.own_part import draw_own_part
from components.parts.place_choice import choose
from components.parts.table import draw_table
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls
from data.enums import Fact
from data.queries.trade.ventures import assembly_counts, by_place, ventures

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View
    from components.documents.model import Document
    from components.map.picture.pin_layout import Pinned


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-production"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = refreshed(view)
    _, lang, place = view.lang.text, view.lang, view.selection.place
    draw_document(view, document.head(view), key="production")
    controls.draw(view, routes.PRODUCTION.controls)
    left, right = st.columns([0.58, 0.42], gap="large")
    with left:
        choosable = [i for i in by_place(ventures(view.atlas, on=view.day)) if i]
        choose(view, _("Place"), choosable, place, "place", hint=_("All places"))
        draw_board(view)
    with right:
        draw_map(view, size="small", pins=[pin.to_json() for pin in pins(view)])
        for name, spec in chart_specs(charts, view).items():
            draw_titled_chart(view, chart_titles(view)[name], spec, key=name, caption=chart_notes(view)[name])
    own = claims_of_facts(view, Fact.VENTURE)
    here = claims_of(view, place) if place else own
    draw_own_part(view, [claim for claim in own if claim in set(here)], key="production-own")
    chapters = {"assembly": document.assembly(view), **document.chapters(view)}
    draw_chapters(view, chapters, key="production-chapters")
    table = venture_rows(view)
    count = lang.plural("{count} venture", "{count} ventures", len(table))
    title = _("Ventures as a table")
    draw_table(view, table, key="ventures", title=title, count=count, columns=columns(view), folded=True)


def pinned(view: View) -> Pinned:
    """Return what the page's map shows in place of the ties."""
    return pinned_ventures(view)


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return document.head(view)


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name, none where there is no venture."""
    return with_own(_charts, view)


def _charts(view: View) -> dict[str, Any]:
    return {"stages": stage_chart(view)} if shown_ventures(view) else {}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    return texts_with_own(_titles, view)


def _titles(view: View) -> dict[str, str]:
    _, lang, counts = view.lang.text, view.lang, {stage: every for stage, (__, every) in stage_counts(view).items()}
    if not counts:
        return {"stages": _("How far they have come")}
    most = max(counts, key=lambda stage: counts[stage])
    title = _("Most of one stage: {stage}, {count} of {all}")
    numbers = {"count": lang.number(counts[most]), "all": lang.number(sum(counts.values()))}
    return {"stages": title.format(stage=vocabulary.stages(lang)[most.value], **numbers)}


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list."""
    return texts_with_own(_names, view)


def _names(view: View) -> dict[str, str]:
    _ = view.lang.text
    return {"stages": _("Stages of the ventures")}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the signs of each chart say."""
    return texts_with_own(_notes, view)


def _notes(view: View) -> dict[str, str]:
    _ = view.lang.text
    return {"stages": " · ".join(("■ " + _("dated"), "┅ " + _("undated, or dated by the note that states it")))}


def rows(view: View) -> pd.DataFrame:
    """Return the ventures of the page, those that are counted behind those that are named, and the counts."""
    counted = ventures(view.atlas, on=view.day, place_id=view.selection.place, aggregates=True)
    claims = [venture.claim_id for venture in (*shown_ventures(view), *counted)]
    return claim_rows(view, [*claims, *assembly_counts(view.atlas)])
