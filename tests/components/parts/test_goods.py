"""Goods on trade, a region and a pair: the board, the lines and what is said below; of the book alone nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from data.enums import DataChoice, Lang
from tests.components.screen import parts_of
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.components.screen import Part
    from tests.data.trade.goods_layer import DrawnGoods

PAGES: Final[dict[str, dict[str, Any]]] = {
    "trade": {},
    "region": {"place": "BY"},
    "pair": {"by": "BY-HO", "kz": "KZ-55"},
}


def drawn(
    monkeypatch: pytest.MonkeyPatch, goods_layer: DrawnGoods, name: str, data: DataChoice, **chosen: Any
) -> dict[str, Part]:
    own = goods_layer.atlas()
    facts = {"facts": own} if data is DataChoice.OWN else {"facts": ATLAS, "beside": own}
    return {part.key: part for part in parts_of(monkeypatch, name, data=data, **facts, **chosen)}


@pytest.mark.parametrize(
    ("name", "data"), [("trade", DataChoice.BOTH), ("region", DataChoice.OWN), ("pair", DataChoice.BOTH)]
)
def test_the_page_has_its_goods(
    monkeypatch: pytest.MonkeyPatch, goods_layer: DrawnGoods, name: str, data: DataChoice
) -> None:
    found = drawn(monkeypatch, goods_layer, name, data, lang=Lang.KK, **PAGES[name])
    board = found[f"{name}-goods"]
    assert (board.kind, board.data["lang"]) == ("goods", "kk")
    assert len(board.data["ways"]) == 2
    assert {"heading-months-export", "heading-months-import", f"{name}-goods-more"} <= set(found)
    assert found[f"{name}-goods-more"].data["document"]["sections"]


def test_what_is_opened_in_the_address_is_opened_on_the_page(
    monkeypatch: pytest.MonkeyPatch, goods_layer: DrawnGoods
) -> None:
    found = drawn(monkeypatch, goods_layer, "trade", DataChoice.BOTH, goods="04", last_month="2023-12")
    board = found["trade-goods"].data
    assert [crumb["code"] for crumb in board["crumbs"]] == ["", "04"]
    assert [line["code"] for line in board["ways"][0]["tables"][0]["lines"]] == ["0402"]


def test_places_without_records_name_the_pairs_that_have_some(
    monkeypatch: pytest.MonkeyPatch, goods_layer: DrawnGoods
) -> None:
    found = drawn(monkeypatch, goods_layer, "region", DataChoice.BOTH, place="BY-HO")
    assert "region-goods" not in found
    assert len(found["region-goods-more"].data["document"]["sections"][0]["items"]) == 3
    assert "region-goods-more" not in drawn(monkeypatch, goods_layer, "region", DataChoice.BOTH, place="BY-BR")


def test_of_the_book_alone_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not [part for part in parts_of(monkeypatch, "pair", **PAGES["pair"]) if "goods" in part.key.split("-")]
