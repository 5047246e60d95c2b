"""Disagreements of the sources as a list: each question with what is stated and how we read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.conflicts import our_reading, question
from components.documents.evidence import formula, place_in_sources
from components.documents.items import claim_item
from components.documents.model import Badge, Document, Go, Item, filled, section
from components.documents.texts import english
from components.i18n import vocabulary
from components.parts.accordion import Contents, Entry
from data.atlas.derived import derived
from data.enums import Citation, Severity

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim

ALL: Final = "all"
SIGNS: Final = {Severity.HIGH: "▲", Severity.MEDIUM: "◊", Severity.LOW: "●", Severity.INFO: "○"}
_MOST: Final = 4
"""So many statements are shown in the list; all of them in what opens."""


def kinds(lang: Language) -> dict[str, str]:
    """Return the words for what is unclear."""
    _ = lang.text
    return {
        "contradiction": _("contradiction"), "comparability": _("not comparable"), "date": _("date"), "gap": _("gap"),
        "name": _("name"), "numbering": _("numbering"), "rounding": _("rounding"), "slip": _("slip of the pen"),
        "ambiguity": _("ambiguity"), "attribution": _("attribution"), "identity": _("identity"),
    }  # fmt: skip


@derived(maxsize=1)
def ordered(atlas: Atlas) -> tuple[tuple[str, Severity], ...]:
    """Return the conflicts with their severity, the severest first."""
    severities = list(Severity)
    found = [(str(i), Severity(severity)) for i, severity in atlas.tables["conflicts"]["severity"].items()]
    return tuple(sorted(found, key=lambda pair: (severities.index(pair[1]), pair[0])))


def chips(view: View) -> list[tuple[str, str]]:
    """Return the buttons that choose among the conflicts by severity, with their number."""
    _, lang, words = view.lang.text, view.lang, vocabulary.severities(view.lang)
    every = _("all")
    counts = {key: sum(severity is key for _, severity in ordered(view.atlas)) for key in Severity}
    found = [(key.value, f"{SIGNS[key]} {words[key.value]} {lang.number(n)}") for key, n in counts.items() if n]
    return [(ALL, f"{every} {lang.number(len(ordered(view.atlas)))}"), *found]


def conflict_entries(view: View, chip: str) -> list[Entry]:
    """Return the conflicts of a severity as entries of a list: the question, what is stated, and our reading."""
    return [_entry(view, i, severity) for i, severity in ordered(view.atlas) if chip in (ALL, severity.value)]


def conflict_contents(view: View, conflict_id: str) -> Contents:
    """Return the claims of a conflict, each with its evidence, and the notes it is about."""
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    record = atlas.tables["conflicts"].loc[conflict_id]
    concerned = atlas.items(record["claims"])
    # A tie says what the agreement says that it rests on: the agreement is shown.
    own = (i for i in concerned if atlas.document_of(i) in (None, i) or atlas.document_of(i) not in concerned)
    claims = [claim_item(atlas, i, lang, view.day) for i in own]
    about = [note_item(view, i) for i in atlas.items(record["source_ids"])]
    sections = (section("claims", _("What is stated"), claims), section("notes", _("Notes it is about"), about))
    return Contents(document=Document(lang=lang.code, sections=filled(sections)))


def note_item(view: View, source_id: str) -> Item:
    """Return a note by its number, which leads to it, with its title; the book by its title alone."""
    _, source = view.lang.text, view.atlas.source(source_id)
    title = english(view.lang, source.title_en)
    if not source.note_no:
        return Item(title=title)
    go = Go(q=f"note {source.note_no}", claim=None)
    return Item(title=_("note {number}").format(number=source.note_no), go=go, lines=(title,))


def _entry(view: View, conflict_id: str, severity: Severity) -> Entry:
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    record = atlas.tables["conflicts"].loc[conflict_id]
    claims = [atlas.claim(i) for i in atlas.items(record["claims"])]
    stated = {_stated(atlas, claim, lang): claim.as_stated for claim in claims}
    lines = [english(lang, text, within=line) for line, text in list(stated.items())[:_MOST]]
    if more := len(stated) - len(lines):
        lines.append(lang.plural("and {count} more", "and {count} more", more))
    return Entry(
        id=conflict_id,
        title=question(atlas, conflict_id, lang),
        mark=SIGNS[severity],
        tone=f"severity-{severity.value}",
        badges=(
            Badge(text=vocabulary.severities(lang)[severity.value]),
            Badge(text=kinds(lang)[str(record["kind"])]),
        ),
        lines=tuple(lines),
        reading=our_reading(atlas, conflict_id, lang),
    )


def _stated(atlas: Atlas, claim: Claim, lang: Language) -> str:
    _ = lang.text
    where = place_in_sources(atlas, claim, lang)
    if claim.citation is Citation.DERIVED:
        return _("computed by us: {formula} ({source})").format(
            formula=formula(atlas, claim, lang) or "–", source=where
        )
    return _("“{text}” ({source})").format(text=claim.as_stated, source=where)
