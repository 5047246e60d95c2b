"""Chart of ventures: how many came how far, those with a date of their own apart from the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from components.i18n import vocabulary
from components.pages.production.stages import shown_ventures
from data.queries.trade.ventures import Stage

if TYPE_CHECKING:
    from components.context import View
    from data.queries.trade.ventures import Venture

TONE: Final = "#b8651c"
INK: Final = "#14212b"
BAR: Final = 34
"""Height of a stage with its bar, in pixels."""


def stage_counts(view: View) -> dict[Stage, tuple[int, int]]:
    """Return how many ventures of each stage that has any are dated, and how many there are; the furthest first."""
    found = shown_ventures(view)
    every, dated = Counter(v.stage for v in found), Counter(v.stage for v in found if is_dated(v))
    return {stage: (dated[stage], every[stage]) for stage in reversed(Stage) if every[stage]}


def is_dated(venture: Venture) -> bool:
    """Return whether a venture has a date of its own, not only the year of the note that states it."""
    return venture.moment is not None and not venture.moment.noted


def stage_chart(view: View) -> alt.LayerChart:
    """Draw a bar a stage with its number: filled as far as the ventures are dated, outlined behind."""
    _, words, counts = view.lang.text, vocabulary.stages(view.lang), stage_counts(view)
    rows = [(words[stage.value], dated, every) for stage, (dated, every) in counts.items()]
    frame = pd.DataFrame(rows, columns=["stage", "dated", "all"])
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "stage:N", title=None, sort=None,
            axis=alt.Axis(labelLimit=280, labelFontSize=13, ticks=False, domain=False, labelPadding=8),
        ),
        tooltip=[alt.Tooltip("stage:N", title=_("Stage")), alt.Tooltip("all:Q", title=_("Ventures"))],
    )  # fmt: skip
    scale = alt.Scale(domain=[0, max(every for _dated, every in counts.values()) * 1.2], nice=False)
    dated = base.mark_bar(size=BAR - 14, color=TONE).encode(x=alt.X("dated:Q", title=None, axis=None, scale=scale))
    others = base.mark_bar(
        size=BAR - 14, color=TONE, fillOpacity=0.15, stroke=TONE, strokeWidth=1.5, strokeDash=[4, 3]
    ).encode(x=alt.X("dated:Q", title=None, axis=None, scale=scale), x2="all:Q")
    words = base.mark_text(align="left", dx=7, fontSize=14, fontWeight=600, color=INK).encode(
        x=alt.X("all:Q", title=None, axis=None, scale=scale), text="all:Q"
    )
    layers = [others, dated, words] if (frame["dated"] < frame["all"]).any() else [dated, words]
    if view.atlas.layer:
        ends = base.mark_point(shape="diamond", size=110, filled=True, opacity=1, color=INK)
        layers.insert(-1, ends.encode(x=alt.X("all:Q", title=None, axis=None, scale=scale)))
    usermeta = {"embedOptions": {"renderer": "svg"}}
    return alt.LayerChart(layer=layers).properties(height=BAR * len(frame) + 10, width="container", usermeta=usermeta)
