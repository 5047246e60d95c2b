"""Answers counted anew in Python, record by record, for comparison with those of the engines."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from data.trade.goods_codes import level_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Way


def kind(row: GoodsRow) -> tuple[str, str, str]:
    """Return what is never added across."""
    return row.reporter.value, row.scheme.value, row.currency


def is_in(row: GoodsRow, way: Way) -> bool:
    """Return True where a record is of a way: its pair, level and time."""
    return is_of(row, way) and is_asked(row, way)


def is_of(row: GoodsRow, way: Way) -> bool:
    """Return True where a record is of a way's pair and level, in months or years as asked, at any time."""
    same = (row.seller_id, row.buyer_id, level_of(row.code)) == (way.seller_id, way.buyer_id, way.level)
    return same and (row.period % 100 == 0) == way.yearly


def is_asked(row: GoodsRow, way: Way) -> bool:
    """Return True where a record is of the months or years that are asked for."""
    return way.first <= row.period <= way.last and (row.period % 100 == 0) == way.yearly


def total(rows: Iterable[GoodsRow]) -> Decimal | None:
    """Return the sum of what is known; nothing where nothing is."""
    known = [row.value for row in rows if row.value is not None]
    return sum(known[1:], known[0]) if known else None


def grouped(rows: Iterable[GoodsRow], key: Callable[[GoodsRow], Any]) -> dict[Any, list[GoodsRow]]:
    """Return records by a key."""
    groups: dict[Any, list[GoodsRow]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(sorted(groups.items()))


def descending(value: Decimal | None) -> tuple[bool, Decimal]:
    """Return a key that sorts the largest first and what is unknown last."""
    return value is None, -(value or Decimal(0))
