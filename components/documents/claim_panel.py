"""Panel of a claim: what the source says, the agreement behind it, and where the same fact is stated again."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.evidence import source_label
from components.documents.items import (
    agreement_item,
    claim_item,
    deed_item,
    figure_item,
    kind_name,
    name_then,
    party_item,
    tie_item,
)
from components.documents.model import Action, Document, Go, Item, Section, filled, section
from components.documents.sentences import sentence
from components.documents.territory import notice
from components.documents.texts import english
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.atlas.selection import FIRST_DAY
from data.enums import Fact
from data.queries.places.signings import agreements_signed, signings

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection


def claim_document(atlas: Atlas, selection: Selection, lang: Language, day: date) -> Document:
    """Return what the panel says of the chosen claim."""
    _ = lang.text
    claim_id = str(selection.claim)
    agreement = atlas.document_of(claim_id)
    eyebrow, title, sections = _stated(atlas, claim_id, lang, day)
    if agreement:
        title = atlas.title(agreement, lang.code)
        sections.append(section("agreement", _("The agreement"), [_facts(atlas, agreement, lang, day)]))
        signed = [claim_item(atlas, event, lang, day) for event in signings(atlas, agreement)]
        sections.extend(filled([section("signing", _("Signing or announcement"), signed)]))
    if parties := atlas.parties(agreement or claim_id):
        sections.append(section("parties", _("Parties"), [party_item(atlas, party, lang, day) for party in parties]))
    if signed_here := agreements_signed(atlas, claim_id):
        items = [claim_item(atlas, i, lang, day) for i in signed_here]
        sections.append(section("signed", _("What was signed or voiced"), items))
    if also := [atlas.claim(i) for i in atlas.also_stated(claim_id)]:
        items = [
            Item(title=english(lang, c.as_stated), claim=c.claim_id, source=source_label(atlas, c, lang)) for c in also
        ]
        sections.append(section("also", _("Also stated"), items))
    return Document(
        lang=lang.code,
        claim=claim_id,
        eyebrow=eyebrow,
        title=title,
        lead=(said,) if (said := sentence(atlas, claim_id, lang)) != title else (),
        notes=_notes(atlas, claim_id, lang, day),
        sections=tuple(sections),
        actions=_actions(atlas, claim_id, selection, lang),
        close=_("Clear the selection"),
    )


def _stated(atlas: Atlas, claim_id: str, lang: Language, day: date) -> tuple[str, str, list[Section]]:
    """Return the eyebrow, the title and the sections of what a claim states itself.

    A tie leads to its ends; an agreement is all said by its own sections.
    """
    _, claim = lang.text, atlas.claim(claim_id)
    said, own = _("What the source says"), _facts(atlas, claim_id, lang, day)
    match claim.fact:
        case Fact.TIE:
            names = ((i, name_then(atlas, i, claim_id, lang, day)) for i in atlas.sides(claim_id) or ())
            ends = [Item(title=name, go=Go(place=i)) for i, name in names]
            sections = [section("ends", _("Between"), ends), section("tie", said, [own])]
            kind = vocabulary.tie_kinds(lang)[str(claim.row["kind"])]
            return kind, claim_title(atlas, claim_id, lang), sections
        case Fact.FIGURE:
            return _("Figure"), claim_title(atlas, claim_id, lang), [section("figure", said, [own])]
        case Fact.AGREEMENT:
            return "", claim_title(atlas, claim_id, lang), []
        case _:
            return "", claim_title(atlas, claim_id, lang), [section("claim", said, [own])]


def _facts(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return what the row of a claim states beside its sentence, below the name of its kind: the title is above it."""
    claim = atlas.claim(claim_id)
    match claim.fact:
        case Fact.TIE:
            item = tie_item(atlas, claim_id, lang, day)
            return dataclasses.replace(item, title=item.badges[0].text, badges=item.badges[1:], go=None)
        case Fact.FIGURE:
            return figure_item(atlas, claim_id, lang)
        case Fact.AGREEMENT:
            item = agreement_item(atlas, claim_id, lang, day)
        case _:
            item = deed_item(atlas, claim_id, lang, day)
            item = dataclasses.replace(item, badges=item.badges[1:] if kind_name(claim, lang) else item.badges)
    return dataclasses.replace(item, title=kind_name(claim, lang) or item.title, go=None)


def _actions(atlas: Atlas, claim_id: str, selection: Selection, lang: Language) -> tuple[Action, ...]:
    """Return the way to the map of a claim's own day, where it is dated and the map is not there already."""
    _ = lang.text
    since = atlas.since(claim_id)
    if since is None or since.last < FIRST_DAY:
        return ()
    day = max(since.first, FIRST_DAY)
    if selection.date == day:
        return ()
    text = _("Show on the map of its day: {day}").format(day=lang.partial(since))
    return (Action(id="day", text=text, go=Go(claim=claim_id, date=day.isoformat(), page="map")),)


def _notes(atlas: Atlas, claim_id: str, lang: Language, day: date) -> tuple[str, ...]:
    """Return what became of the territories of a tie's ends since."""
    ends = [end for end in atlas.index.ends.get(claim_id, ()) if atlas.resolve(end, day).by_territory]
    return tuple(text for end in ends if (text := notice(atlas, end, lang, on=day)))
