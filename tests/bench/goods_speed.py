"""How fast records of goods are loaded, and how soon questions about them are answered.

``make bench PART=goods`` draws records from a seed, loads them year by year as CSV files and asks, first with a tenth of
them: two points show how time grows. 60 million need 10 GB of disk for a while and some minutes; with ``--short`` they
are a million and a half, and ``python -m tests.bench.goods_speed --records`` takes another number. Records grow by pairs, as they do
where more regions and reporters come in: those of a pair stay as many.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from data.trade.duckdb_connection import connect, text
from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.goods_codes import GoodsLevel
from data.trade.goods_csv import bring_csv
from data.trade.goods_folder import GoodsFolder
from data.trade.layer_goods import LayerGoods
from data.trade.questions.compared_goods import ask_new_and_gone, ask_top_goods
from data.trade.questions.goods_question import Way
from data.trade.questions.goods_series import ask_chapters, ask_series
from data.trade.questions.possible_goods import ask_sold_elsewhere
from data.trade.questions.recorded import ask_pairs
from data.trade.questions.trade_map import ask_map
from tests.bench import budgets

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.questions.goods_question import Question

YEARS: Final = range(2015, 2025)
CODES: Final = 1785
"""Subheadings that a pair trades in every month."""
OF_PAIR: Final = CODES * 12 * len(YEARS)
RECORDS: Final = 60_000_000
SHORT_RECORDS: Final = 1_499_400
"""Seven pairs, the fewest that there are."""
APART: Final = 10
"""So many times fewer are the records of the first of the two points."""
THOUSAND_MILLION: Final = 10**9
OF_A_PAIR: Final = ("series", "series of a heading", "chapters", "top goods", "new and gone")
"""Questions of a pair alone: their time is to grow little with the number of records."""
WAY: Final = Way(seller_id="BY-HO", buyer_id="KZ-55", first=202401, last=202412)
QUESTIONS: Final[dict[str, Question]] = {
    "series": ask_series(WAY),
    "series of a heading": ask_series(WAY, code="8704"),
    "chapters": ask_chapters(WAY),
    "top goods": ask_top_goods(WAY),
    "new and gone": ask_new_and_gone(WAY),
    "sold elsewhere": ask_sold_elsewhere(WAY),
    "map": ask_map(202401, 202412, GoodsLevel.SUBHEADING),
}


def write_year(path: Path, year: int, pairs: int) -> None:
    """Write the drawn records of a year: what a record holds follows from its number alone."""
    connection = connect([path.parent])
    sides = "['BY-HO', 'BY-BR', 'BY-VI', 'BY-HR', 'BY-MA', 'BY-MI', 'BY-HM']"
    # Every seventh pair is a seller's, so that the pair asked for is there whatever the number of pairs is.
    number = f"i % {pairs} // 7"
    buyer = f"CASE {number} WHEN 0 THEN 'KZ-55' ELSE 'KZ-' || lpad(({number})::VARCHAR, 3, '0') END"
    # Names of columns and numbers alone.
    connection.execute(f"""
        COPY (
            SELECT {sides}[(i % {pairs} % 7 + 1)::INTEGER] AS seller_id, {buyer} AS buyer_id, 'by' AS reporter,
                   'HS2022' AS scheme,
                   lpad((code // 21 + 1 + CASE WHEN code // 21 >= 76 THEN 1 ELSE 0 END)::VARCHAR, 2, '0')
                   || lpad((code % 21 + 1)::VARCHAR, 2, '0') || '10' AS code,
                   ({year} * 100 + 1 + i // {pairs * CODES})::VARCHAR AS period, 'USD' AS currency,
                   (hash(i, {year}) % 1000000000 / 100)::DECIMAL(18, 2)::VARCHAR AS value, 'final' AS status, '' AS net_kg
            FROM (SELECT range AS i, range // {pairs} % {CODES} AS code FROM range({pairs * CODES * 12}))
        ) TO {text(path)} (HEADER)""")  # noqa: S608
    connection.close()


def load(place: str, pairs: int, found: Any) -> None:
    """Load the years and put the seconds, the rows and the memory of this process into a dictionary."""
    folder, seconds, keys, rows = GoodsFolder(Path(place) / "goods"), 0.0, [], 0
    for year in YEARS:
        path = Path(place) / f"{year}.csv"
        write_in_another(path, year, pairs)
        began = time.perf_counter()
        brought = bring_csv(folder, path)
        keys.append(brought.key)
        rows += brought.rows
        folder.version([brought.key])
        seconds += time.perf_counter() - began
        path.unlink()
    found.update(rows=rows, seconds=seconds, keys=keys)
    found["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def write_in_another(path: Path, year: int, pairs: int) -> None:
    """Write a year in another process, whose memory is not counted."""
    process = multiprocessing.get_context("spawn").Process(target=write_year, args=(path, year, pairs))
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError(f"{path.name} could not be written")


def ask_many(goods: LayerGoods, *, sessions: int = 300, most: float = 60.0) -> float:
    """Return the p95 in milliseconds of sessions that ask a question of a pair of their own every five seconds.

    They ask as pages do, by `LayerGoods`: what one of them asked is kept for the others and for the next time.
    """
    took: list[float] = []
    pairs = [(str(row[0]), str(row[1])) for row in goods.ask(ask_pairs()).rows]
    until = time.perf_counter() + most

    def session(number: int) -> None:
        time.sleep(5 * number / sessions)
        seller, buyer = pairs[number % len(pairs)]
        way, turn = replace(WAY, seller_id=seller, buyer_id=buyer), number
        asked = (ask_series(way), ask_chapters(way), ask_top_goods(way))
        while (began := time.perf_counter()) < until:
            goods.ask(asked[turn % len(asked)])
            took.append(time.perf_counter() - began)
            turn += 1
            time.sleep(max(0.0, 5 - (time.perf_counter() - began)))

    threads = [threading.Thread(target=session, args=(number,)) for number in range(sessions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 1000 * statistics.quantiles(took, n=20)[-1]


def milliseconds(deed: Callable[[], object], times: int = 15) -> float:
    """Return the median of several runs, after one that is not counted."""
    deed()
    took: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        deed()
        took.append(time.perf_counter() - began)
    return 1000 * statistics.median(took)


def measure_records(records: int, *, seconds: float) -> dict[str, Any]:
    """Return what was measured with so many records: the load, each question in milliseconds, and many sessions."""
    pairs = max(7, records // OF_PAIR)
    with tempfile.TemporaryDirectory(prefix="vector-goods-") as place, multiprocessing.Manager() as manager:
        shared = manager.dict()
        process = multiprocessing.get_context("spawn").Process(target=load, args=(place, pairs, shared))
        process.start()
        process.join()
        loaded = dict(shared)
        folder = GoodsFolder(Path(place) / "goods")
        version, engine = folder.version(loaded["keys"]), DuckDbEngine(folder.path)
        asked = {name: milliseconds(partial(engine.ask, question, version)) for name, question in QUESTIONS.items()}
        p95 = ask_many(LayerGoods(engine, version, ()), most=seconds) if seconds else None
        engine.close()
        size = sum(path.stat().st_size for path in (*version.years, *version.cubes))
    return {
        "records": loaded["rows"],
        "pairs": pairs,
        "load_s": round(loaded["seconds"], 1),
        "rows_per_s": round(loaded["rows"] / loaded["seconds"]),
        "load_mb": round(loaded["MB"]),
        "bytes_a_record": round(size / loaded["rows"], 1),
        "questions_ms": {name: round(value, 1) for name, value in asked.items()},
        "p95_300_ms": None if p95 is None else round(p95, 1),
    }


def measure(*, short: bool = False, records: int = 0, seconds: float = 0) -> dict[str, Any]:
    """Return what was measured at two numbers of records, with what is promised under ``values``.

    Parameters
    ----------
    short
        One point of fewer records instead of two: what grows is not measured.
    records, seconds
        Another number of records, and how long 300 sessions ask.
    """
    most = records or (SHORT_RECORDS if short else RECORDS)
    points = [] if short else [measure_records(most // APART, seconds=0)]
    points.append(more := measure_records(most, seconds=seconds or (20.0 if short else 60.0)))
    grown = len(points) == 2 and more["records"] > points[0]["records"]
    exponents = {name: exponent(points[0], more, name) for name in OF_A_PAIR} if grown else {}
    asked = more["questions_ms"]
    return {
        "points": points,
        "exponents": exponents,
        "reckoned": reckoned(more, exponents) if grown else {},
        "values": {
            "goods_rows": more["rows_per_s"],
            "goods_load_mb": more["load_mb"],
            "goods_series": asked["series"],
            "goods_top": asked["top goods"],
            "goods_map": asked["map"],
            "goods_p95_300": more["p95_300_ms"],
            **({"goods_exponent": max(exponents.values())} if grown else {}),
        },
    }


def exponent(fewer: dict[str, Any], more: dict[str, Any], name: str) -> float:
    """Return by which power of the number of records a question takes longer; 0 where it does not."""
    longer = more["questions_ms"][name] / max(fewer["questions_ms"][name], 0.1)
    return round(max(0.0, math.log(longer) / math.log(more["records"] / fewer["records"])), 3)


def reckoned(point: dict[str, Any], exponents: dict[str, float]) -> dict[str, float]:
    """Return what a thousand million records would take, reckoned from a measured point and the exponents.

    Loading and disk grow with the records; a question of a pair as its exponent says; a map with the size of the cube.
    """
    times = THOUSAND_MILLION / point["records"]
    found = {name: point["questions_ms"][name] * times**power for name, power in exponents.items()}
    return {
        "load_h": round(THOUSAND_MILLION / point["rows_per_s"] / 3600, 2),
        "disk_gb": round(point["bytes_a_record"] * THOUSAND_MILLION / 10**9, 1),
        "map_ms": round(point["questions_ms"]["map"] * times),
        **{f"{name}_ms": round(value, 1) for name, value in found.items()},
    }


def main() -> int:
    """Print what was measured; return 1 where a budget is missed."""
    parser = argparse.ArgumentParser(description="How fast records of goods are loaded and asked.")
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long 300 sessions ask")
    wished = parser.parse_args()
    found = measure(records=wished.records, seconds=wished.seconds)
    print(json.dumps(found, indent=2))
    missed = budgets.missed(found["values"])
    print(f"load {os.getloadavg()[0]:.1f}; missed: {'; '.join(missed.values()) or 'nothing'}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
