"""Growth: from 27 units to 250 and from the real ties to 10,000; frames of the moving map, clicks, the server's work."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from playwright import sync_api as playwright_errors
from playwright.sync_api import sync_playwright

from tests.bench import clicks, engines, growing
from tests.bench.numbers import exponent, percentile
from tests.bench.process import Started, rss_mb, say
from tests.bench.visits import visit
from tests.bench.watching import box_of, prepare
from tests.browser.serving import launch

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

WORLDS: Final = ((27, 0), (250, 0), (250, 1_000), (250, 3_000), (250, 10_000))
PLACES: Final = ("KZ-55", "KZ-35", "KZ-39", "KZ-63", "KZ-59", "KZ-15")
START_S: Final = 300.0
UNANSWERED: Final = 1000.0  # in place of a click that is never answered
OPEN_MS: Final = 180_000
# One watch at a time: that of an earlier move ends here, though it may not have seen its end yet.
FRAMES: Final = """() => { const times = window.frameTimes = [];
  const look = (at) => { if (frameTimes !== times) return; times.push(at); requestAnimationFrame(look); };
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
    return {"worlds": found, "values": values(found)}


def values(worlds: list[dict[str, Any]]) -> dict[str, float]:
    """Return what is promised of growth; a world that could not be measured keeps none of it."""
    small, large = worlds[0], worlds[-1]
    grown = [world for world in worlds[1:] if "cpu_ms_per_click" in world]
    found = {
        "frames_10000_ties": min(large.get(move, {}).get("frames_per_s", 0.0) for move in ("pan", "zoom")),
        "click_10000_of_small": UNANSWERED,
    }
    if "click_to_panel_ms" in large:
        ratio = large["click_to_panel_ms"]["median"] / small["click_to_panel_ms"]["median"]
        found["click_10000_of_small"] = round(ratio, 2)
    if len(grown) > 2:
        sizes, costs = [world["ties"] for world in grown], [max(world["cpu_ms_per_click"], 0.1) for world in grown]
        found["cpu_exponent"] = exponent(sizes, costs)
    return found


def _world(browser: Browser, world: Path) -> dict[str, Any]:
    engine, start = engines.OURS, time.monotonic()
    say(world.name)
    command = ("tests.bench.grown", str(world), "run", "dashboard.py")
    server = Started(command, world / "log.txt", patience_s=START_S)
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    found: dict[str, Any] = {}
    try:
        server.wait()
        found["start_s"] = round(time.monotonic() - start, 1)
        start = time.monotonic()
        page, wire, _, traffic = visit(context, server, engine.ready, patience_ms=OPEN_MS)
        found |= {"open_s": round(time.monotonic() - start - 0.7, 1), "first_visit_kb": round(traffic.bytes / 1000)}
        found |= {"pan": _frames(page, pan), "zoom": _frames(page, zoom)}
        page.reload()
        page.wait_for_selector(engine.ready, timeout=OPEN_MS)
        prepare(page)
        wire.settle(page)
        found |= clicks.clicks(page, engine, wire, server, places=PLACES * 2)
        found["rss_mb"] = round(rss_mb(server.process.pid))
    except (playwright_errors.Error, TimeoutError) as error:
        found["failed"] = str(error).splitlines()[0]
    finally:
        context.close()
        server.stop()
    return found


def _frames(page: Page, move: Any) -> dict[str, float]:
    """Return the frames a second while the map is moved, and how long one frame in twenty takes at least."""
    page.evaluate(FRAMES)
    move(page)
    times = page.evaluate("() => { const times = frameTimes; frameTimes = null; return times; }")
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
