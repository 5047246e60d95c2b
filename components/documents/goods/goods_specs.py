"""Charts of goods as Vega-Lite: the largest goods of each way as bars, and their months as lines with holes open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.documents.goods.goods_titles import first_goods, months_title
from components.documents.goods.goods_words import amount, coded_name, period_words, way_words, whose_words
from components.documents.goods.month_values import month_lines
from components.documents.goods.ranked_goods import rank_goods
from data.enums import Reporter
from data.trade.questions.goods_question import YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope, Kind
    from components.documents.goods.month_values import MonthLine, MonthValue
    from components.documents.goods.ranked_goods import GoodsRanking
    from components.i18n.language import Language

TONES: Final = {Reporter.BY: "#c4573d", Reporter.KZ: "#1b86a8", Reporter.OTHER: "#8795a0"}
"""Tones that read on white and on the dark paper alike."""
DASHES: Final = {Reporter.BY: [1, 0], Reporter.KZ: [6, 3], Reporter.OTHER: [2, 2]}
INK: Final = "#14212b"
SVG: Final = {"embedOptions": {"renderer": "svg"}}
SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.4.1.json"
LEGEND: Final = {"orient": "bottom", "title": None, "labelLimit": 400}
NAMED: Final = 34
"""So many letters of a name are beside a bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsSpec:
    """A chart as plain data, with its title as a sentence, a short name for a list, and what its marks say."""

    spec: Mapping[str, Any]
    title: str
    name: str
    note: str

    def to_dict(self) -> dict[str, Any]:
        """Return the chart as the exports ask for it."""
        return dict(self.spec)


def goods_specs(view: View, scope: GoodsScope) -> dict[str, GoodsSpec]:
    """Return the charts of a scope by name: ``goods-export`` and ``months-export`` are of what Belarus sells."""
    found: dict[str, GoodsSpec] = {}
    for sides in scope.ways:
        flow = "export" if sides == scope.sides else "import"
        rankings = [ranking for ranking in rank_goods(scope, sides) if ranking.goods]
        if any(own.value is not None for ranking in rankings[:1] for good in ranking.goods for own in good.values):
            found[f"goods-{flow}"] = _bars(view, scope, sides, rankings)
        lines = month_lines(scope, sides)
        if any(len(run) > 1 for line in lines for run in line.runs):
            found[f"months-{flow}"] = _months(view, scope, sides, lines)
    return found


def _bars(view: View, scope: GoodsScope, sides: tuple[str, str], rankings: list[GoodsRanking]) -> GoodsSpec:
    _, lang, ranking = view.lang.text, view.lang, rankings[0]
    names = [_short(coded_name(scope, good.code, lang)) for good in ranking.goods]
    rows = [
        {
            "goods": name,
            "whose": whose_words(own.kind, lang),
            "value": float(own.value),
            "label": amount(own.value, own.kind.currency, lang),
        }
        for name, good in zip(names, ranking.goods, strict=True)
        for own in good.values
        if own.value is not None
    ]
    most = max(row["value"] for row in rows if isinstance(row["value"], float))
    encoding = {
        "y": {"field": "goods", "type": "nominal", "sort": names, "title": None, "axis": {"labelLimit": 240}},
        "yOffset": {"field": "whose", "type": "nominal", "sort": _order(ranking.kinds, lang)},
        "x": {"field": "value", "type": "quantitative", "axis": None, "scale": {"domain": [0, most * 1.3 or 1]}},
        "tooltip": [{"field": name, "type": "nominal", "title": " "} for name in ("goods", "whose", "label")],
    }
    spec = {
        "$schema": SCHEMA,
        "data": {"values": rows},
        "encoding": encoding,
        "layer": [
            {"mark": {"type": "bar", "cornerRadiusEnd": 3}, "encoding": {"color": _color(ranking.kinds, lang)}},
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 12, "color": INK},
                "encoding": {"text": {"field": "label", "type": "nominal"}},
            },
        ],
        "height": (22 * len(ranking.kinds) + 10) * len(names) + 40,
        "width": "container",
        "usermeta": SVG,
    }
    name = _("{way}: the largest goods").format(way=way_words(view, sides))
    note = f"{ranking.kinds[0].scheme} · {ranking.kinds[0].currency} · {period_words(scope.first, scope.last, lang)}"
    return GoodsSpec(spec=spec, title=first_goods(view, scope, sides, rankings), name=name, note=note)


def _months(view: View, scope: GoodsScope, sides: tuple[str, str], lines: tuple[MonthLine, ...]) -> GoodsSpec:
    _, lang = view.lang.text, view.lang
    kinds = tuple(line.kind for line in lines)
    rows = _month_rows(lines, lang)
    tones = _color(kinds, lang)
    dashes = {**tones, "scale": {"domain": _order(kinds, lang), "range": [DASHES[kind.reporter] for kind in kinds]}}
    encoding = {
        **_month_axes(scope, [float(str(row["value"])) for row in rows], lang),
        "color": tones,
        "tooltip": [{"field": name, "type": "nominal", "title": " "} for name in ("when", "whose", "label")],
    }
    spec = {
        "$schema": SCHEMA,
        "data": {"values": rows},
        "encoding": encoding,
        "layer": [
            {
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {"detail": {"field": "run", "type": "nominal"}, "strokeDash": dashes},
            },
            {"mark": {"type": "point", "filled": True, "size": 36, "opacity": 1}},
        ],
        "height": 260,
        "width": "container",
        "usermeta": SVG,
    }
    first = lines[0] if lines else None
    note = _("{scheme} · {currency} · a month that nobody recorded is left open").format(
        scheme=kinds[0].scheme, currency=kinds[0].currency
    )
    name = _("{way}: goods by month").format(way=way_words(view, sides))
    return GoodsSpec(spec=spec, title=months_title(view, scope, sides, first), name=name, note=note)


def _month_rows(lines: tuple[MonthLine, ...], lang: Language) -> list[dict[str, object]]:
    """Return a mark for each month with a value; `run` is the same for months that a line joins."""
    return [
        {
            "at": _place(one),
            "value": float(one.value),
            "whose": whose_words(line.kind, lang),
            "run": f"{number}-{part}",
            "when": period_words(one.period, one.period, lang),
            "label": amount(one.value, line.kind.currency, lang),
        }
        for number, line in enumerate(lines)
        for part, run in enumerate(line.runs)
        for one in run
        if one.value is not None
    ]


def _month_axes(scope: GoodsScope, values: list[float], lang: Language) -> dict[str, Any]:
    """Return the axis of years, and that of values from zero."""
    years = list(range(scope.earliest // YEAR, scope.latest // YEAR + 2))
    grouping = lang.number(1000)[1:-3]
    return {
        "x": {
            "field": "at",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [years[0], years[-1]], "nice": False},
            "axis": {"values": years, "format": "d", "grid": False},
        },
        "y": {
            "field": "value",
            "type": "quantitative",
            "title": None,
            "axis": {"tickCount": 5, "labelExpr": f"replace(format(datum.value, ',d'), /,/g, '{grouping}')"},
            "scale": {"domain": [min(0, *values), max(0, *values) * 1.08 or 1], "nice": False},
        },
    }


def _place(one: MonthValue) -> float:
    """Return where a month is on the axis of years; a year as a whole at its middle."""
    month = one.period % YEAR
    return one.period // YEAR + ((month - 0.5) / 12 if month else 0.5)


def _color(kinds: tuple[Kind, ...], lang: Language) -> dict[str, Any]:
    return {
        "field": "whose",
        "type": "nominal",
        "scale": {"domain": _order(kinds, lang), "range": [TONES[kind.reporter] for kind in kinds]},
        "legend": LEGEND,
    }


def _order(kinds: tuple[Kind, ...], lang: Language) -> list[str]:
    return [whose_words(kind, lang) for kind in kinds]


def _short(name: str) -> str:
    return name if len(name) <= NAMED else f"{name[: NAMED - 1].rstrip()}…"
