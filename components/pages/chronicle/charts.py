"""Chart of the time line: a lane a kind of entry, which can be moved and magnified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.titles import claim_title
from components.i18n import vocabulary
from components.pages.chronicle.timeline import kind, kinds, places, shown, when
from data.enums import UNCERTAIN
from data.queries.texts.chronicle import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.context import View
    from data.queries.texts.chronicle import Entry

TONES: Final = {
    EntryKind.EVENT: "#5f7f92", EntryKind.AGREEMENT: "#7672dc",
    EntryKind.CONTRACT: "#2e8b5c", EntryKind.VENTURE: "#b8651c",
}  # fmt: skip
QUIET: Final = "#8795a0"
INK: Final = "#14212b"
_APART_DAYS: Final = 75
"""Marks in one row of a lane are so far apart that they can be distinguished before any magnifying."""
_ROW: Final = 13
AXIS: Final = 40  # of the height, below the lanes


def timeline_chart(view: View) -> alt.LayerChart:
    """Draw the dated entries: a lane a kind, a mark as long as its date is vague, open where nothing is done yet."""
    _ = view.lang.text
    frame, lanes, height = _placed(view, shown(view).dated)
    scale = alt.Scale(padding=24, type="utc")  # the same picture in every time zone
    axis = alt.Axis(grid=True, gridOpacity=0.5, labelOverlap=True, tickCount=12, format="%Y")
    heights = alt.Scale(domain=[height, 0], nice=False)
    y = alt.Y("y:Q", title=None, axis=None, scale=heights)
    base = alt.Chart(frame).encode(
        x=alt.X("from:T", title=None, scale=scale, axis=axis),
        y=y,
        color=alt.Color("tone:N", legend=None, scale=None),
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
    marks = []
    for doubtful in (False, True):
        if (frame["doubtful"] == doubtful).any():  # a layer without a mark has no extent, and the browser complains
            drawn = base.transform_filter(alt.datum.doubtful == doubtful)
            dashes: dict[str, Any] = (
                {"strokeDash": [3, 2], "opacity": 0.75} if doubtful else {"strokeCap": "round", "opacity": 0.95}
            )
            marks.append(drawn.mark_rule(strokeWidth=7, **dashes).encode(x2="to:T"))
    if marks:
        marks[0] = marks[0].add_params(zoom)
    layers = [*_bands(lanes, heights), *marks]
    usermeta = {"embedOptions": {"renderer": "svg"}}
    return alt.LayerChart(layer=layers).properties(height=height * _ROW + AXIS, width="container", usermeta=usermeta)


def _placed(view: View, entries: Iterable[Entry]) -> tuple[pd.DataFrame, list[dict[str, Any]], float]:
    """Give every entry the first row of its lane in which nothing is too near."""
    lang, rows, floor = view.lang, [], 0.0
    lanes: list[dict[str, Any]] = []
    found, names = list(entries), kinds(view.lang)
    for lane_kind in EntryKind:
        ends: list[date] = []
        own = [entry for entry in found if entry.kind is lane_kind and entry.start and entry.end]
        for entry in own:
            assert entry.start  # noqa: S101 - only dated ones were kept
            assert entry.end  # noqa: S101
            slot = next((i for i, end in enumerate(ends) if (entry.start.first - end).days >= _APART_DAYS), len(ends))
            ends[slot : slot + 1] = [entry.end.last]
            claim = view.atlas.claim(entry.claim_id)
            rows.append({
                "claim": entry.claim_id, "from": pd.Timestamp(entry.start.first, tz="UTC"),
                "to": pd.Timestamp(entry.end.last, tz="UTC") + pd.Timedelta(days=1),
                "y": floor + slot + 2.0, "tone": TONES[lane_kind],
                "doubtful": claim.status in UNCERTAIN, "what": claim_title(view.atlas, entry.claim_id, lang),
                "when": when(view, entry), "kind": kind(view, entry), "place": places(view, entry),
                "status": vocabulary.status(claim, lang),
                "source": source_label(view.atlas, claim, lang),
            })  # fmt: skip
        if own:
            lane = {
                "from": floor,
                "to": floor + len(ends) + 2.0,
                "label": f"{names[lane_kind.value]} {lang.number(len(own))}",
            }
            lanes.append(lane | {"odd": len(lanes) % 2 == 1})
            floor += len(ends) + 2.0
    names_ = ["claim", "from", "to", "y", "tone", "doubtful", "what", "when", "kind", "place", "status", "source"]
    return pd.DataFrame(rows, columns=names_), lanes, floor


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
