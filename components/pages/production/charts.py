"""Chart of ventures: how far each came, and when that is stated."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.items import name_then
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.queries.trade.ventures import Stage, threads, ventures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.i18n.language import Language
    from data.queries.trade.ventures import Thread, Venture

TONE: Final = "#b8651c"
QUIET: Final = "#8795a0"
INK: Final = "#14212b"
ABREAST: Final = 2
"""So many marks of one stage and year are side by side before the next row begins: more would touch on a phone."""
ABREAST_UNDATED: Final = 4
"""As for a year, but of the undated, which have the room of two years."""
_STEP: Final = 0.45
_ROW: Final = 16


def stages(lang: Language) -> dict[str, str]:
    """Return the name of each stage of a venture."""
    _ = lang.text
    return {
        "voiced": _("voiced or proposed"), "planned": _("planned or announced"), "agreed": _("agreed"),
        "operating": _("at work"), "completed": _("completed"), "closed": _("closed"),
    }  # fmt: skip


def stage_chart(view: View, found: Iterable[Venture]) -> alt.LayerChart:
    """Draw ventures by year and stage, from the first words below to work at the top; a line joins steps of one.

    Parameters
    ----------
    view
        The view.
    found
        The ventures as first stated; later statements that are steps of one are added.
    """
    _ = view.lang.text
    shown = list(found)
    steps = progress(view)
    ids = {venture.claim_id for venture in shown}
    chosen = [thread for thread in steps if any(step.claim_id in ids for step in thread.steps)]
    shown += [step for thread in chosen for step in thread.steps if step.claim_id not in ids]
    frame, lanes, height = _placed(view, shown)
    undated = _undated_slot(shown)
    is_any_undated = any(venture.moment is None for venture in shown)
    latest = max((round(x) for x in frame["x"]), default=undated)
    axis = alt.Axis(
        format="d", values=[*([undated] if is_any_undated else []), *range(undated + 2, latest + 1)], grid=False,
        labelOverlap="greedy", ticks=False,
        labelExpr=f"datum.value == {undated} ? '{_('undated')}' : datum.label",
    )  # fmt: skip
    domain = [undated - 1 if is_any_undated else undated + 1, latest + 1]
    scale = alt.Scale(domain=domain, nice=False)
    y = alt.Y("y:Q", title=None, axis=None, scale=alt.Scale(domain=[0, height], nice=False))
    base = alt.Chart(frame).encode(x=alt.X("x:Q", title=None, scale=scale, axis=axis), y=y)
    bands = _bands(lanes, height)
    spots = {row["claim"]: (row["x"], row["y"]) for row in frame.to_dict("records")}
    joined = [
        {"thread": number, "order": order, "x": spots[step.claim_id][0], "y": spots[step.claim_id][1]}
        for number, thread in enumerate(chosen)
        for order, step in enumerate(thread.steps)
    ]
    lines = (
        alt.Chart(pd.DataFrame(joined, columns=["thread", "order", "x", "y"]))
        .mark_line(strokeWidth=1.6, color=TONE, opacity=0.75)
        .encode(x=alt.X("x:Q", scale=scale), y=y, detail="thread:N", order="order:Q")
    )
    tooltip = [
        alt.Tooltip("name:N", title=_("Venture")), alt.Tooltip("stage:N", title=_("Stage")),
        alt.Tooltip("when:N", title=_("When")), alt.Tooltip("place:N", title=_("Place")),
        alt.Tooltip("source:N", title=_("Where written")),
    ]  # fmt: skip
    marks = base.encode(tooltip=tooltip)
    dated = marks.transform_filter(alt.datum.dated).mark_point(size=62, filled=True, opacity=1, color=TONE)
    undated_marks = marks.transform_filter(~alt.datum.dated).mark_point(
        size=56, filled=False, opacity=1, strokeWidth=1.6, color=TONE, shape="square"
    )
    usermeta = {"embedOptions": {"renderer": "svg"}}
    layers = [*bands, lines, dated, undated_marks]
    return alt.LayerChart(layer=layers).properties(height=height * _ROW + 40, width="container", usermeta=usermeta)


def progress(view: View) -> tuple[Thread, ...]:
    """Return the ventures that are stated at more than one stage."""
    return tuple(t for t in threads(view.atlas, on=view.day) if len({step.stage for step in t.steps}) > 1)


def shown_ventures(view: View) -> tuple[Venture, ...]:
    """Return the ventures of the day and of the chosen place."""
    return ventures(view.atlas, on=view.day, place_id=view.selection.place)


def when(view: View, venture: Venture) -> str:
    """Return the date of a venture in words, or the year in which it was stated."""
    _, lang = view.lang.text, view.lang
    if venture.moment is None:
        return _("undated")
    text = lang.partial(venture.moment.date)
    return _("told in {year}").format(year=text) if venture.moment.noted else text


def _undated_slot(shown: list[Venture]) -> int:
    """Return where on the axis of years the undated are: before the first, since a plan comes before its work."""
    years = [venture.moment.date.first.year for venture in shown if venture.moment]
    return min(years, default=2010) - 2


def _placed(view: View, shown: list[Venture]) -> tuple[pd.DataFrame, list[dict[str, Any]], float]:
    """Give every venture its place: years from left to right, stages upwards, marks of one year side by side."""
    atlas, lang, names = view.atlas, view.lang, stages(view.lang)
    undated = _undated_slot(shown)
    groups: dict[tuple[Stage, int], list[Venture]] = defaultdict(list)
    for venture in shown:
        groups[venture.stage, venture.moment.date.first.year if venture.moment else undated].append(venture)
    wide = {slot: ABREAST_UNDATED if slot == undated else ABREAST for _, slot in groups}
    rows: list[dict[str, Any]] = []
    lanes: list[dict[str, Any]] = []
    floor = 0.0
    for stage in Stage:
        high = max((-(-len(group) // wide[slot]) for (lane, slot), group in groups.items() if lane is stage), default=0)
        if not high:
            continue
        lanes.append({"from": floor, "to": floor + high + 1.4, "label": names[stage.value], "odd": len(lanes) % 2 == 1})
        for (lane, slot), group in groups.items():
            for number, venture in enumerate(group if lane is stage else ()):
                abreast = min(len(group), wide[slot])
                claim, place = atlas.claim(venture.claim_id), venture.place_id
                rows.append({
                    "claim": venture.claim_id, "x": slot + (number % wide[slot] - (abreast - 1) / 2) * _STEP,
                    "y": floor + number // wide[slot] + 0.8, "dated": bool(venture.moment and not venture.moment.noted),
                    "name": claim_title(atlas, venture.claim_id, lang),
                    "stage": vocabulary.status(claim, lang),
                    "when": when(view, venture), "source": source_label(atlas, claim, lang),
                    "place": name_then(atlas, place, venture.claim_id, lang, view.day) if place else "",
                })  # fmt: skip
        floor += high + 1.4
    columns = ["claim", "x", "y", "dated", "name", "stage", "when", "source", "place"]
    return pd.DataFrame(rows, columns=columns), lanes, max(floor, 1.0)


def _bands(lanes: list[dict[str, Any]], height: float) -> list[alt.Chart]:
    frame = pd.DataFrame(lanes, columns=["from", "to", "label", "odd"])
    base, scale = alt.Chart(frame), alt.Scale(domain=[0, height], nice=False)
    shade: alt.Chart = (
        base.transform_filter(alt.datum.odd)
        .mark_rect(color=QUIET, opacity=0.12, aria=False)
        .encode(y=alt.Y("from:Q", axis=None, scale=scale), y2="to:Q")
    )
    words: alt.Chart = base.mark_text(align="left", dx=6, dy=10, fontSize=12, fontWeight=600, color=INK).encode(
        x=alt.value(0), y=alt.Y("to:Q", axis=None, scale=scale), text="label:N"
    )
    return [shade, words]
