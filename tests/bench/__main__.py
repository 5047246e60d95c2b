"""``python -m tests.bench``: how fast a click is answered, against a page with the same panel and no map."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from components.navigation import PAGES
from tests.browser.serving import ROOT, Server, Watch, launch, ready

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

UNITS = ["BY-HO", "KZ-55", "BY-MI", "KZ-35", "BY-BR", "KZ-39", "BY-MA", "KZ-63", "BY-VI", "KZ-59", "BY-HR", "KZ-15"] * 2
BUDGETS = {"click_to_panel_of_floor": 1.0, "highlight_ms": 50.0, "date_step_ms": 60.0, "outside_requests": 0.0}
WATCH_CLICK = """place => {
  window.panelAt = window.lightAt = null;
  const panel = document.querySelector('[data-testid=panel]').closest('.pv-panel-mount'), map = document.querySelector('.pv-map');
  const see = new MutationObserver(() => { const shown = document.querySelector('[data-testid=panel]');
    if (shown && shown.dataset.place === place) { window.panelAt = performance.now(); see.disconnect(); } });
  see.observe(panel, {childList: true, subtree: true, attributes: true});
  if (map) { const lit = new MutationObserver(() => { if (map.dataset.place === place) { window.lightAt = performance.now(); lit.disconnect(); } });
    lit.observe(map, {attributes: true}); }
  addEventListener('click', () => { window.clickAt = performance.now(); }, {capture: true, once: true});
}"""
POINT = """place => { const point = document.querySelector(`.pv-canvas:not([hidden]) [data-node="${place}"], .pv-canvas:not([hidden]) .pv-point[data-place="${place}"]`);
  const box = point.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"""
DATE_STEPS = """async () => { const slider = document.querySelector('[data-testid=date]'), times = [];
  for (let month = 0; month < 320; month += 4) { const start = performance.now(); slider.value = month;
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); times.push(performance.now() - start); }
  return times; }"""


def openings(page: Page, url: str) -> dict[str, dict[str, float]]:
    """Open every page five times by its link, warm, and turn to it five times by the navigation: until all of it stands."""
    by_link: dict[str, list[float]] = {}
    by_turning: dict[str, list[float]] = {}
    for _ in range(5):
        for entry in PAGES:
            start = time.perf_counter()
            page.goto(f"{url}/{entry.path}?place=KZ-35&by=BY-HO&kz=KZ-55")
            ready(page)
            by_link.setdefault(entry.name, []).append((time.perf_counter() - start) * 1000)
        for entry in PAGES:
            start = time.perf_counter()
            page.click(f"[data-page={entry.name}]")
            page.wait_for_selector(f"[data-page={entry.name}][aria-current=page]")
            page.wait_for_function(
                "name => document.querySelector('[data-testid=downloads]')?.dataset.view === name", arg=entry.name
            )
            by_turning.setdefault(entry.name, []).append((time.perf_counter() - start) * 1000)
    median = {name: {"by_link_ms": round(statistics.median(times))} for name, times in by_link.items()}
    return {
        name: found | {"by_turning_ms": round(statistics.median(by_turning[name]))} for name, found in median.items()
    }


def summary(values: list[float]) -> dict[str, float]:
    """Return median and 95th percentile."""
    return {"median": round(statistics.median(values), 1), "p95": round(statistics.quantiles(values, n=20)[-1], 1)}


def clicks(page: Page, received: list[int]) -> dict[str, Any]:
    """Click 24 regions and measure the way to the panel, the highlight and the bytes of each answer."""
    panel, light, sizes = [], [], []
    has_map = page.locator(".pv-map").count() > 0
    for place in UNITS:
        page.evaluate(WATCH_CLICK, place)
        before = sum(received)
        if has_map:
            page.mouse.click(*page.evaluate(POINT, place))
        else:
            page.get_by_role("button", name=place, exact=True).click()
        page.wait_for_function("window.panelAt", timeout=10_000)
        panel.append(page.evaluate("window.panelAt - window.clickAt"))
        if has_map:
            light.append(page.evaluate("window.lightAt - window.clickAt"))
        page.wait_for_timeout(350)
        sizes.append(sum(received) - before)
    found = {"click_to_panel_ms": summary(panel), "bytes_per_click": summary(sizes)}
    return found | ({"highlight_ms": summary(light)} if has_map else {})


def measure(browser: Browser, folder: Path, script: str, *, options: tuple[str, ...] = ()) -> dict[str, Any]:
    """Serve a script and measure five loads and 24 clicks."""
    server = Server(ROOT, folder / f"{Path(script).stem}.log", script=script, options=options)
    server.wait()
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    paints, page = [], context.new_page()
    for _ in range(5):
        page.close()
        page = context.new_page()
        watch, received = Watch(page, server.url), []
        page.on(
            "websocket",
            lambda socket, received=received: socket.on("framereceived", lambda data: received.append(len(data))),
        )
        start = time.perf_counter()
        page.goto(server.url)
        page.wait_for_selector("[data-testid=panel] h2", timeout=30_000)
        if script == "dashboard.py":
            ready(page)
        paints.append((time.perf_counter() - start) * 1000)
    page.wait_for_timeout(1000)
    found = {"paint_ms": {"first": round(paints[0]), "warm": round(statistics.median(paints[1:]))}} | clicks(
        page, received
    )
    if script == "dashboard.py":
        found["date_step_ms"] = summary(page.evaluate(DATE_STEPS))
        found["views"] = openings(page, server.url)
    found["outside_requests"] = len(watch.outside)
    context.close()
    server.stop()
    return found


def main() -> int:
    """Measure, print as JSON, and fail where a budget is not kept."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = launch(playwright)
        floor = measure(browser, Path(name), "tests/bench/floor.py", options=("--runner.postScriptGC", "true"))
        ours = measure(browser, Path(name), "dashboard.py")
        browser.close()
    values = {
        "click_to_panel_of_floor": round(ours["click_to_panel_ms"]["median"] / floor["click_to_panel_ms"]["median"], 2),
        "highlight_ms": ours["highlight_ms"]["median"],
        "date_step_ms": ours["date_step_ms"]["median"],
        "outside_requests": ours["outside_requests"],
    }
    missed = {key: value for key, value in values.items() if value > BUDGETS[key]}
    print(
        json.dumps(
            {"dashboard": ours, "floor": floor, "budgets": BUDGETS, "measured": values, "missed": missed}, indent=2
        )
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
