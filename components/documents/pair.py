"""What the page of a pair says: a document of plain texts, also where there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.items import claim_item, claim_title, figures_in_order, page, section, source_item
from components.documents.place import conflict_items
from components.documents.territory import notice
from components.documents.white_spots import reason_sections, states
from components.i18n import vocabulary
from data.queries.places.pair import nearest, pair
from data.queries.places.place import by_date, conflicts_among

if TYPE_CHECKING:
    from components.context import View
    from data.queries.places.pair import Pair

MOST = 8
"""So many of the nearest ties of a side are shown."""


def pair_document(view: View, by_id: str, kz_id: str) -> dict[str, Any]:
    """Return the document of a pair of places."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    found = pair(atlas, by_id, kz_id, on=day)
    names = [_name(view, i) for i in (by_id, kz_id)]
    notes = [text for i in (by_id, kz_id) if (text := notice(atlas, i, lang, on=day))]
    lead = [states(lang)[found.state]]
    if found.by_territory:
        lead.append(_("Some of it was made by a territory that has changed since."))
    sections = [part for part in _told(view, found) if part["items"]]
    if not found.claim_ids:
        lead = [_("The source names nothing that links these two. What comes nearest is below.")]
        sections = _nearest(view, by_id, kz_id)
    sections += [part for part in [_sources(view, sections)] if part["items"]]
    go = [
        {"id": i, "text": _("Open: {name}").format(name=name), "go": {"place": i, "page": "region"}}
        for i, name in zip((by_id, kz_id), names, strict=True)
    ]
    return page(
        lang,
        eyebrow=_("Pair"),
        title=" – ".join(names),
        lead=lead,
        notes=notes,
        sections=sections,
        actions=go,
        close=None,
    )


def claims_shown(view: View, by_id: str, kz_id: str) -> tuple[str, ...]:
    """Return the claims about a pair of places, each once, in the order of its document."""
    found = pair(view.atlas, by_id, kz_id, on=view.day)
    about = set(found.claim_ids)
    items = [item for part in _told(view, found) for item in part["items"]]
    return tuple(dict.fromkeys(item["claim"] for item in items if item.get("claim") in about))


def named_ties(view: View) -> tuple[str, ...]:
    """Return the ties of the named pairs of the day, oldest first."""
    atlas = view.atlas
    return by_date(atlas, (i for i in map(str, atlas.ties(on=view.day).index) if i in atlas.index.pair_ties))


def chooser_document(view: View) -> dict[str, Any]:
    """Return the document that offers the named pairs of the day."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    items = []
    for tie_id in named_ties(view):
        by_id, kz_id = atlas.index.ends[tie_id]
        items.append(claim_item(atlas, tie_id, lang, day) | {"go": {"by": by_id, "kz": kz_id}})
    note = _("Any other two can be chosen above, also where the source says nothing.")
    return page(
        lang,
        eyebrow=_("Pair"),
        title=_("Which pair?"),
        lead=[_("Choose a place in each country to see everything that links them.")],
        sections=[section("named", _("Named pairs"), items, note=note)],
        close=None,
    )


def _name(view: View, place_id: str) -> str:
    last = view.atlas.place(place_id).valid_to
    return view.atlas.place_name(place_id, lang=view.lang.code, on=min(view.day, last or view.day))


def _told(view: View, found: Pair) -> list[dict[str, Any]]:
    _ = view.lang.text

    def part(id_: str, title: str, claim_ids: tuple[str, ...], note: str = "") -> dict[str, Any]:
        items = [claim_item(view.atlas, i, view.lang, view.day) for i in claim_ids]
        return section(id_, title, items, note=note)

    promises = [_promise(view, i) for i in found.promises]
    doubts = conflict_items(view.atlas, conflicts_among(view.atlas, found.claim_ids, share=0.5), view.lang)
    return [
        part("agreements", _("Agreements and memoranda"), found.agreements),
        part("ties", _("What else links the two"), found.ties),
        part(
            "figures",
            _("Trade of the two"),
            tuple(figures_in_order(view.atlas, found.figures)),
            _("Figures of these two alone, not with a whole country."),
        ),
        part("ventures", _("Ventures with a foot in both"), found.ventures),
        part("interests", _("Interests and proposals"), found.interests),
        section("promises", _("Proposals and promises"), promises),
        part("events", _("Visits and events"), found.events),
        part("statements", _("Who said what"), found.statements),
        part("below", _("Cities, districts, universities and companies"), found.below),
        part("above", _("Ties of the regions they lie in"), found.above),
        section("conflicts", _("Where the source disagrees or leaves room"), doubts),
    ]


def _sources(view: View, sections: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the sections rest on, in the order of the notes: a reader of paper opens no card."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    claims = {told["claim"] for part in sections for told in part["items"] if told["source"]}
    used = {atlas.claim(claim_id).source_id for claim_id in claims}
    items = []
    for source in sorted(map(atlas.source, used), key=lambda source: source.note_no or 0):
        imprint = ", ".join(str(part) for part in (source.publisher, source.year) if part)
        items.append(source_item(source, [lang.english(imprint)] if imprint else [], lang))
    return section("sources", _("Sources"), items)


def _promise(view: View, promise_id: str) -> dict[str, Any]:
    """Return a promise: the claim that makes it, how it came out and why we say so."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    row = atlas.tables["promises"].loc[promise_id]
    told = claim_item(atlas, str(row["target_claim_id"]), lang, view.day)
    verdict = {
        "text": vocabulary.verdicts(lang)[str(row["verdict"])],
        "tone": "doubt" if row["verdict"] == "open" else "plain",
    }
    lines = [atlas.text("promises", promise_id, "note", lang.code)]
    if outcome := row["outcome_claim_id"]:
        lines.append(_("Later told: {title}").format(title=claim_title(atlas, str(outcome), lang)))
    return told | {"badges": [verdict, *told["badges"]], "lines": [*told["lines"], *(line for line in lines if line)]}


def _nearest(view: View, by_id: str, kz_id: str) -> list[dict[str, Any]]:
    """Return what comes nearest to a missing tie: ties of each side with others, then reasons to talk."""
    _, lang = view.lang.text, view.lang
    sections = []
    for place_id in (by_id, kz_id):
        near = nearest(view.atlas, place_id, on=view.day)
        name = _name(view, place_id)
        items = [claim_item(view.atlas, i, lang, view.day) for i in near.ties[:MOST]]
        empty = _("The source names no tie of this place with anyone in the other country.")
        title = _("Nearest ties: {name}").format(name=name)
        sections.append(section(f"nearest-{place_id}", title, items, empty=empty) | {"count": len(near.ties) or None})
        if near.interests and not _are_units(view, by_id, kz_id):
            voiced = [claim_item(view.atlas, i, lang, view.day) for i in near.interests]
            sections.append(section(f"interests-{place_id}", _("Stated interests: {name}").format(name=name), voiced))
    return sections + _reasons(view, by_id, kz_id)


def _reasons(view: View, by_id: str, kz_id: str) -> list[dict[str, Any]]:
    return reason_sections(view, by_id, kz_id) if _are_units(view, by_id, kz_id) else []


def _are_units(view: View, by_id: str, kz_id: str) -> bool:
    return {by_id, kz_id} <= set(view.atlas.units(view.day))
