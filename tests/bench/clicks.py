"""Twenty-four clicks and twenty-four days: when the panel, the light and the map are drawn, and what it costs."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any, Final

from tests.bench.engines import NAIVE, OURS
from tests.bench.numbers import summary
from tests.bench.process import cpu_ms
from tests.bench.watching import answered, centre_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

    from tests.bench.engines import Engine
    from tests.bench.watching import Wire
    from tests.browser.serving import Server

UNITS: Final = (
    "BY-HO",
    "BY-MI",
    "BY-BR",
    "BY-MA",
    "BY-VI",
    "BY-HR",
    "KZ-55",
    "KZ-35",
    "KZ-39",
    "KZ-63",
    "KZ-59",
    "KZ-15",
)
"""By country: on our map a place beside one of the other country makes a pair, see `take_back`."""
CLICKS: Final = UNITS * 2
IDLE_S: Final = 5
YEARS: Final = range(2000, 2024)
SLIDE: Final = """(year) => { const slider = document.querySelector('[data-testid=date]'), start = bench.now();
  window.mapNode ||= document.querySelector('.pv-map');
  slider.value = (year - 1996) * 12 + 6;
  slider.dispatchEvent(new Event('input', {bubbles: true}));
  return bench.drawn(`${year}-07-01`, DATED).then((end) => end - start); }"""


def clicks(page: Page, engine: Engine, wire: Wire, server: Server, *, places: Sequence[str] = CLICKS) -> dict[str, Any]:
    """Click places and measure the way to the panel and the light, the bytes of each answer and the server's work."""
    panel, light, sizes, own = [], [], [], []
    page.mouse.click(*engine.where(page, places[-1]))  # what only a first click costs is not counted
    wire.settle(page)
    idle = idle_ms_per_s(page, server.process.pid)
    before, apart, begun = cpu_ms(server.process.pid), 0.0, time.monotonic()
    for last, place in zip((places[-1], *places), places, strict=False):
        start, left = cpu_ms(server.process.pid), time.monotonic()
        take_back(page, engine, wire, last, place)
        apart += cpu_ms(server.process.pid) - start
        begun += time.monotonic() - left
        page.evaluate(f"bench.watch({place!r}, {engine.lit or 'null'})")
        point = engine.where(page, place)
        fetched = page.evaluate("bench.documents()")
        got, share = wire.received, wire.shares.get(engine.owner, 0)
        page.mouse.click(*point)
        to_panel, to_light = answered(page)
        wire.settle(page)
        panel.append(to_panel)
        light.append(to_light)
        sizes.append(wire.received - got + page.evaluate("bench.documents()") - fetched)
        own.append(wire.shares.get(engine.owner, 0) - share)
    # What the server uses in the same time without a click is no click's.
    spent = cpu_ms(server.process.pid) - before - apart - idle * (time.monotonic() - begun)
    result: dict[str, Any] = {
        "click_to_panel_ms": summary(panel),
        "bytes_per_click": summary(sizes),
        "cpu_ms_per_click": round(max(0.0, spent) / len(places), 1),
        "idle_ms_per_s": round(idle, 1),
    }
    if engine.lit:
        result["highlight_ms"] = summary(light)
    if engine.owner:
        result["map_bytes_per_click"] = summary(own)
    return result


def idle_ms_per_s(page: Page, pid: int) -> float:
    """Return the milliseconds of processor time that a server uses in a second while its page is left alone."""
    before = cpu_ms(pid)
    page.wait_for_timeout(IDLE_S * 1000)
    return (cpu_ms(pid) - before) / IDLE_S


def take_back(page: Page, engine: Engine, wire: Wire, last: str, place: str) -> None:
    """Take back the last choice where the next place would make a pair with it; this is not measured."""
    if engine is OURS and last[:2] != place[:2]:
        page.mouse.click(*engine.where(page, last))
        wire.settle(page)


def days(page: Page, engine: Engine, wire: Wire, *, years: Sequence[int] = YEARS) -> dict[str, Any]:
    """Go through the years and measure until the map is drawn at each; count the times the map was loaded anew."""
    assert engine.dated
    times: list[float] = []
    reloads: list[str] = []
    # A new address of the page itself loads nothing; a frame that goes anywhere is a map loaded anew.
    page.on("framenavigated", lambda frame: reloads.append(frame.url) if frame.parent_frame else None)
    for year in years:
        if engine.script == "dashboard.py":
            times.append(page.evaluate(SLIDE.replace("DATED", engine.dated), year))
            page.wait_for_timeout(60)
            continue
        point = centre_of(page, ".st-key-next button")
        page.evaluate(
            "() => addEventListener('click', () => { window.stepAt = bench.now(); }, {capture: true, once: true})"
        )
        page.mouse.click(*point)
        end = page.evaluate(f"bench.drawn('{year}-07-01', {engine.dated})")
        times.append(end - page.evaluate("stepAt"))
        # The documented peer's map sends its bounds once drawn, and all runs again: a click into that run is lost.
        wire.settle(page, quiet_ms=2000 if engine is NAIVE else 300)
    if engine.script == "dashboard.py":
        if not page.evaluate("mapNode === document.querySelector('.pv-map')"):
            reloads.append(page.url)
        page.evaluate(
            "document.querySelector('[data-testid=date]').dispatchEvent(new Event('change', {bubbles: true}))"
        )
        wire.settle(page)
    return {"date_ms": summary(times), "map_reloads": len(reloads)}


def heap(page: Page, engine: Engine, wire: Wire, *, clicks_in_all: int) -> dict[str, Any]:
    """Click on and on, and measure what the browser still holds after its garbage is collected, in MB."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")
    held = []
    for number in range(clicks_in_all + 1):
        if number % (clicks_in_all // 4) == 0:
            wire.settle(page)
            for _ in range(3):
                session.send("HeapProfiler.collectGarbage")
            held.append(round(session.send("Runtime.getHeapUsage")["usedSize"] / 1e6, 2))
        page.mouse.click(*engine.where(page, CLICKS[number % len(CLICKS)]))
        wire.settle(page, quiet_ms=60)
    session.detach()
    return {"heap_mb": held, "heap_growth": round(statistics.median(held[2:]) / held[1], 3)}
