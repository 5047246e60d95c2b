"""The tables of ``geo/recipe``: which shape is which place, and which layout was in force when."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "recipe"


def read_recipe(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of ``geo/recipe``, in the order of the file."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
