"""Workbook of a chart: values where the chart looks for them, gaps empty, claims on a second sheet, no formula."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.exports.paper_parts.letters import clean
from components.exports.talks.chart_workbook import SHEET, write_chart_workbook
from components.i18n.language import language
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.notes.reading import S, part
from tests.components.exports.talks.made_talks import CHART


def cells(package: bytes, sheet: int) -> dict[str, str]:
    """Return the cells of a sheet by their references; no cell is a formula."""
    shared = ["".join(t.text or "" for t in item.iter(f"{S}t")) for item in part(package, "xl/sharedStrings.xml")]
    found = {}
    for cell in part(package, f"xl/worksheets/sheet{sheet}.xml").iter(f"{S}c"):
        assert cell.find(f"{S}f") is None
        text = cell.findtext(f"{S}v") or ""
        found[cell.attrib["r"]] = shared[int(text)] if cell.get("t") == "s" else text
    return found


def test_categories_are_rows_and_series_columns_with_gaps_empty() -> None:
    made = write_chart_workbook(CHART, language(Lang.EN))
    assert made == write_chart_workbook(CHART, language(Lang.EN))
    assert cells(made, 1) == {
        "A2": "2014", "A3": "2015", "A4": "2016", "B1": "Turnover", "B2": "966.8", "B4": "420", "C1": "Exports",
        "C4": "300.5",
    }  # fmt: skip


def test_each_value_has_its_claim_on_the_second_sheet() -> None:
    found = cells(write_chart_workbook(CHART, language(Lang.EN)), 2)
    assert [found[f"E{row}"] for row in (1, 2, 3)] == ["turnover-2014", "turnover-2016", "exports-2016"]
    assert [found[f"C{row}"] for row in (1, 2, 3)] == ["966.8", "about 420", "300.5"]


@pytest.mark.parametrize("lang", Lang)
def test_its_first_sheet_has_the_name_that_the_chart_refers_to(lang: Lang) -> None:
    sheets = part(write_chart_workbook(CHART, language(lang)), "xl/workbook.xml").iter(f"{S}sheet")
    assert next(sheets).attrib["name"] == SHEET == "Sheet1"


def test_text_that_looks_like_a_formula_is_text() -> None:
    hostile = replace(CHART, title=HOSTILE, unit="=1+1", categories=("=1+1", HOSTILE, "{0}"))
    found = cells(write_chart_workbook(hostile, language(Lang.EN)), 1)
    assert (found["A2"], found["A3"]) == ("=1+1", HOSTILE)


@given(st.text(min_size=1, max_size=30).filter(lambda text: clean(text) != ""))
def test_any_text_is_read_back_as_text(text: str) -> None:
    chart = replace(CHART, categories=(text, "2015", "2016"))
    assert cells(write_chart_workbook(chart, language(Lang.EN)), 1)["A2"] == clean(text)
