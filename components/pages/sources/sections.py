"""Parts of the page of sources, of which one is drawn at a time."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import streamlit as st

from components.context import current_atlas
from components.exports.page_content import chart_specs
from components.pages.sources import citations, conflicts, data_tables, mix, notes
from components.pages.sources.charts import chart_notes, chart_titles, charts
from components.pages.sources.own_sources import own_differences, own_sources
from components.parts import accordion
from components.parts.chart import draw_titled_chart
from components.parts.document import draw_document
from components.session import address, routes
from components.session.asked_facts import asked_facts
from components.session.mount import part
from data.enums import SourcesPart as Part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.selection import Selection

NOTES: Final = "sources-notes"
MOST: Final = 15
"""So many entries of a list are seen at once; the others are folded."""


def names(lang: Language) -> dict[Part, str]:
    """Return the name of each part."""
    _ = lang.text
    return {
        Part.NOTES: _("Notes"), Part.MIX: _("Source mix"), Part.CONFLICTS: _("Disagreements"),
        Part.DATA: _("Data"), Part.CITE: _("How to cite"),
    }  # fmt: skip


def shown(selection: Selection) -> Part:
    """Return the part that an address asks for: where it names none, a chosen claim is cited."""
    return selection.part or (Part.CITE if selection.claim and not selection.source else Part.NOTES)


def _turn(message: Mapping[str, object]) -> None:
    """Turn to the citation of a claim that was chosen, and to the notes where words are looked for."""
    atlas = asked_facts(current_atlas()).atlas
    if message.get("claim"):
        address.change(atlas, part=Part.CITE, source=None)
    elif "q" in message:
        address.change(atlas, part=Part.NOTES, source=None)


def draw_notes(view: View) -> None:
    """Draw the notes that the words name, and the book by chapter; the sources of a layer are listed apart."""
    _ = view.lang.text
    if own := own_sources(view):
        draw_document(view, own, key="sources-own")
    if view.atlas.layer:
        return
    entries = notes.source_entries(view)
    accordion.draw_accordion(
        view,
        entries,
        lambda id_: notes.source_contents(view, id_),
        key=NOTES,
        title=_("Notes and the book"),
        empty=_("No note has these words."),
        most=MOST,
        asked=view.selection.source,
        on_open=lambda id_: address.change(view.atlas, part=Part.NOTES, source=id_ or None),
        search=accordion.SearchBox(
            text=view.selection.q,
            label=_("Find a note"),
            hint=_("Number, author, title, publisher, year"),
            found=notes.counted(view, entries),
            clear=_("Show all"),
        ),
        after=_turn,
    )


def draw_mix(view: View) -> None:
    """Draw where the notes lead: in sentences, by year as a chart with its list, by publisher, kind and firmness."""
    if view.atlas.layer:  # the mix is of the book's notes
        if own := own_sources(view):
            draw_document(view, own, key="sources-own")
        return
    lines, groups = mix.mix_lines(view)[2:], mix.mix_groups(view)  # the first are at the head of the page
    part("bars", "pages/sources/bars/bars.js")(key="sources-mix", data={"lead": lines, "groups": []})
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        title, caption = chart_titles(view)["years"], chart_notes(view)["years"]
        spec = chart_specs(charts, view)["years"]
        draw_titled_chart(view, title, spec, key="sources-years", caption=caption, picture="years")
        part("bars", "pages/sources/bars/bars.js")(
            key="sources-years-list", data={"lead": [], "groups": [mix.year_group(view).to_json()]}
        )
    with right:
        part("bars", "pages/sources/bars/bars.js")(
            key="sources-groups", data={"lead": [], "groups": [group.to_json() for group in groups]}
        )


def draw_conflicts(view: View) -> None:
    """Draw where the sources disagree or leave room."""
    _, key = view.lang.text, "sources-conflicts"
    if own := own_differences(view):
        draw_document(view, own, key="sources-own-differences")
    if view.atlas.layer:
        return
    chips = conflicts.chips(view)
    chip = accordion.chosen(key, [id_ for id_, _ in chips])
    accordion.draw_accordion(
        view,
        conflicts.conflict_entries(view, chip),
        lambda id_: conflicts.conflict_contents(view, id_),
        key=key,
        title=_("Where the sources disagree or leave room for doubt"),
        empty=_("Nothing of this kind."),
        most=MOST,
        chips=chips,
        chip=chip,
        after=_turn,
    )


def draw_data(view: View) -> None:
    """Draw the version and the changes of the data, and the tables with their columns and files."""
    _ = view.lang.text
    draw_document(view, data_tables.data_document(view), key="sources-data")
    accordion.draw_accordion(
        view,
        data_tables.table_entries(view),
        lambda name: data_tables.table_contents(view, name),
        key="sources-tables",
        title=_("Tables and their columns"),
        empty="",
        most=MOST,
        links=[
            (_("The whole data set (ZIP)"), "/api/v1/package.zip"),
            (_("Description of the API (OpenAPI)"), "/api/v1/openapi.json"),
        ],
    )


def draw_citations(view: View) -> None:
    """Draw how to cite the chosen claim, a view and the data set, and beside it what the claim rests on."""
    _ = view.lang.text
    if not view.selection.claim:
        _draw_citations(view, hint=_("To cite a single claim, choose it in a list of this dashboard."))
        return
    document = citations.claim_document(view)
    head = dataclasses.replace(document, sections=document.sections[:2])
    more = dataclasses.replace(document, title="", eyebrow="", actions=(), sections=document.sections[2:])
    left, right = st.columns([0.4, 0.6], gap="medium")
    with left:
        draw_document(view, head, key="sources-claim")
    with right:
        part("citations", "pages/sources/citations/citations.js")(
            key="sources-cite-claim", data=citations.claim_citations(view, _origin())
        )
        _draw_citations(view)
    draw_document(view, more, key="sources-more")


def _draw_citations(view: View, *, hint: str = "") -> None:
    _, titles = view.lang.text, routes.titles(view.lang)
    of = st.selectbox(
        _("View to cite"),
        list(titles),
        index=list(titles).index("sources"),
        format_func=titles.__getitem__,
        key="sources-cited",
        width=320,
    )
    part("citations", "pages/sources/citations/citations.js")(
        key="sources-cite", data={**citations.citations_data(view, _origin(), of), "claim": hint}
    )


def _origin() -> str:
    """Return the address of the server as this reader reaches it, without a path."""
    found = urlsplit(st.context.url or "")
    return f"{found.scheme}://{found.netloc}" if found.netloc else ""


DRAWN: Final[Mapping[Part, Callable[[View], None]]] = {
    Part.NOTES: draw_notes,
    Part.MIX: draw_mix,
    Part.CONFLICTS: draw_conflicts,
    Part.DATA: draw_data,
    Part.CITE: draw_citations,
}
