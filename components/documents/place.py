"""Page of a place: what the panel says of it, and its ventures, events, bodies, sources, gaps and similar places."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from components.documents.answers.place_answer import place_answer
from components.documents.conflicts import conflict_items
from components.documents.items import DOUBT, claim_item, source_item
from components.documents.model import Action, Badge, Go, Item, Section, folded, section
from components.documents.panel import document
from components.documents.places import label, places
from components.documents.region.gaps import gaps_section
from components.documents.region.similarity import similarity_section
from components.i18n import vocabulary
from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.queries.places.place import place_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized
    from datetime import date

    from components.context import View
    from components.documents.model import Document
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.places.place import PlaceFacts, Seat

MOST: Final = 10
"""So many sources and conflicts are shown; the page of sources has them all."""


@derived(maxsize=32)  # of about 100 kB each
def place_document(view: View) -> Document:
    """Return the document of the chosen place: what the panel says of it, and everything else that is known."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    place_id = str(view.selection.place)
    panel = document(atlas, dataclasses.replace(view.selection, claim=None), lang, today=view.today)
    of_panel = {part.id: part for part in panel.sections}
    found = place_facts(atlas, place_id, on=day)
    sections = (
        of_panel.get("ties"),
        of_panel.get("undated"),
        of_panel.get("by_territory"),
        of_panel.get("pairs"),
        of_panel.get("figures"),
        _deeds(view, "ventures", _("Ventures"), found.ventures + found.ventures_below),
        _deeds(view, "events", _("Visits and events"), found.events),
        of_panel.get("below"),
        of_panel.get("country"),
        _deeds(view, "statements", _("Who said what"), found.statements),
        similarity_section(view, place_id),
        gaps_section(atlas, found, lang, day),
        _conflicts(view, found.conflicts),
        _territory(atlas, found, lang),
        _organisations(atlas, found.organisations, lang, day),
        _sources(atlas, found, lang),
    )
    visit = tuple(action for action in panel.actions if action.filled)
    others = tuple(action for action in panel.actions if action.id != "page" and not action.filled)
    to_map = Action(id="map", text=_("Show on the map"), go=Go(place=place_id, page="map"))
    return dataclasses.replace(
        panel,
        close=None,
        answer=place_answer(view, found),
        contents=_("On this page"),
        sections=folded(part for part in sections if part and (part.items or part.empty or part.note)),
        actions=(*visit, to_map, *others),
    )


def chooser_document(view: View) -> Document:
    """Return the document that offers every place: the regions of the day, then earlier ones, cities and districts."""
    _, atlas = view.lang.text, view.atlas
    panel = document(atlas, dataclasses.replace(view.selection, claim=None, place=None), view.lang, today=view.today)
    sections, units = [part for part in panel.sections if part.id in COUNTRIES], set(atlas.units(view.day))
    for country, title in (("BY", _("More places in Belarus")), ("KZ", _("More places in Kazakhstan"))):
        items = [Item(title=label(view, i), go=Go(place=i)) for i in places(view, country) if i not in units]
        sections.append(section(f"more-{country}", title, items))
    return dataclasses.replace(
        panel,
        eyebrow=_("Region"),
        title=_("Which place?"),
        lead=(_("Choose a region, a city or a district to see everything the source says of it."),),
        sections=tuple(sections),
    )


def _deeds(view: View, id_: str, title: str, claim_ids: Iterable[str]) -> Section:
    return section(id_, title, (claim_item(view.atlas, i, view.lang, view.day) for i in claim_ids))


def _conflicts(view: View, conflict_ids: tuple[str, ...]) -> Section:
    _ = view.lang.text
    items = conflict_items(view.atlas, conflict_ids[:MOST], view.lang)
    title = _("Where the source disagrees or leaves room for doubt")
    return section("conflicts", title, items, note=_more(conflict_ids, view.lang))


def _more(all_of: Sized, lang: Language) -> str:
    """Return how many are left out, nothing where all are shown."""
    if len(all_of) <= MOST:
        return ""
    return lang.plural(
        "{count} more is on the page of sources.", "{count} more are on the page of sources.", len(all_of) - MOST
    )


def _territory(atlas: Atlas, found: PlaceFacts, lang: Language) -> Section:
    """Return the ways to what the place was before and became, each on a day when it existed."""
    _ = lang.text
    items = []
    for change in found.predecessors:
        last = change.date - timedelta(days=1)
        name = atlas.place_name(change.predecessor_id, lang=lang.code, on=last)
        go = Go(place=change.predecessor_id, date=last.isoformat())
        items.append(Item(title=name, go=go, lines=(_("Before: until {day}").format(day=lang.day(last)),)))
    for change in found.successors:
        name = atlas.place_name(change.successor_id, lang=lang.code, on=change.date)
        go = Go(place=change.successor_id, date=change.date.isoformat())
        items.append(Item(title=name, go=go, lines=(_("After: since {day}").format(day=lang.day(change.date)),)))
    return Section(id="territory", title=_("Before and after"), items=tuple(items))


def _organisations(atlas: Atlas, seats: tuple[Seat, ...], lang: Language, day: date) -> Section:
    _, sectors = lang.text, vocabulary.sectors(lang)
    items = []
    for seat in seats:
        sector = sectors[str(atlas.tables["organisations"].at[seat.org_id, "sector"])]
        place = atlas.place_name(seat.place_id, lang=lang.code, on=day)
        badges = (Badge(text=_("seat known from general knowledge"), tone=DOUBT),) if seat.inferred else ()
        name = atlas.name(seat.org_id, lang.code, on=day)
        items.append(Item(title=name, go=Go(org=seat.org_id), badges=badges, lines=(f"{place}, {sector}",)))
    return section("organisations", _("Companies and bodies seated here"), items)


def _sources(atlas: Atlas, found: PlaceFacts, lang: Language) -> Section:
    _ = lang.text
    items = []
    for source_id, count in found.sources[:MOST]:
        rests = lang.plural("{count} claim rests on it", "{count} claims rest on it", count)
        items.append(source_item(atlas.source(source_id), [rests], lang))
    note = _more(found.sources, lang)
    return Section(id="sources", title=_("Sources"), items=tuple(items), count=len(found.sources) or None, note=note)
