"""How long a store takes to keep, read and undo 200, 20,000 and 200,000 rows.

``python -m tests.bench.store_speed`` measures SQLite, with ``--postgresql`` a PostgreSQL server of its own.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.stores.model import Change
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, FILE, figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.stores.store import Store

SIZES: Final = (200, 20_000, 200_000)
BUDGETS: Final = {"SQLite": {200: 0.1, 200_000: 6.0}, "PostgreSQL": {200: 0.1, 200_000: 15.0}}
"""Seconds in which rows are to be kept on two cores at rest."""


def measure(store: Store, count: int) -> dict[str, tuple[float, float]]:
    """Return the seconds of each deed over so many rows of a new layer."""
    layer_id = f"rows-{count}"
    rows = [figure(number) for number in range(count)]
    changed = [figure(number, "2.75") for number in range(count)]
    base = store.create(layer_id, "Rows", ANNA)
    return {
        "keep": _seconds(lambda: store.keep(layer_id, Change(put=rows), deed=FILE, base=base)),
        "keep the same": _seconds(lambda: store.keep(layer_id, Change(put=rows), deed=FILE, base=base + 1)),
        "change all": _seconds(lambda: store.keep(layer_id, Change(put=changed), deed=FILE, base=base + 1)),
        "undo": _seconds(lambda: store.undo(layer_id, ANNA)),
        "read": _seconds(lambda: sum(1 for _ in store.rows(layer_id))),
        "change one": _seconds(lambda: store.keep(layer_id, Change(put=changed[:1]), deed=ANNA, base=base + 3)),
    }


def _seconds(deed: Callable[[], object]) -> tuple[float, float]:
    """Return how long a deed takes, and how much of it this process computes: the rest is waiting for others."""
    began, computed = time.perf_counter(), time.process_time()
    deed()
    return time.perf_counter() - began, time.process_time() - computed


def main() -> int:
    """Print the seconds as a table; return 1 where a budget is missed."""
    parser = argparse.ArgumentParser(description="How long a store takes.")
    parser.add_argument("--postgresql", action="store_true")
    name = "PostgreSQL" if parser.parse_args().postgresql else "SQLite"
    with _place(is_postgresql=name == "PostgreSQL") as place, open_store(place) as store:
        store.create("warm", "Warm", ANNA)
        store.keep("warm", Change(put=[figure(1)]), deed=ANNA, base=1)
        found = {count: measure(store, count) for count in SIZES}
    print(f"{name}, load {os.getloadavg()[0]:.1f}")
    print("| seconds (of these computed by the program) | " + " | ".join(f"{count:,} rows" for count in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    for deed in found[SIZES[0]]:
        print(f"| {deed} | " + " | ".join("{:.2f} ({:.2f})".format(*found[count][deed]) for count in SIZES) + " |")
    return int(any(found[count]["keep"][0] > most for count, most in BUDGETS[name].items()))


@contextmanager
def _place(*, is_postgresql: bool) -> Iterator[str]:
    if is_postgresql:
        from tests.services.postgresql import server

        with server() as running:
            yield running.new_database()
        return
    with tempfile.TemporaryDirectory(prefix="vector-speed-") as folder:
        yield str(Path(folder) / "store.sqlite3")


if __name__ == "__main__":
    sys.exit(main())
