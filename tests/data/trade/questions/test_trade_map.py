"""Values of all pairs in a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.trade.goods_codes import GoodsLevel, level_of
from data.trade.questions.trade_map import ask_map
from tests.data.trade.referee import grouped, kind, total

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question


@pytest.mark.parametrize("yearly", [False, True])
@pytest.mark.parametrize("chapter", ["", "87"])
@pytest.mark.parametrize("level", [GoodsLevel.CHAPTER, GoodsLevel.SUBHEADING])
def test_the_map_is_as_counted_anew(
    rows: list[GoodsRow], ask: Callable[[Question], list[Row]], level: GoodsLevel, chapter: str, yearly: bool
) -> None:
    first, last = (202300, 202400) if yearly else (202303, 202402)
    chosen = grouped(
        (
            row
            for row in rows
            if first <= row.period <= last
            and (row.period % 100 == 0) == yearly
            and level_of(row.code) is level
            and row.code.startswith(chapter)
        ),
        lambda row: (row.seller_id, row.buyer_id, *kind(row)),
    )
    counted = [
        (
            *key,
            total(group),
            len({row.period for row in group}),
            len(group),
            sum(row.value is not None for row in group),
        )
        for key, group in chosen.items()
    ]
    assert counted
    assert ask(ask_map(first, last, level, chapter=chapter, yearly=yearly)) == counted
