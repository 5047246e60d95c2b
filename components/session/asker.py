"""Key of the visitor who asks for a file through the page's connection, as the worker's queue counts visitors."""

from __future__ import annotations

import streamlit as st

from components.session.client_address import counting_key


def asker() -> str:
    """Return the key of the visitor whose page is drawn; see `counting_key`."""
    return counting_key(st.context.ip_address or "", st.context.headers.get("X-Forwarded-For", ""))
