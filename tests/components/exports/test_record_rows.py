"""Records of goods as a table: each cell as it was brought, and what must be known before it is used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest

from components.context import View
from components.exports.record_rows import COLUMNS, goods_record, tabulate_goods
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from data.trade.goods_codes import GoodsLevel

if TYPE_CHECKING:
    from data.trade.engines.goods_engine import Cell
    from tests.data.trade.goods_layer import DrawnGoods

ROW: Final[dict[str, Cell]] = {
    "reporter": "by", "scheme": "HS2022", "code": "87", "period": 202403, "currency": "USD", "value": Decimal("12.50"),
    "status": "final", "net_kg": None, "import_key": "drawn", "line": 12,
}  # fmt: skip


def test_a_record_keeps_what_was_brought_and_names_its_row(goods_layer: DrawnGoods) -> None:
    record = goods_record(goods_layer.goods, ("BY", "KZ"), GoodsLevel.CHAPTER, ROW, lang="ru")
    assert tuple(record) == COLUMNS
    assert (record["name"], record["period"]) == ("Автомобили, тракторы и их части", "2024-03")
    assert (record["value"], record["net_kg"]) == (12.5, None)
    assert (record["file"], record["row"]) == ("comtrade-2023-2024.csv", 12)
    heading = {**ROW, "code": "8701", "period": 202400, "value": Decimal(7)}
    found = goods_record(goods_layer.goods, ("BY", "KZ"), GoodsLevel.HEADING, heading, lang="kk")
    assert (found["name"], found["period"], found["value"]) == ("Tractors", "2024", 7)
    gone = goods_record(goods_layer.goods, ("BY", "KZ"), GoodsLevel.HEADING, {**heading, "import_key": "x"}, lang="en")
    assert (gone["file"], gone["import_key"], gone["row"]) == ("", "x", 12)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_file_says_whose_records_they_are_and_on_what_terms(goods_layer: DrawnGoods, lang: Lang) -> None:
    view = View(goods_layer.atlas(), Selection(lang=lang, data=DataChoice.OWN), language(lang), date(2026, 11, 24))
    record = goods_record(goods_layer.goods, ("BY", "KZ"), GoodsLevel.CHAPTER, ROW, lang=lang.value)
    table = tabulate_goods(view, [("BY", "KZ"), ("KZ", "BY")], [record])
    said = " ".join(text for _, text in table.about)
    assert "For members of the chamber alone" in said
    assert "Chamber of Commerce" in said
    assert said.count("→") == 2
    assert table.rows == (tuple(record[column] for column in COLUMNS),)
