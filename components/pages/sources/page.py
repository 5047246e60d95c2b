"""Page of sources: every note with what rests on it, the mix, the disagreements, the data and how to cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components.documents.layer_texts.layer_words import licence_line, shown_line
from components.documents.model import Document
from components.exports.claim_rows import claim_rows
from components.pages.sources import charts as source_charts
from components.pages.sources.mix import mix_lines
from components.pages.sources.sections import DRAWN, names, shown
from components.parts.document import draw_document
from components.session import address
from components.session.fragment import refreshed
from data.enums import SourcesPart as Part
from data.queries.texts.citations import BOOK
from data.queries.texts.sources import matching, mix, site, support

if TYPE_CHECKING:
    from components.context import View
    from data.model import Source

KEY: Final = "sources-part"


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-sources"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a choice changes; a choice reruns only this."""
    view = refreshed(view)
    _, words = view.lang.text, names(view.lang)
    draw_document(view, head(view), key="sources")
    st.session_state[KEY] = shown(view.selection).value
    st.segmented_control(
        _("Part of the page"),
        [part.value for part in Part],
        format_func=lambda part: words[Part(part)],
        key=KEY,
        label_visibility="collapsed",
        required=True,
        on_change=lambda: address.change(view.atlas, part=Part(st.session_state[KEY])),
    )
    DRAWN[shown(view.selection)](view)


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return head(view)


def head(view: View) -> Document:
    """Return the head of the page: how much rests on one news agency, and on how many notes all does."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    if layer := view.atlas.layer:
        said = (shown_line(layer, lang, is_beside=False), licence_line(layer, lang))
        title, eyebrow = _("Sources of our own data"), _("Where it is written")
        return Document(lang=lang.code, eyebrow=eyebrow, title=title, lead=tuple(filter(None, said)))
    lead = _("{notes} notes and the book itself: what each supports, and how firmly.")
    return Document(
        lang=lang.code,
        eyebrow=_("Where it is written"),
        title=mix_lines(view)[0].removesuffix(".") if found.with_address else _("No note has an address"),
        lead=(lead.format(notes=lang.number(found.notes)), *mix_lines(view)[1:2]),
    )


def rows(view: View) -> pd.DataFrame:
    """Return the chosen claim, else the notes that the words name and what rests on each, the book last."""
    if view.selection.claim:
        return claim_rows(view, [view.selection.claim])
    if view.atlas.layer:
        own = (source for source in view.atlas.index.sources.values() if source.source_id != BOOK)
        return pd.DataFrame([_row(view, source) for source in own])
    book = () if view.selection.q.strip() else (view.atlas.source(BOOK),)
    return pd.DataFrame([_row(view, source) for source in (*matching(view.atlas, view.selection.q), *book)])


def charts(view: View) -> dict[str, Any]:
    """Return the charts of the page by name."""
    return source_charts.charts(view)


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart."""
    return source_charts.chart_titles(view)


def chart_names(view: View) -> dict[str, str]:
    """Return a short name of each chart, for a list."""
    _ = view.lang.text
    return {"years": _("Years of publication")}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    return source_charts.chart_notes(view)


def _row(view: View, source: Source) -> dict[str, object]:
    found = support(view.atlas, source.source_id)
    plain = ("source_id", "note_no", "kind", "authors", "title_en", "year", "publisher", "pages", "url")
    return {name: getattr(source, name) for name in plain} | {
        "site": site(source) or None,
        "literature_no": source.literature_no,
        "claims": found.first_stated,
        "repeated": found.repeated,
        **{how.value: count for how, count in found.firmness.items()},
        "claim_ids": ";".join(i for ids in found.claims.values() for i in ids),
        "remark": view.atlas.text("sources", source.source_id, "note", view.lang.code) or None,
    }
