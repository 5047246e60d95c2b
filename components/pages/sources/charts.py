"""Chart of the notes by year of publication and by where they lead."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from data.queries.texts.sources import Origin, mix, notes, origin

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language

TONES: Final = {Origin.AGENCY: "#c4573d", Origin.OFFICIAL: "#1b86a8", Origin.OTHER: "#8795a0"}


def origins(lang: Language) -> dict[Origin, str]:
    """Return the words for where notes lead."""
    _ = lang.text
    return {
        Origin.AGENCY: _("One news agency, BelTA"),
        Origin.OFFICIAL: _("Official texts and speeches"),
        Origin.OTHER: _("All others"),
    }


def charts(view: View) -> dict[str, alt.Chart]:
    """Return the charts of the page by name."""
    return {"years": year_chart(view)}


def chart_titles(view: View) -> dict[str, str]:
    """Return the title of each chart: from which year most notes are."""
    _, number = view.lang.text, view.lang.number
    years = mix(view.atlas).by_year
    if not years:
        return {"years": _("Years of publication")}
    most = max(years.values())
    title = _("Most notes of one year: {count} of {all} ({years})")
    named = ", ".join(str(year) for year, count in years.items() if count == most)
    return {"years": title.format(count=number(most), all=number(sum(years.values())), years=named)}


def chart_notes(view: View) -> dict[str, str]:
    """Return what the marks of each chart say."""
    _ = view.lang.text
    return {"years": _("Bars: number of notes by year of publication")}


def year_frame(view: View) -> pd.DataFrame:
    """Return the number of notes by year of publication and by where they lead."""
    counted = Counter((source.year, origin(source)) for source in notes(view.atlas) if source.year)
    words = origins(view.lang)
    rows = [
        {"year": str(year), "origin": words[where], "rank": list(Origin).index(where), "notes": count}
        for (year, where), count in counted.items()
    ]
    columns = ["year", "origin", "rank", "notes"]
    return pd.DataFrame(rows, columns=columns).sort_values(["year", "rank"], ignore_index=True)


def year_chart(view: View) -> alt.Chart:
    """Draw the notes by year of publication, the one agency apart from official texts and from all others."""
    _, words = view.lang.text, origins(view.lang)
    colour = alt.Color(
        "origin:N",
        title=None,
        scale=alt.Scale(domain=list(words.values()), range=list(TONES.values())),
        legend=alt.Legend(orient="top", labelLimit=320, columns=1),
    )
    chart: alt.Chart = (
        alt.Chart(year_frame(view))
        .mark_bar()
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
            y=alt.Y("notes:Q", title=_("Notes"), axis=alt.Axis(tickMinStep=1)),
            color=colour,
            order="rank:Q",
            tooltip=[
                alt.Tooltip("year:O", title=_("Year")),
                alt.Tooltip("origin:N", title=_("Leads to")),
                alt.Tooltip("notes:Q", title=_("Notes")),
            ],
        )
        .properties(height=300, width="container", usermeta={"embedOptions": {"renderer": "svg"}})
    )
    return chart
