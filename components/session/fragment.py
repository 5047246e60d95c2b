"""The view of a fragment at each of its reruns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from components.context import atlas_reloader
from components.session import address
from components.session.turn import turn_page

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.atlas import Atlas
    from data.model import Issue


def refreshed(view: View) -> View:
    """Return the view with the selection that the address asks for now, or open the page that was asked for.

    Where the facts have changed meanwhile, the whole page is run again, so that all its parts show one version.
    """
    turn_page()
    current = version_shown(*atlas_reloader().current())
    if st.session_state.get("version_shown", current) != current:
        st.rerun()
    selection, _ = address.read(view.atlas)
    return dataclasses.replace(view, selection=address.with_pending_date(view.atlas, selection))


def version_shown(atlas: Atlas, issues: tuple[Issue, ...]) -> tuple[str, bool]:
    """Return the version of the facts that a page shows: their hash, and whether a newer version has faults."""
    return atlas.content_hash, bool(issues)
