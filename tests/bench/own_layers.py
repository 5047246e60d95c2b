"""Own data: 200 rows kept by another process until an open page shows them, and files read and kept by their size."""

from __future__ import annotations

import json
import shutil
import statistics
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import sync_playwright

from components.worker.brought.written_draft import keep_draft, write_draft
from data.atlas.atlas import Atlas
from data.enums import Flow, Measure, ProductScheme, Reporter
from data.stores.model import Change, Deed
from data.stores.store import Store, open_store
from tests.bench.process import say, serving
from tests.browser.serving import launch, quiet, ready
from tests.data.layers.own_rows import figure, placed, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

SIZES: Final = (200, 20_000, 200_000)
TIMES: Final = 7
ROWS: Final = 200
LAYER: Final = "bench"
DEED: Final = Deed(who="bench", how_known="sign-in", file="sheet.xlsx")
POSTGRESQL: Final = Path("/usr/lib/postgresql")
LINE: Final = "[data-testid=data-line]"


def measure(folder: Path) -> dict[str, Any]:
    """Measure both; files are read and kept in this process, on SQLite, and on PostgreSQL where Debian's is there."""
    found: dict[str, Any] = {"live": live(folder), "files": {}}
    for name in ("SQLite", "PostgreSQL") if POSTGRESQL.exists() else ("SQLite",):
        say(f"files into {name}")
        found["files"][name] = files(folder, is_postgresql=name == "PostgreSQL")
    of_sqlite = found["files"]["SQLite"]
    values = {f"import_{size}": of_sqlite[str(size)]["read"] + of_sqlite[str(size)]["keep"] for size in SIZES}
    return found | {"values": {"live_rows": found["live"]["median_s"]} | {k: round(v, 2) for k, v in values.items()}}


def live(folder: Path) -> dict[str, Any]:
    """Return the seconds from the keeping of rows in this process until an open page of a server shows them."""
    place = folder / "live.sqlite3"
    with open_store(place) as store:
        store.create(LAYER, "Bench", DEED)
        store.keep(LAYER, Change(put=small_layer()), deed=DEED, base=1)
        store.publish(LAYER, DEED)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PARTNERSHIP_VECTOR_STORE", str(place))
            with serving("dashboard.py", folder=folder) as server, sync_playwright() as playwright:
                browser = launch(playwright)
                page = browser.new_page()
                page.goto(f"{server.url}/trade?data=own")
                ready(page)
                quiet(page)
                seen = [_seen(page, store, number) for number in range(TIMES)]
                browser.close()
    return {"times": TIMES, "median_s": round(statistics.median(seen), 3), "most_s": round(max(seen), 3)}


def _seen(page: Page, store: Store, number: int) -> float:
    rows = [
        placed(
            figure(f"{number}.{n}", product_scheme=ProductScheme.HS2022, product_code=f"{n:04d}"),
            f"D{n}",
        )
        for n in range(ROWS)
    ]
    version = store.layer(LAYER).version
    start = time.monotonic()
    store.keep(LAYER, Change(put=rows), deed=DEED, base=version)
    page.wait_for_function(
        "([line, version]) => document.querySelector(line)?.textContent.includes(`version ${version}`)",
        arg=[LINE, version + 1],
        polling="raf",
    )
    seconds = time.monotonic() - start
    quiet(page)
    return seconds


def files(folder: Path, *, is_postgresql: bool) -> dict[str, dict[str, float]]:
    """Return the CPU seconds in which files are read as drafts and kept, by their rows."""
    atlas, found = Atlas.load(), {}
    for size in SIZES:
        path = folder / f"rows-{size}.csv"
        path.write_text(table_of(size), encoding="utf-8")
        with _store(folder, is_postgresql=is_postgresql) as place, pytest.MonkeyPatch.context() as patch:
            patch.setenv("PARTNERSHIP_VECTOR_STORE", place)
            start = time.process_time()
            draft = json.loads(write_draft(
                atlas, path=str(path), name=path.name, layer_id="", draft_id="", answers={}, corrections={},
                who="bench", how_known="sign-in",
            ))["draft"]  # fmt: skip
            read = time.process_time()
            kept = json.loads(keep_draft(
                atlas, draft_id=draft, layer_id=LAYER, title="Bench", source={"title_en": "Bench"}, licence="", note="",
                takes_good=False, who="bench", how_known="sign-in",
            ))  # fmt: skip
            if kept.get("rows") != size:
                msg = f"{kept} of {size} rows were kept"
                raise AssertionError(msg)
            found[str(size)] = {"read": round(read - start, 2), "keep": round(time.process_time() - read, 2)}
    return found


def table_of(size: int) -> str:
    """Return a table of this project with so many figures, which is read without a question."""
    names = (
        "by_id", "kz_id", "reporter", "flow", "measure", "product_scheme", "product_code", "period_start", "period_end",
        "value", "unit", "currency",
    )  # fmt: skip
    fixed = ("BY-HO", "KZ-55", Reporter.BY, Flow.EXPORT, Measure.VALUE, ProductScheme.HS2022)
    lines = [",".join(names)]
    for number in range(size):
        month = f"{2004 + number // 12 % 20}-{number % 12 + 1:02d}"
        goods = f"{number // 240 + 1:06d}"
        lines.append(",".join((*map(str, fixed), goods, month, month, f"{number % 977 + 1}.5", "usd_thousand", "USD")))
    return "\n".join(lines) + "\n"


@contextmanager
def _store(folder: Path, *, is_postgresql: bool) -> Iterator[str]:
    if is_postgresql:
        from tests.services.postgresql import server

        with server() as running:
            yield running.new_database()
        return
    place = folder / "files"
    place.mkdir(exist_ok=True)
    yield str(place / "store.sqlite3")
    shutil.rmtree(place)
