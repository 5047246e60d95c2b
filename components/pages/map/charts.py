"""Chart of the map page: the ties of each region, drawn by Vega-Lite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from components.i18n import vocabulary
from data.atlas.tie_counts import unit_counts
from data.model import TieCounts

if TYPE_CHECKING:
    from components.context import View


def ties_chart(view: View) -> alt.Chart:
    """Return the bars of `ties_per_place_frame`, a column for each group: the ranking of the map page, on paper."""
    frame, groups = ties_per_place_frame(view), list(vocabulary.tie_groups(view.lang).values())
    order = list(dict.fromkeys(frame["place"]))
    bars: alt.Chart = (
        alt.Chart(frame)
        .mark_bar(cornerRadiusEnd=3)
        .encode(
            x=alt.X("ties:Q", title=None, axis=alt.Axis(tickMinStep=1, grid=False)),
            y=alt.Y("place:N", title=None, sort=order, axis=alt.Axis(labelLimit=220, labelOverlap=False)),
            color=alt.Color(
                "country:N", legend=None, scale=alt.Scale(domain=["BY", "KZ"], range=["#b4472f", "#0b6d8f"])
            ),
            column=alt.Column("group:N", title=None, sort=groups, header=alt.Header(labelFontSize=12)),
        )
        .properties(width=200, height=max(60, 20 * len(order)), usermeta={"embedOptions": {"renderer": "svg"}})
    )
    return bars


def ties_per_place_frame(view: View) -> pd.DataFrame:
    """
    Return the number of ties of each unit with any at the date by group, in the order of the ranking.

    Each unit has a row for each group of `data.atlas.tie_counts`; whatever place is chosen, all units are there.
    """
    atlas, day, names = view.atlas, view.day, vocabulary.tie_groups(view.lang)
    counted = [
        (atlas.place_name(unit, lang=view.lang.code, on=day), atlas.place(unit).country, counts)
        for unit, counts in unit_counts(atlas, day, view.selection.filters)
        if counts != TieCounts()
    ]
    counted.sort(key=lambda row: (-row[2].own, -row[2].undated, -row[2].by_territory, row[0]))
    rows = [
        {"place": place, "country": country, "group": name, "ties": getattr(counts, group)}
        for place, country, counts in counted
        for group, name in names.items()
    ]
    return pd.DataFrame(rows, columns=["place", "country", "group", "ties"])
