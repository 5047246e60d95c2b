"""The extent of a test run: quick, daily, or full with ``PARTNERSHIP_VECTOR_EXAMPLES=full`` (see tests/README.md)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Case = TypeVar("Case")
Other = TypeVar("Other")

VARIABLE: Final = "PARTNERSHIP_VECTOR_EXAMPLES"
EXTENTS: Final = ("quick", "daily", "full")
EXTENT: Final = os.environ.get(VARIABLE) or "daily"
if EXTENT not in EXTENTS:
    raise ValueError(f"{VARIABLE} is {EXTENT!r}; it may be one of {', '.join(EXTENTS)}")
QUICK: Final = EXTENT == "quick"
FULL: Final = EXTENT == "full"


def examples(full: int) -> int:
    """Return how many examples to draw where a full run draws so many: a twentieth of them a day, but ten at least."""
    return full if FULL else max(5 if QUICK else 10, full // 20)


def some(cases: Sequence[Case], count: int, *, turn: int = 0) -> list[Case]:
    """Return the cases of a run: all in a full one, so many in a daily one, one in a quick one.

    Parameters
    ----------
    cases
        Cases that differ in language, look, page or place alone.
    count
        How many of them a daily run takes, evenly spread.
    turn
        By how many the choice is moved on: so the cases of one thing take turns over those of another.
    """
    taken = len(cases) if FULL else min(1 if QUICK else count, len(cases))
    return [cases[(number * len(cases) // taken + turn) % len(cases)] for number in range(taken)]


def once_each(cases: Sequence[Case], others: Sequence[Other]) -> list[tuple[Case, Other]]:
    """Return all pairs; in a quick run each case once, the others by turns."""
    pairs = by_turns(cases, others)
    return pairs[:: len(others)] if QUICK else pairs


def by_turns(cases: Sequence[Case], others: Sequence[Other]) -> list[tuple[Case, Other]]:
    """Return all pairs, ordered so that as many of them as there are cases have each case once, the others by turns."""
    return [(case, others[(n + turn) % len(others)]) for n, case in enumerate(cases) for turn in range(len(others))]
