"""Head and filters of the chronicle."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from components.documents.evidence import source_label
from components.documents.model import Action, Document, Go, Item, Section, filled
from components.documents.sentences import sentence
from components.i18n import vocabulary
from components.pages.chronicle.promises import promised
from components.pages.chronicle.timeline import kinds, shown
from components.parts.filters import FilterRow
from data.enums import UNCERTAIN, Verdict
from data.queries.texts.chronicle import OF_TIES, entries
from data.queries.texts.promises import oldest_open

if TYPE_CHECKING:
    from components.context import View
    from data.queries.texts.chronicle import Entry


def head(view: View) -> Document:
    """Return the head of the page, with what its filters leave out."""
    _, lang, selection, place = view.lang.text, view.lang, view.selection, view.selection.place
    name, title = view.atlas.place_name(place, lang=lang.code, on=view.day) if place else "", _headline(view)
    today = Action(id="today", text=_("As of today"), go=Go(date=None))
    return Document(
        lang=lang.code,
        place=place,
        eyebrow=name or _("What happened, when and where"),
        title=_("{place}: {finding}").format(place=name, finding=f"{title[:1].lower()}{title[1:]}") if name else title,
        lead=(_("A venture is counted once, at its first date. The promises are below the time line."),),
        sections=filled([_answer(view)]),
        notes=_notes(view),
        actions=(today,) if selection.date else (),
        close=_("Clear the selection") if place else None,
    )


def _headline(view: View) -> str:
    """Return how much is dated, from when to when, and in which year most of it began."""
    _, number = view.lang.text, view.lang.number
    years = [entry.start.first.year for entry in shown(view).dated if entry.start]
    if not years:
        return _("Nothing dated by {day}").format(day=view.lang.day(view.day))
    counts = Counter(years)
    most = max(counts.values())
    words = {
        True: _(
            "{first} – {last}: {all} dated events, agreements, contracts and ventures, "
            "at most {count} in a year ({years})"
        ),
        False: _("{first}: dated events, agreements, contracts and ventures: {all}"),
    }
    return words[len(counts) > 1].format(
        first=min(years), last=max(years), all=number(len(years)), count=number(most),
        years=", ".join(str(year) for year in sorted(counts) if counts[year] == most),
    )  # fmt: skip


def _answer(view: View) -> Section:
    """Return the promise that has been open for longest, and what was done last."""
    _, lang = view.lang.text, view.lang
    found = promised(view)
    still = [promise for promise in found if promise.verdict is Verdict.OPEN]
    items = []
    if still:
        counts = _("Promises without an answer in the source: {count} of {all}. The oldest of them:")
        said = counts.format(count=lang.number(len(still)), all=lang.number(len(found)))
        oldest = oldest_open(view.atlas, still) or still[0]
        items.append(_sentence(view, oldest.target_id, said))
    if done := _done(view):
        last = max(done, key=lambda entry: (entry.start.first, entry.claim_id) if entry.start else (date.min, ""))
        items.append(_sentence(view, last.claim_id, _("What came last:")))
    return Section(id="answer", title=_("What stays open, what came last"), items=tuple(items))


def _sentence(view: View, claim_id: str, said: str) -> Item:
    claim, text = view.atlas.claim(claim_id), sentence(view.atlas, claim_id, view.lang)
    go, source = Go(claim=claim_id), source_label(view.atlas, claim, view.lang)
    return Item(title=text, claim=claim_id, go=go, lines=(said,), source=source)


def _done(view: View) -> list[Entry]:
    """Return the dated entries of what was done, not only planned, offered or said."""
    dated = shown(view).dated
    return [entry for entry in dated if view.atlas.claim(entry.claim_id).status not in UNCERTAIN]


def _notes(view: View) -> tuple[str, ...]:
    """Return what the filters and the day leave out."""
    _, lang, selection, found = view.lang.text, view.lang, view.selection, shown(view)
    notes = []
    if not found.dated and not found.undated:
        notes.append(_("Nothing in the source fits this place and these filters."))
    if found.unthemed:
        notes.append(
            lang.plural(
                "{count} event is left out: the tables give no themes for events.",
                "{count} events are left out: the tables give no themes for events.",
                found.unthemed,
            )
        )
    if selection.kinds and not any(tie.value in selection.kinds for tie in OF_TIES):
        notes.append(_("None of the chosen kinds of ties has entries of its own here, so all kinds are shown."))
    if selection.date:
        notes.append(_("Shown up to {day}; what came later is left out.").format(day=lang.day(selection.date)))
    return tuple(notes)


def filter_rows(view: View) -> list[FilterRow]:
    """Return the filters by kind and theme."""
    _, lang, selection = view.lang.text, view.lang, view.selection
    names = kinds(lang)
    of_kinds = {tie.value: names[kind.value] for tie, kind in OF_TIES.items()}
    used = {theme for entry in entries(view.atlas) for theme in entry.themes or ()}
    of_themes = {theme: text for theme, text in vocabulary.themes(lang).items() if theme in used}
    return [
        FilterRow(field="kinds", title=_("Kind"), options=of_kinds, pressed=selection.kinds),
        FilterRow(field="themes", title=_("Theme"), options=of_themes, pressed=selection.themes),
    ]
