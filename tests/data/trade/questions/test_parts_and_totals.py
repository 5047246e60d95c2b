"""Totals beside the sums of their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.trade.goods_codes import level_of
from data.trade.questions.parts_and_totals import ask_parts_and_totals
from tests.data.trade.referee import grouped, kind, total

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question


def test_every_level_is_summed_by_itself(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    chosen = grouped(
        (row for row in rows if (row.seller_id, row.buyer_id) == ("BY-HO", "KZ-55")),
        lambda row: (*kind(row), row.period, level_of(row.code).value),
    )
    counted = [
        (*key, total(group), len(group), sum(row.value is not None for row in group)) for key, group in chosen.items()
    ]
    assert ask(ask_parts_and_totals("BY-HO", "KZ-55")) == counted
    assert len({row[4] for row in counted}) == 4
