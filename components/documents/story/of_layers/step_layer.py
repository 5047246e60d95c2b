"""Layer of a step: its mark, whose facts they are and on what terms, and what it says beside the book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.evidence import place_in_sources
from components.documents.layer_texts.layer_claims import claims_of, claims_of_facts, count_lines
from components.documents.layer_texts.layer_words import counted_in, licence_line, marked, shown_line
from components.documents.sentences import sentence
from components.documents.story.model import LayerLine, StepLayer
from data.enums import Fact
from data.queries.texts import citations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.atlas.atlas import Atlas

MOST: Final = 2
"""So many sentences of a layer are beside a picture of the book's; how many there are is said."""
_DEEDS: Final = (Fact.AGREEMENT, Fact.EVENT, Fact.VENTURE, Fact.STATEMENT)
_OF_PAGES: Final = {
    "trade": (Fact.FIGURE,),
    "production": (Fact.VENTURE,),
    "chronicle": _DEEDS,
    "white-spots": (Fact.AGREEMENT, Fact.TIE),
}
"""Kinds of claims that a page without a place is of; the map and others are of deeds."""


def step_layer(view: View, path: str) -> StepLayer | None:
    """
    Return what names the layer on a step; None of the book's.

    Parameters
    ----------
    view
        The facts of the step, and what is chosen on it.
    path
        The path of its page.
    """
    layer, lang = view.layer, view.lang
    _ = lang.text
    if layer is None:
        return None
    line = " ".join(filter(None, (shown_line(layer, lang, is_beside=False), licence_line(layer, lang))))
    if view.own is None:
        return StepLayer(id=layer.layer_id, mark=marked(layer, lang), line=line)
    found = _without_ties_of_deeds(view.own, _claims(view, path))
    counts = count_lines(view.own, found, lang)
    nothing = _("nothing on this view")
    return StepLayer(
        id=layer.layer_id,
        mark=marked(layer, lang),
        line=line,
        is_beside=True,
        note=f"{counted_in(layer, counts or nothing, lang)}.",
        said=tuple(_line(view.own, claim_id, view) for claim_id in found[:MOST]),
    )


def facts_line(view: View) -> str:
    """Return what the facts of a talk are from: the book, a layer with its terms, or the book and beside it a layer."""
    lang, layer = view.lang, view.layer
    book = "" if view.atlas.layer else citations.source_line(view.atlas.source(citations.BOOK))
    own = [shown_line(layer, lang, is_beside=view.own is not None), licence_line(layer, lang)] if layer else []
    return " ".join(filter(None, (book, *own)))


def _claims(view: View, path: str) -> list[str]:
    """Return the claims of the layer that a view of both is about, of its places or of its page, the newest first."""
    chosen, own = view.selection, view.own
    assert own is not None  # noqa: S101 - asked for beside the book alone
    pair = [place for place in (chosen.by, chosen.kz) if place]
    places = pair if len(pair) == 2 else [chosen.place] if chosen.place else []
    found = claims_of(view, *places) if places else claims_of_facts(view, *_OF_PAGES.get(path, (*_DEEDS, Fact.TIE)))
    return sorted(found, key=lambda i: (own.claim(i).fact is Fact.FIGURE, -own.first_day(i).toordinal(), i))


def _without_ties_of_deeds(own: Atlas, claim_ids: Iterable[str]) -> list[str]:
    """Return claims without the ties that say what an agreement among them says."""
    found = list(claim_ids)
    stated = set(found)
    return [i for i in found if own.document_of(i) in (None, i) or own.document_of(i) not in stated]


def _line(own: Atlas, claim_id: str, view: View) -> LayerLine:
    source = place_in_sources(own, own.claim(claim_id), view.lang)
    return LayerLine(text=sentence(own, claim_id, view.lang), source=source, claim=claim_id)
