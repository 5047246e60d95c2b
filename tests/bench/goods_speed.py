"""How fast records of goods are loaded, and how soon questions about them are answered.

``python -m tests.bench.goods_speed`` draws records from a seed, loads them year by year as CSV files and asks. 60 million
need 10 GB of disk for a while and some minutes; ``--records`` takes another number. Records grow by pairs, as they do
where more regions and reporters come in: those of a pair stay as many.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from data.trade.connection import connect, text
from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.goods_codes import GoodsLevel
from data.trade.goods_csv import bring_csv
from data.trade.goods_folder import GoodsFolder
from data.trade.questions.compared_goods import ask_new_and_gone, ask_top_goods
from data.trade.questions.possible_goods import ask_sold_elsewhere
from data.trade.questions.question import Way
from data.trade.questions.series import ask_chapters, ask_series
from data.trade.questions.trade_map import ask_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.question import Question

YEARS: Final = range(2015, 2025)
CODES: Final = 1785
"""Subheadings that a pair trades in every month."""
OF_PAIR: Final = CODES * 12 * len(YEARS)
BUDGETS: Final = {"rows/s": 300_000, "MB": 1536, "series": 30, "top goods": 100, "map": 100, "p95 of 300": 200}
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


def ask_many(engine: DuckDbEngine, version: GoodsVersion, sessions: int = 300, most: float = 60.0) -> float:
    """Return the p95 in milliseconds of sessions that ask a question of a pair every five seconds, for a minute."""
    took: list[float] = []
    asked = [QUESTIONS[name] for name in ("series", "chapters", "top goods")]
    until = time.perf_counter() + most

    def session(number: int) -> None:
        time.sleep(5 * number / sessions)
        turn = number
        while (began := time.perf_counter()) < until:
            engine.ask(asked[turn % len(asked)], version)
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


def main() -> int:
    """Print what was measured; return 1 where a budget is missed."""
    parser = argparse.ArgumentParser(description="How fast records of goods are loaded and asked.")
    parser.add_argument("--records", type=int, default=60_000_000)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long 300 sessions ask")
    wished = parser.parse_args()
    pairs = max(7, wished.records // OF_PAIR)
    with tempfile.TemporaryDirectory(prefix="vector-goods-") as place, multiprocessing.Manager() as manager:
        shared = manager.dict()
        process = multiprocessing.get_context("spawn").Process(target=load, args=(place, pairs, shared))
        process.start()
        process.join()
        loaded = dict(shared)
        folder = GoodsFolder(Path(place) / "goods")
        version, engine = folder.version(loaded["keys"]), DuckDbEngine(folder.path)
        values = {"rows/s": loaded["rows"] / loaded["seconds"], "MB": loaded["MB"]}
        values |= {name: milliseconds(partial(engine.ask, asked, version)) for name, asked in QUESTIONS.items()}
        values["p95 of 300"] = ask_many(engine, version, most=wished.seconds)
        engine.close()
    print(f"{loaded['rows']:,} records of {pairs} pairs, load {os.getloadavg()[0]:.1f}")
    for name, value in values.items():
        print(f"| {name} | {value:,.0f} | {f'{BUDGETS[name]:,}' if name in BUDGETS else ''} |")
    missed = [
        name for name, most in BUDGETS.items() if (values[name] < most if name == "rows/s" else values[name] > most)
    ]
    print(f"missed: {', '.join(missed) or 'nothing'}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
