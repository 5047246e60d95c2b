"""Speed of the data: loading, checking, questions and searches, as multiples of a fixed piece of Python's work."""

from __future__ import annotations

import json
import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from components.documents.search_words import search_words
from data.atlas.atlas import Atlas
from data.checks.check import check_package
from data.package.reader import read_package
from data.queries.texts.search.search import search
from tests.bench.numbers import percentile

if TYPE_CHECKING:
    from collections.abc import Callable

DAY: Final = date(2026, 11, 24)
UNIT_ROUNDS: Final = 20_000
SEARCHES: Final = 200
QUERIES: Final = Path(__file__).parents[1] / "cases" / "search.json"
LIMITS: Final = {"load_of_unit": 45.0, "check_of_unit": 135.0, "question_of_unit": 0.045, "search_p95_of_unit": 2.2}
"""What is promised: a unit takes about 22 ms where loading within 1 s, a check within 3 s, a question within 1 ms and a
search within 50 ms were promised first."""


def unit() -> int:
    """Do the piece of work that all else is measured by: strings made, split, counted in a dict and sorted."""
    counted: dict[str, int] = {}
    for number in range(UNIT_ROUNDS):
        first, _, _ = f"{number * 7919 % 10_007}-{number}".partition("-")
        counted[first] = counted.get(first, 0) + 1
    return len(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def measure() -> dict[str, Any]:
    """Return the CPU times in milliseconds, and their ratios to the unit under ``values``."""
    calibration = seconds(unit, times=9)
    package, _ = read_package()
    atlas = Atlas.load()
    found = {
        "load": seconds(Atlas.load, times=4),
        "check": seconds(partial(check_package, package), times=2),
        "question": max(seconds(question, times=20) for question in questions(atlas)),
        "search_p95": percentile(
            [seconds(partial(search, atlas, text, words=search_words())) for text in texts(atlas)], 95
        ),
    }
    return {
        "unit_ms": round(calibration * 1000, 2),
        **{f"{name}_ms": round(spent * 1000, 3) for name, spent in found.items()},
        "values": {f"{name}_of_unit": round(spent / calibration, 4) for name, spent in found.items()},
    }


def seconds(action: Callable[[], object], *, times: int = 1) -> float:
    """Return the CPU seconds of the quickest of some runs: what else the machine does counts for nothing."""
    spans = []
    for _ in range(times):
        start = time.process_time()
        action()
        spans.append(time.process_time() - start)
    return min(spans)


def questions(atlas: Atlas) -> tuple[Callable[[], object], ...]:
    """Return questions that a click asks dozens of times."""
    return (
        lambda: atlas.ties_of("KZ-35", on=DAY),
        lambda: atlas.ties_of("KZ-35", on=DAY, below=True),
        lambda: atlas.partners("BY-HO", on=DAY),
        lambda: atlas.claim("turnover-2021"),
        lambda: atlas.resolve("KZ-VOS", DAY),
    )


def texts(atlas: Atlas) -> list[str]:
    """Return what is searched for: what people type, and names of places in three languages.

    The index is built before.
    """
    search(atlas, "Semey", words=search_words())
    places = atlas.tables["places"]
    names = [name for column in ("name_en", "name_ru", "name_kk") for name in places[column].dropna()]
    typed = [text for text, *_ in json.loads(QUERIES.read_text(encoding="utf-8"))]
    return [*typed, *names[::3][: SEARCHES - len(typed)]]
