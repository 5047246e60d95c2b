"""The view of a fragment, read anew at each of its reruns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from components.context import facts
from components.session import address
from components.session.turn import turn

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.atlas import Atlas
    from data.model import Issue


def refreshed(view: View) -> View:
    """Return the view with the selection that the address asks for now, or turn to the page that was asked for.

    Where the facts have changed meanwhile, the whole page is drawn anew: all its parts show one version.
    """
    turn()
    now = version_shown(*facts().current())
    if st.session_state.get("version_shown", now) != now:
        st.rerun()
    selection, _ = address.read(view.atlas)
    return dataclasses.replace(view, selection=address.with_pending_date(view.atlas, selection))


def version_shown(atlas: Atlas, issues: tuple[Issue, ...]) -> tuple[str, bool]:
    """Return what a page shows of the facts as a whole: their version, and whether a newer one has faults."""
    return atlas.content_hash, bool(issues)
