"""More ties than can be drawn one by one: a line for each pair of places, and a table of all ties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from components.map.arcs import BUNDLED_ABOVE
from tests.bench.growing import grow
from tests.bench.process import Started
from tests.browser.serving import ready, until
from tests.browser.test_map import click_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import OpenPage

TIES = BUNDLED_ABOVE + 200
# How much is drawn on each canvas of the drawing that is shown: of a row across its middle, pixels that are not clear.
DRAWN = """() => [...document.querySelectorAll('.pv-canvas:not([hidden]) canvas')].map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, canvas.height / 2, canvas.width, 1);
  return data.filter((value, at) => at % 4 === 3 && value).length;
})"""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    world = tmp_path_factory.mktemp("grown")
    assert grow(world, units=40, ties=TIES) == TIES
    running = Started(("tests.bench.grown", str(world), "run", "dashboard.py"), world / "log.txt", patience_s=120)
    running.wait()
    yield running.url
    running.stop()


def test_a_click_lights_the_lines_of_a_place_above_those_of_all(grown: str, open_page: OpenPage) -> None:
    page = open_page("/", base=grown)
    assert page.locator(".pv-canvas [data-claim]").count() == 0
    until(page, f"() => {{ const [all, lit = 0] = ({DRAWN})(); return all > 50 && !lit; }}")
    click_unit(page, "KZ-55")
    until(page, f"() => ({DRAWN})()[1] > 5")
    page.get_by_role("button", name="Clear the selection").click()
    until(page, f"() => ({DRAWN})()[1] === 0")


def test_the_table_holds_back_what_is_asked_for_seldom(grown: str, open_page: OpenPage) -> None:
    page = open_page("/", base=grown)
    ready(page)
    page.wait_for_selector("[data-testid=ties-table]")
    rows = page.locator("[data-testid=ties-table] tbody tr")
    assert rows.count() == 500
    page.locator(".pv-twin").get_by_role("button", name="Show all").click()
    assert rows.count() > 500
    counts = re.findall(r"\d+", page.locator(".pv-twin h2").inner_text())
    assert sum(map(int, counts)) == rows.count()
