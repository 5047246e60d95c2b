"""Hits of a search in the layer that is shown beside the book, under its name."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.layer_texts.layer_words import marked
from components.documents.model import Go
from components.documents.search.search_hits import OwnHits
from data.queries.texts.search.entry import HitKind

if TYPE_CHECKING:
    from components.documents.search.search_hits import SearchAnswer
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

OF_CLAIMS: Final = frozenset({
    HitKind.AGREEMENT, HitKind.VENTURE, HitKind.FIGURE, HitKind.EVENT, HitKind.TIE, HitKind.STATEMENT,
})  # fmt: skip
"""Kinds of hits that are a layer's own; its places are the book's, and found there."""


def own_hits(own: Atlas, found: SearchAnswer, lang: Language) -> OwnHits | None:
    """Return the claims that a search found in a layer, each opened beside the book; None where it found none."""
    assert own.layer is not None  # noqa: S101 - it is the atlas of a layer
    groups = tuple(group for group in found.groups if group.kind in OF_CLAIMS)
    hits = tuple(
        dataclasses.replace(hit, go=Go(own=hit.id, place=None, claim=None, org=None, person=None, page="map"))
        for hit in found.hits
        if hit.kind in OF_CLAIMS
    )
    return OwnHits(title=marked(own.layer, lang), hits=hits, groups=groups) if hits else None
