"""What every peer draws: the shapes, ties and places of a day, and the controls around the map."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import folium
import streamlit as st

from components.context import today
from components.map import arcs, drawn_places
from components.map.picture.legend import KIND
from components.pages.map.page import panel_data
from components.session.mount import part
from data.enums import Lang
from geo import layers

if TYPE_CHECKING:
    from components.context import View
    from data.atlas.atlas import Atlas

YEARS: Final = range(2000, 2025)
HEIGHT: Final = 640
LAND: Final = {"land": "#e6e9ec", "lake": "#cfe3ee", "river": "#b5d3e2", "box": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie as it is drawn: its arc and its colour."""

    claim_id: str
    line: dict[str, Any]
    colour: str
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn of a day: shapes by place, points by place, ties."""

    context: dict[str, list[dict[str, Any]]]
    frame: tuple[float, float, float, float]
    units: dict[str, dict[str, Any]]
    points: dict[str, tuple[float, float]]
    names: dict[str, str]
    ties: tuple[Tie, ...]

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the frame, y first, as folium wants it."""
        left, bottom, right, top = self.frame
        return (bottom + top) / 2, (left + right) / 2


@lru_cache(maxsize=32)
def drawing(atlas: Atlas, day: date) -> Drawing:
    """Return what is drawn of a day; the geometry is that of our own map."""
    variants, passing = arcs.tie_variants(atlas), set(atlas.ties(on=day).index)
    seen = [
        tie for tie in variants
        if tie.claim_id in passing and (tie.first is None or tie.first <= day) and (tie.last is None or day <= tie.last)
    ]  # fmt: skip
    here = set(atlas.units(day)) | {end for tie in seen for end in (tie.by_place_id, tie.kz_place_id)}
    places = {place.id: place.country for place in drawn_places.drawn_places(atlas) if place.id in here}
    context, shapes = layers.context("side", "wide"), layers.unit_shapes("side", "wide")
    return Drawing(
        context=dict(context.shapes),
        frame=context.frame,
        units={i: shapes[i] for i in atlas.units(day) if i in shapes},
        points=dict(layers.place_points("side", "wide", places)),
        names={i: atlas.place_name(i, lang=Lang.EN, on=day) for i in places},
        ties=tuple(_tie(atlas, tie) for tie in seen),
    )


def _tie(atlas: Atlas, tie: arcs.TieVariant) -> Tie:
    ends = (tie.by_place_id, tie.kz_place_id)
    line = layers.tie_arc("side", "wide", *ends, lane=tie.lane)
    return Tie(tie.claim_id, line, KIND[atlas.index.tie_facts[tie.claim_id].kind], ends)


def chosen(view: View, place: str | None) -> View:
    """Return a view with a place and the chosen year."""
    selection = dataclasses.replace(view.selection, place=place, date=day())
    return dataclasses.replace(view, selection=selection)


def day() -> date:
    """Return the chosen day: the middle of the chosen year, else today."""
    year = st.session_state.get("year")
    return date(year, 7, 1) if year else today()


def year_button() -> None:
    """Draw the button of the next year: a button, since a slider would wait before it answers."""
    st.button("Next year", key="next", on_click=_next_year)


def _next_year() -> None:
    st.session_state["year"] = (st.session_state.get("year") or YEARS.start - 1) + 1


def panel(view: View) -> None:
    """Draw the panel of our own map page."""
    part("panel", "parts/document/document.js")(key="panel", data=panel_data(view))


class LocalMap(folium.Map):
    """A folium map that asks for nothing but our own copy of Leaflet."""

    default_js = [("leaflet", "/assets/static/leaflet/leaflet.js")]  # noqa: RUF012 - folium's own way
    default_css = [("leaflet_css", "/assets/static/leaflet/leaflet.css")]  # noqa: RUF012


def sheet(day_drawn: Drawing) -> folium.Map:
    """Return a folium map without ground tiles, with what lies around the two countries."""
    left, bottom, right, top = day_drawn.frame
    # folium keeps min_zoom for ground tiles alone; the map's own option is taken under Leaflet's name.
    options: Any = {"minZoom": -4, "zoomSnap": 0.25}
    drawn = LocalMap(location=day_drawn.centre, zoom_start=-2, tiles=None, crs="Simple", **options)
    for kind, shapes in day_drawn.context.items():
        colour = LAND[kind]
        features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes]
        folium.GeoJson(
            {"type": "FeatureCollection", "features": features},
            style_function=lambda _, colour=colour: {"color": colour, "fillColor": colour, "weight": 1},
        ).add_to(drawn)
    drawn.fit_bounds([[bottom, left], [top, right]])
    return drawn
