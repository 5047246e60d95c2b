"""What our few rules on Streamlit's own elements promise: room for the map, nothing above it, and no words of Streamlit's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

BOX = "selector => document.querySelector(selector).getBoundingClientRect().toJSON()"


def test_the_map_begins_below_one_line_and_the_page_has_no_margin_to_spare(open_page: Callable[..., Page]) -> None:
    page = open_page("/", width=1920, height=1080)
    head, whole = page.evaluate(BOX, ".pv-header"), page.evaluate(BOX, ".pv-map")
    assert head["top"] <= 16
    assert whole["top"] <= 92
    assert whole["bottom"] <= 1080
    assert head["left"] <= 24
    assert 1920 - head["right"] <= 24


def test_streamlits_own_menu_is_not_on_the_page(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    assert page.locator("[data-testid=stMainMenu], [data-testid=stAppDeployButton]").count() == 0


def test_our_rules_on_streamlits_elements_stay_few() -> None:
    style = (ROOT / "components/assets/streamlit.css").read_text(encoding="utf-8")
    assert len(re.findall(r"data-testid", style)) <= 6
    for file in (ROOT / "components/assets").glob("*.css"):
        if file.name != "streamlit.css":
            assert "stApp" not in re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL), file.name
