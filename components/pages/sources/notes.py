"""Notes of the book and the book itself as a list, each with the claims that rest on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from components.documents.conflicts import our_reading, question
from components.documents.evidence import chapter_of, imprint, locator
from components.documents.items import claim_item
from components.documents.model import Badge, Document, Item, Section, filled, section
from components.documents.texts import english
from components.i18n import vocabulary
from components.parts.accordion import Contents, Entry
from data.queries.texts.citations import BOOK
from data.queries.texts.sources import matching, support

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.context import View
    from components.documents.texts import Text
    from components.i18n.language import Language
    from data.model import Claim, Source

CHAPTER: Final = "/"
"""Separates the book's id and a chapter, by which the book is listed; see `components.documents.evidence.entry_of`."""


def kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of source."""
    _ = lang.text
    return {
        "book": _("Book"), "news": _("News"), "official": _("Official text"), "conference": _("Conference paper"),
        "law": _("Legal text"), "website": _("Website"), "speech": _("Speech"), "journal": _("Journal article"),
    }  # fmt: skip


def tables(lang: Language) -> dict[str, str]:
    """Return what the claims of each table are called."""
    _ = lang.text
    return {
        "agreements": _("Agreements"), "ties": _("Ties"), "trade": _("Figures"), "ventures": _("Ventures"),
        "events": _("Events"), "statements": _("Statements"),
    }  # fmt: skip


def source_entries(view: View) -> list[Entry]:
    """Return the notes that the words searched for name, then the book by chapter where nothing is searched for."""
    found = [_note(view, source) for source in matching(view.atlas, view.selection.q)]
    return found if view.selection.q.strip() else [*found, *_book(view)]


def counted(view: View, entries: Sequence[Entry]) -> str:
    """Return what the entries of the list are: so many notes, and the book in so many parts."""
    lang, parts = view.lang, sum(CHAPTER in entry.id for entry in entries)
    notes = lang.plural("{count} note", "{count} notes", len(entries) - parts)
    book = lang.plural("{count} part of the book", "{count} parts of the book", parts)
    return f"{notes}, {book}" if parts else notes


def source_contents(view: View, id_: str) -> Contents:
    """Return what a source is and the claims that rest on it, by table."""
    _ = view.lang.text
    source_id, chapter = (*id_.split(CHAPTER), "")[:2]
    source = view.atlas.source(source_id)
    claims = support(view.atlas, source_id).claims
    if chapter:
        claims = {
            table: tuple(i for i in ids if chapter_of(view.atlas.claim(i)) == chapter) for table, ids in claims.items()
        }
    sections = filled(
        section(table, name, (claim_item(view.atlas, i, view.lang, view.day) for i in claims.get(table, ())))
        for table, name in tables(view.lang).items()
    )
    remark = view.atlas.text("sources", source_id, "note", view.lang.code)
    address = f"/sources?{urlencode({'source': id_, 'lang': view.lang.code.value})}"
    return Contents(
        facts=_facts(view, source),
        links=((_("Link to this source"), address), (_("How to cite this"), f"{address}&part=cite")),
        remarks=(remark,) if remark else (),
        document=Document(lang=view.lang.code, sections=(*sections, *filled(_conflicts(view, source_id)))),
    )


def _note(view: View, source: Source) -> Entry:
    lang = view.lang
    known = " · ".join(str(part) for part in (source.authors, source.publisher, source.year) if part)
    kind = kinds(lang)[source.kind]
    return Entry(
        id=source.source_id,
        title=source.title_en,
        title_lang="en",
        mark=lang.number(source.note_no or 0),
        count=_supported(view, source.source_id),
        lines=(english(lang, known, within=f"{known} · {kind}") if known else kind,),
    )


def _supported(view: View, source_id: str) -> str:
    """Return how many claims rest on a source, or why none does."""
    found = support(view.atlas, source_id)
    first = view.lang.plural("{count} claim", "{count} claims", found.first_stated)
    if not found.repeated:
        return first if found.first_stated else str(found.source.no_claim_reason or first)
    again = view.lang.plural("{count} stated elsewhere first", "{count} stated elsewhere first", found.repeated)
    return f"{first}, {again}"


def _book(view: View) -> list[Entry]:
    """Return the book by chapter, each with the number of claims that are stated first there."""
    _, lang, book = view.lang.text, view.lang, view.atlas.source(BOOK)
    first: dict[str, Claim] = {}
    numbers: Counter[str] = Counter()
    for claim_id in view.atlas.claims_of_source(BOOK):
        claim = view.atlas.claim(claim_id)
        first.setdefault(chapter_of(claim), claim)
        numbers[chapter_of(claim)] += claim.repeats is None
    return [
        Entry(
            id=f"{BOOK}{CHAPTER}{chapter}",
            title=_("The book's own statements, {place}").format(place=locator(claim, lang)),
            mark=_("Book"),
            count=lang.plural("{count} claim", "{count} claims", numbers[chapter]),
            lines=(english(lang, f"{book.authors} · {book.title_en} · {book.year}"),),
        )
        for chapter, claim in sorted(first.items())
    ]


def _facts(view: View, source: Source) -> tuple[tuple[str, Text], ...]:
    _, lang = view.lang.text, view.lang
    words = vocabulary.citations(lang)
    firm = support(view.atlas, source.source_id).firmness
    facts = (
        (_("Author"), english(lang, (source.authors or "").replace(";", "; "))),
        (_("Published"), english(lang, imprint(source))),
        (_("Pages"), source.pages or ""),
        (_("Kind"), kinds(lang)[source.kind]),
        (_("Address, not re-checked"), source.url or ""),
        (_("In the list of references"), lang.number(source.literature_no) if source.literature_no else ""),
        (_("How cited"), "; ".join(f"{words[how.value]}: {lang.number(n)}" for how, n in firm.items())),
    )
    return tuple((name, text) for name, text in facts if text)


def _conflicts(view: View, source_id: str) -> Iterable[Section]:
    """Yield what is unclear about a note; what is unclear about the book is a part of the page of its own."""
    _, lang, atlas = view.lang.text, view.lang, view.atlas
    if source_id == BOOK:
        return
    frame, words = atlas.tables["conflicts"], vocabulary.severities(lang)
    found = [str(i) for i, ids in frame["source_ids"].items() if source_id in atlas.items(ids)]
    items = (
        Item(
            title=question(atlas, i, lang),
            badges=(Badge(text=words[str(frame.at[i, "severity"])]),),
            lines=(our_reading(atlas, i, lang),),
        )
        for i in found
    )
    yield section("conflicts", _("Where it is unclear"), items)
