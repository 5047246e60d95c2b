"""The extent of a test run: daily, or full with ``PARTNERSHIP_VECTOR_EXAMPLES=full`` (see tests/README.md)."""

from __future__ import annotations

import os
from typing import Final

VARIABLE: Final = "PARTNERSHIP_VECTOR_EXAMPLES"
EXTENTS: Final = ("daily", "full")
EXTENT: Final = os.environ.get(VARIABLE) or EXTENTS[0]
if EXTENT not in EXTENTS:
    raise ValueError(f"{VARIABLE} is {EXTENT!r}; it may be one of {', '.join(EXTENTS)}")
FULL: Final = EXTENT == "full"


def examples(full: int) -> int:
    """Return how many examples to draw where a full run draws so many: a twentieth of them a day, but ten at least."""
    return full if FULL else max(10, full // 20)
