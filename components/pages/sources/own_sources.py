"""Sources of a layer as a list of their own, and where its figures differ from the book's or from each other."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import imprint
from components.documents.items import claim_item
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked
from components.documents.layer_texts.long_lists import left_beside_note
from components.documents.model import Document, Go, Section
from components.documents.own_data.own_parts import own_document
from data.queries.texts.citations import BOOK

if TYPE_CHECKING:
    from components.context import View
    from data.model import Source

MOST: Final = 12
"""So many claims of one source, and twice as many sources, are shown."""


def own_sources(view: View) -> Document | None:
    """Return the sources of the layer that is shown, each with what rests on it; None where no layer is."""
    own = view.own or view.atlas
    layer, lang = own.layer, view.lang
    if layer is None:
        return None
    sources = [source for source in own.index.sources.values() if source.source_id != BOOK]
    counted = lang.plural("{count} source", "{count} sources", len(sources))
    return Document(
        lang=lang.code,
        title=marked(layer, lang),
        lead=tuple(filter(None, (counted_in(layer, counted, lang) + ".", licence_line(layer, lang)))),
        sections=tuple(_section(view, number, source) for number, source in enumerate(sources[: 2 * MOST])),
    )


def own_differences(view: View) -> Document | None:
    """Return where values of one scope differ; None where no layer is shown, or none differ."""
    return own_document(view, ())


def _section(view: View, number: int, source: Source) -> Section:
    own, lang = view.own or view.atlas, view.lang
    assert own.layer is not None  # noqa: S101 - its sources are listed
    claims = own.claims_of_source(source.source_id)
    files = dict.fromkeys(own.layer.origin(claim).file for claim in claims)
    known = (source.authors, imprint(source), source.url, ", ".join(filter(None, files)))
    left = left_beside_note(lang, left=len(claims) - MOST)
    items = []
    for claim in claims[:MOST]:
        item = claim_item(own, claim, lang, view.day)
        items.append(item if view.own is None else dataclasses.replace(item, go=Go(own=claim)))
    return Section(
        id=f"own-source-{number}",
        title=source.title_en,
        items=tuple(items),
        count=len(claims) or None,
        note=" · ".join(filter(None, (*known, left))),
        folded=True,
    )
