"""The path on the page of learning: what it is, its stops, and the button that begins it or goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.learn_path.stop_texts import stop_titles
from components.session.mount import part
from components.shell.path_sheet import path_words

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language


def draw_path_start(view: View) -> None:
    """Draw the path's part of the page."""
    part("path_start", "pages/learn/path_start/path_start.js")(key="path-start", data=path_start_data(view.lang))


def path_start_data(lang: Language) -> dict[str, Any]:
    """Return what the browser draws: a heading, what the path is, the names of its stops and the buttons."""
    _, words = lang.text, path_words(lang)
    return {
        "title": _("The path"),
        "lead": _(
            "Seven stops of two minutes each, on the real pages: a sentence, a question that you answer on the view, "
            "and its evidence. You can leave at any time and go on later in this tab."
        ),
        "stops": list(stop_titles(lang).values()),
        "begin": words["begin"],
        "go_on": _("Go on at stop {number}"),
        "restart": words["restart"],
    }
