"""Command line of the benchmark: measure, print as JSON, and fail where a promise is not kept."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.bench import (
    budgets,
    data_speed,
    goods_speed,
    growth,
    hall,
    load,
    network,
    own_layers,
    pages,
    papers,
    pictures,
    proxy,
    table,
)
from tests.bench.process import say
from tests.browser.serving import ROOT, launch

RESULTS = ROOT / "build" / "bench.json"
PARTS = ("data", "papers", "goods", "pages", "network", "growth", "load", "hall", "pictures", "layers", "proxy")
SHORT = ("data", "pages")
WITHOUT_SERVER = {"data": data_speed.measure, "papers": papers.measure}
WITH_SERVER = {
    "network": network.measure,
    "growth": growth.measure,
    "load": load.measure,
    "hall": hall.measure,
    "pictures": pictures.measure,
    "layers": own_layers.measure,
    "proxy": proxy.measure,
}


def main() -> int:
    """Run what the command line asks for."""
    wished = arguments()
    if wished.part == "table":
        return table.write(wished.json)
    parts = PARTS if wished.part == "all" else (wished.part,)
    results: dict[str, Any] = {"machine": table.machine(), "short": wished.short, "failed": {}}
    with tempfile.TemporaryDirectory() as name:
        for part in SHORT if wished.short and wished.part == "all" else parts:
            say(part)
            try:
                found = measure(part, Path(name), short=wished.short)
                results["failed"] |= found.pop("failed", {})
                results |= found
            except Exception as error:
                traceback.print_exc()
                results["failed"][part] = f"{type(error).__name__}: {error}".splitlines()[0]
            results["values"] = budgets.values(results)
            results["missed"] = budgets.missed(results["values"], short=wished.short)
            wished.json.parent.mkdir(exist_ok=True)
            wished.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=2))
    for sentence in (*results["missed"].values(), *results["failed"].values()):
        print(f"missed: {sentence}", file=sys.stderr)
    return 1 if results["missed"] or results["failed"] else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("part", nargs="?", default="all", choices=("all", *PARTS, "table"))
    parser.add_argument(
        "--short", action="store_true", help="the data, the floor, ours and the tuned peer; of goods fewer records"
    )
    parser.add_argument("--json", type=Path, default=RESULTS, help="file of the results")
    return parser.parse_args()


def measure(part: str, folder: Path, *, short: bool) -> dict[str, Any]:
    """Measure one part."""
    if part == "pages":
        with sync_playwright() as playwright:
            browser = launch(playwright)
            found = pages.measure(browser, folder, short=short)
            browser.close()
        return found
    if part == "goods":
        return {part: goods_speed.measure(short=short)}
    return {part: WITHOUT_SERVER[part]() if part in WITHOUT_SERVER else WITH_SERVER[part](folder)}


if __name__ == "__main__":
    sys.exit(main())
