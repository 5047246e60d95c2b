"""Figures in a line."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.documents.model import Badge
from components.documents.texts import Marked
from components.documents.titles import WHOLE, Part
from components.i18n.language import language
from components.pages.trade.lines import figure, figure_line, product_name
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


@pytest.mark.parametrize(
    ("claim", "without", "title"),
    [
        ("turnover-2021", WHOLE, "Turnover, 2021"),
        ("index-turnover-2010", WHOLE, "Turnover, index, 2010 (2009 = 100)"),
        ("index-turnover-2005-2010", WHOLE, "Turnover, index, from 2005 to 2010 (2005 = 100)"),
        ("export-food-2020-over-300", WHOLE, "Exports from Belarus to Kazakhstan: food, 2020"),
        ("export-food-2020-over-300", {Part.GOODS}, "Exports from Belarus to Kazakhstan, 2020"),
        ("count-regional-agreements-2021", {Part.GOODS}, "Regional agreements, 2021"),
    ],
)
def test_a_line_says_what_the_section_does_not(claim: str, without: frozenset[Part], title: str) -> None:
    assert figure(view(), claim, without=without).title == title


def test_a_measure_that_the_unit_does_not_say_is_named() -> None:
    growth = [i for i in ATLAS.index.figure_sides if ATLAS.claim(i).row["measure"] == "growth_pct"]
    assert growth
    assert all("growth" in str(figure(view(), i).title).lower() for i in growth)


def test_marks_of_doubt_come_after_the_status_that_is_no_result() -> None:
    line = figure_line(view(), "target-turnover-1bn", "T", ["mark"])
    assert line.badges == (Badge(text="target", tone="doubt"), Badge(text="mark", tone="doubt"))
    assert figure_line(view(), "turnover-2021", "T", []).badges == ()
    assert (line.title, line.tone) == ("T", "row")


def test_words_in_place_of_a_number_are_in_their_language() -> None:
    line = figure(view(Lang.RU), "exporters-gomel-region-2021")
    assert line.value is None
    assert line.lines[0] == Marked(text="among the main suppliers", lang="en")


def test_the_name_of_goods_begins_with_a_capital() -> None:
    names = [product_name(view(), str(claim.row["product"])) for claim in map(ATLAS.claim, ATLAS.index.figure_sides)]
    assert names
    assert all(name[0] == name[0].upper() for name in names)
    assert product_name(view(), "regional agreements") == "Regional agreements"
