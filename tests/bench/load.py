"""Many people: how long a click takes among 25 and 300 sessions, what a session holds, and where each page gives up."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from tests.bench import engines
from tests.bench.clicks import UNITS, take_back
from tests.bench.numbers import percentile
from tests.bench.process import cpu_ms, rss_mb, say, serving
from tests.bench.replay import record
from tests.bench.sessions import Connections, stream
from tests.bench.visits import visit
from tests.bench.watching import answered
from tests.browser.serving import launch

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.engines import Engine
    from tests.bench.replay import Recording
    from tests.bench.visits import Address
    from tests.browser.serving import Server

STEP_S: Final = 20.0
LIMIT_MS: Final = 1000.0
PEER_STEPS: Final = (3, 5, 7, 10, 12, 15, 20, 25, 30, 40, 60)
OUR_STEPS: Final = (400, 500, 600, 800)
VISITS: Final = 2000
WARM_VISITS: Final = 400


class RealBrowser(threading.Thread):
    """One real browser that clicks among the sessions."""

    def __init__(self, server: Address) -> None:
        super().__init__(daemon=True)
        self.server, self.done = server, threading.Event()
        self.times: list[float] = []
        self.errors: list[str] = []

    def run(self) -> None:
        """Click every two seconds until asked to stop."""
        engine = engines.OURS
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page, wire, _, _ = visit(browser.new_context(), self.server, engine.ready)
            places = UNITS * 50
            for last, place in zip((UNITS[0], *places), places, strict=False):
                if self.done.is_set():
                    break
                take_back(page, engine, wire, last, place)
                page.evaluate(f"bench.watch({place!r}, {engine.lit})")
                try:
                    page.mouse.click(*engine.where(page, place))
                    self.times.append(answered(page)[0])
                except Exception as error:
                    self.errors.append(repr(error)[:200])
                wire.settle(page, quiet_ms=1500, limit_ms=3000)
            browser.close()


def measure(folder: Path) -> dict[str, Any]:
    """Measure ours, then the peers, one after the other."""
    found: dict[str, Any] = {"dashboard": ours(folder)}
    for engine in (engines.TUNED, engines.NAIVE):
        with serving(engine.script, folder=folder, options=engine.options) as server:
            found[engine.name] = {"steps": asyncio.run(steps(recorded(engine, server), server, PEER_STEPS))}
        found[engine.name]["saturation"] = saturation(found[engine.name]["steps"])
    best = max(found[engine.name]["saturation"] for engine in (engines.TUNED, engines.NAIVE))
    mine = found["dashboard"]
    found["values"] = mine.pop("values") | {"saturation_of_peers": round(mine["saturation"] / max(best, 1), 2)}
    return found


def ours(folder: Path) -> dict[str, Any]:
    """Measure our page: 25 and 300 sessions, on until it gives up, and 2,000 visits."""
    engine = engines.OURS
    with serving(engine.script, folder=folder, options=engine.options) as server:
        recording = recorded(engine, server)
        found = asyncio.run(_many_sessions(recording, server))
    with serving(engine.script, folder=folder, options=engine.options) as server:
        found |= asyncio.run(_visits(recording, server))
    at25, at300, browser = found["steps"][0], found["steps"][1], found["browser"]
    found["saturation"] = saturation(found["steps"])
    errors = at25["errors"] + at300["errors"] + len(browser["errors"]) + found["visits"]["errors"]
    found["values"] = {
        "p95_25": at25["p95_ms"], "p95_300": at300["p95_ms"], "errors": errors,
        "session_mb": round((at300["rss_mb"] - at25["rss_mb"]) / 275, 3),
        "growth_2000": round(found["visits"]["rss_mb"][-1] / found["visits"]["rss_mb"][0], 3),
    }  # fmt: skip
    return found


def recorded(engine: Engine, server: Address) -> Recording:
    """Return what a browser sends to a page."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            return record(browser, engine, server)
        finally:
            browser.close()


async def _many_sessions(recording: Recording, server: Server) -> dict[str, Any]:
    browser = RealBrowser(server)
    browser.start()
    found = await steps(recording, server, (25, 300), stop=False)
    browser.done.set()
    await asyncio.to_thread(browser.join, 60)
    summary_of_browser = {"clicks": len(browser.times), "errors": browser.errors[:3]}
    summary_of_browser |= (
        {"p95_ms": round(percentile(browser.times, 95), 1)} if browser.times else {"errors": ["no click was answered"]}
    )
    if found[-1]["p95_ms"] < LIMIT_MS:
        found += await steps(recording, server, OUR_STEPS)
    return {"steps": found, "browser": summary_of_browser}


async def steps(
    recording: Recording, server: Server, sizes: tuple[int, ...], *, stop: bool = True
) -> list[dict[str, Any]]:
    """Let the sessions grow step by step, and stop once a click takes longer than a second for one in twenty."""
    connections, found, pid = Connections(recording, server.port), [], server.process.pid
    for size in sizes:
        say(f"{size} sessions")
        await connections.grow(size)
        before = cpu_ms(pid)
        step = await connections.click(STEP_S)
        spent = cpu_ms(pid) - before
        step |= {
            "rss_mb": round(rss_mb(pid), 1),
            "cpu_share": round(spent / step["seconds"] / 1000, 2),
            "cpu_ms_per_click": round(spent / max(step["clicks"], 1), 1),
        }
        found.append(step)
        if stop and step["p95_ms"] > LIMIT_MS:
            break
    await connections.leave()
    return found


async def _visits(recording: Recording, server: Server) -> dict[str, Any]:
    """Let 2,000 visitors come and go; the memory counts once the first have filled what Streamlit keeps of them."""
    pid = server.process.pid
    errors = await stream(recording, server.port, count=WARM_VISITS)
    held = [round(rss_mb(pid), 1)]
    say(f"{VISITS} visits")
    for _ in range(4):
        errors += await stream(recording, server.port, count=VISITS // 4)
        held.append(round(rss_mb(pid), 1))
    return {"visits": {"count": VISITS, "rss_mb": held, "errors": len(errors), "first_errors": errors[:3]}}


def saturation(found: list[dict[str, Any]]) -> int:
    """Return the number of sessions at which one click in twenty takes a second, between the steps in proportion."""
    before = (0, 0.0)
    for step in found:
        size, slow = int(step["sessions"]), float(step["p95_ms"])
        if slow > LIMIT_MS:
            share = (LIMIT_MS - before[1]) / (slow - before[1])
            return round(before[0] + share * (size - before[0]))
        before = (size, slow)
    return before[0]
