"""The map page: the clickable map, its panel, and the table that says the same."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import charts, scene, state
from components.assets import asset_url
from components.host import part
from components.map import drawing_url
from components.profile import document
from components.tables import ties_table
from data.model import Lang
from geo.projection import magnification

if TYPE_CHECKING:
    from datetime import date

    from components.page import View
    from data.atlas import Atlas
    from data.store import Store


def draw(view: View) -> None:
    """Draw the page."""
    _workspace(view)


@st.fragment
def _workspace(view: View) -> None:
    """Draw what a click changes; a click reruns only this."""
    view = view.again()
    left, right = st.columns([0.69, 0.31], gap="small")
    with left:
        part("map", "map-host.js")(key="map", data=map_data(view), on_select_change=lambda: _apply(view, "map"))
    with right:
        part("panel", "panel.js")(key="panel", data=panel_data(view), on_select_change=lambda: _apply(view, "panel"))
    chart, table = st.columns([0.4, 0.6], gap="medium")
    with chart:
        charts.ties_per_place(view)
    with table:
        part("table", "table.js")(key="table", data=ties_table(view), on_select_change=lambda: _apply(view, "table"))


def _apply(view: View, key: str) -> None:
    state.apply(view.atlas, st.session_state[key].get("select"))


def map_data(view: View) -> dict[str, Any]:
    """Return what the map's host gets: addresses of what it may keep, and the state."""
    selection = view.selection
    wished = {
        "place": selection.place, "claim": selection.claim, "layout": selection.layout,
        "date": selection.date.isoformat() if selection.date else None, "kinds": sorted(selection.kinds),
        "statuses": sorted(selection.statuses), "themes": sorted(selection.themes),
    }  # fmt: skip
    return _addresses(view.atlas, view.lang.code, view.today) | {"seq": state.answered(), "state": wished}


def _addresses(atlas: Atlas, lang: Lang, today: date) -> dict[str, Any]:
    """Return where the map's host finds Leaflet, the index in its language and the script of each layout."""
    variants, places = _drawn(atlas)
    return {
        "leaflet": asset_url("leaflet/leaflet.js"),
        "index": scene.index_url(atlas, lang, today, magnification=magnification()),
        "scripts": {
            layout: {shape: drawing_url(layout, shape, places, variants) for shape in ("wide", "tall")}
            for layout in ("side", "true")
        },
    }


@lru_cache(maxsize=2)
def _drawn(atlas: Atlas) -> tuple[tuple[scene.TieVariant, ...], tuple[scene.DrawnPlace, ...]]:
    variants = scene.tie_variants(atlas)
    return variants, scene.drawn_places(atlas, variants)


def panel_data(view: View) -> dict[str, Any]:
    """Return what the panel gets."""
    page = document(view.atlas, view.selection, view.lang, today=view.today)
    return {"document": page, "seq": state.answered()}


def warm(store: Store) -> None:
    """Load the facts and draw what every visitor needs, before the first one comes."""
    atlas, _ = store.current()
    for lang in Lang:
        _addresses(atlas, lang, state.today())
