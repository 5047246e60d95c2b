"""Forms to enter a figure, an agreement or an event by hand, and the rows of a layer to correct or withdraw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.exports.imports.template import LISTS, NUMBERS, OPEN_LISTS, template_lists
from components.exports.imports.template_words import headings
from components.layer_atlases import layer_atlases
from components.pages.your_data.by_hand.row_search import MOST_SHOWN, found_rows
from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.i18n.language import Language

NEEDED: Final = {
    "figures": ("by_id", "kz_id", "flow", "period", "value", "unit", "reporter"),
    "agreements": ("title",),
    "events": ("title", "date"),
}
"""The fields of each form that must be filled in; whatever else is needed is said once it is read."""


def by_hand_data(
    view: View,
    asked: tuple[str, str] | None,
    filled: Mapping[str, Any] | None,
    chosen: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """
    Return what the browser draws the forms from.

    Parameters
    ----------
    view
        The view of the book.
    asked
        The layer whose rows are looked for, and the words that are in them.
    filled
        The form that is filled in with a kept row, and its cells.
    chosen
        The kept row that the address names; see `components.pages.your_data.by_hand.chosen_row`.
    """
    lang = view.lang
    layers = [[layer.layer_id, layer.name] for layer in layer_atlases().visible(drafts=True)]
    return {
        "forms": [{"part": part, "title": form_titles(lang)[part], "fields": _fields(part, lang)} for part in LISTS],
        "lists": template_lists(view.atlas, lang),
        "layers": layers,
        "search": _found(view, asked),
        "filled": filled,
        "chosen": chosen,
        "words": by_hand_words(lang),
    }


def _found(view: View, asked: tuple[str, str] | None) -> dict[str, Any] | None:
    """Return the rows that are looked for; None where nothing is, or their layer is not there any more."""
    try:
        return found_rows(view, *asked) if asked else None
    except StoreError:
        return None


def _fields(part: str, lang: Language) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "label": label,
            "list": LISTS[part].get(name, ""),
            "open": LISTS[part].get(name, "") in OPEN_LISTS,
            "number": name in NUMBERS,
            "needed": name in NEEDED[part],
        }
        for name, label in headings(lang)[part].items()
    ]


def form_titles(lang: Language) -> dict[str, str]:
    """Return what each form is for."""
    _ = lang.text
    return {"figures": _("A figure"), "agreements": _("An agreement"), "events": _("An event")}


def by_hand_words(lang: Language) -> dict[str, str]:
    """Return the words of the forms."""
    _ = lang.text
    return {
        "desk": _("Enter by hand"),
        "which": _("What is entered"),
        "check": _("Check"),
        "checkHint": _("It is read like a file: what is wrong or in doubt is said, and then you say who states it."),
        "needed": _("needed"),
        "fill": _("Fill in: {fields}."),
        "clear": _("Empty the form"),
        "rows": _("Correct or withdraw what is kept"),
        "layer": _("Layer"),
        "find": _("Words or numbers that are in the row"),
        "findButton": _("Find"),
        "none": _("No row of this layer has all of these words."),
        "more": _("Only the first {count} rows are shown. Write more words.").format(count=lang.number(MOST_SHOWN)),
        "correct": _("Correct"),
        "withdraw": _("Withdraw"),
        "withdrawAsk": _("Withdraw this row? It stays in the history, and undo brings it back."),
        "why": _("Why it is withdrawn"),
        "chosen": _("The chosen row"),
        "correcting": _("A kept row is in the form. A change becomes a new version; the old one stays in the history."),
    }
