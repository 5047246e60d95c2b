"""Charts of a layer: beside the book's, which are as without it, each with the layer's name and diamonds."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.exports.own_charts import OWN
from components.i18n.language import language
from components.pages.chronicle import page as chronicle
from components.pages.chronicle import timeline
from components.pages.production import page as production
from components.pages.trade import page as trade
from data.atlas.selection import Selection
from data.enums import DataChoice, Flow, Lang
from tests.data.layers.own_rows import TITLE, atlas_of, figure, placed, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from types import ModuleType

    from data.atlas.atlas import Atlas

TODAY = date(2026, 11, 24)
COUNTRIES = {"by_id": "BY", "kz_id": "KZ", "unit": "usd_million"}
YEARS = [("2023", "1000003"), ("2024", "1000007"), ("2025", "1000019")]
OWN_ATLAS = atlas_of((
    *small_layer(),
    *(
        placed(figure(value, flow=flow, period_start=year, period_end=year, **COUNTRIES), f"B{row}{flow}")
        for row, (year, value) in enumerate(YEARS)
        for flow in (Flow.TURNOVER, Flow.EXPORT)
    ),
))  # fmt: skip


def both(own: Atlas | None = OWN_ATLAS) -> View:
    return View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), TODAY, own)


def values(chart: Any, name: str = "value") -> set[float]:
    """Return the values of a chart's rows."""
    found = chart.to_dict()["datasets"].values()
    return {row[name] for rows in found for row in rows if name in row}


@pytest.mark.parametrize("page", [trade, production, chronicle], ids=lambda page: page.__name__.split(".")[-2])
def test_the_books_charts_keep_their_names_titles_and_notes(page: ModuleType) -> None:
    with_layer, alone = both(), both(None)
    for texts in (page.chart_titles, page.chart_names, page.chart_notes):
        found = texts(with_layer)
        own = {name: text for name, text in found.items() if name.startswith(OWN)}
        assert all(text.startswith(f"Ours: {TITLE}. ") for text in own.values())
        of_book = {name: text for name, text in found.items() if name not in own}
        if texts is page.chart_notes and page is trade:  # the layer's points are on the axes of turnover
            assert of_book.pop("turnover").count(TITLE) == 1
        assert of_book.items() <= texts(alone).items()
    names = page.charts(with_layer)
    assert {name for name in names if not name.startswith(OWN)} == set(page.charts(alone))
    assert set(names) <= set(page.chart_titles(with_layer)) & set(page.chart_notes(with_layer))


def test_turnover_has_the_layers_points_as_diamonds_on_no_line() -> None:
    spec = trade.charts(both())["turnover"].to_dict()
    alone = trade.charts(both(None))["turnover"].to_dict()
    rows = [row for rows in spec["datasets"].values() for row in rows if "claim" in row]
    own = [row for row in rows if row["shape"] == "diamond"]
    assert {row["value"] for row in own} >= {1000003, 1000007, 1000019}
    assert all(ATLAS.index.claims.get(row["claim"]) is None for row in own)
    lines = [layer for layer in spec["layer"] if layer["mark"]["type"] == "line"]
    assert len(lines) == len([layer for layer in alone["layer"] if layer["mark"]["type"] == "line"])
    assert not [row["claim"] for row in own if row["claim"] in json.dumps(lines)]
    top = {row["value"] for row in rows}
    assert spec["layer"][1]["encoding"]["y"]["scale"]["domain"][1] >= max(top)  # an honest scale holds both
    assert f"{OWN}turnover" not in trade.charts(both())


def test_bars_of_a_layer_are_a_chart_by_themselves() -> None:
    found, alone = trade.charts(both()), trade.charts(both(None))
    assert values(found["flows"]) == values(alone["flows"])
    assert values(found[f"{OWN}flows"]) == {1000003, 1000007, 1000019}
    shapes = [layer["mark"].get("shape") for layer in found[f"{OWN}flows"].to_dict()["layer"]]
    assert shapes.count("diamond") == 1
    assert "diamond" not in json.dumps(found["flows"].to_dict())


def test_ventures_of_a_layer_are_counted_in_a_chart_by_themselves() -> None:
    found, alone = production.charts(both()), production.charts(both(None))
    assert values(found["stages"], "all") == values(alone["stages"], "all")
    assert values(found[f"{OWN}stages"], "all") == {1}


def test_the_time_line_has_lanes_of_the_layer_below_the_books() -> None:
    found, alone = (chronicle.charts(view)["timeline"].to_dict() for view in (both(), both(None)))
    lanes, before = (
        [row["label"] for rows in chart["datasets"].values() for row in rows if "label" in row]
        for chart in (found, alone)
    )
    assert lanes[: len(before)] == before
    assert lanes[len(before) :]
    assert all(label.startswith(f"Ours: {TITLE} · ") for label in lanes[len(before) :])
    marks = [row for rows in found["datasets"].values() for row in rows if "own" in row]
    of_layer = both().of_layer
    assert of_layer
    assert sum(row["own"] for row in marks) == len(timeline.shown(of_layer).dated) > 1
    assert all(row["own"] == (row["claim"] in OWN_ATLAS.index.claims) for row in marks)
