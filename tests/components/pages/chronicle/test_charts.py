"""The chart of the time line says what its table says."""

from __future__ import annotations

import html
import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.i18n.language import language
from components.pages.chronicle import page, timeline
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def marks(shown: View) -> list[dict[str, Any]]:
    data = page.charts(shown)["timeline"].to_dict()["datasets"].values()
    return [row for rows in data for row in rows if "claim" in row]


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(Lang))
def test_the_time_line_is_drawn_without_a_browser(lang: Lang) -> None:
    chart = page.charts(view(lang))["timeline"]
    assert "<line" in vl_convert.vegalite_to_svg(chart.to_dict() | {"width": 700})


@pytest.mark.parametrize(
    "selection", [{}, {"place": "KZ-39"}, {"themes": frozenset({"machinery"})}, {"date": date(2013, 1, 1)}]
)
def test_the_chart_and_its_table_say_the_same(selection: dict[str, Any]) -> None:
    shown = view(**selection)
    drawn, rows = marks(shown), timeline.dated_rows(shown)
    assert {row["claim"] for row in drawn} == {row.claim_id for row in rows}
    assert {(row["claim"], row["when"], row["status"]) for row in drawn} == {
        (r.claim_id, r.cells[1], r.cells[3]) for r in rows
    }


def test_a_mark_is_as_long_as_its_date_is_vague() -> None:
    drawn = {row["claim"]: row for row in marks(view())}

    def days(claim_id: str) -> int:
        row = drawn[claim_id]
        return (date.fromisoformat(row["to"][:10]) - date.fromisoformat(row["from"][:10])).days

    assert days("friendship-treaty-1996") == 1
    assert days("gomel-pavlodar-agreement-2016") == 30
    assert days("minsk-region-karaganda-agreement-1996") == 366
    assert days("event-conference-kazan-2011-10") == 3


def test_no_mark_of_a_lane_hides_another() -> None:
    rows: dict[float, list[tuple[str, str]]] = {}
    for row in marks(view()):
        rows.setdefault(row["y"], []).append((row["from"], row["to"]))
    for spans in rows.values():
        spans.sort()
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_the_years_can_be_moved_and_magnified() -> None:
    spec = page.charts(view())["timeline"].to_dict()
    (zoom,) = spec["params"]
    assert zoom["bind"] == "scales"
    assert zoom["select"]["encodings"] == ["x"]


def test_the_vaguer_a_date_the_fainter_and_the_thinner_its_mark() -> None:
    drawn = {row["claim"]: (row["clear"], row["thick"]) for row in marks(view())}
    day, month, year = (
        drawn[claim_id]
        for claim_id in (
            "friendship-treaty-1996", "gomel-pavlodar-agreement-2016", "minsk-region-karaganda-agreement-1996",
        )
    )  # fmt: skip
    assert day[0] > month[0] > year[0]
    assert day[1] > month[1] > year[1]


def test_the_years_are_above_and_below_the_lanes() -> None:
    spec = page.charts(view())["timeline"].to_dict()
    axes = [layer["encoding"].get("x", {}).get("axis") for layer in spec["layer"]]
    assert sorted(axis["orient"] for axis in axes if axis) == ["bottom", "top"]
    assert spec["resolve"] == {"axis": {"x": "independent"}}


@pytest.mark.daily(2)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("width", [370, 1326])
def test_names_are_on_the_line(lang: Lang, width: int) -> None:
    picture = vl_convert.vegalite_to_svg(page.charts(view(lang))["timeline"].to_dict() | {"width": width})
    names = {row["name"] for row in marks(view(lang))}
    begun = {name[:5] for name in names}
    drawn = re.findall(r"<text[^>]*>([^<]{6,})</text>", html.unescape(picture))
    assert sum(text[:5] in begun for text in drawn) > (60 if width > 1000 else 15)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("year", [1993, 1997, 2009])
def test_the_time_line_is_drawn_on_an_early_day(lang: Lang, year: int) -> None:
    shown = view(lang, date=date(year, 1, 1))
    assert "<svg" in vl_convert.vegalite_to_svg(page.charts(shown)["timeline"].to_dict() | {"width": 700})
    assert page.chart_titles(shown)["timeline"]
