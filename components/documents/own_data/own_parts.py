"""Parts of pages that are a layer's, beside the book's: its claims, its figures without a value, and disagreements."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import place_in_sources, source_label
from components.documents.figures import spoken
from components.documents.items import claim_item
from components.documents.layer_texts.layer_claims import count_lines
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked
from components.documents.layer_texts.long_lists import left_beside_note
from components.documents.layer_texts.own_evidence import obs_statuses, reporters
from components.documents.model import Document, Go, Item, Section, filled
from components.documents.titles import Part, figure_title
from components.i18n import vocabulary
from data.enums import Fact
from data.layers.disagreements import disagreements
from data.queries.places.claim_places import territory_of
from data.queries.trade.series import ALL_GOODS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts
    from data.layer_rows import Observation
    from data.layers.disagreements import Disagreement

MOST: Final = 25
"""So many claims of a layer are in a part of a page."""
DEEDS: Final = (Fact.AGREEMENT, Fact.TIE, Fact.EVENT, Fact.VENTURE, Fact.STATEMENT)


def own_document(view: View, claim_ids: Iterable[str], *, place_ids: Sequence[str] = ()) -> Document | None:
    """
    Return what a layer says of what a page is about, marked with its name; None where nothing is to be said.

    Parameters
    ----------
    view
        The view of the page; without a layer beside the book, and of no layer alone, there is no such part.
    claim_ids
        The claims of the layer that the page is about.
    place_ids
        The places that it is about; none is all.
    """
    own = view.own or view.atlas
    if own.layer is None:
        return None
    sections = own_sections(view, claim_ids if view.own else (), place_ids=place_ids)
    if not sections:
        return None
    # The heading names the layer, so that the first section need not.
    _ = view.lang.text
    said = _("What it says")
    named = (dataclasses.replace(part, title=said) if part.id == "own" else part for part in sections)
    return Document(lang=view.lang.code, title=marked(own.layer, view.lang), sections=tuple(named))


def own_sections(view: View, claim_ids: Iterable[str], *, place_ids: Sequence[str] = ()) -> tuple[Section, ...]:
    """Return the sections of `own_document`; those of claims name the layer, since a panel has no other heading."""
    own = view.own or view.atlas
    layer = own.layer
    if layer is None:
        return ()
    return filled(
        [
            *_claims(view, own, layer, claim_ids),
            _differing(view, own, layer, place_ids),
            _silent(own, layer, view.lang, place_ids),
        ]
    )


def _claims(view: View, own: Atlas, layer: LayerFacts, claim_ids: Iterable[str]) -> list[Section]:
    lang, ids = view.lang, list(dict.fromkeys(claim_ids))
    _ = lang.text
    # A tie says what the agreement says that it rests on: the agreement is shown.
    agreed = set(ids)
    ids = [i for i in ids if own.document_of(i) in (None, i) or own.document_of(i) not in agreed]
    ids.sort(key=lambda i: (*_weight(own, i), -own.first_day(i).toordinal(), i))
    if not ids:
        return []
    note = [counted_in(layer, count_lines(own, ids, lang), lang) + "."]
    note += filter(None, (left_beside_note(lang, left=len(ids) - MOST), licence_line(layer, lang)))
    items = tuple(_item(view, own, i) for i in ids[:MOST])
    return [Section(id="own", title=marked(layer, lang), items=items, count=len(ids), note=" ".join(note))]


def _weight(own: Atlas, claim_id: str) -> tuple[bool, bool]:
    """Return what comes first: deeds, then figures of all goods, then those of single goods."""
    claim = own.claim(claim_id)
    is_figure = claim.fact is Fact.FIGURE
    return is_figure, is_figure and claim.row["product"] != ALL_GOODS


def _item(view: View, own: Atlas, claim_id: str) -> Item:
    """Return a claim of the layer; beside the book it is opened by a name of its own."""
    item = claim_item(own, claim_id, view.lang, view.day)
    return dataclasses.replace(item, go=Go(own=claim_id)) if view.own else item


def _differing(view: View, own: Atlas, layer: LayerFacts, place_ids: Sequence[str]) -> Section:
    """Return where values of one scope differ: both values, each with its source."""
    _, lang = view.lang.text, view.lang
    grounds = [territory_of(own, place, on=view.day) for place in place_ids]
    found = [
        one
        for one in disagreements(view.atlas if view.own else None, own)
        if all(ground.covers(one.sides, below=False) for ground in grounds)
    ]
    items = tuple(_difference(view, own, layer, one) for one in found[:MOST])
    title = (
        _("Where the book and “{layer}” differ") if view.own else _("Where figures of “{layer}” differ by who reports")
    )
    note = _("Both are shown; neither is corrected, and no average is made.")
    left = left_beside_note(lang, left=len(found) - MOST)
    return Section(
        id="own-differences",
        title=title.format(layer=layer.title),
        items=items,
        count=len(found),
        note=" ".join(filter(None, (note, left))),
    )


def _difference(view: View, own: Atlas, layer: LayerFacts, one: Disagreement) -> Item:
    _, lang = view.lang.text, view.lang
    first = one.own_ids[0]
    lines = [
        _("In the book: {figure} ({source})").format(
            figure=spoken(view.atlas.claim(i), lang), source=place_in_sources(view.atlas, view.atlas.claim(i), lang)
        )
        for i in one.book_ids
    ]
    for i in one.own_ids:
        claim, figure = own.claim(i), layer.observations.get(i)
        whose = reporters(lang)[figure.reporter] if figure else ""
        lines.append(
            _("In “{layer}”: {figure} ({source})").format(
                layer=layer.title,
                figure=spoken(claim, lang),
                source=", ".join(filter(None, (whose, own.source(claim.source_id).title_en, claim.locator))),
            )
        )
    return Item(
        title=figure_title(own, first, lang, without={Part.UNIT, Part.STATUS}),
        claim=first,
        go=Go(own=first) if view.own else Go(claim=first),
        lines=tuple(lines),
        source=source_label(own, own.claim(first), lang),
        tone="row",
    )


def _silent(own: Atlas, layer: LayerFacts, lang: Language, place_ids: Sequence[str]) -> Section:
    """Return the figures that are confidential or not available: no figures, but said."""
    _ = lang.text
    found = [figure for figure in layer.silent if not set(place_ids) - {figure.by_id, figure.kz_id}]
    items = tuple(Item(title=_silence(own, figure, lang), tone="row") for figure in found[:MOST])
    title = _("No figure in “{layer}”: confidential or not available").format(layer=layer.title)
    note = left_beside_note(lang, left=len(found) - MOST)
    return Section(id="own-silent", title=title, items=items, count=len(found), note=note, folded=True)


def _silence(own: Atlas, figure: Observation, lang: Language) -> str:
    sides = [own.text("places", side, "name", lang.code) for side in (figure.by_id, figure.kz_id)]
    when = (
        figure.period_start
        if figure.period_start == figure.period_end
        else f"{figure.period_start}–{figure.period_end}"
    )
    what = vocabulary.flows(lang)[figure.flow.value]
    goods = figure.product_name or figure.product_code
    parts = (what, goods, " – ".join(sides), when, obs_statuses(lang)[figure.obs_status])
    return ", ".join(filter(None, parts))
