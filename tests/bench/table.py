"""Writes ``docs/benchmarks.md`` from the results of a run."""

from __future__ import annotations

import json
import os
import platform
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.budgets import BUDGETS
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PAGE: Final = ROOT / "docs" / "benchmarks.md"
PACKAGES: Final = ("streamlit", "folium", "streamlit-folium", "pydeck", "playwright")
HEAD: Final = """# Benchmarks

Written by `python -m tests.bench table` from the results of `make bench`; numbers are not edited by hand. What
a ratio compares is measured in one run, in real Chromium on the same machine, so ratios mean more than milliseconds.
The parts - data, pages, network, growth, load, hall, pictures, layers, processes - may be measured one by one.
"""
DATA: Final = {
    "unit": "the fixed piece of work",
    "load": "loading the book",
    "check": "checking it",
    "question": "the slowest question of a click",
    "search_p95": "a search, p95",
}
NOTES: Final = """- **floor**: a Streamlit page with the same panel, buttons for regions and no map, under Streamlit's own settings.
- **st_folium as documented**, **tuned**: the same shapes, ties, panel and days with streamlit-folium: built in the script
  as its documentation shows; and with `feature_group_to_add`, few layers, a fragment and one returned object. Leaflet is
  served from here, nothing else is loaded. The first has no light: lighting a region would load the map anew.
- **st.pydeck_chart**: what it can do. It has no projection of our own (no two frames side by side), shows pixels of a
  canvas (no keyboard, no names for assistive tools), and nothing outside can see when its light or a day is drawn.
- Clicks: 24, after one that is not counted, until the panel of the clicked place is drawn. Days: 24. Visits: 5, the first
  with an empty store of the browser. Bytes are those of the websocket, uncompressed,
  and of the panel's documents as they travel.
- Load is sessions over raw websockets that send again what a browser sent, each every 5 seconds, beside one real
  browser; an answer counts once all of it is there and holds the panel.
- Chromium draws without a graphics card here, so frames a second are those of a weak machine.
"""


def machine() -> dict[str, Any]:
    """Return what a run was measured on, and when."""
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return {
        "date": time.strftime("%Y-%m-%d"),
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gb": round(memory),
        "system": platform.system() + " " + platform.release().split("-")[0],
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


def write(source: Path) -> int:
    """Write the table."""
    found = json.loads(source.read_text(encoding="utf-8"))
    parts = [
        HEAD,
        _machine(found["machine"]),
        _promises(found),
        _data(found.get("data", {})),
        _pages(found.get("pages", {}), found.get("empty")),
    ]
    parts += [
        _network(found.get("network", {})),
        _growth(found.get("growth", {})),
        _load(found.get("load", {})),
        _hall(found.get("hall", {})),
        _pictures(found.get("pictures", {})),
        _layers(found.get("layers", {})),
        _goods(found.get("goods", {})),
        _proxy(found.get("proxy", {})),
    ]
    parts += [_views(found.get("pages", {})), "## What is measured\n\n" + NOTES]
    PAGE.write_text("\n".join(part for part in parts if part), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def _machine(facts: dict[str, Any]) -> str:
    packages = ", ".join(f"{name} {facts[name]}" for name in PACKAGES)
    return (
        f"{facts['date']} · {facts['cpu']}, {facts['cores']} cores, {facts['memory_gb']} GB · {facts['system']} · "
        f"Python {facts['python']} · {packages}\n"
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join('–' if cell is None else str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _promises(found: dict[str, Any]) -> str:
    rows: list[tuple[object, ...]] = []
    for key, budget in BUDGETS.items():
        value = found["values"].get(key)
        promised = f"{'≥' if budget.least else '≤'} {budget.limit:g} {budget.unit}".rstrip()
        if value is None:
            rows.append((budget.text, promised, None, "not measured"))
        else:
            by = budget.miss(value)
            rows.append((budget.text, promised, f"{value:g}", f"**missed by {by:.3g}**" if by else "kept"))
    failed = "".join(f"\nNot finished: {part}: {why}\n" for part, why in found.get("failed", {}).items())
    return "## Promises\n\n" + _table(("what", "promised", "measured", ""), rows) + failed


def _pages(pages: dict[str, Any], empty: dict[str, Any] | None) -> str:
    if not pages:
        return ""
    head = (
        "page", "click to panel, ms", "light, ms", "bytes a click", "the map's share", "server CPU, ms", "date, ms", "map loads by 24 days",
        "first paint, ms", "warm, ms", "warm, seen, ms", "first visit, kB", "second, kB", "heap, MB", "requests outside",
    )  # fmt: skip
    rows = [
        (
            name, _both(page["click_to_panel_ms"]), _both(page.get("highlight_ms")), _both(page["bytes_per_click"]),
            _both(page.get("map_bytes_per_click")), page["cpu_ms_per_click"], _both(page.get("date_ms")), page.get("map_reloads"),
            page["first_paint_ms"], page["warm_paint_ms"], page.get("warm_seen_ms"), page["first_visit_kb"], page["second_visit_kb"],
            " → ".join(f"{held:.0f}" for held in page["heap_mb"]) if "heap_mb" in page else None, page["outside_requests"],
        )
        for name, page in pages.items()
    ]  # fmt: skip
    note = f"\nAn empty Streamlit page transfers {empty['first_visit_kb']} kB at the first visit.\n" if empty else ""
    return "## A click, a day, a visit\n\nMedian / p95.\n\n" + _table(head, rows) + note


def _data(found: dict[str, Any]) -> str:
    if not found:
        return ""
    rows = [(name, found[f"{key}_ms"]) for key, name in DATA.items()]
    return "## The data, without a browser\n\nProcessor time.\n\n" + _table(("what", "ms"), rows)


def _both(found: dict[str, float] | None) -> str | None:
    return f"{found['median']:g} / {found['p95']:g}" if found else None


def _growth(found: dict[str, Any]) -> str:
    if not found:
        return ""
    head = (
        "units",
        "ties",
        "start, s",
        "open, s",
        "pan, frames/s",
        "zoom, frames/s",
        "click to panel, ms",
        "light, ms",
        "server CPU, ms",
    )
    rows = [
        (
            world["units"], world["ties"], world.get("start_s"), world.get("open_s"), world.get("pan", {}).get("frames_per_s"),
            world.get("zoom", {}).get("frames_per_s"), _both(world.get("click_to_panel_ms")), _both(world.get("highlight_ms")),
            world.get("cpu_ms_per_click") or world.get("failed"),
        )
        for world in found["worlds"]
    ]  # fmt: skip
    return "## Growth\n\n" + _table(head, rows)


def _network(found: dict[str, Any]) -> str:
    if not found:
        return ""
    head = (
        "page", "performance", "accessibility", "best practices", "SEO", "first paint, ms", "largest, ms", "shift",
        "blocked, ms", "kB",
    )  # fmt: skip
    rows = [
        (
            name, *(round(page[grade]) for grade in ("performance", "accessibility", "practices", "seo")),
            round(page["first_paint_ms"]), round(page["largest_paint_ms"]), f"{page['shift']:.3f}",
            round(page["blocked_ms"]), round(page["bytes"] / 1000),
        )
        for name, page in found["pages"].items()
    ]  # fmt: skip
    return "## A first visit over a network\n\nLighthouse, desktop preset.\n\n" + _table(head, rows)


def _load(found: dict[str, Any]) -> str:
    if not found:
        return ""
    head = (
        "page",
        "sessions",
        "clicks",
        "median, ms",
        "p95, ms",
        "errors",
        "of one core",
        "CPU a click, ms",
        "memory, MB",
    )
    rows = [
        (
            name,
            step["sessions"],
            step["clicks"],
            step["median_ms"],
            step["p95_ms"],
            step["errors"],
            step["cpu_share"],
            step["cpu_ms_per_click"],
            step["rss_mb"],
        )
        for name, page in found.items()
        if name != "values"
        for step in page["steps"]
    ]
    ends = ", ".join(f"{name} at {page['saturation']}" for name, page in found.items() if name != "values")
    visits, browser = found["dashboard"]["visits"], found["dashboard"]["browser"]
    held = " → ".join(f"{held:g}" for held in visits["rss_mb"])
    return (
        "## Many people\n\n" + _table(head, rows)
        + f"\nOne click in twenty takes a second or more: {ends} sessions (the last step measured, where it never does).\n"
        + f"The real browser among them: p95 {browser.get('p95_ms')} ms of {browser['clicks']} clicks.\n"
        + f"Memory over {visits['count']} visits: {held} MB.\n"
    )  # fmt: skip


def _hall(found: dict[str, Any]) -> str:
    if not found:
        return ""
    names = {
        "hall": "click every 5 s",
        "together": "click every 5 s, behind one address",
        "turning": "turn pages every 3 s",
    }
    keys = ("sessions", "deeds", "median_ms", "p95_ms", "errors", "cpu_share", "cpu_ms_per_deed", "rss_mb")
    head = (
        "who",
        "sessions",
        "deeds",
        "median, ms",
        "p95, ms",
        "errors",
        "of one core",
        "CPU a deed, ms",
        "memory, MB",
    )
    storm = found["storm"]
    return (
        "## A hall\n\n"
        + _table(head, [(name, *(found[part][key] for key in keys)) for part, name in names.items()])
        + f"\nAnother address's page takes {storm['alone_ms']} ms alone (p95), {storm['p95_ms']} ms while twenty sockets of one "
        + f"address ask twenty times a second each, and {storm['after_ms']} ms a second after that.\n"
    )


def _pictures(found: dict[str, Any]) -> str:
    if not found:
        return ""
    rows = [
        (name, found[key]["clicks"], found[key]["median_ms"], found[key]["p95_ms"])
        for key, name in (("without", "alone"), ("with", "beside one who takes pictures without a pause"))
    ]
    held = found["memory"]
    memory = (
        f"\nServer and worker hold {held['before_mb']} MB before any picture, at most {held['most_mb']} MB while sixty are "
        f"asked for at once, and {held['after_mb']} MB once the worker has nothing to do.\n"
    )
    return "## Pictures\n\n" + _table(("a visitor", "clicks", "median, ms", "p95, ms"), rows) + memory


def _layers(found: dict[str, Any]) -> str:
    if not found:
        return ""
    live = found["live"]
    rows = [
        (store, f"{int(size):,}", spent["read"], spent["keep"])
        for store, sizes in found["files"].items()
        for size, spent in sizes.items()
    ]
    return (
        "## Own data\n\n"
        + _table(("store", "rows of a file", "read, CPU s", "kept, CPU s"), rows)
        + f"\n200 rows that another process keeps are shown in an open page after {live['median_s']:g} s (median of "
        + f"{live['times']}), at most {live['most_s']:g} s.\n"
    )


def _goods(found: dict[str, Any]) -> str:
    if not found:
        return ""
    points, reckoned, powers = found["points"], found["reckoned"], found["exponents"]
    names = {
        "rows_per_s": "records/s loaded",
        "load_mb": "MB of the process that loads",
        "bytes_a_record": "bytes of a record",
    }
    rows: list[tuple[object, ...]] = [(text, *(point[name] for point in points), None) for name, text in names.items()]
    rows += [
        (f"{name}, ms", *(point["questions_ms"][name] for point in points), reckoned.get(f"{name}_ms"))
        for name in points[0]["questions_ms"]
    ]
    rows.append(("300 sessions, p95, ms", *(point["p95_300_ms"] for point in points), None))
    head = ("what", *(f"{point['records']:,} records" for point in points), "10⁹, reckoned")
    said = ", ".join(f"{name} {power:g}" for name, power in powers.items())
    note = (
        f"{reckoned['load_h']:g} h of loading, {reckoned['disk_gb']:g} GB; exponents: {said}"
        if powers
        else "not reckoned"
    )
    return "## Trade by goods\n\n" + _table(head, rows) + f"\nA thousand million records: {note}.\n"


def _proxy(found: dict[str, Any]) -> str:
    if not found:
        return ""
    rows = [
        (label, found[key]["clicks_per_s"], found[key]["median_ms"], found[key]["p95_ms"], found[key]["errors"])
        for key, label in (("one_process", "one process"), ("two_processes", "two processes"))
    ]
    restart = found["restart"]
    return (
        "## Two processes behind nginx\n\n"
        + _table(("behind nginx", "clicks a second", "median, ms", "p95, ms", "errors"), rows)
        + f"\n{found['one_process']['sessions']} visitors click as fast as they are answered; they and nginx share the same cores.\n"
        + f"A rolling restart under {restart['sessions']} sessions took {restart['seconds']:.0f} s: {restart['moved_sessions']} moves to the other process, "
        + f"{restart['clicks']} clicks, {restart['errors']} errors; the longest step's p95 was {restart['p95_ms']:g} ms.\n"
    )


def _views(pages: dict[str, Any]) -> str:
    views = pages.get("dashboard", {}).get("views")
    if not views:
        return ""
    rows = [(name, times["by_link_ms"], times["by_turning_ms"]) for name, times in views.items()]
    return "## Our pages, until all of each is drawn\n\n" + _table(
        ("page", "by its link, ms", "by turning to it, ms"), rows
    )
