"""The day of today where the visitor is: in Almaty it begins five hours before that of the server."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

import streamlit as st

WEST, EAST = 12 * 60, -14 * 60
"""How many minutes a browser may say that UTC is ahead of its own time, at most and at least."""
NO_OFFSET: Final = 0


def visitor_today() -> date:
    """Return the day of today in the time zone of the visitor's browser; in UTC where it does not say."""
    offset = st.context.timezone_offset
    minutes = min(max(offset, EAST), WEST) if isinstance(offset, int) else NO_OFFSET
    return (datetime.now(tz=UTC) - timedelta(minutes=minutes)).date()
