"""Ticks on the page of a visit: from a line that is left out to the page that the server has divided anew."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Final

from tests.browser.serving import ready

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATH: Final = "/visit?by=BY-HO&kz=KZ-55&day=2026-12-01"
COUNT: Final = 24
TICK: Final = """number => new Promise(done => {
  const desk = document.querySelector("[data-testid=desk]"), ticks = desk.querySelectorAll(".pv-line-tick");
  const since = performance.now();
  ticks[number % 6].click();
  const asked = desk.dataset.asked;
  const look = () => desk.dataset.number === asked ? done(performance.now() - since) : requestAnimationFrame(look);
  look();
})"""


def ticks(tab: Page, url: str) -> dict[str, float]:
    """Return the median and the greatest of twenty-four ticks, in milliseconds; the first ones are not counted."""
    tab.goto(url + PATH)
    ready(tab)
    tab.wait_for_selector(".pv-sheet", timeout=30_000)
    times = [tab.evaluate(TICK, number) for number in range(COUNT + 6)][6:]
    tab.evaluate("localStorage.clear()")
    return {"median": round(statistics.median(times), 1), "max": round(max(times), 1)}
