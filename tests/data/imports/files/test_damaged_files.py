"""Damaged files: thousands of real ones with bytes changed, cut out or put in are read or refused, and nothing else."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import Limits
from data.imports.files.open_file import open_file

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES: Final = Path(__file__).parent / "samples"
OWN: Final = SAMPLES.parents[1] / "own_cases"
LIMITS: Final = Limits(cells=200_000, shared_text=20_000_000, unpacked=50_000_000)
SECONDS: Final = 5.0
"""Of computing for one damaged file of some kilobytes."""


def damaged(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Give a file with some bytes changed, a piece cut out, a piece doubled, or its end cut off."""
    chance = random.Random(seed)  # noqa: S311 - the same damage in every run
    for _ in range(count):
        changed = bytearray(content)
        at = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                for _ in range(chance.randint(1, 12)):
                    changed[chance.randrange(len(changed))] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randint(1, 2_000)]
            case 2:
                changed[at:at] = changed[at : at + chance.randint(1, 2_000)]
            case 3:
                del changed[at:]
            case _:
                changed[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f"])
        yield bytes(changed)


def read_all(file: Path, samples: list[Path], count: int) -> dict[str, int]:
    """Return how many damaged files were read and how many refused."""
    found = {"read": 0, "refused": 0}
    for number, sample in enumerate(samples):
        for content in damaged(sample.read_bytes(), count, number):
            file.write_bytes(content)
            began = time.process_time()
            try:
                for grid in open_file(file, name=f"x{sample.suffix}", limits=LIMITS).grids:
                    for _ in grid.rows:
                        pass
                found["read"] += 1
            except FileRefused:
                found["refused"] += 1
            assert time.process_time() - began < SECONDS
    return found


@pytest.mark.thorough
def test_two_thousand_damaged_xls_files_are_read_or_refused(tmp_path: Path) -> None:
    samples = [
        SAMPLES / "shapes.xls",
        SAMPLES / "texts.xls",
        OWN / "a20_merged_header.xls",
        OWN / "e15_lines_above_table.xls",
    ]
    found = read_all(tmp_path / "file.xls", samples, 500)
    assert sum(found.values()) == 2_000
    assert min(found.values()) > 100


@pytest.mark.parametrize("name", ["shapes.xls", "shapes.xlsx", "shapes.ods", "shapes.fods", "shapes.html"])
def test_damaged_files_of_each_format_are_read_or_refused(tmp_path: Path, name: str) -> None:
    found = read_all(tmp_path / name, [SAMPLES / name], 60)
    assert sum(found.values()) == 60
