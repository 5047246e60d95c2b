"""Board of goods: both ways, both reporters as two rows, how far they differ, and what can be opened."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from components.documents.goods.goods_board import goods_board
from components.documents.goods.goods_scope import goods_scope
from data.enums import DataChoice, Lang
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view

if TYPE_CHECKING:
    from components.documents.goods.goods_board import GoodsBoard
    from tests.data.trade.goods_layer import DrawnGoods


def board(goods_layer: DrawnGoods, **chosen: Any) -> GoodsBoard:
    view = goods_view(goods_layer, **chosen)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    return goods_board(view, scope)


def test_it_names_the_layer_and_has_both_ways(goods_layer: DrawnGoods) -> None:
    found = board(goods_layer)
    assert found.title == "Ours: Chamber of Commerce. Goods"
    assert [way.name for way in found.ways] == ["by-kz", "kz-by"]
    assert f"{len(goods_layer.rows):,} records of goods" in found.notes[2]
    assert found.crumbs == ()
    assert json.loads(json.dumps(found.to_json()))["ways"][0]["bars"][0]["code"] == "87"


def test_two_reporters_are_two_rows_and_their_difference_is_said(goods_layer: DrawnGoods) -> None:
    (table,) = board(goods_layer).ways[0].tables
    for line in table.lines:
        assert [cell.whose for cell in line.cells] == ["statistics of Belarus", "statistics of Kazakhstan"]
    tractors = table.lines[0]
    assert (tractors.code, tractors.name, tractors.opens) == ("8701", "“Tractors”", True)
    assert tractors.differ.startswith("the two differ by ")
    assert tractors.cells[0].note == "1 record without a value"
    assert max(cell.width for line in table.lines for cell in line.cells) == 100
    (new,) = [line for line in table.lines if line.code == "0406"]
    assert [cell.change for cell in new.cells] == ["new", "new"]


def test_the_first_year_has_nothing_to_be_compared_with(goods_layer: DrawnGoods) -> None:
    (table,) = board(goods_layer, last_month="2023-12", first_month="2023-01").ways[0].tables
    assert {cell.change for line in table.lines for cell in line.cells} == {"not on record then"}


def test_what_is_opened_has_the_way_back_and_the_finest_cannot_be_opened(goods_layer: DrawnGoods) -> None:
    found = board(goods_layer, goods="0402")
    assert [(crumb.code, crumb.name) for crumb in found.crumbs] == [
        ("", "All goods"),
        ("04", "04 Dairy products, eggs, honey"),
        ("0402", "0402 “Milk and cream, concentrated”"),
    ]
    lines = found.ways[0].tables[0].lines
    assert {(line.code, line.opens) for line in lines} == {("040210", False), ("040221", False)}
    assert found.ways[1].tables == ()
    assert found.ways[1].title.endswith("no value is on record")


def test_a_layer_alone_has_the_same_board(goods_layer: DrawnGoods) -> None:
    assert board(goods_layer, data=DataChoice.OWN) == board(goods_layer)


def test_every_language_has_its_own_board_with_the_same_codes(goods_layer: DrawnGoods) -> None:
    codes = [[line.code for table in way.tables for line in table.lines] for way in board(goods_layer).ways]
    titles = set()
    for lang in Lang:
        found = board(goods_layer, lang=lang, level=GoodsLevel.HEADING)
        titles.add(found.ways[0].title)
        assert [[line.code for table in way.tables for line in table.lines] for way in found.ways] == codes
    assert len(titles) == len(Lang)
