"""The same map with all that streamlit-folium offers against the wait: few layers, a cached ground, a small answer.

The ground is built once a process; what a click or a day changes travels as a feature group, so the map is not loaded
anew; only the clicked shape comes back; a fragment keeps the rest of the page out of the rerun.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import folium
import streamlit as st

from components.static import files
from tests.bench import head
from tests.bench.peers.drawing import HEIGHT, Drawing, chosen, day, drawing, panel, sheet, year_button

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from data.atlas.atlas import Atlas

RETURNED = "last_active_drawing"


@st.fragment
def workspace(view: View) -> None:
    """Draw what a click changes."""
    from streamlit_folium import st_folium  # once the server runs: its part registers there

    left, right = st.columns([0.69, 0.31])
    with left:
        year_button()
        place = clicked(st.session_state.get("map"))
        drawn = drawing(view.atlas, day())
        found = st_folium(
            ground(view.atlas),
            key="map",
            height=HEIGHT,
            use_container_width=True,
            returned_objects=[RETURNED],
            feature_group_to_add=changing(drawn, place, day()),
            render=False,
        )
    with right:
        panel(chosen(view, clicked(found)))


def clicked(found: dict[str, Any] | None) -> str | None:
    """Return the place that was clicked."""
    shape = (found or {}).get(RETURNED) or {}
    place: str | None = shape.get("properties", {}).get("id")
    return place


@lru_cache(maxsize=1)
def territory_of(atlas: Atlas) -> Drawing:
    """Return what is drawn today."""
    return drawing(atlas, day())


def ground(atlas: Atlas) -> folium.Map:
    """Return the ground: what no click and no day changes. It is built anew, since st_folium writes into it."""
    return sheet(territory_of(atlas))


def changing(drawn: Drawing, place: str | None, on: date) -> folium.FeatureGroup:
    """Return regions, ties and points of a day in one layer each, the chosen place lit."""
    group = folium.FeatureGroup(name="facts")
    lit = {end for tie in drawn.ties if place in tie.ends for end in tie.ends}
    units = [feature(i, shape, lit=i in lit or i == place, chosen=i == place) for i, shape in drawn.units.items()]
    ties = [
        feature(tie.claim_id, tie.line, lit=place in tie.ends, colour=tie.colour, day=str(on)) for tie in drawn.ties
    ]
    points = [feature(i, {"type": "Point", "coordinates": list(xy)}) for i, xy in drawn.points.items()]
    for features, style in ((units, unit_style), (ties, tie_style)):
        folium.GeoJson({"type": "FeatureCollection", "features": features}, style_function=style).add_to(group)
    folium.GeoJson(
        {"type": "FeatureCollection", "features": points},
        marker=folium.CircleMarker(radius=5, fill=True),
        style_function=lambda shape: {"className": f"at-{shape['properties']['id']}"},
    ).add_to(group)
    return group


def feature(id_: str, geometry: dict[str, Any], **properties: Any) -> dict[str, Any]:
    """Return a GeoJSON feature."""
    return {"type": "Feature", "properties": {"id": id_, **properties}, "geometry": geometry}


def unit_style(shape: dict[str, Any]) -> dict[str, Any]:
    """Return how a region is drawn."""
    facts = shape["properties"]
    mark = f"lit-{facts['id']}" if facts["chosen"] else "unit"
    return {"className": mark, "weight": 3 if facts["lit"] else 1, "fillOpacity": 0.5 if facts["lit"] else 0.2}


def tie_style(shape: dict[str, Any]) -> dict[str, Any]:
    """Return how a tie is drawn."""
    facts = shape["properties"]
    return {"className": f"tie day-{facts['day']}", "color": facts["colour"], "weight": 4 if facts["lit"] else 2}


if __name__ == "__main__":
    workspace(head.open_wide())
else:
    app = st.App(__file__, routes=files.routes(), middleware=head.middleware())
