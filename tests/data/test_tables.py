"""The project's own tables."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from frictionless import Package, system

from data.atlas import Atlas
from data.check import check_package
from data.model import Lang
from data.package import FOLDER, read_package
from data.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTS = json.loads((Path(__file__).parent / "row_counts.json").read_text("utf-8"))
TODAY = __import__("datetime").date(2026, 11, 24)


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    return Atlas.load()
