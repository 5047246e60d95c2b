"""Room for what is still coming: nothing jumps while a page is drawn, and no page is long before it is unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.serving import quiet

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
