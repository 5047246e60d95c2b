"""Charts of trade: hedges drawn, gaps open, targets apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.i18n import vocabulary
from components.i18n.language import language
from components.pages.trade import charts, legends, page
from components.pages.trade.charts import SHAPES, TONES
from data.atlas.selection import Selection
from data.enums import Lang, Qualifier, Status
from data.model import PartialDate
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


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_chart_is_drawn_without_a_browser(lang: Lang) -> None:
    for name, chart in page.charts(view(lang)).items():
        svg = vl_convert.vegalite_to_svg(chart.to_dict() | {"width": 600})
        assert svg.count("<path") > 3, name


def test_the_turnover_chart_marks_each_whole_year_of_the_series_and_nothing_else() -> None:
    turnover = national(ATLAS)[0]
    drawn = {row["claim"]: row for row in marks(charts.turnover_chart(view())) if "claim" in row}
    assert set(drawn) == {point.claim_id for point in turnover.years}
    assert {row["value"] for row in drawn.values()} >= {847.9, 828.3}
    assert [i for i, row in drawn.items() if row["rival"]] == ["turnover-2020", "turnover-2020-implied"]
    assert drawn["turnover-2011"]["label"] == "almost 800"
    assert drawn["turnover-2011"]["shape"] == "triangle-down"


def test_no_chart_has_two_lengths_of_periods_on_one_axis() -> None:
    seen = {}
    for name, chart in page.charts(view()).items():
        if name == "targets":
            continue
        ids = {row["claim"] for row in marks(chart) if "claim" in row}
        seen[name] = {months_of(claim_id) for claim_id in ids}
    assert {name: lengths for name, lengths in seen.items() if len(lengths) != 1} == {}
    assert sorted(next(iter(lengths))[1] for lengths in seen.values()) == [3, 9, 12, 12, 12, 12]


def months_of(claim_id: str) -> tuple[int, int]:
    """The first month and the length in months of a figure's period."""
    row = ATLAS.claim(claim_id).row
    start, end = (PartialDate.parse(str(row[name])) for name in ("period_start", "period_end"))
    return start.first.month, (end.last.year - start.first.year) * 12 + end.last.month - start.first.month + 1


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_chart_says_its_unit_itself_and_its_marks_below_its_title(lang: Lang) -> None:
    here = view(lang)
    titles, notes, unit = page.chart_titles(here), page.chart_notes(here), vocabulary.units(here.lang)["usd_million"]
    drawn = page.charts(here)
    assert set(titles) == set(notes) == set(drawn)
    for name, chart in drawn.items():
        spec = chart.to_dict()
        assert spec["title"]["text"] == unit, name
        assert unit in vl_convert.vegalite_to_svg(spec | {"width": 600}), name
        assert notes[name], name


def test_the_marks_of_the_turnover_chart_are_all_explained_and_no_other_is() -> None:
    legend = legends.turnover_legend(view())
    words = ["as printed", "about", "almost", "derived by us", "the sources disagree", "no figure of the whole year"]
    assert [word for word in words if word not in legend] == []
    assert not {"over", "up to", "part of a year"} & {part.split("\u00a0")[1] for part in legend.split(" · ")}


def test_up_to_is_drawn_as_up_to() -> None:
    assert [q for q, shape in SHAPES.items() if shape == SHAPES[Qualifier.UP_TO]] == [Qualifier.UP_TO]
    spec = charts.targets_chart(view()).to_dict()
    ticks = [layer for layer in spec["layer"] if layer["mark"]["type"] == "tick"]
    assert len(ticks) == 1
    assert [row["claim"] for row in marks(charts.targets_chart(view())) if row["most"]] == ["target-turnover-3bn"]
    assert "up to" in legends.bar_legend(view().lang, ahead=True)


def test_a_target_is_named_by_its_term_or_by_having_none_and_is_at_no_year() -> None:
    named = {row["claim"]: row["names"] for row in marks(charts.targets_chart(view()))}
    assert named == {
        "target-turnover-1bn": ["2019 – 2020", "1 billion US dollars"],
        "target-turnover-2021": ["2021, goods and services", "over 1 billion US dollars"],
        "target-turnover-2014-level": ["no deadline stated", "966.8 million US dollars"],
        "target-turnover-3bn": ["no deadline stated", "up to 3 billion US dollars"],
        "target-turnover-5bn": ["no deadline stated", "5 billion US dollars"],
    }


def test_a_part_of_a_year_is_named_with_its_months_in_a_chart_of_its_own() -> None:
    drawn = charts.part_charts(view())
    assert list(drawn) == ["part-01-03", "part-01-09"]
    for name, chart in drawn.items():
        for row in marks(chart):
            assert len(row["names"]) == 2, name
            assert " – " in row["names"][1], name


def test_the_years_without_a_figure_are_shaded_and_joined_by_no_line() -> None:
    spec = charts.turnover_chart(view()).to_dict()
    bands = [row for row in marks(charts.turnover_chart(view())) if "claim" not in row]
    assert {row["from"] + 0.5 for row in bands} == {2006, 2007, 2008, 2009, 2012, 2013, 2015, 2017, 2018, 2019}
    lines = [layer for layer in spec["layer"] if layer["mark"]["type"] == "line"]
    joined = [
        layer["transform"][0]["filter"]["oneOf"] for layer in lines if isinstance(layer["transform"][0]["filter"], dict)
    ]
    assert ["turnover-2020", "turnover-2021"] in joined
    assert ["turnover-2010", "turnover-2011"] not in joined, "the book calls it a rise"
    assert all("turnover-2017-01-09" not in ids for ids in joined)


def test_targets_have_a_chart_of_their_own() -> None:
    drawn = [row["claim"] for row in marks(charts.targets_chart(view()))]
    assert set(drawn) == {target.claim_id for target in national(ATLAS)[0].targets}
    assert all(ATLAS.claim(i).status is Status.TARGET for i in drawn)


def test_a_chart_of_regions_holds_one_period_and_level() -> None:
    drawn = charts.region_charts(view())
    assert list(drawn) == ["turnover-by-2020", "turnover-kz-2012"]
    assert [row["names"][0] for row in marks(drawn["turnover-by-2020"])] == [
        "Minsk Region",
        "Brest Region",
        "Gomel Region",
    ]
    assert set(drawn) < set(page.chart_titles(view()))
