"""What is on record of a pair, and of which pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.trade.goods_codes import level_of
from data.trade.questions.recorded import ask_pairs, ask_recorded
from tests.data.trade.records import PAIRS
from tests.data.trade.referee import grouped, kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question


def test_levels_and_periods_are_as_counted_anew(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    chosen = grouped(
        (row for row in rows if (row.seller_id, row.buyer_id) == ("BY", "KZ")),
        lambda row: (*kind(row), level_of(row.code).value, int(row.period % 100 == 0)),
    )
    counted = [
        (*key, min(periods), max(periods), len(set(periods)), len(periods))
        for key, periods in ((key, [row.period for row in group]) for key, group in chosen.items())
    ]
    assert ask(ask_recorded("BY", "KZ")) == counted
    assert ask(ask_recorded("BY", "none")) == []


def test_pairs_are_those_of_the_records(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    found = ask(ask_pairs())
    assert [row[:2] for row in found] == sorted(PAIRS)
    assert sum(int(row[4] or 0) for row in found) == len(rows)
