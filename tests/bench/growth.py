"""Growth: from 27 units to 250 and from the real ties to 10,000; frames of the moving map, clicks, the server's work."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from tests.bench import clicks, engines, growing
from tests.bench.numbers import exponent, percentile
from tests.bench.process import Started, rss_mb
from tests.bench.visits import visit
from tests.bench.watching import box_of
from tests.browser.serving import launch

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

WORLDS: Final = ((27, 0), (250, 0), (250, 1_000), (250, 3_000), (250, 10_000))
PLACES: Final = ("KZ-55", "KZ-35", "KZ-39", "KZ-63", "KZ-59", "KZ-15")
START_S: Final = 300.0
FRAMES: Final = """() => { window.frameTimes = []; window.watchFrames = true;
  const look = (at) => { frameTimes.push(at); if (watchFrames) requestAnimationFrame(look); };
  requestAnimationFrame(look); }"""


def measure(folder: Path) -> dict[str, Any]:
    """Measure every world in turn."""
    found = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for units, ties in WORLDS:
            world = folder / f"world-{units}-{ties}"
            world.mkdir()
            found.append({"units": units, "ties": growing.grow(world, units=units, ties=ties)} | _world(browser, world))
        browser.close()
    small, large, grown = found[0], found[-1], found[1:]
    sizes, costs = [world["ties"] for world in grown], [world["cpu_ms_per_click"] for world in grown]
    values = {
        "frames_10000_ties": min(large["pan"]["frames_per_s"], large["zoom"]["frames_per_s"]),
        "click_10000_of_small": round(large["click_to_panel_ms"]["median"] / small["click_to_panel_ms"]["median"], 2),
        "cpu_exponent": exponent(sizes, [max(cost, 0.1) for cost in costs]),
    }
    return {"worlds": found, "values": values}


def _world(browser: Browser, world: Path) -> dict[str, Any]:
    engine, start = engines.OURS, time.monotonic()
    command = ("tests.bench.grown", str(world), "run", "dashboard.py")
    server = Started(command, world / "log.txt", patience_s=START_S)
    try:
        server.wait()
        found: dict[str, Any] = {"start_s": round(time.monotonic() - start, 1)}
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
        context.set_default_timeout(120_000)
        start = time.monotonic()
        page, wire, _, traffic = visit(context, server, engine.ready)
        found |= {"open_s": round(time.monotonic() - start - 0.7, 1), "first_visit_kb": round(traffic.bytes / 1000)}
        found |= clicks.clicks(page, engine, wire, server, places=PLACES * 4)
        found |= {"pan": _frames(page, pan), "zoom": _frames(page, zoom), "rss_mb": round(rss_mb(server.process.pid))}
        context.close()
    finally:
        server.stop()
    return found


def _frames(page: Page, move: Any) -> dict[str, float]:
    """Return the frames a second while the map is moved, and how long one frame in twenty takes at least."""
    page.evaluate(FRAMES)
    move(page)
    times = page.evaluate("() => { watchFrames = false; return frameTimes; }")
    gaps = [after - before for before, after in pairwise(times)]
    return {
        "frames_per_s": round(1000 * len(gaps) / (times[-1] - times[0]), 1),
        "p95_ms": round(percentile(gaps, 95), 1),
    }


def pan(page: Page) -> None:
    """Drag the map to and fro."""
    left, top, width, height = box_of(page, ".pv-canvas:not([hidden])")
    x, y = left + width * 0.6, top + height * 0.15  # where there is nothing to click
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(60):
        page.mouse.move(x + (step if step < 30 else 60 - step) * 8, y + step * 2)
        page.wait_for_timeout(16)
    page.mouse.up()


def zoom(page: Page) -> None:
    """Turn the wheel in and out."""
    left, top, width, height = box_of(page, ".pv-canvas:not([hidden])")
    page.mouse.move(left + width / 2, top + height / 2)
    for step in range(24):
        page.mouse.wheel(0, -60 if step < 12 else 60)
        page.wait_for_timeout(80)
    page.wait_for_timeout(300)
