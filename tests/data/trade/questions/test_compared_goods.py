"""Goods of a pair beside the same months of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.trade.questions.compared_goods import COLUMNS, ask_new_and_gone, ask_top_goods
from tests.data.trade.asked import COUNTRIES, REGIONS, YEARS
from tests.data.trade.referee import descending, grouped, is_in, is_of, kind, total

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question, Way

WAYS = pytest.mark.parametrize("way", [REGIONS, COUNTRIES, YEARS], ids=["regions", "countries", "years"])
Known = dict[str, Any]


def counted(rows: list[GoodsRow], way: Way) -> dict[tuple[str, str, str], dict[str, Known]]:
    """Return, counted anew, by kind and code what the answers have columns of."""
    of_pair = [row for row in rows if is_of(row, way)]
    held = {(*kind(row), row.period) for row in of_pair}
    answer: dict[tuple[str, str, str], dict[str, Known]] = {}
    for of, group in grouped((row for row in of_pair if is_in(row, way)), kind).items():
        asked = {row.period for row in group}
        compared = {period for period in asked if (*of, period - 100) in held}
        before = [row for row in of_pair if kind(row) == of and row.period + 100 in compared]
        answer[of] = {
            code: {
                "value": total(row for row in group if row.code == code),
                "unknown": sum(row.code == code and row.value is None for row in group),
                "compared": total(row for row in group if row.code == code and row.period in compared),
                "is_compared": any(row.code == code and row.period in compared for row in group),
                "is_now": any(row.code == code for row in group),
                "is_before": any(row.code == code for row in before),
                "earlier": total(row for row in before if row.code == code),
                "periods": len(asked),
                "compared_periods": len(compared),
            }
            for code in sorted({row.code for row in (*group, *before)})
        }
    return answer


def as_rows(kinds: tuple[str, str, str], chosen: list[tuple[str, Known]]) -> list[tuple[Any, ...]]:
    return [(*kinds, code, *(known[name] for name in COLUMNS[4:])) for code, known in chosen]


@WAYS
def test_top_goods_are_as_counted_anew(rows: list[GoodsRow], ask: Callable[[Question], list[Row]], way: Way) -> None:
    expected: list[tuple[Any, ...]] = []
    for kinds, codes in counted(rows, way).items():
        now = [(code, known) for code, known in codes.items() if known["is_now"]]
        expected += as_rows(kinds, sorted(now, key=lambda one: (descending(one[1]["value"]), one[0]))[:5])
    assert expected
    assert ask(ask_top_goods(way, most=5)) == expected


@WAYS
def test_new_and_gone_goods_are_as_counted_anew(
    rows: list[GoodsRow], ask: Callable[[Question], list[Row]], way: Way
) -> None:
    expected: list[tuple[Any, ...]] = []

    def size(one: tuple[str, Known]) -> tuple[Decimal, str]:
        return -(one[1]["compared"] if one[1]["earlier"] is None else one[1]["earlier"]), one[0]

    for kinds, codes in counted(rows, way).items():
        new = [
            (code, known) for code, known in codes.items() if not known["is_before"] and known["compared"] is not None
        ]
        gone = [
            (code, known | {"value": None, "unknown": None, "compared": None})
            for code, known in codes.items()
            if not known["is_compared"] and known["earlier"] is not None
        ]
        expected += as_rows(kinds, sorted(new, key=size)[:3]) + as_rows(kinds, sorted(gone, key=size)[:3])
    assert expected or way is not REGIONS
    assert ask(ask_new_and_gone(way, most=3)) == expected


def test_only_the_same_months_are_compared(ask: Callable[[Question], list[Row]]) -> None:
    periods = {(int(row[8] or 0), int(row[9] or 0)) for row in ask(ask_top_goods(REGIONS, most=50))}
    assert any(most > compared for most, compared in periods)  # a month is missing in one of the two years
