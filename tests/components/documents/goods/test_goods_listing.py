"""Rows of goods in a page's files: what the page lists, each reporter by itself, and nothing of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.documents.goods.goods_listing import COLUMNS, with_goods
from data.enums import DataChoice, Reporter
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view, known_sum

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

FRAME = pd.DataFrame([{"claim_id": "own-figure", "value": 3.0}], dtype=object)


def test_the_goods_come_after_the_rows_of_the_page_with_their_values(goods_layer: DrawnGoods) -> None:
    found = with_goods(goods_view(goods_layer, data=DataChoice.OWN), FRAME, *SOLD)
    assert list(found.columns) == ["claim_id", "value", *COLUMNS]
    assert found.iloc[0]["claim_id"] == "own-figure"
    goods = found.iloc[1:]
    assert len(goods) == (4 + 2) * 2
    for row in goods.to_dict("records"):
        sides, reporter = (row["seller_id"], row["buyer_id"]), Reporter(row["reporter"])
        value = known_sum(goods_layer, sides, reporter, level=GoodsLevel.HEADING, code=row["goods_code"])
        assert row["goods_value"] == float(value)
        assert row["goods_level"] == "heading"
        assert (row["first_period"], row["last_period"], row["currency"]) == ("2024-01", "2024-12", "USD")


def test_a_page_without_rows_has_the_columns_of_both(goods_layer: DrawnGoods) -> None:
    found = with_goods(goods_view(goods_layer, data=DataChoice.OWN), FRAME.iloc[:0], *SOLD)
    assert list(found.columns) == ["claim_id", "value", *COLUMNS]


def test_the_book_and_places_without_records_have_their_rows_alone(goods_layer: DrawnGoods) -> None:
    assert with_goods(goods_view(goods_layer), FRAME, *SOLD) is FRAME
    assert with_goods(goods_view(goods_layer, data=DataChoice.OWN), FRAME, "BY-BR", "KZ-15") is FRAME
