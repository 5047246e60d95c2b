"""Desk where a file is brought: dropped, chosen or pasted; and the list of what was begun and is not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.layer_atlases import current_store
from components.pages.your_data.draft_desk.draft_words import draft_name, verdict_sentence
from components.session.writer import upload_token
from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.access.visitor import Visitor
    from components.context import View
    from components.i18n.language import Language
    from data.stores.model import Draft

SUFFIXES: Final = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json,.xml,.html,.htm"
MOST_BYTES: Final = 100_000_000


def bring_data(view: View, visitor: Visitor, said: Mapping[str, Any] | None) -> dict[str, Any]:
    """
    Return what the browser draws the desk from, for a visitor who may bring files.

    Parameters
    ----------
    view
        The view.
    visitor
        Who brings.
    said
        What was done last, or why not.
    """
    try:
        place, drafts = current_store().place, current_store().drafts()
    except StoreError:
        place, drafts = "", ()
    return {
        "token": upload_token(),
        "lang": view.lang.code.value,
        "said": said,
        "suffixes": SUFFIXES,
        "most": MOST_BYTES,
        "where": where_text(place, visitor, view.lang),
        "drafts": [_draft(draft, view.lang) for draft in drafts],
        "template": f"/api/v1/template.xlsx?lang={view.lang.code.value}",
        "words": bring_words(view.lang),
    }


def where_text(place: str, visitor: Visitor, lang: Language) -> str:
    """Return where what is brought is kept, and who is known as who."""
    _ = lang.text
    if not place:
        return _("The store cannot be opened; nothing can be kept now. The fault is recorded on the server.")
    return _(
        "Kept in {place}, by {who}. The file, the answers and each version stay there; the book is not changed."
    ).format(place=place, who=visitor.who)


def _draft(draft: Draft, lang: Language) -> dict[str, str]:
    return {
        "id": draft.draft_id,
        "file": draft_name(draft, lang),
        "about": f"{draft.who}, {lang.day(draft.at.date())}, {draft.at:%H:%M} UTC",
        "state": verdict_sentence(draft.state, lang, is_listed=True),
    }


def bring_words(lang: Language) -> dict[str, str]:
    """Return the words of the desk."""
    _ = lang.text
    return {
        "desk": _("Bring a file"),
        "drop": _("Drop one file or several here"),
        "choose": _("Choose files"),
        "kinds": _("Excel, OpenDocument, CSV, text, UN Comtrade, SDMX; up to 100 MB. A file is read, never run."),
        "template": _("Template to fill in (Excel)"),
        "paste": _("or paste cells"),
        "pasteHint": _("Copied from a sheet, with their headings"),
        "read": _("Read these cells"),
        "sending": _("{name}: {percent} % sent"),
        "reading": _("{name} is being read…"),
        "cancel": _("Cancel"),
        "several": _("Each file becomes a draft of its own, in the list below."),
        "severalRead": _("All files are read. Each is a draft of its own: go on with it in the list below."),
        "waits": _("waits"),
        "sends": _("is being sent…"),
        "reads": _("is being read…"),
        "stop": _("Send no more"),
        "tooMany": _("So many files are taken at once: {count}. Bring the others afterwards."),
        "tooLarge": _("{name} is larger than 100 MB. Bring it in smaller parts."),
        "failed": _("{name} did not arrive. Check the connection and try again."),
        "begun": _("Begun, not kept"),
        "goOn": _("Go on"),
        "discard": _("Throw away"),
        "discardAsk": _("Throw this file away? Nothing of it was kept."),
    }
