"""The chart of ventures by stage."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vl_convert

from components.context import View
from components.i18n import vocabulary
from components.i18n.language import language
from components.pages.production import page
from components.pages.production.charts import is_dated, stage_counts
from components.pages.production.stages import shown_ventures
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


@pytest.mark.daily(4)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", [None, "KZ-39", "BY-MA"])
def test_the_chart_is_drawn_without_a_browser_and_names_every_stage(lang: Lang, place: str | None) -> None:
    shown = view(lang, place=place)
    picture = vl_convert.vegalite_to_svg(page.charts(shown)["stages"].to_dict() | {"width": 600})
    words = vocabulary.stages(language(lang))
    assert [stage for stage in stage_counts(shown) if words[stage.value] not in picture] == []


@pytest.mark.parametrize("place", [None, "kostanay"])
def test_every_venture_is_counted_once_and_the_dated_are_among_them(place: str | None) -> None:
    shown = view(place=place)
    counts, found = stage_counts(shown), shown_ventures(shown)
    assert sum(every for _dated, every in counts.values()) == len(found) > 0
    assert sum(dated for dated, _every in counts.values()) == sum(map(is_dated, found))


def test_the_title_names_the_stage_of_most_ventures() -> None:
    assert page.chart_titles(view())["stages"] == "Most of one stage: voiced or proposed, 39 of 112"
    assert page.chart_titles(view(place="KZ-27"))["stages"] == "How far they have come"
