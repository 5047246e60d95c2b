"""Evidence cards of claims: what the source says, how firmly, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from components.documents.figures import amount_lines, basis, level, period, spoken
from components.documents.layer_texts.own_evidence import change_links, own_rows, reporters
from components.documents.model import Evidence
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.enums import DataChoice, Fact
from data.queries.texts.citations import BOOK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim, Source
    from data.stores.model import RowStamp

_SIGNS: Final = {"*": "×", "/": "÷", "-": "−"}


def evidence(
    atlas: Atlas,
    claim_id: str,
    lang: Language,
    *,
    stamp: RowStamp | None = None,
    may_change: bool = False,
    answers: Sequence[str] = (),
) -> Evidence:
    """Return the evidence card of a claim.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The claim.
    lang
        Language of the card.
    stamp
        Of a claim of a layer: who kept it and when.
    may_change
        Whether the reader may correct and withdraw rows of layers.
    answers
        What a layer beside the book says came of a promise, each as a sentence that names the layer.

    Raises
    ------
    data.errors.UnknownClaimError
        If there is no such claim.
    """
    _, claim = lang.text, atlas.claim(claim_id)
    found = [*_statement(atlas, claim, lang), *_source(atlas, claim, lang)]
    found += [(_("Our answer"), text) for text in answers]
    if atlas.layer:
        if answered := atlas.layer.answered_by(claim_id):
            found.append((_("Promise of the book"), answered.promised[lang.code]))
        found += own_rows(atlas.layer, claim_id, lang, stamp=stamp)
    rows = ((name, text) for name, text in found if text)
    english = (_("As stated"), _("Author"), _("Title"), _("Published"), _("Quoted in"))
    links = (*_links(atlas, claim, lang), *(change_links(atlas, claim_id, lang) if may_change else ()))
    return Evidence(label=source_label(atlas, claim, lang), rows=tuple(rows), english=english, links=links)


def source_label(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return the short name of a claim's source: a note by its number, the book, or another work by its title."""
    _ = lang.text
    source = atlas.source(claim.source_id)
    if source.is_note:
        return _("Source: note {number}").format(number=source.note_no)
    if source.source_id == BOOK:
        return _("Source: the book, {place}").format(place=locator(claim, lang))
    return _("Source: {source}").format(source=_title_and_place(source.title_en, locator(claim, lang)))


def _title_and_place(title: str, place: str) -> str:
    """Return the title of a work and the place in it; the locator of a file's row begins with the name of the file."""
    if place == title or place.startswith(f"{title}, "):
        return place
    return ", ".join(filter(None, (title, place)))


def place_in_sources(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return where a claim is written within a sentence: the note, the chapter of the book, or the cell of a file."""
    _ = lang.text
    source = atlas.source(claim.source_id)
    if source.note_no:
        return _("note {number}").format(number=source.note_no)
    if source.source_id != BOOK:
        figure = atlas.layer.observations.get(claim.claim_id) if atlas.layer else None
        whose = reporters(lang)[figure.reporter] if figure else ""
        return ", ".join(filter(None, (_title_and_place(source.title_en, locator(claim, lang)), whose)))
    return _("the book, {place}").format(place=locator(claim, lang))


def locator(claim: Claim, lang: Language) -> str:
    """Return where a claim is written: a chapter of the book or its blurb, in another work as the table says."""
    _ = lang.text
    chapter = chapter_of(claim)
    if chapter == "blurb":
        return _("blurb")
    if not chapter.startswith("ch. "):
        return claim.locator
    return _("chapter {number}").format(number=chapter.removeprefix("ch. "))


def entry_of(atlas: Atlas, claim: Claim) -> str:
    """Return the entry of a claim's source among the sources: the book has one for each of its chapters."""
    source = atlas.source(claim.source_id)
    return f"{source.source_id}/{chapter_of(claim)}" if source.source_id == BOOK else source.source_id


def chapter_of(claim: Claim) -> str:
    """Return the chapter that a claim's locator names, as it names it."""
    return claim.locator.split(",")[0]


def _links(atlas: Atlas, claim: Claim, lang: Language) -> tuple[tuple[str, str], ...]:
    _, same = lang.text, {"lang": lang.code.value}
    if atlas.layer:
        same |= {"data": DataChoice.OWN.value, "layer": atlas.layer.layer_id}
    return (
        (_("All that rests on this source"), f"/sources?{urlencode({'source': entry_of(atlas, claim)} | same)}"),
        (_("How to cite this"), f"/sources?{urlencode({'claim': claim.claim_id, 'part': 'cite'} | same)}"),
    )


def _statement(atlas: Atlas, claim: Claim, lang: Language) -> list[tuple[str, str]]:
    _ = lang.text
    rows = [(_("In one sentence"), sentence(atlas, claim.claim_id, lang)), (_("As stated"), claim.as_stated)]
    # A figure alone has a number and a level, beside which its hedge is shown.
    if claim.fact is Fact.FIGURE:
        rows += [
            (_("As parsed"), spoken(claim, lang) if claim.row["value"] is not None else ""),
            (_("Period"), period(claim, lang)),
            (_("Level"), level(atlas, claim, lang)),
            (_("Compared with"), basis(atlas, claim, lang)),
            (_("Formula"), formula(atlas, claim, lang)),
        ]
    elif hedge := vocabulary.qualifiers(lang)[claim.qualifier.value]:
        rows.append((_("Qualifier"), hedge))
    rows.append((_("As parsed"), "; ".join(amount_lines(atlas, claim.claim_id, lang))))
    rows.append((_("Status"), vocabulary.status(claim, lang)))
    rows.append((_("Remark"), atlas.text(claim.table, claim.claim_id, "note", lang.code)))
    return rows


def formula(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return how a figure was computed, each figure in it by its title, in brackets."""
    parts = str(claim.row.get("formula") or "").split(" ")
    said = " ".join(
        f"[{claim_title(atlas, part, lang)}]" if part in atlas.index.claims else _SIGNS.get(part, part)
        for part in parts
    )
    return said.replace("( ", "(").replace(" )", ")")


def _source(atlas: Atlas, claim: Claim, lang: Language) -> list[tuple[str, str]]:
    _ = lang.text
    source = atlas.source(claim.source_id)
    where = locator(claim, lang)
    if source.is_note:
        where += ", " + _("note {number}").format(number=source.note_no)
    cited = [] if atlas.layer else [(_("How cited"), vocabulary.citations(lang)[claim.citation.value])]
    rows = [
        (_("Where"), where),
        *cited,
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
