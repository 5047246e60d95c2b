"""Items of claims: a tie, a figure, an agreement, a venture, an event or a statement, each with its evidence."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import imprint, source_label
from components.documents.figures import amount_lines, figure, level, period, spoken
from components.documents.layer_texts.layer_words import answered_line
from components.documents.model import PLAIN, Badge, Go, Item
from components.documents.parties import goods, participants, speakers
from components.documents.places import label_on
from components.documents.sentences import sentence
from components.documents.texts import english
from components.documents.titles import Part, claim_title, figure_title
from components.i18n import vocabulary
from data.atlas.tie_counts import tie_group
from data.enums import UNCERTAIN, Fact, Level, Status, TieGroup, TieKind
from data.package.roles import Role
from data.queries.places.signings import signings
from data.queries.trade.goods import goods_of
from data.queries.trade.ventures import moment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pandas as pd

    from components.documents.texts import Text
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim, Party, Source

DOUBT: Final = "doubt"
"""The tone of what is not certain or not done."""


def claim_item(atlas: Atlas, claim_id: str, lang: Language, day: date, *, seen_from: str | None = None) -> Item:
    """
    Return a claim of any table as lists show it: its sentence, what is in doubt, and what the sentence leaves out.

    A tie that is seen from a place is in doubt where it was made by another territory than the place has on the day.
    """
    claim = atlas.claim(claim_id)
    shown = Item(
        title=sentence(atlas, claim_id, lang),
        claim=claim_id,
        go=Go(claim=claim_id),
        badges=doubts(atlas, claim_id, lang, day, seen_from=seen_from),
        source=source_label(atlas, claim, lang),
    )
    # What is drawn differs by what a table's claims are: this is the one place that knows.
    match claim.fact:
        case Fact.FIGURE:
            own = figure_item(atlas, claim_id, lang)
            return dataclasses.replace(own, title=shown.title, badges=shown.badges)
        case Fact.TIE:
            return dataclasses.replace(shown, tone=f"kind-{claim.row['kind']}")
        case Fact.AGREEMENT:
            return dataclasses.replace(shown, lines=number_lines(atlas, claim_id, lang))
        case _:
            said = _said_of(atlas, claim_id, lang, day)
            lines = (*number_lines(atlas, claim_id, lang), *(line for line in said if line))
            return dataclasses.replace(shown, lines=lines)


def _said_of(atlas: Atlas, claim_id: str, lang: Language, day: date) -> tuple[str, ...]:
    """Return who took part and who says so, and which promise of the book a claim of a layer answers."""
    found = atlas.layer.answered_by(claim_id) if atlas.layer else None
    answered = answered_line(found, lang) if found else ""
    return participants(atlas, claim_id, lang, day), speakers(atlas, claim_id, lang, day), answered


def doubts(
    atlas: Atlas, claim_id: str, lang: Language, day: date, *, seen_from: str | None = None
) -> tuple[Badge, ...]:
    """Return what of a claim is not done, not dated, by territory alone, or inferred."""
    _, claim = lang.text, atlas.claim(claim_id)
    badges = [status_badge(claim, lang)]
    if claim.fact is not Fact.FIGURE:
        badges.append(date_badge(atlas, claim_id, lang))
    if claim.fact is Fact.TIE and tie_group(atlas, claim_id, day, of=seen_from) is TieGroup.BY_TERRITORY:
        badges.append(Badge(text=vocabulary.tie_groups(lang)[TieGroup.BY_TERRITORY.value], tone=DOUBT))
    if claim.cell(Role.INFERRED):
        badges.append(Badge(text=_("place inferred from a company's seat"), tone=DOUBT))
    return tuple(badge for badge in badges if badge.tone == DOUBT)


def tie_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return a tie with its ends, its document, its signing and its themes, as its own panel shows it."""
    claim = atlas.claim(claim_id)
    kind = str(claim.row["kind"])
    badges = [Badge(text=vocabulary.tie_kinds(lang)[kind], tone=f"kind-{kind}"), status_badge(claim, lang)]
    badges.append(date_badge(atlas, claim_id, lang))
    badges += [badge for badge in doubts(atlas, claim_id, lang, day) if badge not in badges]
    title, agreement = claim_title(atlas, claim_id, lang), atlas.document_of(claim_id)
    document = atlas.title(agreement, lang.code) if agreement else ""
    lines = [tie_ends(atlas, claim_id, lang, day)]
    lines += [document] if document not in ("", title) else []
    lines += signing_lines(atlas, claim_id, lang, day)
    themes = [vocabulary.themes(lang)[theme] for theme in atlas.items(claim.cell(Role.THEME))]
    lines += [", ".join(themes)] if themes else []
    return Item(
        title=title,
        claim=claim_id,
        go=Go(claim=claim_id),
        badges=tuple(badges),
        lines=tuple(lines),
        source=source_label(atlas, claim, lang),
    )


def tie_ends(atlas: Atlas, claim_id: str, lang: Language, day: date) -> str:
    """Return the names of both ends of a tie."""
    return " – ".join(name_then(atlas, i, claim_id, lang, day) for i in atlas.sides(claim_id) or ())


def ties_in_order(atlas: Atlas, ties: pd.DataFrame) -> list[str]:
    """Order ties as a reader looks for them: agreements first, then by date, the undated last."""

    def key(claim_id: str) -> tuple[bool, str, str]:
        since = atlas.since(claim_id)
        return (atlas.claim(claim_id).row["kind"] != TieKind.AGREEMENT, since.text if since else "9999", claim_id)

    return sorted(map(str, ties.index), key=key)


def figure_item(atlas: Atlas, claim_id: str, lang: Language) -> Item:
    """Return a figure with its hedge, level and evidence."""
    claim = atlas.claim(claim_id)
    hedge, number, unit = figure(claim, lang)
    is_number = claim.row["value"] is not None
    badges = [Badge(text=level(atlas, claim, lang))]
    if claim.status is not Status.ACTUAL:
        badges.append(Badge(text=vocabulary.statuses(lang)[claim.status.value], tone=DOUBT))
    # Of what is not about the two sides the badge says whom it is about.
    said = {Part.UNIT, Part.STATUS}
    if claim.row["level"] == Level.OTHER:
        said.add(Part.SIDES)
    all_goods = goods(atlas, claim_id, lang)
    return Item(
        title=figure_title(atlas, claim_id, lang, without=said),
        claim=claim_id,
        value=number if is_number else None,
        hedge=hedge,
        unit=unit,
        badges=tuple(badges),
        lines=(*stated_words(atlas, claim, lang), *((all_goods,) if all_goods else ())),
        source=source_label(atlas, claim, lang),
        tone="figure",
    )


def stated_words(atlas: Atlas, claim: Claim, lang: Language) -> tuple[Text, ...]:
    """Return the words that a figure has where others have a number; none where goods by name stand for them."""
    if claim.row["value"] is not None or goods_of(atlas, claim.claim_id):
        return ()
    return (english(lang, claim.as_stated),)


def agreement_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return an agreement with its date, validity, signing and evidence."""
    _ = lang.text
    claim, signed = atlas.claim(claim_id), atlas.since(claim_id)
    badges = [Badge(text=vocabulary.status(claim, lang)), date_badge(atlas, claim_id, lang)]
    if signed and claim.status not in UNCERTAIN:  # what is offered or only agreed has a date too, but is not signed
        badges[1] = Badge(text=_("signed: {date}").format(date=lang.partial(signed)))
    if until := claim.cell(Role.EXPIRY):
        badges.append(Badge(text=_("valid until: {date}").format(date=until)))
    return Item(
        title=claim_title(atlas, claim_id, lang),
        claim=claim_id,
        badges=tuple(badges),
        lines=(*number_lines(atlas, claim_id, lang), *signing_lines(atlas, claim_id, lang, day)),
        source=source_label(atlas, claim, lang),
    )


def signing_lines(atlas: Atlas, claim_id: str, lang: Language, day: date) -> tuple[str, ...]:
    """Return the event at which the agreement of a claim was signed or voiced, with its date and place, in a line."""
    lines = []
    for event in signings(atlas, claim_id):
        since = atlas.since(event)
        said = [claim_title(atlas, event, lang), lang.partial(since) if since else ""]
        said += [name_then(atlas, place, event, lang, day) for place in atlas.places_of(event)]
        lines.append(", ".join(part for part in said if part))
    return tuple(lines)


def deed_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return a venture, an event or a statement with its kind, status, date, places and evidence."""
    claim = atlas.claim(claim_id)
    badges = [status_badge(claim, lang), date_badge(atlas, claim_id, lang)]
    if kind := kind_name(claim, lang):
        badges.insert(0, Badge(text=kind))
    places = ", ".join(name_then(atlas, place, claim_id, lang, day) for place in atlas.places_of(claim_id))
    said = _said_of(atlas, claim_id, lang, day)
    return Item(
        title=claim_title(atlas, claim_id, lang),
        claim=claim_id,
        go=Go(claim=claim_id),
        badges=tuple(badges),
        lines=tuple(line for line in (places, *number_lines(atlas, claim_id, lang), *said) if line),
        source=source_label(atlas, claim, lang),
    )


def number_lines(atlas: Atlas, claim_id: str, lang: Language) -> tuple[str, ...]:
    """Return every number of a claim: its own amounts, and the figures that belong to it, each with its period."""
    figures = (atlas.claim(i) for i in atlas.numbers_of(claim_id))
    said = (
        f"{figure_title(atlas, claim.claim_id, lang, without={Part.PERIOD, Part.UNIT})}: "
        f"{spoken(claim, lang)}, {period(claim, lang)}"
        for claim in figures
    )
    return (*amount_lines(atlas, claim_id, lang), *said)


def party_item(atlas: Atlas, party: Party, lang: Language, day: date) -> Item:
    """Return a party of a claim; a place leads to its own page, an organisation and a person to their cards."""
    return Item(title=atlas.party_name(party, lang.code, on=day), go=_way_to(party))


def _way_to(party: Party) -> Go | None:
    if party.place_id:
        return Go(place=party.place_id)
    if party.org_id:
        return Go(org=party.org_id)
    return Go(person=party.person_id) if party.person_id else None


def source_item(source: Source, lines: Iterable[Text], lang: Language) -> Item:
    """Return a source as lists of sources name it: its number, if it is a note, and its title."""
    _ = lang.text
    name = _("Note {number}").format(number=source.note_no) if source.note_no else _("The book")
    return Item(title=english(lang, source.title_en, within=f"{name}: {source.title_en}"), lines=tuple(lines))


def imprint_line(source: Source, lang: Language) -> tuple[Text, ...]:
    """Return the line that says who published a source and when; none where neither is known."""
    text = imprint(source)
    return (english(lang, text),) if text else ()


def status_badge(claim: Claim, lang: Language) -> Badge:
    """Return the status of a deed, in doubt where it is not done; what was made public was done by that."""
    own = (claim.fact.value, str(claim.row.get("kind")), claim.status.value)
    doubtful = claim.status in UNCERTAIN and own not in vocabulary.statuses_of_kinds(lang)
    return Badge(text=vocabulary.status(claim, lang), tone=DOUBT if doubtful else PLAIN)


def date_badge(atlas: Atlas, claim_id: str, lang: Language) -> Badge:
    """Return the date of a claim, in doubt where there is none."""
    _, since = lang.text, atlas.since(claim_id)
    return Badge(text=lang.partial(since)) if since else Badge(text=_("undated"), tone=DOUBT)


def date_stated(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return the date of a claim in words, or the year in which it was stated."""
    _, found = lang.text, moment(atlas, claim_id)
    if found is None:
        return _("undated")
    text = lang.partial(found.date)
    return _("stated in {year}").format(year=text) if found.noted else text


def kind_name(claim: Claim, lang: Language) -> str:
    """Return the name of the kind of an agreement, a venture, an event or a statement; nothing for others."""
    return vocabulary.deed_kinds(lang).get((claim.table, str(claim.row.get("kind"))), "")


def name_then(atlas: Atlas, place_id: str, claim_id: str, lang: Language, day: date) -> str:
    """Return a place's name as of the claim's day where it is dated, else as of the day; of what is no more its end."""
    last = atlas.place(place_id).valid_to
    if last and last < day:
        return label_on(atlas, place_id, lang, day)
    since = atlas.since(claim_id)
    return atlas.place_name(place_id, lang=lang.code, on=since.last if since else day)
