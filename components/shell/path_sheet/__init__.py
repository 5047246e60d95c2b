"""The path of learning on every page: a small sheet beside the real views, and its offer at the first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from components.i18n.language import Language


def path_data(lang: Language) -> dict[str, Any]:
    """Return what the browser draws the sheet from; the stops themselves come from ``/api/v1/path``.

    Parameters
    ----------
    lang
        Language of the page.
    """
    return {"lang": lang.code.value, "words": path_words(lang)}


def path_words(lang: Language) -> dict[str, str]:
    """Return the words of the sheet and of its offer."""
    _ = lang.text
    return {
        "label": _("The path"),
        "position": _("Stop {number} of {count}"),
        "list": _("Answer from a list"),
        "right": _("Right."),
        "wrong": _("Not this one. A right answer:"),
        "evidence": _("The evidence"),
        "next": _("Next stop"),
        "finish": _("To the end"),
        "view": _("Show the view again"),
        "leave": _("Leave the path"),
        "waiting": _("The path is being loaded"),
        "failed": _("The path could not be loaded. What you have answered is kept."),
        "again": _("Try again"),
        "done": _("The end of the path. Right answers: {right} of {count}."),
        "missed": _("Look at these again:"),
        "back": _("Back to where I was"),
        "restart": _("Begin again"),
        "offer": _("New here? A short path shows how to read all this."),
        "begin": _("Begin the path"),
        "close": _("Close"),
    }
