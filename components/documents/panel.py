"""Documents of the map's panel: the overview, a chosen place or a chosen claim."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from components.documents.cards import organisation_document, person_document
from components.documents.claim_panel import claim_document
from components.documents.model import Document, Go, Item, section
from components.documents.place_panel import place_document
from data.atlas.derived import derived

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


def overview(atlas: Atlas, selection: Selection, lang: Language, day: date) -> Document:
    """Return the regions of both countries of a day, those with most ties first."""
    _ = lang.text
    sections = []
    for country, title in (("BY", _("Regions of Belarus")), ("KZ", _("Regions of Kazakhstan"))):
        units = [unit for unit in atlas.units(day) if atlas.place(unit).country == country]
        counted = sorted(
            ((len(atlas.between_places(atlas.ties_of(u, on=day, **selection.filters))), u) for u in units),
            key=lambda pair: (-pair[0], pair[1]),
        )
        items = [
            Item(
                title=atlas.place_name(u, lang=lang.code, on=day),
                go=Go(place=u),
                lines=(lang.plural("{count} tie", "{count} ties", n),),
            )
            for n, u in counted
        ]
        sections.append(section(country, title, items))
    return Document(
        lang=lang.code,
        eyebrow=_("Partnership Vector"),
        title=_("Who works with whom"),
        lead=(
            _("Choose a region, a city or a line on the map to see who works with whom and where that is written."),
            lang.plural(
                "{count} pair of places is named in the book as signed or working; "
                "the book speaks of about 30 agreements.",
                "{count} pairs of places are named in the book as signed or working; "
                "the book speaks of about 30 agreements.",
                len(atlas.pairs(day)),
            ),
        ),
        sections=tuple(sections),
    )
