"""Documents of the map's panel: the overview, a chosen place, pair or claim."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from components.context import View
from components.documents.answers.why_now import why_now
from components.documents.cards import organisation_document, person_document
from components.documents.claim_panel import claim_document
from components.documents.counts import counts_text
from components.documents.figures import hedged, period
from components.documents.layer_texts.layer_words import origin_of_layer
from components.documents.model import Document, Go, Item, Section, filled, section
from components.documents.pair import pair_card
from components.documents.place_panel import place_document
from data.atlas.derived import derived
from data.atlas.tie_counts import unit_counts
from data.enums import Lang
from data.queries.known_until import book_known_from, book_known_until
from data.queries.places.white_spots import COUNTED
from data.queries.texts.citations import BOOK
from data.queries.texts.people import people

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
    if selection.by and selection.kz:
        return pair_card(View(atlas, selection, lang, today), selection.by, selection.kz)
    return overview(atlas, selection, lang, day)


def documents(atlas: Atlas) -> Callable[[Selection, Language, date], dict[str, Json]]:
    """Return a function that writes the panel's documents of one version of the facts, and keeps the latest.

    Many people ask for the same regions, and writing takes most of a click's work.
    """
    return partial(_written, atlas)


@derived(maxsize=256)  # of about 20 kB each
def _written(atlas: Atlas, selection: Selection, lang: Language, today: date) -> dict[str, Json]:
    return document(atlas, selection, lang, today=today).to_json()


def pairs_headline(atlas: Atlas, lang: Language, day: date) -> str:
    """Return how many pairs of places have an agreement by a day, as a sentence."""
    _, count = lang.text, len(atlas.pairs(day))
    if not count:
        return _("Regions and cities of Belarus and Kazakhstan: who works with whom")
    return lang.plural(
        "{count} pair of regions and cities in Belarus and Kazakhstan has an agreement",
        "{count} pairs of regions and cities in Belarus and Kazakhstan have an agreement",
        count,
    )


def origin_text(atlas: Atlas, lang: Language) -> str:
    """Return from which book or layer the facts are, and from when to when they reach."""
    _, first, last = lang.text, book_known_from(atlas), book_known_until(atlas)
    if atlas.layer:
        return origin_of_layer(atlas.layer, lang, last)
    if first is None or last is None:
        return _("Every fact opens its source.")
    return _("From one book, {book}. Facts from {first} to {last}; each opens its source.").format(
        book=f"{_author(atlas, lang)}, {atlas.source(BOOK).year}", first=first.first.year, last=lang.partial(last)
    )


def _author(atlas: Atlas, lang: Language) -> str:
    """Return the name of the author of the book in a language, where the tables of people have it."""
    printed = str(atlas.source(BOOK).authors)
    known = {name: person for person in people(atlas).values() for name in person.names[Lang.EN]}
    return known[printed].name(lang.code) if printed in known else printed


def _named_pairs(atlas: Atlas, lang: Language, day: date) -> str:
    """Return how many of the named pairs are dated, and of how many the book speaks, from the year of which it does."""
    _, pairs = lang.text, atlas.pairs(day)
    dated = {atlas.index.ends[i] for i in atlas.index.pair_ties if atlas.since(i) and atlas.first_day(i) <= day}
    with_date = sum(pair in dated for pair in pairs)
    lines = [
        _("The agreement is dated in {dated} of them, and undated in the source in {undated}.").format(
            dated=lang.number(with_date), undated=lang.number(len(pairs) - with_date)
        )
    ]
    if atlas.layer:  # what the book counts is nothing of a layer's
        return lines[0] if pairs else ""
    counted = atlas.claim(COUNTED)
    if atlas.first_day(COUNTED) <= day:
        lines.append(
            _("As of {year} the book counts {number} agreements between regions.").format(
                year=period(counted, lang), number=hedged(counted, lang)
            )
        )
    return " ".join(lines)


def _ways_on(lang: Language) -> Section:
    """Return the ways on, one for each thing that people come for and that has its page."""
    _ = lang.text
    ways = (
        (_("Find a partner"), _("Choose a region on the map, or type its name"), Go(page="region")),
        (_("Prepare a visit"), _("What we have with them: one page to print"), Go(page="visit")),
    )
    return Section(
        id="ways",
        title=_("What would you like to do?"),
        items=tuple(Item(title=title, lines=(line,), go=go, tone="way") for title, line, go in ways),
    )


def overview(atlas: Atlas, selection: Selection, lang: Language, day: date) -> Document:
    """Return the regions of both countries of a day, those with most ties of their own first."""
    _ = lang.text
    sections = [_ways_on(lang), *filled([why_now(atlas, lang, day)])]
    counted = unit_counts(atlas, day, selection.filters)
    for country, title in (("BY", _("Regions of Belarus")), ("KZ", _("Regions of Kazakhstan"))):
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
        title=pairs_headline(atlas, lang, day),
        lead=tuple(filter(None, (origin_text(atlas, lang), _named_pairs(atlas, lang, day)))),
        sections=tuple(sections),
    )
