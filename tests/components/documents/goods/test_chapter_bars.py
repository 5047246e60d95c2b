"""Chapters as bars: their values are those of the records, and the others are one together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from components.documents.goods.chapter_bars import MOST, chapter_bars, opens_chapters
from components.documents.goods.goods_scope import goods_scope
from data.enums import ProductScheme, Reporter
from data.trade.goods_codes import CHAPTERS, GoodsLevel
from data.trade.goods_rows import GoodsRow
from tests.components.documents.goods.goods_views import SOLD, goods_view, known_sum
from tests.data.trade.goods_layer import drawn_goods

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.trade.goods_layer import DrawnGoods


def test_the_chapters_have_the_sums_of_the_first_reporter(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer, reporter=Reporter.KZ), *SOLD)
    assert scope is not None
    found = chapter_bars(scope, SOLD)
    assert found is not None
    assert found.kind.reporter is Reporter.KZ
    assert {bar.chapter: bar.value for bar in found.bars} == {
        chapter: known_sum(goods_layer, SOLD, Reporter.KZ, level=GoodsLevel.CHAPTER, code=chapter)
        for chapter in ("04", "84", "87")
    }
    assert opens_chapters(scope)


def _rows(values: dict[str, Decimal | None]) -> list[GoodsRow]:
    return [
        GoodsRow(
            seller_id="BY",
            buyer_id="KZ",
            reporter=Reporter.BY,
            scheme=ProductScheme.HS2022,
            code=code,
            period=202401,
            currency="USD",
            value=value,
        )
        for code, value in values.items()
    ]


def test_the_chapters_beyond_the_largest_are_one_bar(tmp_path: Path) -> None:
    chapters = sorted(CHAPTERS)[: MOST + 3]
    drawn = drawn_goods(tmp_path, _rows({code: Decimal(100 - number) for number, code in enumerate(chapters)}))
    scope = goods_scope(goods_view(drawn), *SOLD)
    assert scope is not None
    found = chapter_bars(scope, SOLD)
    drawn.engine.close()
    assert found is not None
    assert [bar.chapter for bar in found.bars] == [*chapters[:MOST], ""]
    assert (found.bars[-1].value, found.bars[-1].others) == (Decimal(88 + 87 + 86), 3)
    assert abs(float(sum(bar.share for bar in found.bars)) - 100) < 1e-6
    assert not opens_chapters(scope)


def test_there_are_no_bars_where_no_value_is_known(tmp_path: Path) -> None:
    drawn = drawn_goods(tmp_path, _rows({"04": None, "84": Decimal(0)}))
    scope = goods_scope(goods_view(drawn), *SOLD)
    assert scope is not None
    assert chapter_bars(scope, SOLD) is None
    drawn.engine.close()
