"""Every page in turn: five visits, twenty-four clicks, twenty-four days."""

from __future__ import annotations

import statistics
import time
import traceback
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from components.session.routes import ROUTES
from tests.bench import clicks, visits
from tests.bench.engines import ALL, FLOOR, OURS, TUNED, Engine
from tests.bench.process import rss_mb, say, serving
from tests.bench.steps import steps
from tests.bench.ticks import ticks
from tests.browser.serving import ROOT, ready

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page


def measure(browser: Browser, folder: Path, *, short: bool = False) -> dict[str, Any]:
    """Measure the pages; the short form leaves out what takes longest."""
    engines = (FLOOR, OURS, TUNED) if short else ALL
    found: dict[str, Any] = {"pages": {}, "failed": {}}
    for engine in engines:
        try:
            found["pages"][engine.name] = page(browser, folder, engine, short=short)
            if fault := found["pages"][engine.name].pop("failed", None):
                found["failed"][f"{engine.name}, days"] = fault
        except Exception as error:
            traceback.print_exc()
            found["failed"][engine.name] = f"{type(error).__name__}: {error}".splitlines()[0]
    if not short:
        if {FLOOR.name, OURS.name} <= found["pages"].keys():
            for name, paint in paints(browser, folder).items():
                found["pages"][name] |= paint
        # Away from our folder: there are no settings, so this is Streamlit as it comes.
        headless = (
            "--server.headless",
            "true",
            "--browser.gatherUsageStats",
            "false",
            "--browser.serverAddress",
            "localhost",
        )
        script = str(ROOT / "tests/bench/empty.py")
        with serving(script, folder=folder, cwd=folder, options=headless) as server:
            found["empty"] = visits.empty_visit(browser, server)
    return found


def paints(browser: Browser, folder: Path) -> dict[str, dict[str, int]]:
    """Measure the warm first paint of ours and of the floor, in turn."""
    say("warm paint")
    with (
        serving(FLOOR.script, folder=folder, options=FLOOR.options) as floor,
        serving(OURS.script, folder=folder, options=OURS.options) as ours,
    ):
        return visits.paints(browser, {FLOOR: floor, OURS: ours}, count=10)


def page(browser: Browser, folder: Path, engine: Engine, *, short: bool) -> dict[str, Any]:
    """Measure one page."""
    say(engine.name)
    with serving(engine.script, folder=folder, options=engine.options) as server:
        tab, wire, watch, found = visits.visits(browser, engine, server, count=3 if short else 5)
        found |= clicks.clicks(
            tab, engine, wire, server, places=clicks.UNITS if short and engine is TUNED else clicks.CLICKS
        )
        if engine.dated:
            try:
                found |= clicks.days(tab, engine, wire, years=clicks.YEARS[:12] if short else clicks.YEARS)
            except Error as error:  # what was measured before stays measured
                found["failed"] = str(error).splitlines()[0]
        if engine is OURS:
            found["tick_ms"] = ticks(tab, server.url)
            found["steps_ms"] = steps(browser, server.url)
        if engine is OURS and not short:
            found |= clicks.heap(tab, engine, wire, clicks_in_all=200)
            found["views"] = views(tab, server.url)
        elif engine is TUNED and not short:
            found |= clicks.heap(tab, engine, wire, clicks_in_all=60)
        found["rss_mb"] = round(rss_mb(server.process.pid))
        found["outside_requests"] = max(found["outside_requests"], len(watch.outside))
        tab.context.close()
    return found


def views(tab: Page, url: str) -> dict[str, dict[str, float]]:
    """Open every page of ours five times by its link, warm, and turn to it five times: until all of it is drawn."""
    by_link: dict[str, list[float]] = {}
    by_turning: dict[str, list[float]] = {}
    for _ in range(5):
        for entry in ROUTES:
            start = time.perf_counter()
            tab.goto(f"{url}/{entry.path}?place=KZ-35&by=BY-HO&kz=KZ-55")
            ready(tab)
            by_link.setdefault(entry.name, []).append((time.perf_counter() - start) * 1000)
        for entry in ROUTES:
            start = time.perf_counter()
            tab.click(f"[data-page={entry.name}]")
            tab.wait_for_selector(f"[data-page={entry.name}][aria-current=page]")
            tab.wait_for_selector(f"[data-testid=downloads][data-view={entry.name}]", state="attached")
            by_turning.setdefault(entry.name, []).append((time.perf_counter() - start) * 1000)
    return {
        name: {
            "by_link_ms": round(statistics.median(times)),
            "by_turning_ms": round(statistics.median(by_turning[name])),
        }
        for name, times in by_link.items()
    }
