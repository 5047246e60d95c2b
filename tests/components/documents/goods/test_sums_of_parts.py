"""Totals beside the sums of their parts: agreement is counted, a difference is said with both values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.sums_of_parts import check_section, checked_totals
from data.enums import Reporter
from tests.components.documents.goods.goods_views import SOLD, goods_view
from tests.data.trade.goods_layer import drawn_goods, goods_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.trade.goods_layer import DrawnGoods


def test_totals_that_are_the_sum_of_their_parts_agree(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    found = checked_totals(scope, SOLD)
    assert len(found) == 2 * 23
    assert all(one.agrees for one in found)
    lines = [item.lines for item in check_section(view, scope).items]
    assert lines == [("23 of 23 totals agree with the sum of their parts.",)] * 4


def test_a_total_that_is_not_the_sum_is_said_with_both(tmp_path: Path) -> None:
    rows = [
        replace(row, value=row.value * 2)
        if row.value is not None and (row.code, row.period, row.reporter) == ("", 202307, Reporter.KZ)
        else row
        for row in goods_rows()
        if (row.seller_id, row.buyer_id) == SOLD
    ]
    drawn = drawn_goods(tmp_path, rows)
    view = goods_view(drawn)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    (one,) = [found for found in checked_totals(scope, SOLD) if not found.agrees]
    items = check_section(view, scope).items
    drawn.engine.close()
    assert (one.period, one.kind.reporter, one.total) == (202307, Reporter.KZ, one.parts * 2)
    said = items[1].lines
    assert said[0] == "22 of 23 totals agree with the sum of their parts."
    assert str(said[1]).startswith("July 2023: total ")
