"""Chart of the time line: a lane a kind of entry, with names, which can be moved and magnified."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.layer_texts.layer_words import marked
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.i18n import vocabulary
from components.pages.chronicle.rows import APART, LETTER, Span, spots
from components.pages.chronicle.timeline import kind, kinds, places, shown, when
from data.enums import UNCERTAIN
from data.queries.texts.chronicle import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.queries.texts.chronicle import Entry

TONES: Final = {
    EntryKind.EVENT: "#5f7f92", EntryKind.AGREEMENT: "#7672dc",
    EntryKind.CONTRACT: "#2e8b5c", EntryKind.VENTURE: "#b8651c",
}  # fmt: skip
QUIET: Final = "#8795a0"
INK: Final = "#14212b"
ROW: Final = 16
"""Height of a row of marks, in pixels."""
AXIS: Final = 64
"""Of the height, above and below the lanes."""
VAGUE: Final = {10: (1.0, 9), 7: (0.8, 7), 4: (0.42, 4)}
"""Opacity and thickness of a mark by the letters of its date: a day, a month, a year. The vaguest is the faintest."""
SPAN: Final = (0.3, 4)
"""Opacity and thickness of what took more than a year."""


def timeline_chart(view: View) -> alt.LayerChart:
    """Draw the dated entries with their names: a lane a kind, a mark as long and as faint as its date is vague."""
    _ = view.lang.text
    frame, lanes, height, ends = _placed([view, *([view.of_layer] if view.of_layer else [])])
    scale = alt.Scale(type="utc", nice=False)  # the same picture in every time zone
    above, below = (
        alt.Axis(orient=side, grid=True, gridOpacity=0.5, labelOverlap=True, tickCount=12, format="%Y")
        for side in ("top", "bottom")
    )
    heights = alt.Scale(domain=[height, 0], nice=False)
    y = alt.Y("y:Q", title=None, axis=None, scale=heights)
    base = alt.Chart(frame).encode(
        x=alt.X("from:T", title=None, scale=scale, axis=None),
        y=y,
        color=alt.Color("tone:N", legend=None, scale=None),
        opacity=alt.Opacity("clear:Q", legend=None, scale=None),
        # Without it a mark would be described by all its columns, with days in English and in the zone of the machine.
        description=alt.Description("what:N"),
        tooltip=[
            alt.Tooltip("what:N", title=_("What")), alt.Tooltip("when:N", title=_("When")),
            alt.Tooltip("kind:N", title=_("Kind")), alt.Tooltip("status:N", title=_("Status")),
            alt.Tooltip("place:N", title=_("Place")), alt.Tooltip("source:N", title=_("Where written")),
        ],
    )  # fmt: skip
    # The wheel turns the page; with a key held it magnifies the years.
    zoom = alt.selection_interval(name="years", bind="scales", encodings=["x"], zoom="wheel![event.shiftKey]")
    marks = [
        drawn.mark_rule(clip=True, strokeCap="butt" if dash else "round", strokeDash=dash or alt.Undefined).encode(
            x2="to:T", strokeWidth=alt.StrokeWidth("thick:Q", legend=None, scale=None)
        )
        for shape, dash in (("done", []), ("ahead", [3, 2]))
        # A layer without a mark has no extent, and the browser complains.
        if (drawn := _of_shape(base, frame, shape))
    ]
    if brief := _of_shape(base, frame, "brief"):
        marks.append(brief.mark_point(filled=False, size=70, strokeWidth=1.8, clip=True))
    if frame["own"].any():
        own = base.transform_filter(alt.datum.own).mark_point(shape="diamond", filled=True, size=110, clip=True)
        marks.append(own.encode(opacity=alt.value(1), color=alt.value(INK)))
    marks[0] = marks[0].encode(x=alt.X("from:T", title=None, scale=scale, axis=below)).add_params(zoom)
    # Its own rows are the ends of the axis: a domain that is given to each layer makes the browser complain.
    first = alt.Chart(pd.DataFrame({"from": ends})).mark_rule(opacity=0, aria=False)
    first = first.encode(x=alt.X("from:T", title=None, scale=scale, axis=above))
    names = [_names(base, scale, is_left=is_left) for is_left in (False, True) if (frame["left"] == is_left).any()]
    layers = [*_bands(lanes, heights), first, *marks, *names]
    usermeta = {"embedOptions": {"renderer": "svg"}}
    chart: alt.LayerChart = alt.LayerChart(layer=layers).resolve_axis(x="independent")
    return chart.properties(height=round(height * ROW) + AXIS, width="container", usermeta=usermeta)


def _names(base: alt.Chart, scale: alt.Scale, *, is_left: bool) -> alt.Chart:
    """Name the marks, on the right or on the left, with as many letters as the row has room for."""
    end, away = ("from", -7) if is_left else ("to", 7)
    room = f"(abs(scale('x', datum.free) - scale('x', datum.{end})) - {APART}) / {LETTER}"
    text = alt.ExprRef(f"{room} < 6 ? '' : truncate(datum.name, floor({room}))")
    names: alt.Chart = (
        base.transform_filter(alt.datum.left == is_left)
        .mark_text(align="right" if is_left else "left", dx=away, dy=1, fontSize=12, clip=True, text=text)
        .encode(x=alt.X(f"{end}:T", title=None, scale=scale, axis=None), color=alt.value(INK), opacity=alt.value(1))
    )
    return names


def _of_shape(base: alt.Chart, frame: pd.DataFrame, shape: str) -> alt.Chart | None:
    """Return the marks of a shape: what is done, what is not, and what is not and too brief for a dashed line."""
    return base.transform_filter(alt.datum.shape == shape) if (frame["shape"] == shape).any() else None


def _placed(views: Iterable[View]) -> tuple[pd.DataFrame, list[dict[str, Any]], float, list[pd.Timestamp]]:
    """Return the marks, each in a row of its lane, the lanes, their height in rows, and the ends of the axis.

    The entries of each view are in lanes of their own: a layer's below the book's, by the same years.
    """
    lanes, floor, rows = list[dict[str, Any]](), 0.0, list[dict[str, Any]]()
    every = [(view, [(entry, _span(view, entry)) for entry in shown(view).dated]) for view in views]
    all_spans = [span for _, spans in every for _, span in spans]
    first, last = min(span.begin for span in all_spans), max(span.end for span in all_spans)
    around = max((last - first) // 60, 120)
    first, last = first - around, last + around
    for (view, spans), lane_kind in product(every, EntryKind):
        own = [(entry, span) for entry, span in spans if entry.kind is lane_kind]
        if not own:
            continue
        placed = spots([span for _, span in own], first=first, last=last)
        for (entry, span), spot in zip(own, placed, strict=True):
            at = {"y": floor + spot.row + 2.0, "left": spot.is_left, "free": _day(round(spot.free)).timestamp() * 1000}
            rows.append({**_mark(view, entry), "from": _day(span.begin), "to": _day(span.end), **at})
        high = max(spot.row for spot in placed) + 3.0
        label = f"{kinds(view.lang)[lane_kind.value]} {view.lang.number(len(own))}"
        label = f"{marked(view.atlas.layer, view.lang)} · {label}" if view.atlas.layer else label
        lanes.append({"from": floor, "to": floor + high, "label": label, "odd": len(lanes) % 2 == 1})
        floor += high
    return pd.DataFrame(rows), lanes, floor, [_day(first), _day(last)]


def _span(view: View, entry: Entry) -> Span:
    """Return from when to when a dated entry is, and how long its name is."""
    if entry.start is None or entry.end is None:
        raise ValueError(f"{entry.claim_id} is not dated")
    # A vague mark keeps no room for its name: it is named where there is room.
    letters = len(claim_title(view.atlas, entry.claim_id, view.lang)) if _clearness(entry)[0] > VAGUE[4][0] else 0
    return Span(entry.start.first.toordinal(), entry.end.last.toordinal() + 1, letters)


def _day(ordinal: int) -> pd.Timestamp:
    return pd.Timestamp(date.fromordinal(ordinal), tz="UTC")


def _mark(view: View, entry: Entry) -> dict[str, Any]:
    """Return what a mark says, and how clearly."""
    lang, claim = view.lang, view.atlas.claim(entry.claim_id)
    clear, thick = _clearness(entry)
    is_ahead = claim.status in UNCERTAIN
    return {
        "shape": ("brief" if thick >= VAGUE[7][1] else "ahead") if is_ahead else "done",
        "own": view.atlas.layer is not None, "claim": entry.claim_id,
        "clear": clear, "thick": thick, "tone": TONES[entry.kind],
        "name": claim_title(view.atlas, entry.claim_id, lang),
        "what": sentence(view.atlas, entry.claim_id, lang), "when": when(view, entry), "kind": kind(view, entry),
        "place": places(view, entry), "status": vocabulary.status(claim, lang),
        "source": source_label(view.atlas, claim, lang),
    }  # fmt: skip


def _clearness(entry: Entry) -> tuple[float, int]:
    """Return the opacity and the thickness of a mark: the vaguer its date, the fainter."""
    if entry.start is None or entry.end is None or entry.end.last.year > entry.start.first.year:
        return SPAN
    return VAGUE[min(len(entry.start.text), len(entry.end.text))]


def _bands(lanes: list[dict[str, Any]], heights: alt.Scale) -> list[alt.Chart]:
    base = alt.Chart(pd.DataFrame(lanes, columns=["from", "to", "label", "odd"]))
    y = alt.Y("from:Q", title=None, axis=None, scale=heights)
    shade: alt.Chart = (
        base.transform_filter(alt.datum.odd).mark_rect(color=QUIET, opacity=0.12, aria=False).encode(y=y, y2="to:Q")
    )
    words: alt.Chart = base.mark_text(align="left", dx=6, dy=11, fontSize=12, fontWeight=600, color=INK).encode(
        x=alt.value(0), y=y, text="label:N"
    )
    return [shade, words]
