"""The map as the documentation of streamlit-folium shows it: build it in the script, pass it on, read what came back."""

from __future__ import annotations

from typing import Any

import folium
import streamlit as st

from components.static import files
from tests.bench import head
from tests.bench.peers.drawing import HEIGHT, Drawing, chosen, day, drawing, panel, sheet, year_button


def main() -> None:
    """Draw the page; every click runs all of it."""
    from streamlit_folium import st_folium  # once the server runs: its part registers there

    view = head.open_wide()
    left, right = st.columns([0.69, 0.31])
    with left:
        year_button()
        drawn = drawing(view.atlas, day())
        found = st_folium(whole(drawn), height=HEIGHT, use_container_width=True)
    with right:
        places = {name: place for place, name in drawn.names.items()}
        panel(chosen(view, places.get((found.get("last_object_clicked_tooltip") or "").strip())))


def whole(drawn: Drawing) -> folium.Map:
    """Build the whole map: an element of its own for every region, place and tie."""
    found = sheet(drawn)
    for place, shape in drawn.units.items():
        feature = {"type": "Feature", "properties": {"name": drawn.names[place]}, "geometry": shape}
        folium.GeoJson(feature, tooltip=folium.Tooltip(drawn.names[place])).add_to(found)
    for tie in drawn.ties:
        line = [(y, x) for x, y in tie.line["coordinates"]]
        arc: Any = folium.PolyLine
        arc(line, color=tie.colour, weight=2, class_name=f"tie day-{day()}").add_to(found)
    for place, (x, y) in drawn.points.items():
        tooltip = folium.Tooltip(drawn.names[place])
        folium.CircleMarker((y, x), radius=5, fill=True, tooltip=tooltip, class_name=f"at-{place}").add_to(found)
    return found


if __name__ == "__main__":
    main()
else:
    app = st.App(__file__, routes=files.routes(), middleware=head.middleware())
