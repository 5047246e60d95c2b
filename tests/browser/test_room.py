"""Room for what is still coming: nothing jumps while a page is drawn, and no page is long before it is unfolded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.serving import quiet, until

if TYPE_CHECKING:
    from tests.browser.serving import OpenPage

PAGES: Final = (
    "/", "/region?place=KZ-55", "/pair?by=BY-HO&kz=KZ-55",
    "/trade", "/production", "/chronicle", "/white-spots", "/sources", "/visit", "/visit?by=BY-HO&kz=KZ-55",
    "/present", "/present?by=BY-HO&kz=KZ-55", "/learn", "/learn?quiz=1&seed=7B-2026&n=10",
)  # fmt: skip
MOST_SHIFT: Final = 0.05
MOST_SCREENS: Final = 8
SHIFTS: Final = """window.pvShift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.pvShift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
HEIGHT: Final = "document.querySelector('[data-testid=stMain]').scrollHeight"


@pytest.mark.daily(5)
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_nothing_jumps_while_a_page_is_drawn(open_page: OpenPage, path: str, width: int, height: int) -> None:
    page = open_page(path, width=width, height=height, script=SHIFTS)
    quiet(page)
    page.wait_for_timeout(800)
    assert page.evaluate("window.pvShift") <= MOST_SHIFT


@pytest.mark.daily(2)
@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_long_on_a_phone_before_it_is_unfolded(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390, height=844, lang="ru")
    quiet(page)
    page.wait_for_timeout(800)
    assert 1 <= page.evaluate(HEIGHT) / 844 <= MOST_SCREENS


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_what_a_cell_is_about_comes_into_sight_where_it_was_clicked(
    open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page("/white-spots", width=width, height=height)
    page.locator("[data-pair='BY-HO,KZ-55']").click()
    page.wait_for_selector(".pv-matrix-result h2", timeout=15_000)
    quiet(page)
    cell, head = (page.locator(where).bounding_box() for where in ("[data-pair='BY-HO,KZ-55']", ".pv-matrix-result h2"))
    assert cell
    assert head
    assert 0 <= cell["y"] < head["y"] < height - head["height"]
    assert head["y"] - cell["y"] < 120


@pytest.mark.parametrize(("width", "height"), [(1093, 510), (911, 425)])
def test_a_laptop_at_125_and_150_per_cent_has_a_map_and_its_date_in_sight(
    open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page("/", width=width, height=height, lang="ru")
    stage = page.locator(".pv-stage").bounding_box()
    slider = page.locator(".pv-slider").bounding_box()
    assert stage
    assert slider
    assert stage["height"] >= 300
    assert stage["y"] + 100 < slider["y"] <= height - slider["height"]  # no turn of the wheel is needed for the date
    page.mouse.move(stage["x"] + 200, stage["y"] + 60)
    page.mouse.wheel(0, 150)
    until(page, f"document.querySelector('.pv-stage').getBoundingClientRect().y < {stage['y'] - 50}")
    slider = page.locator(".pv-slider").bounding_box()
    stage = page.locator(".pv-stage").bounding_box()
    assert stage
    assert slider
    seen = min(slider["y"], stage["y"] + stage["height"]) - max(0, stage["y"])
    assert seen >= 236


def test_the_wheel_scrolls_the_page_until_the_map_is_pressed(open_page: OpenPage) -> None:
    page = open_page("/", width=1093, height=510)
    turned = "document.querySelector('.pv-canvas:not([hidden]) .leaflet-map-pane').style.transform"
    top = "document.querySelector('.pv-stage').getBoundingClientRect().y"
    before, began = (
        page.evaluate(f"{turned} + document.querySelector('.pv-unit').getAttribute('d')"),
        page.evaluate(top),
    )
    page.mouse.move(300, 250)
    page.mouse.wheel(0, 100)
    until(page, f"{top} < {began} - 50")
    assert page.evaluate(f"{turned} + document.querySelector('.pv-unit').getAttribute('d')") == before
    page.locator(".pv-stage .pv-canvas").click(position={"x": 12, "y": 120})
    quiet(page)
    held = page.evaluate(top)
    page.mouse.wheel(0, -120)
    until(page, f"{turned} + document.querySelector('.pv-unit').getAttribute('d') !== {json.dumps(before)}")
    assert page.evaluate(top) == held
