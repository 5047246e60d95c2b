"""What the page of a place says beyond the map's panel: ventures, events, bodies, sources, gaps and its like."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from components.documents.evidence import source_label
from components.documents.items import claim_item, item, name_then, section, source_item
from components.documents.panel import document
from components.documents.places import label, places
from components.documents.white_spots import states
from components.i18n import vocabulary
from data.atlas.atlas import UNIT_KINDS
from data.queries.places.pair import pair
from data.queries.places.place import Gap, place_facts
from data.queries.places.similarity import Shared, Trait, most_similar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.places.place import Missing, PlaceFacts, Seat

MOST = 10
"""So many sources and conflicts are shown; the page of sources has them all."""


def place_document(view: View) -> dict[str, Any]:
    """Return the document of the chosen place: what the panel says of it, and everything else that is known."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    place_id = str(view.selection.place)
    chosen = dataclasses.replace(view.selection, claim=None)
    page = document(atlas, chosen, lang, today=view.today)
    told = {part["id"]: part for part in page["sections"]}
    found = place_facts(atlas, place_id, on=day)
    before = [_first(atlas, found, lang, day), told.get("ties"), told.get("undated"), _pairs(view, place_id)]
    after = [
        _deeds(view, "ventures", found.ventures + found.ventures_below),
        _deeds(view, "events", found.events),
        told.get("below"),
        told.get("country"),
        _deeds(view, "statements", found.statements),
        _like(view, place_id),
        _missing(atlas, found, lang, day),
        _conflicts(view, found.conflicts),
        _territory(atlas, found, lang),
        _organisations(atlas, found.organisations, lang, day),
        _sources(atlas, found, lang),
    ]
    sections = [*before, told.get("figures"), *after]
    ways = [action for action in page["actions"] if action["id"] != "page"]
    return page | {
        "claim": None,
        "close": None,
        "sections": [part for part in sections if part and (part["items"] or part["empty"] or part["note"])],
        "actions": [{"id": "map", "text": _("Show on the map"), "go": {"place": place_id, "page": "map"}}, *ways],
    }


def chooser_document(view: View) -> dict[str, Any]:
    """Return the document that offers every place: the regions of the day, then earlier ones, cities and districts."""
    _, atlas = view.lang.text, view.atlas
    page = document(atlas, dataclasses.replace(view.selection, claim=None, place=None), view.lang, today=view.today)
    sections, units = list(page["sections"]), set(atlas.units(view.day))
    for country, title in (("BY", _("More places in Belarus")), ("KZ", _("More places in Kazakhstan"))):
        items = [item(label(view, i), go={"place": i}) for i in places(view, country) if i not in units]
        sections.append(section(f"more-{country}", title, items))
    return page | {
        "eyebrow": _("Region"),
        "title": _("Which place?"),
        "lead": [_("Choose a region, a city or a district to see everything the source says of it.")],
        "sections": sections,
    }


def _first(atlas: Atlas, found: PlaceFacts, lang: Language, day: date) -> dict[str, Any]:
    """Return the earliest dated agreement and how many there are: of agreements without a date their number alone."""
    _ = lang.text
    items = []
    if found.first and (since := atlas.since(found.first)):
        claim = atlas.claim(found.first)
        ends = " – ".join(name_then(atlas, end, found.first, lang, day) for end in atlas.index.ends[found.first])
        items.append(
            item(
                _("Earliest dated agreement"),
                claim=found.first,
                go={"claim": found.first},
                value=lang.partial(since),
                lines=[ends],
                source=source_label(atlas, claim, lang),
                tone="figure",
            )
        )
    note = lang.plural("{count} agreement of its own", "{count} agreements of its own", len(found.agreements))
    return section("first", _("In short"), items, note=note if found.agreements else "") | {"count": None}


def _pairs(view: View, place_id: str) -> dict[str, Any]:
    """Return the ways to the pages of its pairs, those with most behind them first."""
    _, atlas, day = view.lang.text, view.atlas, view.day
    words, is_by = states(view.lang), atlas.place(place_id).country == "BY"
    partners = []
    for other in atlas.partners(place_id, on=day):
        by_id, kz_id = (place_id, other) if is_by else (other, place_id)
        state = pair(atlas, by_id, kz_id, on=day).state
        name = atlas.place_name(other, lang=view.lang.code, on=day)
        go = {"by": by_id, "kz": kz_id, "page": "pair"}
        partners.append((list(words).index(state), name, item(name, go=go, lines=[words[state]])))
    return section("pairs", _("Pages of its pairs"), [part for *_rank, part in sorted(partners, key=lambda p: p[:2])])


def _deeds(view: View, table: str, claim_ids: Iterable[str]) -> dict[str, Any]:
    _ = view.lang.text
    titles = {"ventures": _("Ventures"), "events": _("Visits and events"), "statements": _("Who said what")}
    items = [claim_item(view.atlas, claim_id, view.lang, view.day) for claim_id in claim_ids]
    return section(table, titles[table], items)


def _like(view: View, place_id: str) -> dict[str, Any] | None:
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    if atlas.place(place_id).kind not in UNIT_KINDS or not atlas.exists(place_id, day):
        return None
    like = most_similar(atlas, place_id, on=day)
    if like is None:
        return section("like", _("Most like it"), [], empty=_("No region shares with it anything the source tells."))
    name = atlas.place_name(like.place_id, lang=lang.code, on=day)
    names = {Trait.PARTNER: _("Same partner"), Trait.SECTOR: _("Ventures of one branch")}
    kinds = [_value(atlas, shared, lang, day) for shared in like.shared if shared.trait is Trait.TIE_KIND]
    lines = [_("Same kinds of tie: {kinds}").format(kinds=", ".join(kinds))] if kinds else []
    items = [item(name, go={"place": like.place_id}, lines=lines)]
    for shared in (shared for shared in like.shared if shared.trait in names):
        for place, claim_id in ((place_id, shared.here[0]), (like.place_id, shared.there[0])):
            title = f"{names[shared.trait]}: {_value(atlas, shared, lang, day)}"
            where = atlas.place_name(place, lang=lang.code, on=day)
            label = source_label(atlas, atlas.claim(claim_id), lang)
            items.append(item(title, claim=claim_id, go={"claim": claim_id}, lines=[where], source=label))
    note = _("What the two share, with one claim of each.")
    return section("like", _("Most like it"), items, note=note) | {"count": None}


def _value(atlas: Atlas, shared: Shared, lang: Language, day: date) -> str:
    if shared.trait is Trait.SECTOR:
        return vocabulary.sectors(lang)[shared.value]
    if shared.trait is Trait.TIE_KIND:
        return vocabulary.tie_kinds(lang)[shared.value]
    last = atlas.place(shared.value).valid_to
    return atlas.place_name(shared.value, lang=lang.code, on=min(day, last or day))


def _missing(atlas: Atlas, found: PlaceFacts, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    items = [_gap(atlas, missing, found, lang, day) for missing in found.missing]
    return section("missing", _("What the source does not say"), items) | {"count": None}


def _gap(atlas: Atlas, missing: Missing, found: PlaceFacts, lang: Language, day: date) -> dict[str, Any]:
    _ = lang.text
    words = {
        Gap.NO_TIE: _("No tie of its own with a place of the other country."),
        Gap.NO_AGREEMENT: _("No signed or working agreement of its own."),
        Gap.NO_DATED_AGREEMENT: _("No date of any of its agreements."),
        Gap.NO_FIGURE: _("No figure."),
        Gap.NO_TRADE_FIGURE: _("No figure of trade."),
        Gap.NO_TRADE_WITH_A_REGION: _(
            "No figure of its trade with a single region: only with the whole other country."
        ),
        Gap.NO_VENTURE: _("No venture."),
        Gap.NO_VISIT: _("No visit or meeting."),
        Gap.NO_STATEMENT: _("Nobody is quoted on it."),
    }
    if missing.gap is not Gap.UNDATED_AGREEMENTS:
        return item(words[missing.gap])
    count = len(missing.claim_ids)
    title = lang.plural("No date of {count} agreement.", "No date of {count} agreements.", count)
    ends = [end for i in missing.claim_ids for end in atlas.index.ends[i]]
    others = [end for end in ends if atlas.place(end).country != atlas.place(found.place_id).country]
    return item(title, lines=[", ".join(atlas.place_name(i, lang=lang.code, on=day) for i in dict.fromkeys(others))])


def conflict_items(atlas: Atlas, conflict_ids: Iterable[str], lang: Language) -> list[dict[str, Any]]:
    """Return conflicts with their question and our reading; the evidence is that of the first claim concerned."""
    items = []
    for conflict_id in conflict_ids:
        row = atlas.tables["conflicts"].loc[conflict_id]
        claim_id = next(iter(atlas.items(row["claims"])), None)
        items.append(
            item(
                atlas.text("conflicts", conflict_id, "question", lang.code),
                claim=claim_id,
                lines=[atlas.text("conflicts", conflict_id, "reading", lang.code)],
                source=source_label(atlas, atlas.claim(claim_id), lang) if claim_id else None,
            )
        )
    return items


def _conflicts(view: View, conflict_ids: tuple[str, ...]) -> dict[str, Any]:
    _ = view.lang.text
    items = conflict_items(view.atlas, conflict_ids[:MOST], view.lang)
    return section(
        "conflicts", _("Where the source disagrees or leaves room"), items, note=_more(conflict_ids, view.lang)
    )


def _more(ids: tuple[Any, ...], lang: Language) -> str:
    if len(ids) <= MOST:
        return ""
    return lang.plural(
        "{count} more is on the page of sources.", "{count} more are on the page of sources.", len(ids) - MOST
    )


def _territory(atlas: Atlas, found: PlaceFacts, lang: Language) -> dict[str, Any]:
    """Return the ways to what the place was before and became, each on a day when it existed."""
    _ = lang.text
    items = []
    for change in found.predecessors:
        last = change.date - timedelta(days=1)
        name = atlas.place_name(change.predecessor_id, lang=lang.code, on=last)
        go = {"place": change.predecessor_id, "date": last.isoformat()}
        items.append(item(name, go=go, lines=[_("Before: until {day}").format(day=lang.day(last))]))
    for change in found.successors:
        name = atlas.place_name(change.successor_id, lang=lang.code, on=change.date)
        go = {"place": change.successor_id, "date": change.date.isoformat()}
        items.append(item(name, go=go, lines=[_("After: since {day}").format(day=lang.day(change.date))]))
    return section("territory", _("Before and after"), items) | {"count": None}


def _organisations(atlas: Atlas, seats: tuple[Seat, ...], lang: Language, day: date) -> dict[str, Any]:
    _, sectors = lang.text, vocabulary.sectors(lang)
    items = []
    for seat in seats:
        sector = sectors[str(atlas.tables["organisations"].at[seat.org_id, "sector"])]
        place = atlas.place_name(seat.place_id, lang=lang.code, on=day)
        badges = [{"text": _("seat by general knowledge"), "tone": "doubt"}] if seat.inferred else []
        name = atlas.text("organisations", seat.org_id, "name", lang.code)
        items.append(item(name, badges=badges, lines=[f"{place}, {sector}"]))
    return section("organisations", _("Companies and bodies seated here"), items)


def _sources(atlas: Atlas, found: PlaceFacts, lang: Language) -> dict[str, Any]:
    _ = lang.text
    items = []
    for source_id, count in found.sources[:MOST]:
        rests = lang.plural("{count} claim rests on it", "{count} claims rest on it", count)
        items.append(source_item(atlas.source(source_id), [rests], lang))
    section_ = section("sources", _("Sources"), items, note=_more(found.sources, lang))
    return section_ | {"count": len(found.sources) or None}
