"""Charts of trade: results with their hedges and gaps, targets in a lane of their own, regions of one period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.figures import hedged
from components.i18n import vocabulary
from data.enums import Flow, Qualifier, Status
from data.queries.trade.series import FLOWS, national, rankings, runs

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.queries.trade.series import Point, Ranking, Series

# Tones that read on white and on the dark paper alike; the style sheet gives words on charts the ink of the page.
TONES: Final = {Flow.TURNOVER: "#7672dc", Flow.EXPORT: "#c4573d", Flow.IMPORT: "#1b86a8", Flow.BALANCE: "#2e8b5c"}
QUIET: Final = "#8795a0"
WARN: Final = "#c8503a"
INK: Final = "#14212b"
SHAPES: Final = {
    Qualifier.EXACT: "circle", Qualifier.ABOUT: "circle", Qualifier.ALMOST: "triangle-down",
    Qualifier.OVER: "triangle-up", Qualifier.AT_LEAST: "triangle-up", Qualifier.UP_TO: "triangle-down",
}  # fmt: skip
NAMED: Final = "(width < 480 ? datum.number : datum.label)"
"""How a result is named; where there is no room, on a phone, the length of its mark alone says that it is a part."""
LETTER: Final = 7.2  # the width of a broad letter of 12 px, in pixels
BREAK: Final = " \u200b"  # what no text of the data holds: the check refuses what nobody sees
SVG: Final = {"embedOptions": {"renderer": "svg"}}
_SIGNS: Final = {"triangle-down": "▽", "triangle-up": "△", "circle": "○"}


def legend(lang: Language) -> str:
    """Return what the marks of the charts of trade say."""
    _ = lang.text
    words = vocabulary.qualifiers(lang)
    signs = {"●": _("as printed")}
    signs |= {_SIGNS[SHAPES[q]]: words[q].rstrip(":") for q in (Qualifier.ABOUT, Qualifier.ALMOST, Qualifier.OVER)}
    signs |= {
        "□": vocabulary.statuses(lang)["derived"],
        "━": _("part of a year"),
        "▒": _("no figure in the source"),
        "┇": _("the sources disagree"),
    }
    signed = (f"{sign}\u00a0{word}" for sign, word in signs.items())  # a sign and its word keep to one line
    return " · ".join([vocabulary.units(lang)["usd_million"], *signed])


def flow_words(lang: Language) -> dict[str, str]:
    """Return the short name of each flow."""
    _ = lang.text
    return {"turnover": _("Turnover"), "export": _("Export"), "import": _("Import"), "balance": _("Balance")}


def bar_legend(lang: Language) -> str:
    """Return what the bars say."""
    _ = lang.text
    return vocabulary.units(lang)["usd_million"] + " · ┅\u00a0" + _("hedged, or derived by us")


def turnover_chart(view: View) -> alt.LayerChart:
    """Draw turnover: whole years, parts of a year as long as they are, disagreements as two marks, gaps left open."""
    turnover = national(view.atlas)[0]
    return _series_chart(view, turnover)


def flows_chart(view: View) -> alt.LayerChart:
    """Draw export, import and balance by period: the source gives too few years for a line."""
    lang = view.lang
    names = flow_words(lang)
    points = [(point, series.flow) for series in national(view.atlas)[1:] for point in (*series.years, *series.parts)]
    points.sort(key=lambda pair: (pair[0].partial, -pair[0].end.last.toordinal(), FLOWS.index(pair[1])))
    rows = [
        {
            "name": f"{names[flow]}{BREAK}{lang.period(point.start, point.end)}",
            "value": point.value,
            "label": hedged(view.atlas.claim(point.claim_id), view.lang),
            "exact": point.qualifier is Qualifier.EXACT and point.status is Status.ACTUAL,
            "tone": TONES[flow],
        }
        for point, flow in points
    ]
    return _bars(pd.DataFrame(rows))


def targets_chart(view: View) -> alt.LayerChart:
    """Draw the targets of turnover in a lane of their own: they share an axis of time with results, never a line."""
    lang = view.lang
    turnover = national(view.atlas)[0]
    frame = pd.DataFrame([_mark(view, point, turnover.flow) for point in turnover.targets])
    base = alt.Chart(frame).encode(
        y=alt.Y("value:Q", title=None, scale=alt.Scale(domain=[0, 6300]), axis=_value_axis(lang, count=3)),
        tooltip=_tooltip(lang),
    )
    years = _year_axis(turnover)
    spans = (
        base.transform_filter(alt.datum.partial)
        .mark_rule(strokeWidth=2, color=QUIET, strokeDash=[2, 3])
        .encode(x=alt.X("from:Q", title=None, scale=years[0], axis=years[1]), x2="to:Q")
    )
    marks = base.mark_point(
        shape="diamond", size=130, filled=False, strokeWidth=2, opacity=1, color=TONES[Flow.TURNOVER]
    ).encode(x=alt.X("middle:Q"))
    base = base.encode(x="middle:Q")
    words = [_words(base.transform_filter(alt.datum.exact), "datum.number", 20)]
    words.append(_words(base.transform_filter(~alt.datum.exact), "datum.number", -14))
    return alt.LayerChart(layer=[spans, marks, *words]).properties(height=150, width="container", usermeta=SVG)


def region_charts(view: View) -> dict[str, alt.LayerChart]:
    """Return a chart for each scope with figures of more than one region, by its flow, side and period."""
    charts = {}
    for ranking in rankings(view.atlas):
        if len(ranking.entries) > 1:
            charts[name_of(ranking)] = _ranking_chart(view, ranking)
    return charts


def name_of(ranking: Ranking) -> str:
    """Return the name of a ranking's chart."""
    return f"{ranking.scope['flow']}-{ranking.side}-{ranking.scope['period_end']}"


def _series_chart(view: View, series: Series) -> alt.LayerChart:
    lang = view.lang
    frame = pd.DataFrame([_mark(view, point, series.flow) for point in (*series.years, *series.parts)])
    frame["side"] = [_side(point, series) for point in (*series.years, *series.parts)]
    years = _year_axis(series)
    base = alt.Chart(frame).encode(
        x=alt.X("middle:Q", title=None, scale=years[0], axis=years[1]),
        y=alt.Y("value:Q", title=None, axis=_value_axis(lang, count=6), scale=_values(frame)),
        color=alt.value(TONES[series.flow]),
        tooltip=_tooltip(lang),
    )
    is_part, is_result = alt.datum.partial, alt.datum.status == Status.ACTUAL.value
    spans = base.transform_filter(is_part).mark_rule(strokeWidth=5, opacity=0.75).encode(x="from:Q", x2="to:Q")
    whole = base.transform_filter(~is_part)
    shape = alt.Shape("shape:N", legend=None, scale=None)
    results = whole.transform_filter(is_result)
    layers = [
        _gaps(series, years[0]),
        *_lines(series, base),
        spans,
        _rivals(base, years[0]),
        results.transform_filter(alt.datum.exact).mark_point(size=90, filled=True, opacity=1).encode(shape=shape),
        results.transform_filter(~alt.datum.exact)
        .mark_point(size=90, filled=False, strokeWidth=2, opacity=1)
        .encode(shape=shape),
        whole.transform_filter(~is_result).mark_point(
            size=85, filled=False, strokeWidth=1.6, opacity=1, strokeDash=[2, 2], shape="square"
        ),
    ]
    at = {side: base.transform_filter(alt.datum.side == side) for side in ("above", "below", "left")}
    words = [_words(at["above"], NAMED, -11), _words(at["below"], NAMED, 20)]
    left = at["left"].mark_text(dx=-9, dy=1, align="right", fontSize=12, text=alt.ExprRef(NAMED))
    words.append(left.encode(color=alt.value(INK)))
    return alt.LayerChart(layer=[*layers, *words]).properties(height=330, width="container", usermeta=SVG)


def _words(base: alt.Chart, said: str, dy: int) -> alt.Chart:
    """Name marks above or below them: centred, yet kept in the chart, so that charts on each other share years."""
    aside = alt.ExprRef(f"min(0, width - scale('x', datum.middle) - {LETTER / 2} * length({said}))")
    words: alt.Chart = base.mark_text(dx=aside, dy=dy, fontSize=12, text=alt.ExprRef(said))
    return words.encode(color=alt.value(INK))


def _ranking_chart(view: View, ranking: Ranking) -> alt.LayerChart:
    atlas, lang = view.atlas, view.lang
    rows = []
    for entry in ranking.entries:
        claim, since = atlas.claim(entry.claim_id), atlas.since(entry.claim_id)
        row = {
            "name": atlas.place_name(entry.place_id, lang=lang.code, on=since.last if since else view.day),
            "value": entry.value,
            "label": hedged(claim, view.lang),
            "exact": claim.qualifier is Qualifier.EXACT and claim.status is Status.ACTUAL,
            "tone": TONES[Flow(ranking.scope["flow"])],
        }
        rows.append(row)
    return _bars(pd.DataFrame(rows))


def _bars(frame: pd.DataFrame) -> alt.LayerChart:
    """Draw a bar a row in the order given: filled where stated exactly, outlined where hedged or derived."""
    tone = alt.Color("tone:N", legend=None, scale=None)
    two = frame["name"].str.contains(BREAK, regex=False).any()
    axis = alt.Axis(
        labelLimit=220, labelExpr=f"split(datum.label, '{BREAK}')", labelLineHeight=14, labelOffset=-7 if two else 0
    )
    base = alt.Chart(frame).encode(
        y=alt.Y("name:N", title=None, sort=list(frame["name"]), axis=axis),
        x=alt.X("value:Q", title=None, scale=alt.Scale(domain=[0, float(frame["value"].max()) * 1.5]), axis=None),
        tooltip=alt.Tooltip("label:N", title=" "),
    )
    exact = base.transform_filter(alt.datum.exact).mark_bar(cornerRadiusEnd=3, size=18).encode(color=tone)
    hedged = (
        base.transform_filter(~alt.datum.exact)
        .mark_bar(fillOpacity=0.2, strokeWidth=1.5, strokeDash=[4, 3], size=18)
        .encode(color=tone, stroke=alt.Stroke("tone:N", legend=None, scale=None))
    )
    words = base.mark_text(align="left", dx=6, fontSize=12, color=INK).encode(text="label:N")
    # A layer without a bar has no name that a screen reader could say.
    bars = [layer for layer, some in ((exact, frame["exact"].any()), (hedged, not frame["exact"].all())) if some]
    height = 34 * len(frame) + 10
    return alt.LayerChart(layer=[*bars, words]).properties(height=height, width="container", usermeta=SVG)


def _mark(view: View, point: Point, flow: Flow) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    start, end = point.start.first, point.end.last
    hedge = vocabulary.qualifiers(lang)[point.qualifier.value]
    number = f"{hedge} {lang.number(point.value)}".strip()
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    length = lang.plural("{count} month", "{count} months", months)
    label = f"{number} ({length})" if point.partial else number
    derived = point.status is Status.DERIVED
    beside = 0.3 if derived and point.rival_ids else 0.0
    # A year fills the stretch around its own number, so that a part of it can be drawn as long as it is.
    first, last = start.year - 0.5 + (start.month - 1) / 12, end.year - 0.5 + end.month / 12
    return {
        "claim": point.claim_id, "flow": flow.value, "value": point.value, "label": label, "number": number,
        "from": first, "to": last, "middle": (first + last) / 2 + beside, "year": point.year, "partial": point.partial,
        "status": point.status.value, "exact": point.qualifier is Qualifier.EXACT, "shape": SHAPES[point.qualifier],
        "rival": bool(point.rival_ids),
        "when": lang.period(point.start, point.end), "what": vocabulary.flows(lang)[flow.value],
        "kind": vocabulary.statuses(lang)[point.status.value],
        "source": source_label(view.atlas, view.atlas.claim(point.claim_id), lang),
    }  # fmt: skip


def _side(point: Point, series: Series) -> str:
    """Return on which side of its mark a point is named, so that no line runs through the words."""
    if point.partial:
        return "below" if point.year % 2 == 0 else "above"
    run = next((run for run in runs(series.years) if point in run), None)
    if run is None:
        return "below"
    number = run.index(point)
    if number + 1 < len(run) and run[number + 1].value > point.value:
        return "left"
    return "below" if number and run[number - 1].value > point.value else "above"


def _gaps(series: Series, scale: alt.Scale) -> alt.Chart:
    """Shade the years between the first and the last figure of which the source gives none."""
    known = {point.year for point in series.years}
    missing = [year for year in range(min(known), max(known)) if year not in known]
    frame = pd.DataFrame({"from": [year - 0.5 for year in missing], "to": [year + 0.5 for year in missing]})
    band: alt.Chart = alt.Chart(frame).mark_rect(color=QUIET, opacity=0.13, aria=False)
    return band.encode(x=alt.X("from:Q", scale=scale), x2="to:Q")


def _lines(series: Series, base: alt.Chart) -> list[alt.Chart]:
    layers = []
    for run in runs(series.years):
        line = base.transform_filter(alt.FieldOneOfPredicate("claim", [point.claim_id for point in run]))
        derived = any(point.status is Status.DERIVED for point in run)
        layers.append(line.mark_line(strokeWidth=2, strokeDash=[4, 4] if derived else [1, 0]))
    return layers


def _rivals(base: alt.Chart, scale: alt.Scale) -> alt.Chart:
    """Join the marks of a year that is stated in two ways."""
    line: alt.Chart = (
        base.transform_filter(alt.datum.rival)
        .mark_line(strokeWidth=2.5, strokeDash=[2, 2])
        .encode(x=alt.X("middle:Q", scale=scale), color=alt.value(WARN), detail="year:N", tooltip=alt.value(None))
    )
    return line


def _year_axis(series: Series) -> tuple[alt.Scale, alt.Axis]:
    points = (*series.years, *series.parts, *series.targets)
    years, starts = [p.year for p in points], [p.start.first.year for p in points]
    domain = [min(starts) - 0.7, max(years) + 1.1]
    axis = alt.Axis(format="d", tickMinStep=1, tickCount=max(years) - min(starts) + 1, grid=False, labelOverlap=True)
    return alt.Scale(domain=domain, nice=False), axis


def _value_axis(lang: Language, *, count: int) -> alt.Axis:
    # Charts above each other share their years only where their axes are as wide.
    grouping = lang.number(1000)[1:-3]
    written = f"replace(format(datum.value, ',d'), ',', '{grouping}')"
    return alt.Axis(tickCount=count, minExtent=52, maxExtent=52, labelExpr=written)


def _values(frame: pd.DataFrame) -> alt.Scale:
    return alt.Scale(domain=[0, float(frame["value"].max()) * 1.12], nice=False)


def _tooltip(lang: Language) -> list[alt.Tooltip]:
    _ = lang.text
    return [
        alt.Tooltip("what:N", title=_("Figure")), alt.Tooltip("number:N", title=_("As parsed")),
        alt.Tooltip("when:N", title=_("Period")), alt.Tooltip("kind:N", title=_("Status")),
        alt.Tooltip("source:N", title=_("Where written")),
    ]  # fmt: skip
