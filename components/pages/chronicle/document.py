"""The head and the filters of the chronicle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.items import page
from components.i18n import vocabulary
from components.pages.chronicle.timeline import kinds, shown
from components.parts.filters import draw_filter_rows
from data.queries.texts.chronicle import OF_TIES, entries

if TYPE_CHECKING:
    from components.context import View


def head(view: View) -> dict[str, Any]:
    """Return the head of the page, with what its filters leave out."""
    _, atlas, lang, selection = view.lang.text, view.atlas, view.lang, view.selection
    found, notes, actions = shown(view), [], []
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
        actions.append({"id": "today", "text": _("As of today"), "go": {"date": None}})
    place = selection.place
    eyebrow = atlas.place_name(place, lang=lang.code, on=view.day) if place else _("What happened, when and where")
    lead = [_("Events, agreements, contracts and the first dates of ventures; below them the promises.")]
    more: dict[str, Any] = {"notes": notes, "actions": actions, "place": place}
    if not place:
        more["close"] = None
    return page(lang, eyebrow=eyebrow, title=_("Chronicle"), lead=lead, **more)


def draw_filters(view: View) -> None:
    """Draw the filters by kind and theme."""
    _, lang, selection = view.lang.text, view.lang, view.selection
    names = kinds(lang)
    of_kinds = {tie.value: names[kind.value] for tie, kind in OF_TIES.items()}
    used = {theme for entry in entries(view.atlas) for theme in entry.themes or ()}
    of_themes = {theme: text for theme, text in vocabulary.themes(lang).items() if theme in used}
    facets = [
        ("kinds", _("Kind"), of_kinds, selection.kinds),
        ("themes", _("Theme"), of_themes, selection.themes),
    ]
    draw_filter_rows(view, facets, key="facets")
