"""List of talks that are ready: those that are shipped, and the one of the places that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from components.documents.story.own_file import write_own_talk
from components.documents.story.own_talk import as_own
from components.documents.story.talks import shipped_ids
from components.exports.view_table import layer_in_name
from components.pages.present.asked_talk import place_talk_id, shown_talk
from components.pages.present.present_words import list_words, talk_forms
from components.session.mount import message, part
from components.worker.talk_files import talk_filename

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from data.enums import Lang

KEY: Final = "ready-talks"
MOST_NUMBER: Final = 2**53


def draw_ready_talks(view: View, copy: Callable[[], None]) -> None:
    """Draw the list.

    Parameters
    ----------
    view
        The view.
    copy
        Takes the message that asks for a talk to be copied.
    """
    part("ready-talks", "pages/present/ready_talks/ready_talks.js")(
        key=KEY, data=ready_talks_data(view), on_copy_change=copy
    )


def ready_talks_data(view: View) -> dict[str, Any]:
    """Return what the browser draws the list from; the talk of the chosen places comes first."""
    _, second = view.lang.text, second_language(view)
    chosen = place_talk_id(view)
    return {
        "title": _("Ready talks"),
        "lang2": second.value if second else "",
        "talks": [_talk(view, asked) for asked in (*([chosen] if chosen else []), *shipped_ids(view))],
        "words": list_words(view.lang),
    }


def copied_talk(view: View) -> dict[str, Any] | None:
    """Return the talk that a message asks to be copied, as the text of its file; None where there is no such talk."""
    asked = message(KEY, "copy")
    if not isinstance(asked, dict):
        return None
    number, name = asked.get("number"), asked.get("talk")
    if not isinstance(name, str) or name not in (place_talk_id(view), *shipped_ids(view)):
        return None
    talk = shown_talk(view, name)
    is_number = type(number) is int and 0 < number < MOST_NUMBER
    return {
        "number": number if is_number else 0,
        "talk": write_own_talk(as_own(view, talk)),
        "minutes": talk.minutes,
    }


def _talk(view: View, asked: str) -> dict[str, Any]:
    talk, lang = shown_talk(view, asked), view.lang
    minutes = lang.plural("{count} minute", "{count} minutes", talk.minutes)
    steps = lang.plural("{count} step", "{count} steps", len(talk.steps))
    return {
        "id": asked,
        "title": talk.title,
        "second": talk.title2,
        "about": f"{minutes} · {steps}",
        "href": f"/present?{_query(view, talk=asked)}",
        "files": [_file(view, asked, form, label, hint) for form, label, hint in talk_forms(lang)],
    }


def _file(view: View, asked: str, form: str, label: str, hint: str) -> dict[str, str]:
    """Return a link to a file of a talk at the API."""
    suffix, _, notes = form.partition("-")
    query, second = _query(view, **({"notes": "true"} if notes else {})), second_language(view)
    name = talk_filename(asked, suffix, view.lang.code, second, notes=bool(notes), layer=layer_in_name(view))
    return {
        "form": form,
        "label": label,
        "hint": hint,
        "href": f"/api/v1/talks/{asked}.{suffix}?{query}",
        "filename": name,
    }


def _query(view: View, **more: str) -> str:
    second = second_language(view)
    layer = view.layer
    whose = {"data": view.selection.data.value, "layer": layer.layer_id} if layer else {}
    return urlencode({**more, **whose, "lang": view.lang.code.value, **({"lang2": second.value} if second else {})})


def second_language(view: View) -> Lang | None:
    """Return the second language that the address asks for; None where it is that of the page."""
    second = view.selection.lang2
    return None if second is view.lang.code else second
