"""How long a file of people takes to be read, with 200, 20,000 and 200,000 rows: ``python -m tests.bench.import_speed``."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import xlsxwriter

from data.atlas.atlas import Atlas
from data.imports.read_file import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES: Final = (200, 20_000, 200_000)
SECONDS: Final = {200: 0.5, 20_000: 4.0, 200_000: 40.0}
"""Of computing, in which a file is read to its end, on one core."""

MEMORY: Final = 500
"""Megabytes of the process that reads, the book of facts included."""

HEAD: Final = ("Область", "Регион Казахстана", "Год", "Месяц", "Код ТН ВЭД", "Экспорт в Казахстан, тыс. долл. США")
BELARUS: Final = ("Брестская область", "Витебская область", "Гомельская область", "Гродненская область", "г. Минск")
KAZAKHSTAN: Final = ("Акмолинская область", "Актюбинская область", "Павлодарская область", "г. Астана")


def rows() -> Iterator[tuple[str | int | float, ...]]:
    """Give rows of invented test values, each of another key."""
    keys = product((2023, 2024, 2025), range(1, 13), range(101, 9_700, 34), BELARUS, KAZAKHSTAN)
    for number, (year, month, code, by_name, kz_name) in enumerate(keys):
        yield by_name, kz_name, year, month, f"{code:04}", 1 + number % 1_999 / 10


def write(file: Path, count: int) -> None:
    """Write a workbook with so many rows."""
    with xlsxwriter.Workbook(str(file), {"constant_memory": False}) as book:
        sheet = book.add_worksheet("TEST")
        for number, row in enumerate((HEAD, *islice(rows(), count))):
            sheet.write_row(number, 0, row)


def measure(file: Path) -> tuple[int, float, int]:
    """Return how many figures a file gives, the seconds of computing, and the megabytes of the process at most."""
    atlas = Atlas.load()
    began = time.process_time()
    reading = read_file(file, name=file.name, atlas=atlas)
    taken = sum(1 for row in reading.rows if row.table == "observations")
    seconds = time.process_time() - began
    return taken, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print a table; return 1 where rows are lost or a budget is missed."""
    is_missed = False
    print(f"Reading of XLSX, load {os.getloadavg()[0]:.1f}")
    print("| rows | seconds of computing | rows a second | MB |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="vector-import-") as folder:
        for count in SIZES:
            file = Path(folder) / f"{count}.xlsx"
            write(file, count)
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                taken, seconds, memory = pool.apply(measure, (file,))
            print(f"| {taken:,} | {seconds:.2f} | {taken / seconds:,.0f} | {memory} |")
            is_missed = is_missed or taken != count or seconds > SECONDS[count] or memory > MEMORY
    return int(is_missed)


if __name__ == "__main__":
    sys.exit(main())
