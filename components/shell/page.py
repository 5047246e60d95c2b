"""The frame of a page: header, content and downloads."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.context import View, atlas_reloader
from components.i18n.language import language
from components.session import address, asked_facts
from components.session.fragment import version_shown
from components.session.turn import turn_page
from components.session.visitor_day import visitor_today
from components.shell import downloads, header

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from components.session.routes import Route

SELDOM: Final = timedelta(days=1)


def draw(route: Route, content: Callable[[View], None]) -> None:
    """Draw a whole page.

    Parameters
    ----------
    route
        The route of the page.
    content
        Draws what is between the header and the downloads.
    """
    if address.page_name() != route.name:
        st.session_state.pop("pending_date", None)  # a date that was being dragged on the page before
    st.session_state["page_name"] = route.name
    turn_page()
    run_again_when_reconnected()
    view = open_page(named=route.named)
    content(view)
    downloads.draw(view, route.name)


def open_page(*, named: AbstractSet[str] = frozenset()) -> View:
    """Draw the header of a page and return its view.

    Parameters
    ----------
    named
        Parameters of the address that the page itself names where they are not understood.
    """
    book, issues = atlas_reloader().current()
    facts = asked_facts.asked_facts(book)
    st.session_state["version_shown"] = version_shown(facts, issues)
    asked_facts.note_shown(facts)
    selection, found = asked_facts.read(facts)
    unknown = [name for name in found if name not in named]
    lang = language(selection.lang)
    _ = lang.text
    notices = []
    if issues:
        notices.append(_("The newest data has errors and is not shown; this is the last good version."))
    if unknown:
        notices.append(_("Not understood in the address, so left out: {names}."))  # the browser marks up each name
    header.draw(facts, selection, lang, notices=notices, unknown=unknown)
    return View(facts.atlas, selection, lang, visitor_today(), facts.own)


@st.fragment(run_every=SELDOM)
def run_again_when_reconnected() -> None:
    """
    Make the browser ask for the whole page when it is connected again.

    Streamlit's browser does so only where a part of the page runs by itself from time to time, or has run last. Without
    it, a page that nobody has clicked is not known to a server that was started anew, nor after its session has ended.
    """
