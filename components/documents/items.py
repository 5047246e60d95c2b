"""Items of claims: a tie, a figure, an agreement, a venture, an event or a statement, each with its evidence."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import imprint, source_label
from components.documents.figures import NAMED_BY_UNIT, amount_lines, figure, level, period, spoken
from components.documents.model import PLAIN, Badge, Go, Item
from components.documents.texts import english
from components.i18n import vocabulary
from data.enums import Fact, Flow, Level, Status, TieKind
from data.package.roles import Role
from data.queries.trade.series import ALL_GOODS

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

UNCERTAIN: Final = frozenset({
    Status.ANNOUNCED, Status.PLANNED, Status.PROPOSED, Status.INTEREST, Status.PLAN, Status.TARGET, Status.ESTIMATE,
    Status.DERIVED,
})  # fmt: skip
"""Statuses of what is not done, or not stated as it is."""


def claim_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return the item of a claim of any table, which opens the claim."""
    # What is drawn differs by what a table's claims are: this is the one place that knows.
    match atlas.claim(claim_id).fact:
        case Fact.TIE:
            return tie_item(atlas, claim_id, None, lang, day)
        case Fact.FIGURE:
            return figure_item(atlas, claim_id, lang, day)
        case Fact.AGREEMENT:
            return dataclasses.replace(agreement_item(atlas, claim_id, lang), go=Go(claim=claim_id))
        case _:
            return deed_item(atlas, claim_id, lang, day)


def tie_item(atlas: Atlas, claim_id: str, seen_from: str | None, lang: Language, day: date) -> Item:
    """Return a tie, named by its other end where it is seen from a place, with its evidence."""
    _ = lang.text
    claim = atlas.claim(claim_id)
    kind = str(claim.row["kind"])
    badges = [
        Badge(text=vocabulary.tie_kinds(lang)[kind], tone=f"kind pv-kind-{kind}"),
        status_badge(claim, lang),
        date_badge(atlas, claim_id, lang),
    ]
    if claim.cell(Role.INFERRED):
        badges.append(Badge(text=_("place inferred from a company's seat"), tone=DOUBT))
    agreement = atlas.document_of(claim_id)
    lines = [atlas.title(agreement, lang.code)] if agreement else []
    themes = [vocabulary.themes(lang)[theme] for theme in atlas.items(claim.cell(Role.THEME))]
    lines += [", ".join(themes)] if themes else []
    return Item(
        title=tie_title(atlas, claim_id, lang, day, seen_from=seen_from),
        claim=claim_id,
        go=Go(claim=claim_id),
        badges=tuple(badges),
        lines=tuple(lines),
        source=source_label(atlas, claim, lang),
    )


def tie_title(atlas: Atlas, claim_id: str, lang: Language, day: date, *, seen_from: str | None = None) -> str:
    """Return the names of both ends of a tie, or of the other end where it is seen from a place."""
    ends = atlas.sides(claim_id) or ()
    country = atlas.place(seen_from).country if seen_from else None
    return " – ".join(name_then(atlas, i, claim_id, lang, day) for i in ends if atlas.place(i).country != country)


def ties_in_order(atlas: Atlas, ties: pd.DataFrame) -> list[str]:
    """Order ties as a reader looks for them: agreements first, then by date, the undated last."""

    def key(claim_id: str) -> tuple[bool, str, str]:
        since = atlas.since(claim_id)
        return (bool(ties.at[claim_id, "kind"] != TieKind.AGREEMENT), since.text if since else "9999", claim_id)

    return sorted(map(str, ties.index), key=key)


def figure_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return a figure with its hedge, period, level and evidence."""
    claim = atlas.claim(claim_id)
    hedge, number, unit = figure(claim, lang)
    row, is_number = claim.row, claim.row["value"] is not None
    badges = [Badge(text=period(claim, lang)), Badge(text=level(atlas, claim, lang))]
    if claim.status is not Status.ACTUAL:
        badges.append(Badge(text=vocabulary.statuses(lang)[claim.status.value], tone=DOUBT))
    # What is not about the two sides names whom it is about in the place of its level.
    ends = () if row["level"] == Level.OTHER else atlas.sides(claim_id) or ()
    sides = " – ".join(atlas.name(side, lang.code, on=day) for side in ends)
    words: tuple[Text, ...] = () if is_number else (english(lang, number),)
    return Item(
        title=_figure_title(atlas, claim, lang),
        claim=claim_id,
        value=number if is_number else None,
        hedge=hedge,
        unit=unit,
        badges=tuple(badges),
        lines=(*([sides] if sides else []), *words),
        source=source_label(atlas, claim, lang),
        tone="figure",
    )


def _figure_title(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return what a figure measures: its flow, its measure where the unit does not say it, and the goods."""
    row = claim.row
    words = [vocabulary.flows(lang)[str(row["flow"])]] if row["flow"] != Flow.NONE else []
    words += [vocabulary.measures(lang)[str(row["measure"])]] if row["measure"] not in NAMED_BY_UNIT else []
    what = ", ".join(words)
    product = atlas.text("trade", str(row["product"]), "product", lang.code)
    return ": ".join(part for part in (what, "" if row["product"] == ALL_GOODS and what else product) if part)


def agreement_item(atlas: Atlas, claim_id: str, lang: Language) -> Item:
    """Return an agreement with its date, validity and evidence."""
    _ = lang.text
    claim, signed = atlas.claim(claim_id), atlas.since(claim_id)
    badges = [
        Badge(text=vocabulary.statuses(lang)[claim.status.value]),
        Badge(text=_("signed: {date}").format(date=lang.partial(signed)))
        if signed
        else Badge(text=_("undated"), tone=DOUBT),
    ]
    if until := claim.cell(Role.EXPIRY):
        badges.append(Badge(text=_("valid until: {date}").format(date=until)))
    return Item(
        title=atlas.title(claim_id, lang.code),
        claim=claim_id,
        badges=tuple(badges),
        lines=number_lines(atlas, claim_id, lang),
        source=source_label(atlas, claim, lang),
    )


def deed_item(atlas: Atlas, claim_id: str, lang: Language, day: date) -> Item:
    """Return a venture, an event or a statement with its kind, status, date, places and evidence."""
    claim = atlas.claim(claim_id)
    badges = [status_badge(claim, lang), date_badge(atlas, claim_id, lang)]
    if kind := kind_name(claim, lang):
        badges.insert(0, Badge(text=kind))
    places = ", ".join(name_then(atlas, place, claim_id, lang, day) for place in atlas.places_of(claim_id))
    # Who took part in an event, and who said what in which office.
    said = (
        ", ".join(atlas.text(claim.table, claim_id, field, lang.code) for field in fields if claim.row.get(field))
        for fields in (("participants",), ("speaker", "role"))
    )
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
    said = (f"{_figure_title(atlas, claim, lang)}: {spoken(claim, lang)}, {period(claim, lang)}" for claim in figures)
    return (*amount_lines(atlas, claim_id, lang), *said)


def party_item(atlas: Atlas, party: Party, lang: Language, day: date) -> Item:
    """Return a party of an agreement; a place leads to its own page."""
    if party.place_id:
        return Item(title=atlas.name(party.place_id, lang.code, on=day), go=Go(place=party.place_id))
    return Item(title=atlas.name(str(party.org_id), lang.code, on=day))


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
    """Return the status of a deed, in doubt where it is not done."""
    tone = DOUBT if claim.status in UNCERTAIN else PLAIN
    return Badge(text=vocabulary.statuses(lang)[claim.status.value], tone=tone)


def date_badge(atlas: Atlas, claim_id: str, lang: Language) -> Badge:
    """Return the date of a claim, in doubt where there is none."""
    _, since = lang.text, atlas.since(claim_id)
    return Badge(text=lang.partial(since)) if since else Badge(text=_("undated"), tone=DOUBT)


def kind_name(claim: Claim, lang: Language) -> str:
    """Return the name of the kind of an agreement, a venture, an event or a statement; nothing for others."""
    return vocabulary.deed_kinds(lang).get((claim.table, str(claim.row.get("kind"))), "")


def name_then(atlas: Atlas, place_id: str, claim_id: str, lang: Language, day: date) -> str:
    """Return a place's name as of the claim's day where it is dated, else as of the day of the map."""
    since = atlas.since(claim_id)
    return atlas.place_name(place_id, lang=lang.code, on=since.last if since else day)


def claim_title(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return the words that name a claim: its title, else the fact as stated.

    What has two sides is named as stated too: the title of a figure is that of its goods, not of the claim.
    """
    claim = atlas.claim(claim_id)
    title = "" if claim.has(Role.BY_PLACE) else atlas.title(claim_id, lang.code)
    return title or claim.as_stated
