"""Charts of goods: their data are the values of the records, holes break the lines, and the worker can draw them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_specs import goods_specs
from components.documents.goods.month_values import month_lines
from components.documents.goods.ranked_goods import rank_goods
from data.enums import Lang
from tests.components.documents.goods.goods_views import SOLD, goods_view

if TYPE_CHECKING:
    from components.documents.goods.goods_specs import GoodsSpec
    from tests.data.trade.goods_layer import DrawnGoods


def specs(goods_layer: DrawnGoods, **chosen: Any) -> dict[str, GoodsSpec]:
    view = goods_view(goods_layer, **chosen)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    return goods_specs(view, scope)


def test_each_way_has_its_goods_and_its_months(goods_layer: DrawnGoods) -> None:
    found = specs(goods_layer)
    assert list(found) == ["goods-export", "months-export", "goods-import", "months-import"]
    assert all(chart.title and chart.name and chart.note for chart in found.values())
    assert len({chart.title for chart in found.values()}) == 4
    json.dumps([chart.to_dict() for chart in found.values()])


def test_the_bars_have_the_values_of_both_reporters(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    values = [float(own.value or 0) for good in rank_goods(scope, SOLD)[0].goods for own in good.values]
    rows = specs(goods_layer)["goods-export"].spec["data"]["values"]
    assert [row["value"] for row in rows] == values
    assert [row["whose"] for row in rows[:2]] == ["statistics of Belarus", "statistics of Kazakhstan"]


def test_the_lines_have_every_known_month_and_a_run_for_each_stretch_without_a_hole(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    lines = month_lines(scope, SOLD)
    rows = specs(goods_layer)["months-export"].spec["data"]["values"]
    assert len(rows) == sum(len(run) for line in lines for run in line.runs)
    assert len({row["run"] for row in rows}) == sum(len(line.runs) for line in lines) == 4
    assert "May 2024" not in {row["when"] for row in rows}


def test_a_code_without_records_has_no_charts(goods_layer: DrawnGoods) -> None:
    assert specs(goods_layer, goods="97") == {}
    assert list(specs(goods_layer, goods="10")) == ["goods-import", "months-import"]


@pytest.mark.parametrize("lang", Lang)
def test_the_titles_are_in_the_readers_language(goods_layer: DrawnGoods, lang: Lang) -> None:
    english, found = specs(goods_layer), specs(goods_layer, lang=lang)
    assert list(found) == list(english)
    assert (lang is Lang.EN) == (found["goods-export"].title == english["goods-export"].title)
