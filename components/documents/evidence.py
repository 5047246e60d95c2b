"""Evidence cards of claims: what the source says, how firmly, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.figures import amount_lines, basis, figure, level, period
from components.documents.model import Evidence
from components.i18n import vocabulary
from data.enums import Fact
from data.queries.texts.citations import BOOK

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim, Source


def evidence(atlas: Atlas, claim_id: str, lang: Language) -> Evidence:
    """Return the evidence card of a claim.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The claim.
    lang
        Language of the card.

    Raises
    ------
    data.errors.UnknownClaimError
        If there is no such claim.
    """
    _, claim = lang.text, atlas.claim(claim_id)
    rows = ((name, text) for name, text in (*_statement(atlas, claim, lang), *_source(atlas, claim, lang)) if text)
    english = (_("As stated"), _("Author"), _("Title"), _("Published"), _("Quoted in"))
    return Evidence(label=source_label(atlas, claim, lang), rows=tuple(rows), english=english)


def source_label(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return the short name of a claim's source: a note by its number, the book, or another work by its title."""
    _ = lang.text
    source = atlas.source(claim.source_id)
    if source.is_note:
        return _("Source: note {number}").format(number=source.note_no)
    if source.source_id == BOOK:
        return _("Source: the book, {place}").format(place=locator(claim, lang))
    return _("Source: {source}").format(source=f"{source.title_en}, {locator(claim, lang)}")


def locator(claim: Claim, lang: Language) -> str:
    """Return where a claim is written: a chapter of the book or its blurb, in another work as the table says."""
    _ = lang.text
    chapter = claim.locator.split(",")[0]
    if chapter == "blurb":
        return _("blurb")
    if not chapter.startswith("ch. "):
        return claim.locator
    return _("chapter {number}").format(number=chapter.removeprefix("ch. "))


def _statement(atlas: Atlas, claim: Claim, lang: Language) -> list[tuple[str, str]]:
    _ = lang.text
    rows = [(_("As stated"), claim.as_stated)]
    # A figure alone has a number and a level, beside which its hedge is shown.
    if claim.fact is Fact.FIGURE:
        hedge, number, unit = figure(claim, lang)
        rows += [
            (_("As parsed"), " ".join(part for part in (hedge, number, unit) if part)),
            (_("Period"), period(claim, lang)),
            (_("Level"), level(atlas, claim, lang)),
            (_("Compared with"), basis(atlas, claim, lang)),
            (_("Formula"), str(claim.row["formula"] or "")),
        ]
    elif hedge := vocabulary.qualifiers(lang)[claim.qualifier.value]:
        rows.append((_("Hedge"), hedge))
    rows.append((_("As parsed"), "; ".join(amount_lines(atlas, claim.claim_id, lang))))
    rows.append((_("Status"), vocabulary.status(claim, lang)))
    rows.append((_("Remark"), atlas.text(claim.table, claim.claim_id, "note", lang.code)))
    return rows


def _source(atlas: Atlas, claim: Claim, lang: Language) -> list[tuple[str, str]]:
    _ = lang.text
    source = atlas.source(claim.source_id)
    where = locator(claim, lang)
    if source.is_note:
        where += ", " + _("note {number}").format(number=source.note_no)
    rows = [
        (_("Where"), where),
        (_("How cited"), vocabulary.citations(lang)[claim.citation.value]),
        (_("Author"), source.authors or ""),
        (_("Title"), source.title_en),
        (_("Published"), imprint(source)),
    ]
    if source.url:
        rows.append((_("Address, not re-checked") if source.is_note else _("Address"), source.url))
    if source.is_note:
        rows.append((_("Quoted in"), atlas.source(BOOK).title_en))
    return rows


def imprint(source: Source) -> str:
    """Return who published a source and when, as far as that is known."""
    return ", ".join(str(part) for part in (source.publisher, source.year) if part)
