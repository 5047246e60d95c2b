"""Ranking of goods: values, shares and changes are those of the records, counted anew."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.ranked_goods import new_and_gone, rank_goods, sums_of
from data.enums import ProductScheme, Reporter
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view, known_sum
from tests.data.trade.goods_layer import drawn_goods, goods_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.trade.goods_layer import DrawnGoods


def test_each_good_has_the_value_of_both_reporters_and_is_ranked_by_the_first(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    (ranking,) = rank_goods(scope, SOLD)
    first = [good.values[0].value or 0 for good in ranking.goods]
    assert first == sorted(first, reverse=True)
    assert {good.code for good in ranking.goods} == {"8701", "0402", "8433", "0406"}
    for good in ranking.goods:
        assert [own.kind.reporter for own in good.values] == [Reporter.BY, Reporter.KZ]
        for own in good.values:
            reporter = own.kind.reporter
            assert own.value == known_sum(goods_layer, SOLD, reporter, level=GoodsLevel.HEADING, code=good.code)
            whole = known_sum(goods_layer, SOLD, reporter, level=GoodsLevel.HEADING)
            assert own.share == own.value / whole * 100
            assert own.periods == own.compared_periods == 11


def test_the_shares_of_all_goods_are_a_hundred_percent(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    shares = [good.values[0].share or Decimal(0) for good in rank_goods(scope, SOLD)[0].goods]
    assert abs(float(sum(shares)) - 100) < 1e-6
    assert sums_of(scope, SOLD, GoodsLevel.HEADING) == {
        kind: known_sum(goods_layer, SOLD, kind.reporter, level=GoodsLevel.HEADING) for kind in scope.kinds
    }


def test_an_opened_chapter_lists_its_headings_alone(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer, goods="04"), *SOLD)
    assert scope is not None
    assert [good.code for good in rank_goods(scope, SOLD)[0].goods] == ["0402", "0406"]


def test_the_chosen_reporter_orders_the_goods(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer, reporter=Reporter.KZ), *SOLD)
    assert scope is not None
    (ranking,) = rank_goods(scope, SOLD, most=2)
    assert [good.code for good in ranking.goods] == ["8701", "8433"]
    assert ranking.kinds[0].reporter is Reporter.KZ


def test_goods_new_and_gone_are_those_of_one_year_alone(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    found = [(own.kind.reporter, code, own.is_new) for own, code in new_and_gone(scope, SOLD)]
    assert found == [
        (reporter, code, is_new)
        for reporter in (Reporter.BY, Reporter.KZ)
        for code, is_new in (("0406", True), ("3104", False))
    ]


def test_codes_of_two_schemes_are_ranked_apart(tmp_path: Path) -> None:
    rows = [
        replace(row, scheme=ProductScheme.HS2017) if row.reporter is Reporter.KZ else row
        for row in goods_rows()
        if (row.seller_id, row.buyer_id) == SOLD
    ]
    drawn = drawn_goods(tmp_path, rows)
    scope = goods_scope(goods_view(drawn), *SOLD)
    assert scope is not None
    rankings = rank_goods(scope, SOLD)
    drawn.engine.close()
    assert [[(kind.reporter, kind.scheme) for kind in ranking.kinds] for ranking in rankings] == [
        [(Reporter.BY, "HS2022")],
        [(Reporter.KZ, "HS2017")],
    ]
    assert all(len(good.values) == 1 for ranking in rankings for good in ranking.goods)
