"""Steps of talks: from a key to the step on the hall's screen, a talk made on the spot, and a file that is opened."""

from __future__ import annotations

import statistics
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TALKS: Final = ("gomel-pavlodar", "promised-done", "thirty-years")
MADE: Final = (
    "pair-BY-HO-KZ-39",
    "pair-BY-MI-KZ-35",
    "pair-BY-VI-KZ-11",
    "pair-BY-BR-KZ-27",
    "region-KZ-55",
    "region-BY-MA",
)
"""Talks that nobody has asked for before: they are made while one waits."""

FILE: Final = "/api/v1/talks/gomel-pavlodar.html?lang=ru&lang2=kk"
READY: Final = "[data-testid=show][data-ready]"
STEP: Final = """() => new Promise(done => {
  const show = document.querySelector("[data-testid=show]"), { step } = show.dataset, since = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", code: "PageDown", bubbles: true }));
  const look = () => show.dataset.step !== step
    ? requestAnimationFrame(() => done(performance.now() - since)) : requestAnimationFrame(look);
  look();
})"""
BEGUN: Final = "() => performance.getEntriesByName('pv-ready')[0].startTime"


def steps(browser: Browser, url: str) -> dict[str, float]:
    """
    Return how long talks take.

    Returns
    -------
    dict of str to float
        The median and the 95th percentile of a step of each shipped talk, in milliseconds until the frame after it; the
        longest time of an answer with a talk that is made on the spot, in seconds; and when a file that is opened from
        the disk is ready, in milliseconds, the median of three.
    """
    context, times = browser.new_context(), []
    tab = context.new_page()  # one of its own: what is opened from the disk is no request to another host
    for talk in TALKS:
        tab.goto(f"{url}/present?talk={talk}&lang=ru&lang2=kk")
        tab.wait_for_selector(READY)
        count = int(tab.locator(READY).get_attribute("data-count") or 0)
        for _ in range(count - 1):
            times.append(tab.evaluate(STEP))
            tab.wait_for_timeout(300)  # a speaker says something
    opened = statistics.median(_opened(tab, url) for _ in range(3))
    context.close()
    return {
        "median": round(statistics.median(times), 1),
        "p95": round(statistics.quantiles(times, n=20)[-1], 1),
        "made_s": round(max(_answered(f"{url}/present?talk={talk}&lang=ru&lang2=kk") for talk in MADE), 2),
        "file_ready": round(opened),
    }


def _answered(url: str) -> float:
    """Return how long an answer takes, to its last byte."""
    since = time.perf_counter()
    with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
        answer.read()
    return time.perf_counter() - since


def _opened(tab: Page, url: str) -> float:
    """Return when a file of a talk that is opened from the disk is ready."""
    with tempfile.TemporaryDirectory() as folder, urllib.request.urlopen(url + FILE) as answer:  # noqa: S310 - ours
        file = Path(folder) / "talk.html"
        file.write_bytes(answer.read())
        tab.goto(file.as_uri())
        tab.wait_for_selector(READY)
        return float(tab.evaluate(BEGUN))
