"""Goods that could go a way: each with its figures and caveats, and nothing where the records do not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.goods.could_go import could_go_sections
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_words import amount
from components.i18n.language import language
from data.enums import Lang, Reporter
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view, known_sum

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

ENGLISH = language(Lang.EN)


def test_what_goes_to_other_regions_and_not_here_is_listed_with_its_figures(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, "BY-HO", "KZ-55")
    assert scope is not None
    sections = {part.id: part for part in could_go_sections(view, scope)}
    assert list(sections) == ["elsewhere-by-ho-kz-55"]
    cheese, potash = sections["elsewhere-by-ho-kz-55"].items[:2]
    assert (cheese.title, potash.title) == ("0406 “Cheese and curd”", "3104 “Potassic fertilisers”")
    first, second = (
        known_sum(goods_layer, ("BY-HO", buyer), Reporter.BY, level=GoodsLevel.HEADING, code="0406")
        for buyer in ("KZ-10", "KZ-47")
    )
    assert cheese.lines == (
        f"Sold to 2 other regions in 11 months: {amount(first + second, 'USD', ENGLISH)} (statistics of Belarus).",
        "Not on record here in the same months.",
    )
    assert "not advice" in sections["elsewhere-by-ho-kz-55"].note


def test_what_both_trade_with_others_is_listed_with_whose_statistics_each_is(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    (found,) = could_go_sections(view, scope)
    (seats,) = found.items
    bought = known_sum(goods_layer, ("CN", "KZ"), Reporter.KZ, level=GoodsLevel.HEADING, code="9401")
    sold = known_sum(goods_layer, ("BY", "RU"), Reporter.BY, level=GoodsLevel.HEADING, code="9401")
    assert seats.title == "9401 “Seats”"
    assert seats.lines[:2] == (
        f"The buyer bought it from others: {amount(bought, 'USD', ENGLISH)} from 1 place (statistics of Kazakhstan).",
        f"The seller sold it to others: {amount(sold, 'USD', ENGLISH)} to 1 place (statistics of Belarus).",
    )


def test_nothing_is_said_where_the_records_do_not_reach(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer, first_month="2024-05", last_month="2024-05")
    for sides in (SOLD, ("BY-HO", "KZ-55")):
        scope = goods_scope(view, *sides)
        assert scope is not None
        assert could_go_sections(view, scope) == ()
