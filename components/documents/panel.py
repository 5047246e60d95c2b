"""Documents of the map's panel: the overview, a chosen place or a chosen claim."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from components.documents.cards import organisation_document, person_document
from components.documents.claim_panel import claim_document
from components.documents.counts import counts_text, known_until_text
from components.documents.figures import hedged, period
from components.documents.model import Document, Go, Item, section
from components.documents.place_panel import place_document
from data.atlas.derived import derived
from data.atlas.tie_counts import unit_counts
from data.queries.known_until import book_known_until
from data.queries.places.white_spots import COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from components.documents.texts import Json
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


def document(atlas: Atlas, selection: Selection, lang: Language, *, today: date) -> Document:
    """Return the panel's document for a selection.

    Parameters
    ----------
    atlas
        The facts.
    selection
        What is chosen, the date and the filters.
    lang
        Language of the document.
    today
        The day of a selection without a date.
    """
    day = selection.date or today
    if selection.claim:
        return claim_document(atlas, selection, lang, day)
    if selection.org:
        return organisation_document(atlas, selection.org, lang, day)
    if selection.person:
        return person_document(atlas, selection.person, lang, day)
    if selection.place:
        return place_document(atlas, selection, lang, day)
    return overview(atlas, selection, lang, day)


def documents(atlas: Atlas) -> Callable[[Selection, Language, date], dict[str, Json]]:
    """Return a function that writes the panel's documents of one version of the facts, and keeps the latest.

    Many people ask for the same regions, and writing takes most of a click's work.
    """
    return partial(_written, atlas)


@derived(maxsize=256)  # of about 20 kB each
def _written(atlas: Atlas, selection: Selection, lang: Language, today: date) -> dict[str, Json]:
    return document(atlas, selection, lang, today=today).to_json()


def _named_pairs(atlas: Atlas, lang: Language, day: date) -> list[str]:
    """Return how many pairs are named by a day, and of how many the book speaks, from the year of which it does."""
    _, pairs = lang.text, atlas.pairs(day)
    dated = {atlas.index.ends[i] for i in atlas.index.pair_ties if atlas.since(i) and atlas.first_day(i) <= day}
    with_date = sum(pair in dated for pair in pairs)
    named = lang.plural(
        "{count} pair of places is named as signed or working by this day",
        "{count} pairs of places are named as signed or working by this day",
        len(pairs),
    )
    split = _("dated: {dated}, undated: {undated}").format(
        dated=lang.number(with_date), undated=lang.number(len(pairs) - with_date)
    )
    lines = [f"{named} ({split})."]
    counted = atlas.claim(COUNTED)
    if atlas.first_day(COUNTED) <= day:
        lines.append(
            _("Agreements of regions that the book counts, as of {year}: {number}.").format(
                year=period(counted, lang), number=hedged(counted, lang)
            )
        )
    return lines


def overview(atlas: Atlas, selection: Selection, lang: Language, day: date) -> Document:
    """Return the regions of both countries of a day, those with most ties of their own first."""
    _ = lang.text
    sections = []
    for country, title in (("BY", _("Regions of Belarus")), ("KZ", _("Regions of Kazakhstan"))):
        counted = unit_counts(atlas, day, selection.filters)
        items = [
            Item(
                title=atlas.place_name(u, lang=lang.code, on=day),
                go=Go(place=u),
                lines=(counts_text(counts, lang),),
            )
            for u, counts in counted
            if atlas.place(u).country == country
        ]
        sections.append(section(country, title, items))
    return Document(
        lang=lang.code,
        eyebrow=_("Partnership Vector"),
        title=_("Who works with whom"),
        lead=(
            _("Choose a region, a city or a line on the map to see who works with whom and where that is written."),
            *_named_pairs(atlas, lang, day),
        ),
        notes=tuple(filter(None, [known_until_text(book_known_until(atlas), lang, day)])),
        sections=tuple(sections),
    )
