"""Head and filters of the chronicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.model import Action, Document, Go
from components.i18n import vocabulary
from components.pages.chronicle.timeline import kinds, shown
from components.parts.filters import FilterRow
from data.queries.texts.chronicle import OF_TIES, entries

if TYPE_CHECKING:
    from components.context import View


def head(view: View) -> Document:
    """Return the head of the page, with what its filters leave out."""
    _, lang, selection, place = view.lang.text, view.lang, view.selection, view.selection.place
    today = Action(id="today", text=_("As of today"), go=Go(date=None))
    return Document(
        lang=lang.code,
        place=place,
        eyebrow=view.atlas.place_name(place, lang=lang.code, on=view.day)
        if place
        else _("What happened, when and where"),
        title=_("Chronicle"),
        lead=(_("Events, agreements, contracts and the first dates of ventures; below them the promises."),),
        notes=_notes(view),
        actions=(today,) if selection.date else (),
        close=_("Clear the selection") if place else None,
    )


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
