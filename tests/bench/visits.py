"""Five visits: what the first transfers, what the second takes from the browser's own store, when the page is drawn."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any, Final, Protocol

from tests.bench.watching import Wire, prepare
from tests.browser.serving import Watch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    from tests.bench.engines import Engine
    from tests.browser.serving import Server

OURS: Final = ("/assets/", "/maps/")
VIEWPORT: Final[ViewportSize] = {"width": 1440, "height": 900}
DRAWN: Final = """() => { window.drawn = {};
  const look = () => {
    const wanted = {panel: '[data-testid=panel] h2', map: '.pv-map[data-ready=true]',
      seen: '.pv-first-map, .pv-map[data-ready=true]'};
    for (const [name, selector] of Object.entries(wanted)) {
      if (!drawn[name] && document.querySelector(selector)) drawn[name] = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look); }"""


class Address(Protocol):
    """Where something is served: a server's or a proxy's."""

    url: str


class Traffic:
    """What a page asks of the server and how much of it travels, counted by the browser."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        self.again: list[str] = []
        self._own: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", self._answer)
        session.on("Network.requestServedFromCache", self._keep)
        session.on("Network.loadingFinished", self._finish)

    def _answer(self, event: dict[str, Any]) -> None:
        answer = event["response"]
        path = "/" + answer["url"].split("/", 3)[-1]
        kept = answer.get("fromDiskCache") or answer.get("fromPrefetchCache") or answer["status"] == 304
        if path.startswith(OURS) and not kept:
            self._own[event["requestId"]] = path

    def _keep(self, event: dict[str, Any]) -> None:
        self._own.pop(event["requestId"], None)

    def _finish(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])
        # Streamlit's own scripts may ask for a file twice: what costs no bytes came from the browser's memory.
        if event["encodedDataLength"] > 0 and (path := self._own.pop(event["requestId"], None)):
            self.again.append(path)


def visit(
    context: BrowserContext, server: Address, ready: str, *, patience_ms: float = 90_000
) -> tuple[Page, Wire, Watch, Traffic]:
    """Open the page and wait until it is drawn."""
    page = context.new_page()
    page.add_init_script(f"({DRAWN})()")
    watch, wire, traffic = Watch(page), Wire(page), Traffic(page)
    watch.begin(server.url)
    page.goto(server.url, timeout=patience_ms)
    page.wait_for_selector(ready, timeout=patience_ms, state="attached")
    wire.settle(page, quiet_ms=700)
    prepare(page)
    return page, wire, watch, traffic


def visits(
    browser: Browser, engine: Engine, server: Server, *, count: int = 5
) -> tuple[Page, Wire, Watch, dict[str, Any]]:
    """Visit some times as one visitor, and leave the last page open."""
    context = browser.new_context(viewport=VIEWPORT, locale="en-GB")
    drawn: list[dict[str, float]] = []
    moved, again, outside = [], [], 0
    for number in range(count):
        page, wire, watch, traffic = visit(context, server, engine.ready)
        drawn.append(_paint(page, engine))
        moved.append(traffic.bytes + wire.received)
        again.append(traffic.again)
        outside += len(watch.outside)
        if number < count - 1:
            page.close()
    found = {
        "first_paint_ms": round(drawn[0]["warm_paint_ms"]),
        **_medians(drawn[1:]),
        "first_visit_kb": round(moved[0] / 1000),
        "second_visit_kb": round(moved[1] / 1000),
        "assets_loaded_again": len(again[1]),
        "outside_requests": outside,
    }
    return page, wire, watch, found


def paints(browser: Browser, servers: Mapping[Engine, Server], *, count: int) -> dict[str, dict[str, int]]:
    """Visit pages in turn, warm, so that whatever slows the machine slows them alike; return the medians of each.

    A map is seen when it is drawn in the document that the page opens with, and drawn when it can be used.
    """
    contexts = {engine: browser.new_context(viewport=VIEWPORT, locale="en-GB") for engine in servers}
    drawn: dict[str, list[dict[str, float]]] = {engine.name: [] for engine in servers}
    for number in range(count + 1):
        for engine, server in servers.items():
            page, *_ = visit(contexts[engine], server, engine.ready)
            if number:  # the first visit fills the browser's store
                drawn[engine.name].append(_paint(page, engine))
            page.close()
    for context in contexts.values():
        context.close()
    return {name: _medians(times) for name, times in drawn.items()}


def _paint(page: Page, engine: Engine) -> dict[str, float]:
    """Return when what is drawn last on a page was there, and when it was first seen."""
    times, last = page.evaluate("drawn"), shown(engine)
    return {"warm_paint_ms": times[last], "warm_seen_ms": times["seen" if last == "map" else last]}


def _medians(times: Sequence[Mapping[str, float]]) -> dict[str, int]:
    return {what: round(statistics.median(time[what] for time in times)) for what in times[0]}


def shown(engine: Engine) -> str:
    """Return what is drawn last on a page."""
    return "map" if engine.script == "dashboard.py" else "panel"


def empty_visit(browser: Browser, server: Address) -> dict[str, Any]:
    """Visit an empty page of Streamlit once."""
    context = browser.new_context(viewport=VIEWPORT, locale="en-GB")
    _, wire, _, traffic = visit(context, server, "[data-testid=stAppViewContainer]")
    context.close()
    return {"first_visit_kb": round((traffic.bytes + wire.received) / 1000)}
