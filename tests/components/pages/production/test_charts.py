"""The chart of ventures by year and stage."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.i18n.language import language
from components.pages.production import page
from components.pages.production.charts import shown_ventures, stages
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.ventures import Stage
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), TODAY)


def marks(chart: Any) -> list[dict[str, Any]]:
    return [row for data in chart.to_dict()["datasets"].values() for row in data if "claim" in row]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_stage_has_a_name(lang: Lang) -> None:
    assert set(stages(language(lang))) == set(Stage)


@pytest.mark.daily(4)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", [None, "KZ-39", "BY-HO"])
def test_the_chart_is_drawn_without_a_browser_and_marks_every_venture(lang: Lang, place: str | None) -> None:
    shown = view(lang, place=place)
    chart = page.charts(shown)["stages"]
    assert "<path" in vl_convert.vegalite_to_svg(chart.to_dict() | {"width": 600})
    drawn = [row["claim"] for row in marks(chart)]
    assert len(drawn) == len(set(drawn))
    assert {venture.claim_id for venture in shown_ventures(shown)} <= set(drawn)


@pytest.mark.parametrize("place", [None, "kostanay"])
def test_marks_are_so_far_apart_that_they_do_not_touch_on_a_phone(place: str | None) -> None:
    chart = page.charts(view(place=place))["stages"].to_dict()
    drawn = marks(page.charts(view(place=place))["stages"])
    first, last = next(
        layer["encoding"]["x"]["scale"]["domain"]
        for layer in chart["layer"]
        if "axis" in layer.get("encoding", {}).get("x", {})
    )
    rows: dict[float, list[float]] = {}
    for row in drawn:
        assert first < row["x"] < last
        rows.setdefault(row["y"], []).append(row["x"])
    year = 340 / (last - first)  # pixels on a phone
    assert rows
    for spots in map(sorted, rows.values()):
        assert all((b - a) * year > 7 for a, b in pairwise(spots))


def test_a_later_stage_lies_higher_and_the_undated_are_before_the_first_year() -> None:
    drawn = {row["claim"]: row for row in marks(page.charts(view())["stages"])}
    idea, plan, work = (
        drawn[f"venture-kokshetau-park-{name}"]["y"] for name in ("idea-2011", "2012", "2016")
    )  # fmt: skip
    assert idea < plan < work
    dated = [row["x"] for row in drawn.values() if row["when"] != "undated"]
    assert max(row["x"] for row in drawn.values() if row["when"] == "undated") < min(dated)
