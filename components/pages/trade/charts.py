"""Charts of trade: turnover of whole years, and bars of flows, equal parts of years, targets and regions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from components.documents.evidence import source_label
from components.documents.figures import hedged, period, spoken
from components.i18n import vocabulary
from data.enums import Flow, Qualifier, Status
from data.queries.trade.rankings import rankings
from data.queries.trade.series import ALL_GOODS, FLOWS, UNIT, equal_parts, national, runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.i18n.language import Language
    from data.model import Claim
    from data.queries.trade.rankings import Ranking
    from data.queries.trade.series import Point, Series

# Tones that read on white and on the dark paper alike; the style sheet gives words on charts the ink of the page.
TONES: Final = {Flow.TURNOVER: "#7672dc", Flow.EXPORT: "#c4573d", Flow.IMPORT: "#1b86a8", Flow.BALANCE: "#2e8b5c"}
QUIET: Final = "#8795a0"
WARN: Final = "#c8503a"
INK: Final = "#14212b"
CEILING: Final = "M-1,-0.7H1V-0.35H0.2V0.9H-0.2V-0.35H-1Z"
"""A mark under a bar: the value is the most that was said."""
SHAPES: Final = {
    Qualifier.EXACT: "circle", Qualifier.ABOUT: "circle", Qualifier.ALMOST: "triangle-down",
    Qualifier.OVER: "triangle-up", Qualifier.AT_LEAST: "triangle-up", Qualifier.UP_TO: CEILING,
}  # fmt: skip
LETTER: Final = 7.2  # the width of a broad letter of 12 px, in pixels
SVG: Final = {"embedOptions": {"renderer": "svg"}}


def turnover_chart(view: View) -> alt.LayerChart:
    """Draw turnover of whole years: disagreements as two marks, gaps left open; a layer's as diamonds, on no line."""
    own = view.of_layer
    series = national(own.atlas)[0] if own else None
    beside = [_mark(own, point, series) for point in series.years] if own and series else []
    return _series_chart(view, national(view.atlas)[0], beside)


def has_marks(view: View) -> dict[str, bool]:
    """Return which of the charts of the two countries have anything to show."""
    turnover, *flows = national(view.atlas)
    return {
        "turnover": bool(turnover.years),
        "targets": bool(turnover.targets),
        "flows": any(series.years for series in flows),
    }


def flow_words(lang: Language) -> dict[str, str]:
    """Return the short name of each flow."""
    _ = lang.text
    return {"turnover": _("Turnover"), "export": _("Exports"), "import": _("Imports"), "balance": _("Balance")}


def flows_chart(view: View) -> alt.LayerChart:
    """Draw export, import and balance of whole years: the source gives too few years for a line."""
    points = [point for series in national(view.atlas)[1:] for point in series.years]
    points.sort(key=lambda point: (-point.end.last.toordinal(), FLOWS.index(point.flow)))
    return _bars(view, (_result(view, point) for point in points))


def part_charts(view: View) -> dict[str, alt.LayerChart]:
    """Return a chart for each part of a year that has more than one figure: the same months of each year."""
    return {
        part_name(key): _bars(view, (_result(view, point) for point in points))
        for key, points in equal_parts(national(view.atlas)).items()
        if len(points) > 1
    }


def part_name(key: tuple[int, int]) -> str:
    """Return the name of the chart of a part of a year, given by its first month and its length in months."""
    return f"part-{key[0]:02}-{key[1]:02}"


def targets_chart(view: View) -> alt.LayerChart:
    """Draw the targets of turnover, each with its term or without: they are on no axis of time and by no result."""
    rows = []
    for target in national(view.atlas)[0].targets:
        claim = view.atlas.claim(target.claim_id)
        product = (
            "" if target.product == ALL_GOODS else view.atlas.text("trade", target.product, "product", view.lang.code)
        )
        said = ", ".join(part for part in (period(claim, view.lang), product) if part)
        rows.append(_row(claim, [said, spoken(claim, view.lang)], "", target.value, TONES[Flow.TURNOVER]))
    return _bars(view, rows)


def region_charts(view: View) -> dict[str, alt.LayerChart]:
    """Return a chart for each scope with figures of more than one region, by its flow, side and period."""
    return {name: _ranking_chart(view, ranking) for name, ranking in drawn_rankings(view).items()}


def drawn_rankings(view: View) -> dict[str, Ranking]:
    """Return the rankings that have a chart, by its name: of more than one place; of a layer the first of a name."""
    found: dict[str, Ranking] = {}
    for ranking in rankings(view.atlas):
        if len(ranking.entries) > 1 and (view.atlas.layer is None or _is_drawn(ranking)):
            found.setdefault(name_of(ranking), ranking)
    return found


def _is_drawn(ranking: Ranking) -> bool:
    """Return whether the charts, which are in US dollars and name one place a bar, can show a ranking of a layer."""
    scope = ranking.scope
    return (scope["unit"], scope["product"], ranking.side != "both") == (UNIT, ALL_GOODS, True)


def name_of(ranking: Ranking) -> str:
    """Return the name of a ranking's chart."""
    return f"{ranking.scope['flow']}-{ranking.side}-{ranking.scope['period_end']}"


def _series_chart(view: View, series: Series, beside: list[dict[str, Any]]) -> alt.LayerChart:
    """Draw a series; what is ``beside`` has the same axes and is on no line of it."""
    lang = view.lang
    rows = [_mark(view, point, series) for point in series.years]
    frame, every = pd.DataFrame(rows), pd.DataFrame([*rows, *beside])
    years = _year_axis([row["year"] for row in (*rows, *beside)])
    base = alt.Chart(frame).encode(
        x=alt.X("middle:Q", title=None, scale=years[0], axis=years[1]),
        y=alt.Y("value:Q", title=None, axis=_value_axis(lang, count=6), scale=_values(every)),
        color=alt.value(TONES[series.flow]),
        tooltip=_tooltip(lang),
    )
    is_result = alt.datum.status == Status.ACTUAL.value
    shape = alt.Shape("shape:N", legend=None, scale=None)
    results = base.transform_filter(is_result)
    layers = [
        _gaps(series, years[0]),
        *_lines(series, base),
        _rivals(base, years[0]),
        results.transform_filter(alt.datum.exact).mark_point(size=90, filled=True, opacity=1).encode(shape=shape),
        results.transform_filter(~alt.datum.exact)
        .mark_point(size=90, filled=False, strokeWidth=2, opacity=1)
        .encode(shape=shape),
        base.transform_filter(~is_result).mark_point(
            size=85, filled=False, strokeWidth=1.6, opacity=1, strokeDash=[2, 2], shape="square"
        ),
    ]
    at = {side: base.transform_filter(alt.datum.side == side) for side in ("above", "below", "left")}
    words = [_words(at["above"], -11), _words(at["below"], 20)]
    left = at["left"].mark_text(dx=-9, dy=1, align="right", fontSize=12, text=alt.ExprRef("datum.label"))
    words.append(left.encode(color=alt.value(INK)))
    if beside:
        own = base.properties(data=pd.DataFrame(beside)).encode(color=alt.value(INK))
        layers += [own.mark_point(size=130, filled=True, opacity=1).encode(shape=shape)]
        words += [_words(own, 22)]
    chart = alt.LayerChart(layer=[*layers, *words])
    return chart.properties(height=330, width="container", title=_unit(lang), usermeta=SVG)


def _words(base: alt.Chart, dy: int) -> alt.Chart:
    """Name marks above or below them: centred, yet kept in the chart."""
    aside = alt.ExprRef(f"min(0, width - scale('x', datum.middle) - {LETTER / 2} * length(datum.label))")
    words: alt.Chart = base.mark_text(dx=aside, dy=dy, fontSize=12, text=alt.ExprRef("datum.label"))
    return words.encode(color=alt.value(INK))


def _ranking_chart(view: View, ranking: Ranking) -> alt.LayerChart:
    atlas, lang, rows = view.atlas, view.lang, []
    for entry in ranking.entries:
        claim, since = atlas.claim(entry.claim_id), atlas.since(entry.claim_id)
        name = atlas.place_name(entry.place_id, lang=lang.code, on=since.last if since else view.day)
        rows.append(_row(claim, [name], hedged(claim, lang), entry.value, TONES[Flow(ranking.scope["flow"])]))
    return _bars(view, rows)


def _result(view: View, point: Point) -> dict[str, Any]:
    """Return the bar of a result of the two countries, named by its flow and its period."""
    lang, claim = view.lang, view.atlas.claim(point.claim_id)
    names = [flow_words(lang)[point.flow], lang.period(point.start, point.end)]
    return _row(claim, names, hedged(claim, lang), point.value, TONES[point.flow])


def _row(claim: Claim, names: list[str], label: str, value: float, tone: str) -> dict[str, Any]:
    return {
        "claim": claim.claim_id, "names": names, "label": label, "value": value, "tone": tone,
        "exact": claim.qualifier is Qualifier.EXACT and claim.status is Status.ACTUAL,
        "most": claim.qualifier is Qualifier.UP_TO, "tip": ", ".join(part for part in (*names, label) if part),
    }  # fmt: skip


def _bars(view: View, rows: Iterable[dict[str, Any]]) -> alt.LayerChart:
    """Draw a bar a row in the order given: filled where stated exactly, outlined where hedged, derived or ahead."""
    frame = pd.DataFrame([{"row": number, **row} for number, row in enumerate(rows)])
    tone = alt.Color("tone:N", legend=None, scale=None)
    two = frame["names"].map(len).max() > 1
    axis = alt.Axis(
        labelLimit=280, labelExpr=f"{json.dumps(list(frame['names']))}[datum.value]", labelLineHeight=14,
        labelOffset=-7 if two else 0, labelOverlap=False,
    )  # fmt: skip
    room = 1.5 if frame["label"].any() else 1.05
    base = alt.Chart(frame).encode(
        y=alt.Y("row:O", title=None, axis=axis),
        x=alt.X("value:Q", title=None, scale=alt.Scale(domain=[0, float(frame["value"].max()) * room]), axis=None),
        tooltip=alt.Tooltip("tip:N", title=" "),
    )
    exact = base.transform_filter(alt.datum.exact).mark_bar(cornerRadiusEnd=3, size=18).encode(color=tone)
    hedged = (
        base.transform_filter(~alt.datum.exact)
        .mark_bar(fillOpacity=0.2, strokeWidth=1.5, strokeDash=[4, 3], size=18)
        .encode(color=tone, stroke=alt.Stroke("tone:N", legend=None, scale=None))
    )
    most = base.transform_filter(alt.datum.most).mark_tick(thickness=4, size=26).encode(color=tone)
    words = base.mark_text(align="left", dx=6, fontSize=12, color=INK).encode(text="label:N")
    some = ((exact, frame["exact"].any()), (hedged, not frame["exact"].all()), (most, frame["most"].any()))
    layers = [layer for layer, is_drawn in some if is_drawn]
    if view.atlas.layer:
        layers.append(base.mark_point(shape="diamond", size=110, filled=True, opacity=1, color=INK))
    chart = alt.LayerChart(layer=[*layers, words])
    return chart.properties(height=34 * len(frame) + 44, width="container", title=_unit(view.lang), usermeta=SVG)


def _unit(lang: Language) -> alt.TitleParams:
    """Return the unit of a chart as its heading, so that it goes with the chart wherever that is taken."""
    text = vocabulary.units(lang)["usd_million"]
    return alt.TitleParams(
        text=text, anchor="start", frame="group", fontSize=12, fontWeight="normal", color=INK, offset=12
    )


def _mark(view: View, point: Point, series: Series) -> dict[str, Any]:
    lang, claim = view.lang, view.atlas.claim(point.claim_id)
    beside = 0.3 if point.status is Status.DERIVED and point.rival_ids else 0.0
    return {
        "claim": point.claim_id, "flow": point.flow.value, "value": point.value, "label": hedged(claim, lang),
        "middle": point.year + beside, "year": point.year, "side": _side(point, series),
        "status": point.status.value, "exact": point.qualifier is Qualifier.EXACT,
        "shape": "diamond" if view.atlas.layer else SHAPES[point.qualifier],
        "rival": bool(point.rival_ids),
        "when": lang.period(point.start, point.end), "what": vocabulary.flows(lang)[point.flow.value],
        "kind": vocabulary.statuses(lang)[point.status.value], "said": spoken(claim, lang),
        "source": source_label(view.atlas, claim, lang),
    }  # fmt: skip


def _side(point: Point, series: Series) -> str:
    """Return on which side of its mark a point is named, so that no line and no mark beside it is in the words."""
    if point not in {other for run in runs(series.years) for other in run}:
        return "below"
    beside = {other.year: other.value for run in runs(series.years) for other in run}
    before, after = (beside.get(point.year + step) for step in (-1, 1))
    if after is not None and after > point.value:
        return "left"
    return "below" if before is not None and before > point.value else "above"


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


def _year_axis(years: list[int]) -> tuple[alt.Scale, alt.Axis]:
    domain = [min(years) - 0.7, max(years) + 1.1]
    if len(set(years)) == 1:  # a layer may bring one year alone
        axis = alt.Axis(format="d", values=years[:1], grid=False)
        return alt.Scale(domain=domain, nice=False), axis
    axis = alt.Axis(format="d", tickMinStep=1, tickCount=max(years) - min(years) + 1, grid=False, labelOverlap=True)
    return alt.Scale(domain=domain, nice=False), axis


def _value_axis(lang: Language, *, count: int) -> alt.Axis:
    grouping = lang.number(1000)[1:-3]
    written = f"replace(format(datum.value, ',d'), ',', '{grouping}')"
    return alt.Axis(tickCount=count, minExtent=52, maxExtent=52, labelExpr=written)


def _values(frame: pd.DataFrame) -> alt.Scale:
    return alt.Scale(domain=[0, float(frame["value"].max()) * 1.12], nice=False)


def _tooltip(lang: Language) -> list[alt.Tooltip]:
    _ = lang.text
    return [
        alt.Tooltip("what:N", title=_("Figure")), alt.Tooltip("said:N", title=_("As parsed")),
        alt.Tooltip("when:N", title=_("Period")), alt.Tooltip("kind:N", title=_("Status")),
        alt.Tooltip("source:N", title=_("Where written")),
    ]  # fmt: skip
