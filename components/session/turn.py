"""Turning to another page, by the browser's own history."""

from __future__ import annotations

import time

import streamlit as st

from components.session import routes
from components.session.mount import part


def turn() -> None:
    """Turn to the page that was asked for, if any; it cannot be done while a click is still being applied.

    The browser does it, by its own history: `st.switch_page` would leave an entry between the two pages, the old page
    at the new page's parameters.
    """
    if asked := st.session_state.pop("turn", None):
        name, query = asked
        # Every turn has a number of its own: a turn that is drawn again is not made again.
        data = {"href": routes.address(name, query), "number": str(time.time_ns())}
        part("turn", "session/turn.js")(key="turn", data=data)
        st.stop()
