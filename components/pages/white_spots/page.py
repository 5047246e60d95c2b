"""Page of white spots: every pair of regions at a date, what the source says of it, and reasons to talk."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from components.documents.layer_texts.layer_claims import claims_of, claims_of_facts
from components.documents.white_spots import head_document, of_view, states
from components.pages.white_spots.grid import axes, draw_grid
from components.parts.document import draw_document
from components.parts.own_part import draw_own_part
from components.session import routes
from components.session.fragment import refreshed
from components.shell import controls
from data.enums import Fact

if TYPE_CHECKING:
    from components.context import View
    from components.documents.model import Document

COLUMNS: Final = (
    "by_id", "by_name", "kz_id", "kz_name", "state", "state_name", "by_territory", "tie_count", "tie_ids",
    "carried",  # deprecated in favour of by_territory
)  # fmt: skip


def draw(view: View) -> None:
    """Draw the page."""
    with st.container(key="laid-white-spots"):
        _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    view = refreshed(view)
    head = head_document(view)
    draw_document(view, dataclasses.replace(head, sections=()), key="white-spots")
    controls.draw(view, routes.WHITE_SPOTS.controls)
    draw_grid(view)
    draw_own_part(view, _own_claims(view), key="white-spots-own", place_ids=_chosen(view))
    about = dataclasses.replace(head, title="", eyebrow="", lead=(), notes=())
    if about.sections:
        draw_document(view, about, key="white-spots-about")


def _chosen(view: View) -> tuple[str, ...]:
    """Return the sides of the chosen pair; none where none is chosen."""
    by_id, kz_id = view.selection.by, view.selection.kz
    return (by_id, kz_id) if by_id and kz_id else ()


def _own_claims(view: View) -> tuple[str, ...]:
    chosen = _chosen(view)
    return claims_of(view, *chosen) if chosen else claims_of_facts(view, Fact.TIE)


def first_document(view: View) -> Document:
    """Return what the page says first."""
    return head_document(view)


def rows(view: View) -> pd.DataFrame:
    """Return every cell in the order of the screen, row by row."""
    atlas, found, words = view.atlas, of_view(view), states(view.lang)
    by_ids, kz_ids = axes(view, found)
    names = {i: atlas.place_name(i, lang=view.lang.code, on=view.day) for i in by_ids + kz_ids}
    cells = [found.cells[by_id, kz_id] for by_id in by_ids for kz_id in kz_ids]
    table = [
        (
            cell.by_id, names[cell.by_id], cell.kz_id, names[cell.kz_id], cell.state.value, words[cell.state],
            cell.by_territory, len(cell.claim_ids), ";".join(cell.claim_ids) or None,
            cell.by_territory,
        )
        for cell in cells
    ]  # fmt: skip
    return pd.DataFrame(table, columns=list(COLUMNS), dtype=object)
