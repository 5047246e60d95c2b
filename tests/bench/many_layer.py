"""A layer of 100,000 ties: how soon its map is open, how soon a click is answered, and what a click costs the server."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import sync_playwright

from data.stores.model import Change, Deed
from data.stores.store import open_store
from tests.bench import clicks, engines
from tests.bench.process import cpu_ms, rss_mb, say, serving
from tests.bench.visits import VIEWPORT, visit
from tests.browser.serving import launch
from tests.data.layers.own_rows import BY_UNITS, KZ_UNITS, claim, row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.layer_rows import LayerRow

TIES: Final = 100_000
LAYER: Final = "many"
ADDRESS: Final = f"/?data=own&layer={LAYER}"
DEED: Final = Deed(who="bench", how_known="command")
PATIENCE_S: Final = 240.0
QUIET: Final = 3
IDLE_MS: Final = 100.0
SENT: Final = """performance.getEntriesByType('resource').filter(({name}) => /[/]maps[/].*[.]json$/.test(name))
  .reduce((sum, {transferSize}) => sum + transferSize, 0)"""
"""Bytes of the index and its table of highlights, as they were sent."""
PLACES: Final = ("KZ-55", "KZ-35", "KZ-39", "KZ-63", "KZ-59", "KZ-15")


def ties(count: int) -> Iterator[LayerRow]:
    """Yield a source and so many ties between places drawn by lot, the same ones each time."""
    chance = random.Random(7)  # noqa: S311 - the same layer in every run
    yield row("sources", "chamber-list", kind="official", title_en="List of ties", year="2024")
    for number in range(count):
        since = chance.randint(1996, 2022)
        yield claim(
            "ties", f"own-tie-{number:06}", cell=f"B{number + 2}", by_place_id=chance.choice(BY_UNITS),
            kz_place_id=chance.choice(KZ_UNITS), kind="interest", since=str(since), status="interest",
            as_stated="interested", what_en=f"Tie {number}", what_ru=f"Связь {number}", inferred=False,
        )  # fmt: skip


def measure(folder: Path, *, count: int = TIES) -> dict[str, Any]:
    """Keep the layer, open its map twice, and click."""
    place = str(folder / "many.sqlite3")
    say(f"a layer of {count} ties")
    with open_store(place) as store:
        base = store.create(LAYER, "Many", DEED)
        store.keep(LAYER, Change(put=tuple(ties(count))), deed=DEED, base=base)
        store.publish(LAYER, DEED)
    engine, found = engines.OURS, dict[str, Any]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", place)
        with serving(engine.script, folder=folder, options=engine.options) as server, sync_playwright() as playwright:
            server.url += ADDRESS
            browser = launch(playwright)
            for name in ("first_open_s", "open_s"):
                page, wire, _, _ = visit(browser.new_context(viewport=VIEWPORT, locale="en-GB"), server, engine.ready)
                found[name] = round(max(page.evaluate("drawn").values()) / 1000, 2)
                say(f"opened in {found[name]} s")
                rest(server.process.pid)
            found["index_bytes"] = page.evaluate(SENT)
            found |= clicks.clicks(page, engine, wire, server, places=PLACES * 2)
            found["rss_mb"] = round(rss_mb(server.process.pid))
            browser.close()
    found["values"] = {
        "layer_open": found["open_s"], "layer_click": found["click_to_panel_ms"]["median"],
        "layer_click_p95": found["click_to_panel_ms"]["p95"], "layer_index": found["index_bytes"],
    }  # fmt: skip
    return found


def rest(pid: int) -> None:
    """Wait until a server has nothing to do: the documents of a layer are written before they are asked for."""
    end, idle = time.monotonic() + PATIENCE_S, 0
    while idle < QUIET and time.monotonic() < end:
        before = cpu_ms(pid)
        time.sleep(1)
        idle = idle + 1 if cpu_ms(pid) - before < IDLE_MS else 0
