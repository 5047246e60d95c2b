"""What is promised, each as a number with its comparison; and what of it a run keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tests.bench.data_speed import LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

Results = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Budget:
    """A promise.

    Attributes
    ----------
    text
        What is measured.
    limit
        The number promised.
    least
        Whether the number is the least that is allowed; else it is the most.
    unit
        What it counts; empty for a ratio.
    """

    text: str
    limit: float
    least: bool = False
    unit: str = ""

    def miss(self, value: float) -> float:
        """Return by how much a value misses the promise; 0 where it keeps it."""
        return max(0.0, self.limit - value if self.least else value - self.limit)


BUDGETS: Final[Mapping[str, Budget]] = {
    "load_of_unit": Budget("loading the book, as a multiple of a fixed piece of work", LIMITS["load_of_unit"]),
    "check_of_unit": Budget("checking the book, as a multiple of it", LIMITS["check_of_unit"]),
    "question_of_unit": Budget("a question of a click, as a multiple of it", LIMITS["question_of_unit"]),
    "search_p95_of_unit": Budget("p95 of a search, as a multiple of it", LIMITS["search_p95_of_unit"]),
    "papers_of_all_pairs": Budget("DOCX and PDF of every pair in four languages, CPU time", 180.0, unit="s"),
    "slowest_paper": Budget("the slowest DOCX or PDF among them, CPU time", 1.0, unit="s"),
    "click_naive_of_ours": Budget("click to panel: st_folium as documented, as a multiple of ours", 30.0, least=True),
    "click_tuned_of_ours": Budget("click to panel: st_folium tuned, as a multiple of ours", 16.0, least=True),
    "click_of_floor": Budget("click to panel: ours, as a multiple of Streamlit's floor", 0.18),
    "click": Budget("click to panel, the median", 33.0, unit="ms"),
    "click_p95": Budget("p95 of a click to its panel", 60.0, unit="ms"),
    "click_cpu": Budget("server CPU of a click, beside what it uses idle", 2.0, unit="ms"),
    "turns_of_before": Budget("turning to eight pages, by Streamlit's floor, as a multiple of 28 November 2026", 0.5),
    "highlight": Budget("click to light", 50.0, unit="ms"),
    "date": Budget("date change drawn in the browser", 60.0, unit="ms"),
    "tick": Budget("a tick on the page of a visit to its page divided anew", 150.0, unit="ms"),
    "step_p95": Budget("p95 of a step of a talk, from the key to the frame after it", 100.0, unit="ms"),
    "talk_made": Budget("the slowest of six talks made on the spot, to the last byte", 1.0, unit="s"),
    "talk_file_ready": Budget("a file of a talk opened from the disk until it is ready", 1000.0, unit="ms"),
    "date_reloads": Budget("times the map is loaded anew by 24 dates", 0.0, unit="loads"),
    "click_bytes": Budget("bytes of a click with the full panel", 10_000.0, unit="bytes"),
    "map_bytes": Budget("the map's own share of them", 1_000.0, unit="bytes"),
    "first_visit_of_empty": Budget("first visit's transfer, as a multiple of an empty Streamlit page", 1.4),
    "assets_again": Budget("our assets that a second visit loads again", 0.0, unit="files"),
    "paint_of_floor": Budget("warm first paint of the map, as a multiple of the floor's panel", 1.3),
    "seen_of_floor": Budget("warm: the map is seen, as a multiple of the floor's panel", 0.6),
    "network_main": Budget("Lighthouse over a network: performance of map, region and pair", 95.0, least=True),
    "network_others": Budget("the same of all other pages", 90.0, least=True),
    "network_first_paint": Budget("the latest first paint of a page over a network", 1000.0, unit="ms"),
    "network_largest_paint": Budget("the latest largest paint", 1500.0, unit="ms"),
    "network_shift": Budget("the largest layout shift of a page", 0.05),
    "network_bytes": Budget("the largest first visit to a page", 1_300_000.0, unit="bytes"),
    "network_practices": Budget("the lowest grade of best practices", 100.0, least=True),
    "network_accessibility": Budget("the lowest grade of accessibility", 100.0, least=True),
    "network_seo": Budget("the lowest grade of search engine optimisation", 95.0, least=True),
    "heap_growth": Budget("heap after 200 clicks, as a multiple of that after 50", 1.05),
    "outside_requests": Budget("requests to other hosts, peers included", 0.0, unit="requests"),
    "frames_10000_ties": Budget("pan and zoom with 250 units and 10,000 ties", 30.0, least=True, unit="frames/s"),
    "click_10000_of_small": Budget("click to panel with 10,000 ties, as a multiple of the small map", 2.0),
    "cpu_exponent": Budget("server CPU per click by number of ties: exponent", 0.1),
    "p95_25": Budget("p95 of a click, 25 sessions", 200.0, unit="ms"),
    "p95_300": Budget("p95 of a click, 300 sessions", 500.0, unit="ms"),
    "errors": Budget("errors under load", 0.0, unit="errors"),
    "session_mb": Budget("memory of a session", 0.2, unit="MB"),
    "growth_2000": Budget("memory after 2,000 sessions, as a multiple of that before", 1.02),
    "p95_with_pictures": Budget("p95 of a click while another client takes pictures without a pause", 100.0, unit="ms"),
    "memory_after_pictures": Budget("memory after sixty pictures at once, as a multiple of that before any", 1.25),
    "hall_p95": Budget("p95 of a click, 2,000 sessions", 500.0, unit="ms"),
    "hall_errors": Budget("errors in the hall, among those who turn pages and behind one address", 0.0, unit="errors"),
    "hall_session_mb": Budget("memory of a session of the hall", 0.1, unit="MB"),
    "turning_p95": Budget("p95 of turning to a page, 100 people who do it every 3 s", 1500.0, unit="ms"),
    "together_p95": Budget("p95 of a click, 300 people behind one address", 500.0, unit="ms"),
    "storm_p95": Budget(
        "p95 of another's page while 20 sockets of one address ask 20 times a second", 300.0, unit="ms"
    ),
    "after_storm": Budget("p95 of the same a second after it", 300.0, unit="ms"),
    "saturation_of_peers": Budget("sessions at a p95 of 1 s, as a multiple of the better peer's", 10.0, least=True),
    "layer_open": Budget("the map of a layer of 100,000 ties, opened", 3.0, unit="s"),
    "layer_click": Budget("a click on it, until its panel: the median", 60.0, unit="ms"),
    "layer_click_p95": Budget("p95 of the same", 200.0, unit="ms"),
    "layer_index": Budget("the index of its map, as it is sent", 300_000.0, unit="bytes"),
    "live_rows": Budget("200 rows kept until an open page shows them", 1.0, unit="s"),
    "import_200": Budget("a file of 200 rows read and kept in SQLite, CPU time", 0.5, unit="s"),
    "import_20000": Budget("a file of 20,000 rows", 5.0, unit="s"),
    "import_200000": Budget("a file of 200,000 rows", 60.0, unit="s"),
    "goods_rows": Budget("60 million records of goods: loaded", 300_000.0, least=True, unit="records/s"),
    "goods_load_mb": Budget("memory of the process that loads them", 1536.0, unit="MB"),
    "goods_series": Budget("values of a pair by month", 30.0, unit="ms"),
    "goods_top": Budget("top goods of a pair with the year before", 100.0, unit="ms"),
    "goods_map": Budget("all pairs of a year for a map", 100.0, unit="ms"),
    "goods_p95_300": Budget("p95 of a question about goods, 300 sessions each of a pair", 200.0, unit="ms"),
    "goods_exponent": Budget("a pair's questions by number of records: exponent", 0.2),
    "restart_failures": Budget("sessions that a rolling restart fails", 0.0, unit="sessions"),
}
# What the short form checks, on machines that others use too: the same ratios, generous.
SHORT: Final[Mapping[str, float]] = {
    **LIMITS,
    "click_tuned_of_ours": 8.0,
    "click_of_floor": 0.4,
    "click_p95": 200.0,
    "click_cpu": 5.0,
    "highlight": 100.0,
    "date": 100.0,
    "tick": 400.0,
    "step_p95": 200.0,
    "talk_made": 2.0,
    "talk_file_ready": 2000.0,
    "date_reloads": 0.0,
    "click_bytes": 10_000.0,
    "map_bytes": 1_000.0,
    "outside_requests": 0.0,
    "assets_again": 0.0,
    "paint_of_floor": 2.0,
    "goods_rows": 20_000.0,
    "goods_load_mb": 1536.0,
    "goods_series": 90.0,
    "goods_top": 300.0,
    "goods_map": 300.0,
    "goods_p95_300": 400.0,
    "seen_of_floor": 0.8,
}


TURNS_BEFORE: Final[Mapping[str, int]] = {
    "map": 504, "region": 776, "pair": 432, "white-spots": 307,
    "trade": 809, "production": 608, "chronicle": 376, "sources": 352,
}  # fmt: skip
"""Milliseconds of a turn to each page on 28 November 2026, before pages were turned to by the browser itself."""
FLOOR_BEFORE: Final = 186.9
"""Milliseconds of a click on Streamlit's floor in the same run."""


def values(results: Results) -> dict[str, float]:
    """Return the number of every promise that a run has measured."""
    found = _of_pages(results.get("pages", {}), results.get("empty"))
    for part in ("data", "papers", "goods", "network", "growth", "load", "hall", "pictures", "layers", "many", "proxy"):
        found |= results.get(part, {}).get("values", {})
    return found


def _of_pages(pages: Mapping[str, Results], empty: Results | None) -> dict[str, float]:
    if not {"dashboard", "floor"} <= pages.keys():
        return {}
    ours, floor = pages["dashboard"], pages["floor"]
    click = {name: page["click_to_panel_ms"]["median"] for name, page in pages.items()}
    found = {
        "click_of_floor": click["dashboard"] / click["floor"],
        "click": click["dashboard"],
        "click_p95": ours["click_to_panel_ms"]["p95"],
        "click_cpu": ours["cpu_ms_per_click"],
        "highlight": ours["highlight_ms"]["median"],
        "date": ours["date_ms"]["median"],
        "tick": ours["tick_ms"]["median"],
        "step_p95": ours["steps_ms"]["p95"],
        "talk_made": ours["steps_ms"]["made_s"],
        "talk_file_ready": ours["steps_ms"]["file_ready"],
        "date_reloads": ours["map_reloads"],
        "click_bytes": ours["bytes_per_click"]["median"],
        "map_bytes": ours["map_bytes_per_click"]["median"],
        "assets_again": ours["assets_loaded_again"],
        "paint_of_floor": ours["warm_paint_ms"] / floor["warm_paint_ms"],
        "seen_of_floor": ours["warm_seen_ms"] / floor["warm_paint_ms"],
        "outside_requests": sum(page["outside_requests"] for page in pages.values()),
    }
    if views := ours.get("views"):
        turns = sum(views[name]["by_turning_ms"] for name in TURNS_BEFORE) / click["floor"]
        found["turns_of_before"] = turns / (sum(TURNS_BEFORE.values()) / FLOOR_BEFORE)
    for key, name in (("click_naive_of_ours", "st_folium as documented"), ("click_tuned_of_ours", "st_folium tuned")):
        if name in click:
            found[key] = click[name] / click["dashboard"]
    if empty:
        found["first_visit_of_empty"] = ours["first_visit_kb"] / empty["first_visit_kb"]
    if "heap_growth" in ours:
        found["heap_growth"] = ours["heap_growth"]
    return {key: round(value, 3) for key, value in found.items()}


def missed(measured: Mapping[str, float], *, short: bool = False) -> dict[str, str]:
    """Return what is not kept, each in a sentence that says by how much."""
    found = {}
    for key, value in measured.items():
        budget = BUDGETS[key]
        if short:
            if key not in SHORT:
                continue
            budget = Budget(budget.text, SHORT[key], budget.least, budget.unit)
        if by := budget.miss(value):
            found[key] = (
                f"{budget.text}: {value:g} {budget.unit}".rstrip()
                + f", promised {'at least' if budget.least else 'at most'} {budget.limit:g}, missed by {by:.3g}"
            )
    return found
