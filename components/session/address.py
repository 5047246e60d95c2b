"""The address bar as the state of a view: reading, changing and writing it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components.i18n.language import preferred_language
from components.session import routes
from components.session.choice import with_place
from components.session.visitor_day import visitor_today
from data.atlas.selection import CHOICES, Selection
from data.atlas.sent_links import without_added
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas

# Pages that show a chosen place themselves; on the others it opens the page of the place.
PLACE_PAGES: Final = frozenset({"map", "region", "production", "chronicle"})
PLAIN_PARAMETERS: Final = (
    "by", "kz", "versus", "date", "layout", "order", "part", "source", "q", "guest", "day", "lang2", "data", "layer",
    "goods", "level", "reporter", "from", "to",
)  # fmt: skip
"""Parameters beside the choice that a message sets as text."""
# Pages that show a chosen claim themselves; on the others it opens the map.
CLAIM_PAGES: Final = frozenset({"map", "sources"})


def with_pending_date(atlas: Atlas, selection: Selection) -> Selection:
    """Return a selection at the date to which the slider is being dragged, which is not in the address yet."""
    if not (day := st.session_state.get("pending_date")):
        return selection
    moved, _ = Selection.from_query({"date": str(day)}, atlas=atlas)
    return dataclasses.replace(selection, date=moved.date)


def parameters() -> dict[str, str]:
    """Return the parameters of the address that its sender meant."""
    return without_added(st.query_params.to_dict())


def read(atlas: Atlas) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection that the address asks for and the names of the parameters that were not understood."""
    selection, unknown = Selection.from_query(parameters(), atlas=atlas)
    return in_language(selection), unknown


def in_language(selection: Selection) -> Selection:
    """Return a selection in the visitor's language where the address names none, at no later day than the visitor's."""
    if selection.date and selection.date > (today := visitor_today()):
        selection = dataclasses.replace(selection, date=today)
    return selection if "lang" in parameters() else dataclasses.replace(selection, lang=_browser_language())


def _browser_language() -> Lang:
    """Return the language a visitor's browser asks for; English where it asks for none of ours."""
    return preferred_language(st.context.locale)


def change(atlas: Atlas, **fields: Any) -> None:  # noqa: ANN401 - the fields of a selection
    """Change the selection and with it the address; what is not named stays."""
    selection, _ = read(atlas)
    write(dataclasses.replace(selection, **fields))


def for_another_page(selection: Selection) -> Selection:
    """Return a selection for another page: a talk and a quiz are shown at their own address alone."""
    return dataclasses.replace(selection, talk=None, step=1, quiz=False, seed="", n=0)


def query_of(selection: Selection) -> dict[str, str]:
    """Return the parameters of an address that opens a selection for this visitor, defaults left out."""
    found = selection.to_query()
    if selection.lang is _browser_language():
        found.pop("lang", None)
    elif selection.lang is Lang.EN:
        found["lang"] = Lang.EN.value
    return found


def write(selection: Selection) -> None:
    """Put a selection into the address, leaving out what is at its default."""
    wanted = query_of(selection)
    if wanted != parameters():
        st.query_params.from_dict(wanted)


def apply(atlas: Atlas, message: Mapping[str, Any] | None) -> None:
    """Apply a message of a widget to the selection, and open the page it asks for.

    The message comes from outside and is read as an address is, so that nothing unknown gets through.

    Parameters
    ----------
    atlas
        The facts.
    message
        Any fields of a selection, None or empty to clear one; ``page`` to open; ``seq``, the number of the message;
        ``peek``, a date that is not final yet and leaves the address as it is. None changes nothing.
    """
    if not message:
        return
    # A widget that was drawn long ago counts from then: the number never goes back behind one the map has had.
    st.session_state["last_message"] = max(last_message(), int(message.get("seq") or 0))
    st.session_state["pending_date"] = message.get("peek")
    if message.get("peek"):
        return
    current, _ = read(atlas)
    asked = current.to_query()
    if _is_beside(message, current) and atlas.is_place(str(message["place"])):
        message = {**message, **with_place(atlas, current, str(message["place"]))}
    for name in (*CHOICES, *PLAIN_PARAMETERS):
        if name in message:
            asked.pop(name, None)
            if message[name]:
                asked[name] = str(message[name])
    for name in ("kinds", "status", "themes"):
        if name in message:
            asked[name] = ",".join(str(item) for item in message[name] or ())
    # Another choice takes the place of the one before, and whoever clears a choice clears every other.
    if not set(CHOICES).isdisjoint(message):
        chosen = next((name for name in CHOICES if message.get(name)), None)
        for name in set(CHOICES) - {chosen}:
            asked.pop(name, None)
    changed, _ = Selection.from_query(asked, atlas=atlas)
    changed = dataclasses.replace(changed, lang=current.lang)
    target = _page_for(message)
    if target == page_name():
        write(changed)
    else:
        st.session_state["turn_to"] = (target, query_of(for_another_page(changed)))


def _is_beside(message: Mapping[str, Any], current: Selection) -> bool:
    """Return whether a message chooses a place beside what the map shows, as the search box does on its page."""
    another = message.get("place") not in (None, "", current.place)
    return another and page_name() == routes.MAP.name and {"by", "kz", "page"}.isdisjoint(message)


def _page_for(message: Mapping[str, Any]) -> str:
    """Return the name of the page that shows what a message chooses."""
    asked, current = message.get("page"), page_name()
    if asked in {route.name for route in routes.ROUTES}:
        return str(asked)
    if (message.get("claim") or message.get("own")) and current not in CLAIM_PAGES:
        return routes.MAP.name
    if message.get("org") or message.get("person"):
        return routes.MAP.name
    if message.get("place") and current not in PLACE_PAGES:
        return routes.REGION.name
    return current


def page_name() -> str:
    """Return the name of the page that is drawn."""
    return str(st.session_state.get("page_name", routes.MAP.name))


def last_message() -> int:
    """Return the number of the last message of the browser that was applied, 0 before the first."""
    return int(st.session_state.get("last_message", 0))
