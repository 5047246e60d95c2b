"""Talks that an address asks for: what of it cannot be shown, and the talk of the places that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components.context import View
from components.documents.pair import sides
from components.documents.story.talks import find_talk
from components.session import address
from data.atlas.derived import derived
from data.atlas.selection import Selection
from data.atlas.talk_ids import OWN, PAIR, REGION, talk_id

if TYPE_CHECKING:
    from components.documents.story.model import Talk
    from data.enums import Lang

MOST_SHOWN: Final = 40
"""So many characters of what cannot be shown are repeated."""


def asked_notice(view: View) -> str:
    """Return what of the talk that the address asks for cannot be shown; empty where nothing is wrong."""
    _ = view.lang.text
    selection, unknown = address.read(view.atlas)
    asked = {name: st.query_params.get(name, "")[:MOST_SHOWN] for name in ("talk", "step")}
    if "talk" in unknown:
        return _("There is no talk “{talk}”: choose one of these.").format(talk=asked["talk"])
    if selection.talk in (None, OWN):
        wrong = _("There is no step “{step}”: steps are counted from 1.").format(step=asked["step"])
        return wrong if "step" in unknown else ""
    talk = shown_talk(view, str(selection.talk))
    if "step" not in unknown and selection.step <= len(talk.steps):
        return ""
    return _("There is no step “{step}” in the talk “{talk}”: it has {count}.").format(
        step=asked["step"], talk=talk.title, count=view.lang.plural("{count} step", "{count} steps", len(talk.steps))
    )


def place_talk_id(view: View) -> str | None:
    """Return the id of the talk of the places that are chosen: a pair, or one of them; None without."""
    by_id, kz_id = sides(view)
    if by_id is None and kz_id is None:
        return None
    asked = f"{PAIR}{by_id}-{kz_id}" if by_id and kz_id else f"{REGION}{by_id or kz_id}"
    try:
        return talk_id(asked, view.atlas)
    except KeyError:  # a whole country makes no pair
        return None


def shown_talk(view: View, asked: str) -> Talk:
    """
    Return a talk in the language of the page and in the second one of its address.

    Raises
    ------
    KeyError
        If there is no such talk.
    """
    chosen = view.selection
    asked_facts = Selection(lang=view.lang.code, data=chosen.data, layer=chosen.layer)
    plain = View(view.atlas, asked_facts, view.lang, view.today, view.own)
    return _kept_talk(plain, asked, view.selection.lang2)


@derived(maxsize=64)
def _kept_talk(view: View, asked: str, lang2: Lang | None) -> Talk:
    return find_talk(view, asked, lang2=lang2)
