"""Navigation to another page through the browser's own history."""

from __future__ import annotations

import time

import streamlit as st

from components.session import routes
from components.session.mount import part


def turn_page() -> None:
    """Open the page that was asked for, if any, and stop the script; a callback of a widget cannot do so itself.

    The browser does it, by its own history: `st.switch_page` would leave an entry between the two pages, the old page
    at the new page's parameters.
    """
    if asked := st.session_state.pop("turn_to", None):
        name, query = asked
        # Each navigation has a number of its own, so that one that is drawn again is not made again.
        data = {"href": routes.address(name, query), "number": str(time.time_ns())}
        part("turn", "session/turn.js")(key="turn", data=data)
        st.stop()
