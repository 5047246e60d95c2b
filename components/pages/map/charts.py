"""Chart of the map page: the ties of each region, drawn by Vega-Lite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

if TYPE_CHECKING:
    from components.context import View


def ties_chart(view: View) -> alt.Chart:
    """Return the bars of `ties_per_place_frame`: the ranking of the map page, on paper."""
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
    """Return the number of ties of each unit with any at the date, most first; whatever place is chosen."""
    atlas, day = view.atlas, view.day
    rows = [
        {
            "place": atlas.place_name(unit, lang=view.lang.code, on=day),
            "country": atlas.place(unit).country,
            "ties": count,
        }
        for unit in atlas.units(day)
        if (count := len(atlas.between_places(atlas.ties_of(unit, on=day, **view.selection.filters))))
    ]
    return pd.DataFrame(rows, columns=["place", "country", "ties"]).sort_values(
        ["ties", "place"], ascending=[False, True]
    )
