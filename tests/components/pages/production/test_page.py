"""The page of production: ventures by place and stage, with a claim behind each, and counts that stay apart."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.documents.model import Document, Go, Item
from components.exports import images
from components.i18n.language import language
from components.pages import page as page_of
from components.pages.production import document, page
from components.pages.production.charts import shown_ventures, stages
from components.pages.production.places import places
from components.pages.production.ventures_table import columns, venture_rows
from components.parts.table import table_data
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.model import Fact, Lang
from data.queries.trade.ventures import Stage, ventures

ATLAS = Atlas.load()
TODAY = date(2026, 11, 24)


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), TODAY)


def marks(chart: Any) -> list[dict[str, Any]]:
    return [row for data in chart.to_dict()["datasets"].values() for row in data if "claim" in row]


def items(chapter: Document) -> tuple[Item, ...]:
    return chapter.items


@pytest.mark.parametrize("lang", list(Lang))
def test_every_stage_has_a_name(lang: Lang) -> None:
    assert set(stages(language(lang))) == set(Stage)


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


def test_a_place_without_a_venture_has_no_chart_and_says_so() -> None:
    empty = view(place="KZ-27")
    assert page.charts(empty) == {}
    assert places(empty).sections[0].empty
    assert document.chapters(empty) == {}


@pytest.mark.parametrize("lang", list(Lang))
def test_every_venture_of_the_page_has_its_source(lang: Lang) -> None:
    for chapter in document.chapters(view(lang)).values():
        for item in items(chapter):
            assert item.source
            assert item.title
            assert ATLAS.claim(str(item.claim)).fact is Fact.VENTURE


def test_the_head_speaks_of_counts_only_where_there_are_some() -> None:
    assert document.head(view()).lead[-1] == "106 ventures, 26 counts of several"
    assert document.head(view(place="kostanay")).lead[-1] == "19 ventures"


def test_places_count_every_venture_once() -> None:
    lines = [str(item.lines[0]) for item in items(places(view()))]
    assert sum(int(line.split()[0]) for line in lines) == len(shown_ventures(view())) == 106
    assert items(places(view()))[0].go == Go(place="kostanay")


def test_a_chain_reads_from_the_plant_over_its_partner_to_the_product() -> None:
    (belaz,) = (s for s in document.partners(view()).sections if s.id == "plant-belaz")
    titles = [item.title for item in belaz.items]
    assert "→ KazBelAZ → 45-tonne quarry dump trucks" in titles
    (start,) = (i for i in belaz.items if i.claim == "venture-kazbelaz-2013")
    assert any(str(line).startswith("In doubt: KazBelAZ is visited in 2012") for line in start.lines)


def test_the_four_counts_are_four_statements_with_a_section_each() -> None:
    page = document.assembly(view())
    assert [[item.value for item in section.items] for section in page.sections] == [
        ["12"],
        ["13"],
        ["8"],
        ["6"],
    ]
    assert "never added" in page.lead[0]
    assert all(item.source for item in items(page))


def test_steps_name_what_links_them_and_run_upwards() -> None:
    titles = {section.title: section.note for section in document.steps(view()).sections}
    note = titles["Voiced or proposed → planned or announced → at work"]
    assert note == "Linked: a later fact answers a plan"


def test_the_table_has_a_row_for_each_venture_and_sorts_stages_in_their_order() -> None:
    rows = venture_rows(view())
    data = table_data(view(), rows, title="t", count="c", columns=columns(view()))
    assert [row["claim"] for row in data["rows"]] == [v.claim_id for v in shown_ventures(view())]
    assert {len(row["cells"]) for row in data["rows"]} == {len(data["columns"]) - 1}
    assert all(len(row["keys"]) == len(row["cells"]) and row["source"] for row in data["rows"])
    order = {row["cells"][3]: row["keys"][3] for row in data["rows"]}
    assert order["proposed"] < order["planned"] < order["signed"] < order["operating"] < order["completed"]


def test_the_rows_hold_what_the_page_shows_and_the_counts_behind() -> None:
    rows = page.rows(view(place="KZ-39"))
    named, counted = (ventures(ATLAS, on=TODAY, place_id="KZ-39", aggregates=flag) for flag in (False, True))
    assert list(rows["claim_id"][: len(named)]) == [v.claim_id for v in named]
    assert len(rows) == len(named) + len(counted) + 4
    assert rows["claim_id"].is_unique


@pytest.mark.parametrize("lang", list(Lang))
def test_a_picture_of_the_chart_says_what_its_signs_are(lang: Lang) -> None:
    shown = view(lang)
    picture = images.draw(shown, page_of("production").content, "stages", "svg").decode()
    assert set(page.chart_notes(shown)) == set(page.charts(shown)) == set(page.chart_titles(shown))
    assert page.chart_notes(shown)["stages"] in picture
    assert shown.lang.text("undated") in picture
