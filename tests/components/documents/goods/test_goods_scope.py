"""Scope of goods: what is on record and what the address chooses of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from components.documents.goods.goods_scope import goods_scope, month_after, sides_of_place
from data.enums import DataChoice, Reporter
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view
from tests.data.trade.goods_layer import drawn_goods, goods_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.trade.goods_layer import DrawnGoods


def test_without_a_choice_the_last_twelve_months_are_asked_by_headings(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    assert (scope.first, scope.last, scope.earliest, scope.latest) == (202401, 202412, 202301, 202412)
    assert (scope.level, scope.levels) == (
        GoodsLevel.HEADING,
        (GoodsLevel.CHAPTER, GoodsLevel.HEADING, GoodsLevel.SUBHEADING),
    )
    assert scope.ways == (SOLD, ("KZ", "BY"))
    assert [kind.reporter for kind in scope.kinds] == [Reporter.BY, Reporter.KZ]
    assert scope.months() == list(range(202401, 202413))


def test_the_address_chooses_level_reporter_and_months(goods_layer: DrawnGoods) -> None:
    chosen: dict[str, Any] = {
        "level": GoodsLevel.CHAPTER,
        "reporter": Reporter.KZ,
        "first_month": "2023-11",
        "last_month": "2024-02",
    }
    scope = goods_scope(goods_view(goods_layer, **chosen), *SOLD)
    assert scope is not None
    assert (scope.level, scope.first, scope.last) == (GoodsLevel.CHAPTER, 202311, 202402)
    assert scope.kinds[0].reporter is Reporter.KZ
    assert scope.months() == [202311, 202312, 202401, 202402]


@pytest.mark.parametrize(
    ("months", "asked"),
    [
        (("2020-01", ""), (202301, 202412)),
        (("", "2030-01"), (202401, 202412)),
        (("2024-06", "2023-02"), (202301, 202412)),
        (("", "2023-05"), (202301, 202305)),
    ],
)
def test_months_that_have_no_records_are_passed_over(
    goods_layer: DrawnGoods, months: tuple[str, str], asked: tuple[int, int]
) -> None:
    scope = goods_scope(goods_view(goods_layer, first_month=months[0], last_month=months[1]), *SOLD)
    assert scope is not None
    assert (scope.first, scope.last) == asked


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("04", GoodsLevel.HEADING),
        ("0402", GoodsLevel.SUBHEADING),
        ("040210", GoodsLevel.SUBHEADING),
        ("0402109100", GoodsLevel.SUBHEADING),
    ],
)
def test_an_opened_code_is_listed_at_the_next_finer_level_that_has_records(
    goods_layer: DrawnGoods, code: str, level: GoodsLevel
) -> None:
    scope = goods_scope(goods_view(goods_layer, goods=code), *SOLD)
    assert scope is not None
    assert scope.level is level


def test_there_is_no_scope_without_a_layer_without_goods_or_without_records_of_the_two(
    goods_layer: DrawnGoods,
) -> None:
    view = goods_view(goods_layer)
    assert goods_scope(replace(view, own=None), *SOLD) is None
    assert view.own is not None
    assert view.own.layer is not None
    bare = replace(view.own, layer=replace(view.own.layer, goods=None))
    assert goods_scope(replace(view, own=bare), *SOLD) is None
    assert goods_scope(view, "BY-BR", "KZ-15") is None


def test_a_layer_alone_has_the_same_scope(goods_layer: DrawnGoods) -> None:
    alone = goods_scope(goods_view(goods_layer, data=DataChoice.OWN), *SOLD)
    both = goods_scope(goods_view(goods_layer), *SOLD)
    assert alone is not None
    assert both is not None
    assert replace(alone, layer=both.layer) == both


def test_records_of_years_as_a_whole_are_asked_as_years(tmp_path: Path) -> None:
    rows = [replace(row, period=row.year * 100) for row in goods_rows() if row.period % 100 == 1]
    drawn = drawn_goods(tmp_path, rows)
    scope = goods_scope(goods_view(drawn, last_month="2023-07"), *SOLD)
    drawn.engine.close()
    assert scope is not None
    assert (scope.yearly, scope.first, scope.last) == (True, 202300, 202300)
    assert scope.months(whole=True) == [202300, 202400]


def test_a_month_is_counted_over_the_end_of_a_year() -> None:
    assert [month_after(202411, count) for count in (0, 1, 2, 14, -11)] == [202411, 202412, 202501, 202601, 202312]


def test_the_other_side_of_a_place_is_the_whole_other_country(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    assert [sides_of_place(view, place) for place in ("BY-HO", "KZ-55", "BY")] == [
        ("BY-HO", "KZ"),
        ("BY", "KZ-55"),
        ("BY", "KZ"),
    ]
