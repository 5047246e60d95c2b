"""Charts of trade: hedges drawn, gaps open, targets apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.i18n.language import language
from components.pages.trade import charts, page
from components.pages.trade.charts import SHAPES, TONES
from components.pages.trade.rankings import ranking_titles
from data.atlas.selection import Selection
from data.enums import Lang, Qualifier, Status
from data.queries.trade.series import FLOWS, national
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def marks(chart: Any) -> list[dict[str, Any]]:
    """The rows a chart is drawn from."""
    return [row for data in chart.to_dict()["datasets"].values() for row in data]


def test_every_hedge_has_a_shape_and_every_flow_a_tone() -> None:
    assert set(SHAPES) == set(Qualifier)
    assert set(TONES) == set(FLOWS)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_chart_is_drawn_without_a_browser(lang: Lang) -> None:
    for name, chart in page.charts(view(lang)).items():
        svg = vl_convert.vegalite_to_svg(chart.to_dict() | {"width": 600})
        assert svg.count("<path") > 3, name


def test_the_turnover_chart_marks_each_claim_of_the_series_and_no_target() -> None:
    turnover = national(ATLAS)[0]
    drawn = {row["claim"]: row for row in marks(charts.turnover_chart(view())) if "claim" in row}
    assert set(drawn) == {point.claim_id for point in (*turnover.years, *turnover.parts)}
    assert {row["value"] for row in drawn.values()} >= {847.9, 828.3}
    assert [i for i, row in drawn.items() if row["rival"]] == ["turnover-2020", "turnover-2020-implied"]
    assert drawn["turnover-2011"]["label"] == "almost 800"
    assert drawn["turnover-2011"]["shape"] == "triangle-down"
    assert drawn["turnover-2017-01-09"]["label"] == "about 500 (9 months)"


def test_a_part_of_a_year_is_drawn_as_long_as_it_is() -> None:
    drawn = {row["claim"]: row for row in marks(charts.turnover_chart(view())) if "claim" in row}
    part, whole = drawn["turnover-2017-01-09"], drawn["turnover-2014"]
    assert part["to"] - part["from"] == pytest.approx(0.75)
    assert (whole["from"], whole["middle"], whole["to"]) == pytest.approx((2013.5, 2014, 2014.5))


def test_the_years_without_a_figure_are_shaded_and_joined_by_no_line() -> None:
    spec = charts.turnover_chart(view()).to_dict()
    bands = [row for row in marks(charts.turnover_chart(view())) if "claim" not in row]
    assert {row["from"] + 0.5 for row in bands} == {2006, 2007, 2008, 2009, 2012, 2013, 2015, 2017, 2018, 2019}
    lines = [layer for layer in spec["layer"] if layer["mark"]["type"] == "line"]
    joined = [
        layer["transform"][0]["filter"]["oneOf"] for layer in lines if isinstance(layer["transform"][0]["filter"], dict)
    ]
    assert ["turnover-2020", "turnover-2021"] in joined
    assert all("turnover-2017-01-09" not in ids for ids in joined)


def test_targets_have_a_chart_of_their_own() -> None:
    drawn = [row["claim"] for row in marks(charts.targets_chart(view()))]
    assert set(drawn) == {point.claim_id for point in national(ATLAS)[0].targets}
    assert all(ATLAS.claim(i).status is Status.TARGET for i in drawn)


def test_a_chart_of_regions_holds_one_period_and_level() -> None:
    drawn = charts.region_charts(view())
    assert list(drawn) == ["turnover-by-2020", "turnover-kz-2012"]
    assert [row["name"] for row in marks(drawn["turnover-by-2020"])] == [
        "Minsk Region",
        "Brest Region",
        "Gomel Region",
    ]
    assert set(ranking_titles(view())) == set(drawn)
