"""Page of a pair: everything that links a place in Belarus and a place in Kazakhstan, also where there is nothing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.answers.pair_answer import pair_answer
from components.documents.brief.said_at_meeting import said_mark
from components.documents.brief.visit_link import pair_visit
from components.documents.conflicts import conflict_items
from components.documents.counts import known_until_text
from components.documents.figures import figures_in_order
from components.documents.items import DOUBT, claim_item, imprint_line, source_item
from components.documents.layer_texts.long_lists import left_note, shown_of
from components.documents.model import PLAIN, Action, Badge, Document, Go, Item, Section, filled, folded, section
from components.documents.territory import notice
from components.documents.titles import claim_title
from components.documents.white_spots import reason_sections, state_sentence
from components.i18n import vocabulary
from data.enums import Verdict
from data.package.roles import Role
from data.queries.known_until import pair_known_until
from data.queries.places.claim_places import claim_places, territory_of
from data.queries.places.meetings import said_of_country
from data.queries.places.pair import nearest, pair, with_whole_country
from data.queries.places.place import by_date, conflicts_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.context import View
    from data.queries.places.pair import Pair

MOST: Final = 8
"""So many of the nearest ties of a side are shown."""


def pair_document(view: View, by_id: str, kz_id: str) -> Document:
    """Return the document of a pair of places."""
    _, atlas, lang, day = view.lang.text, view.atlas, view.lang, view.day
    found = pair(atlas, by_id, kz_id, on=day)
    sides = {i: _name(view, i) for i in (by_id, kz_id)}
    carried = bool(found.agreements) and all(_is_carried(view, i) for i in found.agreements)
    lead = [state_sentence(found.state, lang, carried=carried)]
    if found.by_territory and not carried:
        lead.append(_("Some of it was made by a territory that has changed since."))
    sections = filled([*_linking(view, found), *_with_country(view, by_id, kz_id)])
    if not found.claim_ids:
        lead = [_("The source names nothing that links these two. What comes nearest is below.")]
        sections = (*_nearest(view, by_id, kz_id), *filled(_with_country(view, by_id, kz_id)))
    return Document(
        lang=lang.code,
        eyebrow=_("Pair"),
        title=" – ".join(sides.values()),
        lead=tuple(lead),
        notes=(
            *(text for i in sides if (text := notice(atlas, i, lang, on=day))),
            *filter(None, [known_until_text(pair_known_until(atlas, by_id, kz_id), lang, day)]),
        ),
        answer=pair_answer(view, found) if found.claim_ids else None,
        contents=_("On this page"),
        sections=folded([*sections, *filled([pair_gaps(view, found), _sources(view, sections)])]),
        actions=(
            pair_visit(by_id, kz_id, lang),
            *(
                Action(id=i, text=_("Open: {name}").format(name=name), go=Go(place=i, page="region"))
                for i, name in sides.items()
            ),
        ),
    )


def pair_card(view: View, by_id: str, kz_id: str) -> Document:
    """Return what the panel beside the map says of a pair: its answer, and the way to its page."""
    _, page = view.lang.text, pair_document(view, by_id, kz_id)
    to_page = Action(id="page", text=_("Open the page of this pair"), go=Go(by=by_id, kz=kz_id, page="pair"))
    answer = dataclasses.replace(page.answer, moments=(), numbers=()) if page.answer else None
    visit, *others = page.actions
    actions = (visit, to_page, *others)
    return dataclasses.replace(
        page, answer=answer, contents="", sections=(), actions=actions, close=_("Clear the selection")
    )


def claims_shown(view: View, by_id: str, kz_id: str) -> tuple[str, ...]:
    """Return the claims about a pair of places, each once, in the order of its document."""
    found = pair(view.atlas, by_id, kz_id, on=view.day)
    if view.atlas.layer:  # its page shows the first of a long list
        return tuple(found.claim_ids)
    about = set(found.claim_ids)
    shown = (item.claim for part in _linking(view, found) for item in part.items)
    return tuple(dict.fromkeys(claim for claim in shown if claim in about))


def named_ties(view: View) -> tuple[str, ...]:
    """Return the ties of the named pairs of the day, oldest first."""
    atlas = view.atlas
    return by_date(atlas, (i for i in map(str, atlas.ties(on=view.day).index) if i in atlas.index.pair_ties))


def chooser_document(view: View) -> Document:
    """Return the document that offers the named pairs of the day, those of a chosen side first."""
    _, lang = view.lang.text, view.lang
    chosen = sides(view)[0] or sides(view)[1]
    own: list[Item] = []
    others: list[Item] = []
    for tie_id in named_ties(view):
        (own if chosen and _is_of(view, tie_id, chosen) else others).append(_pair_item(view, tie_id))
    note = _("Any other two can be chosen above, also where the source says nothing.")
    parts = [section("named", _("Other named pairs") if chosen else _("Named pairs"), others, note=note)]
    if chosen:
        title = _("Named pairs with this place: {name}").format(name=_name(view, chosen))
        empty = _("The source names no pair with this place at this date.")
        parts.insert(0, section("own", title, own, empty=empty))
    return Document(
        lang=lang.code,
        eyebrow=_("Pair"),
        title=_("Which pair?"),
        lead=(_("Choose a place in each country to see everything that links them."),),
        sections=tuple(parts),
    )


def sides(view: View) -> tuple[str | None, str | None]:
    """Return the chosen sides; a place chosen elsewhere is its own side."""
    place = view.selection.place
    country = view.atlas.place(place).country if place else None
    return (
        view.selection.by or (place if country == "BY" else None),
        view.selection.kz or (place if country == "KZ" else None),
    )


def _is_of(view: View, tie_id: str, place_id: str) -> bool:
    """Return whether a tie is of a place, of what lies in it, or of what its territory was or became."""
    ground = territory_of(view.atlas, place_id, on=view.day)
    return ground.covers(claim_places(view.atlas, tie_id).all, below=True)


def _pair_item(view: View, tie_id: str) -> Item:
    by_id, kz_id = view.atlas.index.ends[tie_id]
    return dataclasses.replace(claim_item(view.atlas, tie_id, view.lang, view.day), go=Go(by=by_id, kz=kz_id))


def _is_carried(view: View, claim_id: str) -> bool:
    """Return whether a claim is of a territory that has changed since."""
    return any(view.atlas.resolve(end, view.day).by_territory for end in claim_places(view.atlas, claim_id).all)


def _name(view: View, place_id: str) -> str:
    last = view.atlas.place(place_id).valid_to
    return view.atlas.place_name(place_id, lang=view.lang.code, on=min(view.day, last or view.day))


def _linking(view: View, found: Pair) -> list[Section]:
    """Return what links the two, a section a kind."""
    _ = view.lang.text

    def part(id_: str, title: str, claim_ids: Sequence[str], note: str = "") -> Section:
        shown = shown_of(view.atlas, claim_ids)
        left = left_note(view.lang, left=len(claim_ids) - len(shown))
        items = (claim_item(view.atlas, i, view.lang, view.day) for i in shown)
        return section(id_, title, items, note=" ".join(filter(None, (note, left))))

    doubts = conflict_items(view.atlas, conflicts_among(view.atlas, found.claim_ids, share=0.5), view.lang)
    return [
        part("agreements", _("Agreements and memoranda"), found.agreements),
        part("ties", _("What else links the two"), found.ties),
        part(
            "figures",
            _("Trade of the two"),
            figures_in_order(view.atlas, found.figures),
            _("Figures of these two alone, not with a whole country."),
        ),
        part("ventures", _("Ventures with a presence in both"), found.ventures),
        part("interests", _("Interests and proposals"), found.interests),
        section("promises", _("Proposals and promises"), (_promise(view, i) for i in found.promises)),
        part("events", _("Visits and events"), found.events),
        part("statements", _("Who said what"), found.statements),
        section("of-country", _("Said of the whole country in the month of their meeting"), _of_country(view, found)),
        part("below", _("Cities, districts, universities and companies"), found.below),
        part("above", _("Ties of the regions they lie in"), found.above),
        section("conflicts", _("Where the source disagrees or leaves room for doubt"), doubts),
    ]


def pair_gaps(view: View, found: Pair) -> Section:
    """Return what the source does not say of the two."""
    _, atlas, plural = view.lang.text, view.atlas, view.lang.plural
    undated = [i for i in found.agreements if atlas.since(i) is None]
    endless = [i for i in found.agreements if not atlas.claim(atlas.document_of(i) or i).cell(Role.EXPIRY)]
    verdicts = [atlas.tables["promises"].at[i, "verdict"] for i in found.promises]
    unanswered = verdicts.count(Verdict.OPEN)
    absent = (
        (not found.agreements, _("No signed or working agreement of the two themselves.")),
        (undated, plural("No date for {count} agreement.", "No date for {count} agreements.", len(undated))),
        (
            endless,
            plural("Until when {count} agreement is valid.", "Until when {count} agreements are valid.", len(endless)),
        ),
        (not found.figures, _("No trade of these two alone.")),
        (not found.ventures, _("No venture of the two.")),
        (not found.events, _("No visit or meeting of the two.")),
        (
            unanswered,
            plural("What came of {count} proposal.", "What came of {count} proposals.", unanswered),
        ),
    )
    items = (Item(title=text) for holds, text in absent if holds)
    return section("missing", _("What the source does not say"), items)


def _of_country(view: View, found: Pair) -> Iterator[Item]:
    """Yield what one of the two said of the whole other country, each marked as such."""
    for said in said_of_country(view.atlas, found):
        item = claim_item(view.atlas, said.claim_id, view.lang, view.day)
        yield dataclasses.replace(item, badges=(Badge(text=said_mark(view, said), tone=DOUBT), *item.badges))


def _sources(view: View, sections: Iterable[Section]) -> Section:
    """Return what the sections rest on, in the order of the notes: a reader of paper opens no card."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    claims = {item.claim for part in sections for item in part.items if item.claim and item.source}
    used = {atlas.claim(claim_id).source_id for claim_id in claims}
    found = sorted(map(atlas.source, used), key=lambda source: source.note_no or 0)
    items = (source_item(source, imprint_line(source, lang), lang) for source in found)
    return section("sources", _("Sources"), items)


def _promise(view: View, promise_id: str) -> Item:
    """Return a promise: the claim that makes it, how it came out and why we say so."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    row = atlas.tables["promises"].loc[promise_id]
    target = claim_item(atlas, str(row["target_claim_id"]), lang, view.day)
    tone = DOUBT if row["verdict"] == Verdict.OPEN else PLAIN
    verdict = Badge(text=vocabulary.verdicts(lang)[str(row["verdict"])], tone=tone)
    lines = [atlas.text("promises", promise_id, "note", lang.code)]
    if outcome := row["outcome_claim_id"]:
        lines.append(_("Later reported: {title}").format(title=claim_title(atlas, str(outcome), lang)))
    return dataclasses.replace(
        target, badges=(verdict, *target.badges), lines=(*target.lines, *(line for line in lines if line))
    )


def _with_country(view: View, by_id: str, kz_id: str) -> list[Section]:
    """Return the figures of each of the two with the whole other country: they are not of the pair."""
    _, atlas, lang, found = view.lang.text, view.atlas, view.lang, []
    for place_id, other in ((by_id, "KZ"), (kz_id, "BY")):
        names = {"name": _name(view, place_id), "country": _name(view, other)}
        title = _("Figures of {name} with the whole country: {country}").format(**names)
        note = _("They are not figures of this pair: no share of it is stated.")
        ids = figures_in_order(atlas, with_whole_country(atlas, place_id, on=view.day))
        found.append(
            section(f"country-{place_id}", title, (claim_item(atlas, i, lang, view.day) for i in ids), note=note)
        )
    return found


def _nearest(view: View, by_id: str, kz_id: str) -> list[Section]:
    """Return what comes nearest to a missing tie: ties of each side with others, then reasons to talk."""
    _, lang = view.lang.text, view.lang
    are_units = {by_id, kz_id} <= set(view.atlas.units(view.day))
    sections = []
    for place_id in (by_id, kz_id):
        near, name = nearest(view.atlas, place_id, on=view.day), _name(view, place_id)
        empty = _("The source names no tie of this place with anyone in the other country.")
        title = _("Nearest ties: {name}").format(name=name)
        items = [claim_item(view.atlas, i, lang, view.day) for i in near.ties[:MOST]]
        ties = section(f"nearest-{place_id}", title, items, empty=empty)
        sections.append(dataclasses.replace(ties, count=len(near.ties) or None))
        if near.interests and not are_units:
            title = _("Stated interests: {name}").format(name=name)
            items = [claim_item(view.atlas, i, lang, view.day) for i in near.interests]
            sections.append(section(f"interests-{place_id}", title, items))
    return [*sections, *(reason_sections(view, by_id, kz_id) if are_units else ())]
