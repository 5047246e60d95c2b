"""The view of a fragment at each of its reruns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from components.context import atlas_reloader
from components.session import address, asked_facts
from components.session.turn import turn_page

if TYPE_CHECKING:
    from components.context import View
    from components.layer_atlases import Facts
    from data.model import Issue


def refreshed(view: View) -> View:
    """Return the view with the selection that the address asks for now, or open the page that was asked for.

    Where the facts have changed meanwhile, the whole page is run again, so that all its parts show one version.
    """
    turn_page()
    book, issues = atlas_reloader().current()
    facts = asked_facts.asked_facts(book)
    current = version_shown(facts, issues)
    if st.session_state.get("version_shown", current) != current:
        st.rerun()
    shown = dataclasses.replace(facts, atlas=view.atlas, own=view.own, unknown=() if view.layer else facts.unknown)
    selection, _ = asked_facts.read(shown)
    return dataclasses.replace(view, selection=address.with_pending_date(view.atlas, selection))


def version_shown(facts: Facts, issues: tuple[Issue, ...]) -> tuple[str, str, bool]:
    """Return the version of the facts that a page shows: their hashes, and whether a newer version has faults."""
    return facts.atlas.content_hash, facts.own.content_hash if facts.own else "", bool(issues)
