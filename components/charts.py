"""Charts, drawn by Vega-Lite from plain tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd
import streamlit as st

if TYPE_CHECKING:
    from components.page import View


def ties_per_place(view: View) -> None:
    """Draw how many ties each first-level unit has at the date: of the selection's other country, or of both."""
    _ = view.lang.text
    st.subheader(_("Ties of each region"), anchor=False)
    st.caption(_("Number of ties with places of the other country at this date, ties within the region not counted."))
    st.altair_chart(ties_chart(view), width="stretch", key="ties_chart")


def ties_chart(view: View) -> alt.Chart:
    """Return the bars of `ties_per_place`."""
    frame = ties_per_place_frame(view)
    bars: alt.Chart = (
        alt.Chart(frame)
        .mark_bar(cornerRadiusEnd=3)
        .encode(
            x=alt.X("ties:Q", title=None, axis=alt.Axis(tickMinStep=1, grid=False)),
            y=alt.Y("place:N", title=None, sort="-x", axis=alt.Axis(labelLimit=220, labelOverlap=False)),
            color=alt.Color(
                "country:N", legend=None, scale=alt.Scale(domain=["BY", "KZ"], range=["#b4472f", "#0b6d8f"])
            ),
        )
        .properties(height=max(60, 20 * len(frame)), usermeta={"embedOptions": {"renderer": "svg"}})
    )
    return bars


def ties_per_place_frame(view: View) -> pd.DataFrame:
    """Return the number of ties of each unit with any at the date, most first."""
    atlas, selection = view.atlas, view.selection
    day = selection.date or view.today
    units = atlas.units(day)
    if selection.place and atlas.place(selection.place).country == "BY":
        units = tuple(unit for unit in units if atlas.place(unit).country == "KZ")
    elif selection.place:
        units = tuple(unit for unit in units if atlas.place(unit).country == "BY")
    rows = [
        {
            "place": atlas.place_name(unit, lang=view.lang.code, on=day),
            "country": atlas.place(unit).country,
            "ties": count,
        }
        for unit in units
        if (count := len(atlas.between_places(atlas.ties_of(unit, on=day, **selection.filters))))
    ]
    return pd.DataFrame(rows, columns=["place", "country", "ties"]).sort_values(
        ["ties", "place"], ascending=[False, True]
    )
