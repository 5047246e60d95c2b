"""A first visit to every page over a network, as Lighthouse's desktop preset plays it."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from components.session.routes import ROUTES
from tests.bench.process import say, serving
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LIGHTHOUSE: Final = ROOT / "build" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
"""Where `make bench` installs it."""
CHOSEN: Final = {"region": "?place=BY-HO", "pair": "?by=BY-HO&kz=KZ-55"}
MAIN: Final = ("map", "region", "pair")
VISITS: Final = 3
PATIENCE_S: Final = 180
AUDITS: Final = {
    "first_paint_ms": "first-contentful-paint",
    "largest_paint_ms": "largest-contentful-paint",
    "shift": "cumulative-layout-shift",
    "blocked_ms": "total-blocking-time",
    "speed_index_ms": "speed-index",
    "bytes": "total-byte-weight",
}
GRADES: Final = {
    "performance": "performance",
    "accessibility": "accessibility",
    "practices": "best-practices",
    "seo": "seo",
}


def addresses() -> dict[str, str]:
    """Return the address of every page, by its name; those of a place and of a pair with one that is chosen."""
    return {route.name: f"/{route.path}{CHOSEN.get(route.name, '')}" for route in ROUTES}


def measure(folder: Path) -> dict[str, Any]:
    """Return what Lighthouse says of every page: of some visits the one whose performance is the median."""
    found: dict[str, dict[str, float]] = {}
    with serving("dashboard.py", folder=folder) as server:
        for name, address in addresses().items():
            say(f"{name} over a network")
            visits = [read(audited(server.url + address, folder / f"{name}-{number}.json")) for number in range(VISITS)]
            middle = statistics.median_low([visit["performance"] for visit in visits])
            found[name] = next(visit for visit in visits if visit["performance"] == middle)
    return {"pages": found, "values": values(found)}


def audited(url: str, report: Path) -> dict[str, Any]:
    """Return Lighthouse's report on an address that is visited with an empty store."""
    node = Path(sys.executable).parent / "node"
    flags = "--headless=new --no-sandbox --disable-gpu --no-first-run"
    command = [
        str(node), str(LIGHTHOUSE), url, "--preset=desktop", "--quiet", "--output=json",
        f"--output-path={report}", f"--chrome-flags={flags}",
    ]  # fmt: skip
    subprocess.run(command, check=True, timeout=PATIENCE_S, env={**os.environ, "CHROME_PATH": chrome()})
    made: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return made


def chrome() -> str:
    """Return the path of the Chromium that is there, else of Playwright's own."""
    if found := next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None):
        return found
    with sync_playwright() as playwright:
        return str(playwright.chromium.executable_path)


def read(report: Mapping[str, Any]) -> dict[str, float]:
    """Return the numbers of a report: grades of 100, times in milliseconds."""
    if report.get("runtimeError"):
        raise RuntimeError(report["runtimeError"]["message"])
    grades = {name: round(100 * report["categories"][key]["score"]) for name, key in GRADES.items()}
    return grades | {name: round(report["audits"][key]["numericValue"], 4) for name, key in AUDITS.items()}


def values(pages: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return the number of every promise: that of the page that keeps it least."""

    def of(name: str, among: Sequence[str] = tuple(pages)) -> list[float]:
        return [pages[page][name] for page in among if page in pages]

    others = [page for page in pages if page not in MAIN]
    return {
        "network_main": min(of("performance", MAIN)),
        "network_others": min(of("performance", others)),
        "network_first_paint": max(of("first_paint_ms")),
        "network_largest_paint": max(of("largest_paint_ms")),
        "network_shift": max(of("shift")),
        "network_bytes": max(of("bytes")),
        "network_practices": min(of("practices")),
        "network_accessibility": min(of("accessibility")),
        "network_seo": min(of("seo")),
    }
