"""The same map with ``st.pydeck_chart``, whose selection reruns the script.

What it cannot do here: no projection of our own, so no two frames side by side (true places on Web Mercator instead);
shapes are pixels of a canvas, so nothing can be focused with the keyboard or read aloud, and no test can see when the
light of a click or a new day is drawn; its highlight is the browser's own and dims all that is not selected.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pydeck
import streamlit as st

from components.static import files
from geo.anchors import anchor
from geo.arcs import great_circle
from geo.layouts import units
from tests.bench import head
from tests.bench.peers.drawing import HEIGHT, chosen, day, drawing, panel, year_button

if TYPE_CHECKING:
    from datetime import date

    from components.context import View
    from data.atlas.atlas import Atlas

CENTRE = {"longitude": 55.0, "latitude": 49.5, "zoom": 2.9}


@st.fragment
def workspace(view: View) -> None:
    """Draw what a click changes."""
    left, right = st.columns([0.69, 0.31])
    with left:
        year_button()
        event = st.pydeck_chart(
            deck(view.atlas, day()), height=HEIGHT, on_select="rerun", selection_mode="single-object", key="map"
        )
    with right:
        objects = event["selection"]["objects"].get("points") or [{}]
        panel(chosen(view, objects[0].get("id")))


def deck(atlas: Atlas, on: date) -> pydeck.Deck:
    """Return the map of a day."""
    drawn = drawing(atlas, on)
    ties = [
        {
            "path": great_circle(*anchor(tie.ends[0]), *anchor(tie.ends[1]), points=32).tolist(),
            "colour": rgb(tie.colour),
        }
        for tie in drawn.ties
    ]
    # What is drawn last is hit first: regions lie above cities, and Minsk Region's point above that of Minsk beside it.
    order = sorted(drawn.points, key=lambda place: place[:3] in ("BY-", "KZ-") and place != "BY-HM")
    points = [{"id": place, "at": list(anchor(place))} for place in order]
    return pydeck.Deck(
        map_provider=None,
        initial_view_state=pydeck.ViewState(**CENTRE),
        layers=[
            pydeck.Layer("GeoJsonLayer", shapes(on), id="units", get_fill_color=[11, 92, 122, 50],
                         get_line_color=[11, 92, 122], line_width_min_pixels=1),
            pydeck.Layer("PathLayer", ties, id="ties", get_path="path", get_color="colour", width_min_pixels=2),
            pydeck.Layer("ScatterplotLayer", points, id="points", get_position="at", pickable=True,
                         get_fill_color=[20, 33, 43], radius_min_pixels=6, get_radius=1),
        ],
    )  # fmt: skip


@lru_cache(maxsize=32)
def shapes(on: date) -> dict[str, Any]:
    """Return the regions of a day as GeoJSON, simplified as far as our own map's are."""
    frame = units(on)[["geometry"]].copy()
    frame["geometry"] = frame.geometry.simplify_coverage(0.013)
    found: dict[str, Any] = frame.__geo_interface__
    return found


def rgb(colour: str) -> list[int]:
    """Return the three parts of a colour."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


if __name__ == "__main__":
    workspace(head.open_wide())
else:
    app = st.App(__file__, routes=files.routes(), middleware=head.middleware())
