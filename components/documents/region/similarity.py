"""The region most similar to a region, and what the two share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.evidence import source_label
from components.documents.model import Go, Item, Section
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.atlas.atlas import UNIT_KINDS
from data.queries.places.similarity import Shared, Trait, most_similar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.places.similarity import Similarity


def similarity_section(view: View, place_id: str) -> Section | None:
    """Return the region of its country that shares most with a region; None for what is no region of the day."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    if atlas.place(place_id).kind not in UNIT_KINDS or not atlas.exists(place_id, day):
        return None
    similar = most_similar(atlas, place_id, on=day)
    if similar is None:
        empty = _("No region shares with it anything that the source states.")
        return Section(id="like", title=_("Most like it"), empty=empty)
    name = atlas.place_name(similar.place_id, lang=lang.code, on=day)
    kinds = [_value(atlas, shared, lang, day) for shared in similar.shared if shared.trait is Trait.TIE_KIND]
    lines = (_("Same kinds of tie: {kinds}").format(kinds=", ".join(kinds)),) if kinds else ()
    items = (Item(title=name, go=Go(place=similar.place_id), lines=lines), *_shared(view, place_id, similar))
    note = _("What the two share, with one claim of each.")
    return Section(id="like", title=_("Most like it"), items=items, note=note)


def _shared(view: View, place_id: str, similar: Similarity) -> Iterator[Item]:
    """Yield what the two share beside kinds of ties, each once, then a claim of one and of the other."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    names = {Trait.PARTNER: _("Same partner"), Trait.SECTOR: _("Ventures of one branch")}
    for shared in (shared for shared in similar.shared if shared.trait in names):
        yield Item(title=f"{names[shared.trait]}: {_value(atlas, shared, lang, day)}")
        for place, claim_id in ((place_id, shared.here[0]), (similar.place_id, shared.there[0])):
            yield Item(
                title=claim_title(atlas, claim_id, lang),
                claim=claim_id,
                go=Go(claim=claim_id),
                lines=(atlas.place_name(place, lang=lang.code, on=day),),
                source=source_label(atlas, atlas.claim(claim_id), lang),
            )


def _value(atlas: Atlas, shared: Shared, lang: Language, day: date) -> str:
    if shared.trait is Trait.SECTOR:
        return vocabulary.sectors(lang)[shared.value]
    if shared.trait is Trait.TIE_KIND:
        return vocabulary.tie_kinds(lang)[shared.value]
    last = atlas.place(shared.value).valid_to
    return atlas.place_name(shared.value, lang=lang.code, on=min(day, last or day))
