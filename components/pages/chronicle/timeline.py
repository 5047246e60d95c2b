"""The time line of the chronicle: a chart that can be moved and magnified, and its rows for those who read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.items import UNCERTAIN, claim_title, name_then
from components.i18n import vocabulary
from components.parts.table import Row
from data.queries.texts.chronicle import OF_TIES, Chronicle, EntryKind, chronicle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.context import View
    from components.i18n.language import Language
    from data.queries.texts.chronicle import Entry

TONES: Final = {
    EntryKind.EVENT: "#5f7f92", EntryKind.AGREEMENT: "#7672dc",
    EntryKind.CONTRACT: "#2e8b5c", EntryKind.VENTURE: "#b8651c",
}  # fmt: skip
QUIET: Final = "#8795a0"
INK: Final = "#14212b"
_APART_DAYS: Final = 75
"""Marks in one row of a lane stand so far apart that they can be told from each other before any magnifying."""
_ROW: Final = 13
AXIS: Final = 40  # of the height, below the lanes


def kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of entry."""
    _ = lang.text
    return {
        "event": _("Events"), "agreement": _("Agreements"), "contract": _("Contracts"), "venture": _("Ventures"),
    }  # fmt: skip


def shown(view: View) -> Chronicle:
    """Return the time line that the view asks for: its day, place, themes, and the kinds of ties it keeps."""
    selection = view.selection
    return chronicle(
        view.atlas,
        on=view.day,
        place_id=selection.place,
        kinds=frozenset(kind for tie, kind in OF_TIES.items() if tie.value in selection.kinds),
        themes=selection.themes,
    )


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
        # Without it a mark would be told by all its columns, with days in English and in the zone of the machine.
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


def dated_rows(view: View) -> list[Row]:
    """Return the dated entries as rows of a table, in order of time."""
    return [_row(view, entry) for entry in shown(view).dated]


def undated_rows(view: View) -> list[Row]:
    """Return the entries without a date as rows of a table."""
    return [_row(view, entry) for entry in shown(view).undated]


def columns(view: View) -> list[str]:
    """Return the names of the columns of both tables."""
    _ = view.lang.text
    return [_("What"), _("When"), _("Kind"), _("Status"), _("Place")]


def when(view: View, entry: Entry) -> str:
    """Return the date of an entry in words."""
    _ = view.lang.text
    if entry.start is None or entry.end is None:
        return _("undated")
    return view.lang.period(entry.start, entry.end)


def _row(view: View, entry: Entry) -> Row:
    claim, lang = view.atlas.claim(entry.claim_id), view.lang
    cells = (
        claim_title(view.atlas, entry.claim_id, lang),
        when(view, entry),
        _kind(view, entry),
        vocabulary.statuses(lang)[claim.status.value],
        _places(view, entry),
    )
    keys = (cells[0], entry.start.first.isoformat() if entry.start else "9999", *cells[2:])
    return Row(entry.claim_id, cells, keys, doubtful=claim.status.value in UNCERTAIN)


def _kind(view: View, entry: Entry) -> str:
    return vocabulary.deed_kinds(view.lang)[view.atlas.claim(entry.claim_id).table, entry.detail]


def _places(view: View, entry: Entry) -> str:
    return ", ".join(name_then(view.atlas, i, entry.claim_id, view.lang, view.day) for i in entry.place_ids)


def _placed(view: View, entries: Iterable[Entry]) -> tuple[pd.DataFrame, list[dict[str, Any]], float]:
    """Give every entry the first row of its lane in which nothing stands too near."""
    lang, rows, floor = view.lang, [], 0.0
    lanes: list[dict[str, Any]] = []
    found, names = list(entries), kinds(view.lang)
    for kind in EntryKind:
        ends: list[date] = []
        own = [entry for entry in found if entry.kind is kind and entry.start and entry.end]
        for entry in own:
            assert entry.start  # noqa: S101 - only dated ones were kept
            assert entry.end  # noqa: S101
            slot = next((i for i, end in enumerate(ends) if (entry.start.first - end).days >= _APART_DAYS), len(ends))
            ends[slot : slot + 1] = [entry.end.last]
            claim = view.atlas.claim(entry.claim_id)
            rows.append({
                "claim": entry.claim_id, "from": pd.Timestamp(entry.start.first, tz="UTC"),
                "to": pd.Timestamp(entry.end.last, tz="UTC") + pd.Timedelta(days=1),
                "y": floor + slot + 2.0, "tone": TONES[kind],
                "doubtful": claim.status.value in UNCERTAIN, "what": claim_title(view.atlas, entry.claim_id, lang),
                "when": when(view, entry), "kind": _kind(view, entry), "place": _places(view, entry),
                "status": vocabulary.statuses(lang)[claim.status.value],
                "source": source_label(view.atlas, claim, lang),
            })  # fmt: skip
        if own:
            lane = {
                "from": floor,
                "to": floor + len(ends) + 2.0,
                "label": f"{names[kind.value]} {lang.number(len(own))}",
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
