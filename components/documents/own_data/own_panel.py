"""Panel of the map where a layer is shown: what the layer says, below what the book says, or a claim of the layer."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.layer_texts.layer_claims import claims_of, count_lines
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked
from components.documents.model import KEEP, Document, Go, Item, Section
from components.documents.own_data.own_parts import own_sections
from components.documents.panel import document

if TYPE_CHECKING:
    from components.context import View


def own_panel(view: View) -> Document | None:
    """Return the document of a chosen claim of the layer that is shown beside the book; None where none is chosen."""
    of_layer = view.of_layer
    if of_layer is None or not view.selection.own or view.layer is None:
        return None
    found = document(of_layer.atlas, of_layer.selection, view.lang, today=view.today)
    eyebrow = " · ".join(filter(None, (marked(view.layer, view.lang), found.eyebrow)))
    sections = tuple(dataclasses.replace(part, items=tuple(map(_beside, part.items))) for part in found.sections)
    actions = tuple(action for action in found.actions if action.go.claim is KEEP)
    return dataclasses.replace(found, eyebrow=eyebrow, sections=sections, actions=actions)


def panel_sections(view: View) -> tuple[Section, ...]:
    """Return what the panel of a place, a pair or the whole says of a layer, below what it says of the book."""
    _, selection = view.lang.text, view.selection
    if selection.claim or selection.org or selection.person:
        return ()
    places = [selection.place] if selection.place else [i for i in (selection.by, selection.kz) if i]
    if selection.place or len(places) == 2:
        chosen = [place for place in places if place]
        return own_sections(view, claims_of(view, *chosen), place_ids=chosen)
    return (*_whole(view), *own_sections(view, ()))


def _whole(view: View) -> tuple[Section, ...]:
    """Return how much there is in the layer beside the book, and the way to it alone."""
    _, own, layer = view.lang.text, view.own, view.layer
    if own is None or layer is None:
        return ()
    counts = count_lines(own, own.index.claims, view.lang)
    note = counted_in(layer, counts or _("nothing yet"), view.lang) + "."
    note = " ".join(filter(None, (note, licence_line(layer, view.lang))))
    return (Section(id="own", title=marked(layer, view.lang), note=note),)


def _beside(item: Item) -> Item:
    """Return an item of the layer's own panel as it is chosen beside the book."""
    go = item.go
    if go is None:
        return item
    if go.org is not KEEP or go.person is not KEEP:
        return dataclasses.replace(item, go=None)
    if go.claim is not KEEP and go.claim is not None:
        return dataclasses.replace(item, go=Go(own=go.claim))
    return item
