"""Facts of the page of learning: the book's, and those of the layers that an outline takes facts and views of."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.context import current_atlas
from components.documents.outline.own_outline import PartKind
from components.documents.story.of_layers.step_facts import layer_ids
from components.session.asked_facts import layers_having, layers_named
from data.enums import DataChoice

if TYPE_CHECKING:
    from components.context import View
    from components.documents.outline.own_outline import OwnOutline


def book_view(view: View) -> View:
    """Return a view of the book alone, whatever layer the page shows: a quiz and a lesson are of it."""
    if view.layer is None:
        return view
    book = current_atlas() if view.atlas.layer else view.atlas
    plain = dataclasses.replace(view.selection, data=DataChoice.BOOK, layer=None, own=None, claim=None, org=None)
    return dataclasses.replace(view, atlas=book, own=None, selection=plain)


def with_outline_facts(view: View, outline: OwnOutline | None) -> View:
    """
    Return a view of the book with the layers that an outline takes facts and views of.

    Parameters
    ----------
    view
        The view of the page; where several layers have a fact, the one that it shows is meant.
    outline
        The outline; without one there are no layers.
    """
    plain, shown = book_view(view), view.own or (view.atlas if view.atlas.layer else None)
    if outline is None:
        return plain
    book = plain.atlas
    others = (claim for claim in outline.claims if claim not in book.index.claims)
    views = layer_ids(part.view for part in outline.parts if part.kind is PartKind.FIGURE)
    layers = dict.fromkeys((*layers_having(others, book), *layers_named(views, book)))
    return dataclasses.replace(plain, own=shown, layers=tuple(layers))
