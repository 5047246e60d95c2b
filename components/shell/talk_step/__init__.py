"""Button "add to talk" in the header: the view as it is becomes a step of the reader's own talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.i18n.language import NAMES
from components.session import routes

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.selection import Selection

PAGES: Final = tuple(
    route.name
    for route in routes.ROUTES
    if route not in (routes.VISIT, routes.PRESENT, routes.LEARN, routes.YOUR_DATA, routes.SOURCES)
)
"""Pages whose views have a picture of their own; a paper, a quiz and lists of sources have none."""


def talk_step_data(page: str, selection: Selection, version: str, lang: Language) -> dict[str, Any] | None:
    """Return what the browser draws the button from; None on a page that makes no step.

    A step of a view of a layer keeps whose facts it is of in its address, and is marked with the layer's name.

    Parameters
    ----------
    page
        Name of the page.
    selection
        What the address asks for; of it the second language is that of a new talk.
    version
        Of the facts.
    lang
        Language of the page, and of a new talk.
    """
    if page not in PAGES:
        return None
    return {
        "lang": lang.code.value,
        "lang2": selection.lang2.value if selection.lang2 and selection.lang2 is not lang.code else None,
        "version": version,
        "names": {code.value: name for code, name in NAMES.items()},
        "words": _words(lang),
    }


def _words(lang: Language) -> dict[str, Any]:
    _ = lang.text
    return {
        "add": _("Add to talk"),
        "title": _("This view as a step of your talk"),
        "waiting": _("A headline is being taken from the facts"),
        "failed": _("The step could not be made. Try again; the talk is kept."),
        "again": _("Try again"),
        "headline": _("Headline"),
        "headline2": _("Headline in the second language: {language}"),
        "empty": _("Write a headline: the hall reads it first."),
        "take": _("Add"),
        "cancel": _("Cancel"),
        "added": _("Added as step {number}."),
        "full": _("A talk has at most {most} steps: remove one first."),
        "steps": lang.plural_forms("{count} step in your talk", "{count} steps in your talk"),
        "none": _("No steps in your talk yet"),
        "open": _("Open the talk"),
        "own": _("My talk"),
        "keptNowhere": _("This browser keeps nothing. Save the talk as a file before you leave."),
    }
