"""Medians, percentiles and growth."""

from __future__ import annotations

import math
import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def summary(values: Sequence[float]) -> dict[str, float]:
    """Return median and 95th percentile."""
    return {"median": round(statistics.median(values), 1), "p95": round(percentile(values, 95), 1)}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that a share of all (in percent) does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return the power of the size that the cost grows with: the slope of a line through the logarithms."""
    slope, _ = statistics.linear_regression([math.log(s) for s in sizes], [math.log(c) for c in costs])
    return round(slope, 3)
