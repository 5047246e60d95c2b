"""The page of trade: hedges drawn, gaps open, targets apart, and a claim behind every figure."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.documents.model import Badge, Document, Item
from components.documents.texts import english
from components.i18n.language import language
from components.pages.trade import charts, checks, document, page
from components.pages.trade.charts import SHAPES, TONES
from components.pages.trade.rankings import ranking_titles
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.model import Flow, Lang, Qualifier, Status
from data.queries.trade.identities import identities
from data.queries.trade.series import FLOWS, national, rankings

ATLAS = Atlas.load()


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def marks(chart: Any) -> list[dict[str, Any]]:
    """The rows a chart is drawn from."""
    return [row for data in chart.to_dict()["datasets"].values() for row in data]


def items(chapter: Document) -> tuple[Item, ...]:
    return chapter.items


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


@pytest.mark.parametrize("lang", list(Lang))
def test_every_figure_of_the_page_has_a_claim_and_its_source(lang: Lang) -> None:
    for name, chapter in document.chapters(view(lang)).items():
        for section in chapter.sections:
            assert section.title
            for item in section.items:
                if name == "checks" and section.id == "refused":
                    assert item.value is None
                    continue
                assert item.source, item
                claim = ATLAS.claim(str(item.claim))
                assert item.value or name == "checks" or english(language(lang), claim.as_stated) in item.lines


def test_every_figure_of_flows_is_on_the_page_where_it_is_first_stated() -> None:
    shown = set(page.rows(view())["claim_id"])
    flows = {
        i for i in ATLAS.index.figure_sides
        if ATLAS.claim(i).row["flow"] != Flow.NONE and not str(ATLAS.claim(i).row["level"]).startswith("city")
    }  # fmt: skip
    assert flows - shown == set()
    assert len(shown) == len(page.rows(view()))


def test_targets_and_results_share_no_section() -> None:
    for section in document.countries(view()).sections:
        ahead = {ATLAS.claim(str(item.claim)).status in {Status.TARGET, Status.PLAN} for item in section.items}
        assert len(ahead) == 1, section.id


def test_a_part_of_a_year_says_so() -> None:
    found = {item.claim: item for item in items(document.countries(view()))}
    texts = [badge.text for badge in found["turnover-2017-01-09"].badges]
    assert "part of a year" in texts
    assert "part of a year" not in [badge.text for badge in found["turnover-2014"].badges]


def test_a_doubt_is_worded_once_a_section_and_marked_elsewhere() -> None:
    (years,) = (s for s in document.countries(view()).sections if s.id == "years-turnover")
    lines = [line for item in years.items for line in item.lines]
    assert len(lines) == len(set(lines)) == 2
    marked = [i.claim for i in years.items if any(b.text == "in doubt, see above" for b in i.badges)]
    assert marked == ["turnover-2020-implied", "turnover-2020", "turnover-2010"]


def test_a_check_shows_how_it_is_computed_and_whether_it_proves_anything() -> None:
    found = {item.claim: item for item in items(checks.checks(view()))}
    balance, turnover = found["balance-2021"], found["turnover-2021"]
    assert balance.badges[0] == Badge(text="✓ passed", tone="good")
    assert "911.8 − 180.7 (derived by us) = 731.1" in balance.lines
    assert turnover.badges[0].text.startswith("= holds because")


def test_a_broken_check_is_shown_as_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tuple(dataclasses.replace(found, stated=found.stated + 80) for found in identities(ATLAS))
    monkeypatch.setattr(checks, "identities", lambda _: broken)
    found = {item.claim: item for item in items(checks.checks(view()))}
    assert found["balance-2021"].badges[0] == Badge(text="✗ not passed", tone="bad")
    assert any("difference: 80" in str(line) for line in found["balance-2021"].lines)


def test_a_total_that_is_not_offered_says_why_and_shows_no_sum() -> None:
    (invalid_totals,) = (s for s in checks.checks(view()).sections if s.id == "refused")
    why = {item.title: [badge.text for badge in item.badges] for item in invalid_totals.items}
    assert why["The newest turnover of each region of Belarus, added up"] == ["✗ the periods differ"]
    assert why["A result and targets in one sum"] == ["✗ the periods differ", "✗ a target is no result"]
    assert all(item.value is None for item in invalid_totals.items)


def test_a_ranking_names_how_many_regions_have_a_figure() -> None:
    (ranking,) = (s for s in document.regions(view()).sections if s.id == "ranking-by-2020")
    assert ranking.note.startswith("Named: 3 of 7 regions.")
    assert [item.title for item in ranking.items] == ["1. Minsk Region", "2. Brest Region", "3. Gomel Region"]
    assert sum(len(r.entries) > 1 for r in rankings(ATLAS)) == 2
