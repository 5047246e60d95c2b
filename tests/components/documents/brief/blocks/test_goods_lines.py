"""Goods of a layer in a brief: a line each way with period, reporter and file, alone and beside the book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.documents.brief.blocks.goods_lines import goods_lines
from components.documents.brief.blocks.of_layer import block_of_layer
from components.documents.brief.build import pair_brief, place_brief
from components.documents.brief.model import BlockKind
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

DAY = date(2026, 12, 1)


def own(drawn: DrawnGoods, lang: Lang = Lang.EN) -> View:
    return View(drawn.atlas(), Selection(lang=lang, data=DataChoice.OWN), language(lang), DAY)


@pytest.mark.parametrize("lang", list(Lang))
def test_each_way_has_a_line_with_the_same_id_in_every_language(goods_layer: DrawnGoods, lang: Lang) -> None:
    view = own(goods_layer, lang)
    lines = list(goods_lines(view, BlockKind.HAVE, "BY-HO", "KZ-55"))
    assert [line.id for line in lines] == ["have:goods-BY-HO-KZ-55", "have:goods-KZ-55-BY-HO"]
    for line in lines:
        assert "2024" in line.text
        assert "comtrade-2023-2024.csv" in line.sources[0]
        assert line.claims == ()
        assert len(line.marks) == 1  # the other reporter, apart


def test_what_is_said_has_reporter_period_and_the_first_goods(goods_layer: DrawnGoods) -> None:
    line = next(goods_lines(own(goods_layer), BlockKind.HAVE, "BY-HO", "KZ-55"))
    assert line.text.startswith(
        "Gomel Region → Pavlodar Region, 2024 (statistics of Belarus). “Harvesting machinery”: "
    )
    assert "“Tractors”" in line.text
    assert line.marks[0].startswith("statistics of Kazakhstan: “Harvesting machinery”, ")


def test_a_brief_of_the_layer_alone_has_them_among_what_there_is(goods_layer: DrawnGoods) -> None:
    brief = pair_brief(own(goods_layer), "BY-HO", "KZ-55", guest="KZ-55", day=DAY)
    ids = [line.id for block in brief.blocks if block.kind is BlockKind.HAVE for line in block.lines]
    assert {"have:goods-BY-HO-KZ-55", "have:goods-KZ-55-BY-HO"} <= set(ids)
    assert len({line.rank for line in brief.lines}) == len(brief.lines)
    assert not any(":goods-BY" in line.id for line in place_brief(own(goods_layer), "BY-VI", guest="", day=DAY).lines)


def test_beside_the_book_they_are_in_the_block_of_the_layer_alone(goods_layer: DrawnGoods) -> None:
    view = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, goods_layer.atlas())
    brief = pair_brief(view, "BY-HO", "KZ-55", guest="KZ-55", day=DAY)
    assert not any(":goods-BY" in line.id for line in brief.lines)
    block = block_of_layer(view, ("BY-HO", "KZ-55"))
    assert block is not None
    assert [line.id for line in block.lines][:2] == ["layer:goods-BY-HO-KZ-55", "layer:goods-KZ-55-BY-HO"]


def test_goods_alone_make_a_block_of_the_layer(goods_layer: DrawnGoods) -> None:
    view = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, goods_layer.atlas(()))
    block = block_of_layer(view, ("BY-HO", "KZ-55"))
    assert block is not None
    assert [line.id for line in block.lines] == ["layer:goods-BY-HO-KZ-55", "layer:goods-KZ-55-BY-HO"]
    assert block_of_layer(view, ("BY-VI", "KZ-10")) is None
