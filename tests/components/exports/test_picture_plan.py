"""A picture is planned as plain data: what another process draws of it is what this one would."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from typing import Any

import altair as alt
import pandas as pd
import pytest

from components.context import View, current_atlas
from components.exports import images
from components.exports.picture_plan import label, names, plan
from components.i18n.language import language
from components.pages import PAGES
from components.pages import page as page_of
from data.atlas.selection import Selection
from data.enums import Lang

DAY = date(2026, 11, 24)


def view(**chosen: Any) -> View:
    selection = Selection(**chosen)
    return View(current_atlas(), selection, language(selection.lang), DAY)


def _chart(_: View) -> dict[str, alt.Chart]:
    frame = pd.DataFrame({"when": [2019, 2020, 2021], "value": [1.0, 3.0, 2.0]})
    return {"bars": alt.Chart(frame).mark_bar().encode(x="when:O", y="value:Q")}


def test_a_chart_is_named_without_drawing_the_others() -> None:
    assert label(view(), replace(page_of("map").content, charts=None), "ties") == "Ties of each region"


def test_a_chart_without_a_title_is_numbered() -> None:
    content = replace(page_of("map").content, charts=_chart, chart_titles=None, chart_names=None)
    assert label(view(), content, "bars") == "Chart 1"
    assert label(view(), content, "map") == "Map"
    assert names(view(), content) == ["map", "bars"]
    assert names(view(), replace(content, mapped=False)) == ["bars"]
    assert names(view(), replace(content, charts=None)) == ["map"]


def test_a_map_has_the_pins_of_its_page_and_a_chart_its_specification_and_note() -> None:
    content = page_of("production").content
    assert content.pinned
    drawn = plan(view(), content, "map")
    assert (drawn.page, drawn.pinned, drawn.spec) == ("production", content.pinned(view()), None)
    drawn = plan(view(), content, "stages")
    assert drawn.spec
    assert drawn.note
    assert drawn.pinned is None


@pytest.mark.daily(2)
@pytest.mark.parametrize(
    "page", [page.content.route.name for page in PAGES if page.content.route.name != "white-spots"]
)
def test_what_is_planned_comes_through_to_another_process(page: str) -> None:
    shown = view(lang=Lang.KK)
    content = page_of(page).content
    name = names(shown, content)[-1]
    picture = plan(shown, content, name)
    again = pickle.loads(pickle.dumps(picture))  # noqa: S301 - made in the line itself
    assert images.draw(shown, again, "svg") == images.draw(shown, picture, "svg")
