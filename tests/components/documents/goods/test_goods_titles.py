"""Titles about goods are sentences made of their figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from components.documents.goods.goods_scope import Kind, goods_scope
from components.documents.goods.goods_titles import (
    change_sentence,
    equal_sentence,
    first_goods,
    goods_lead,
    months_title,
    other_chapters,
    ranking_caption,
)
from components.documents.goods.goods_words import period_words
from components.documents.goods.month_values import EqualMonths, month_lines
from components.documents.goods.ranked_goods import GoodsValue, rank_goods
from components.i18n.language import language
from data.enums import Lang, Reporter
from tests.components.documents.goods.goods_views import SOLD, goods_view

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

KIND = Kind(reporter=Reporter.BY, scheme="HS2022", currency="USD")
ENGLISH = language(Lang.EN)


def value(**fields: Any) -> GoodsValue:
    known: dict[str, Any] = {
        "kind": KIND, "value": Decimal(3_000_000), "unknown": 0, "compared": Decimal(3_000_000),
        "earlier": Decimal(2_000_000), "periods": 12, "compared_periods": 12, "share": Decimal(5),
    }  # fmt: skip
    return GoodsValue(**known | fields)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Milk: 3 million USD, 50% more than in the same months of the year before."),
        ({"earlier": Decimal(4_000_000)}, "Milk: 3 million USD, 25% less than in the same months of the year before."),
        (
            {"earlier": Decimal(3_001_000)},
            "Milk: 3 million USD, about as much as in the same months of the year before.",
        ),
        ({"earlier": None}, "Milk: 3 million USD; in the same months of the year before none is on record."),
        (
            {"earlier": None, "compared": None, "compared_periods": 0},
            "Milk: 3 million USD; the year before is not on record.",
        ),
        ({"value": None, "compared": None, "earlier": None}, "Milk: no value given; the year before is not on record."),
    ],
)
def test_a_good_is_said_with_its_change(fields: dict[str, Any], said: str) -> None:
    assert change_sentence("Milk", value(**fields), ENGLISH) == said


def test_the_title_of_a_way_names_the_largest_good_with_months_value_and_reporter(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    rankings = rank_goods(scope, SOLD)
    own = rankings[0].goods[0].values[0]
    assert own.value is not None
    millions = round(own.value / 1_000_000, 1).normalize()
    expected = f"Belarus → Kazakhstan, 2024: the largest is “Tractors”, {millions} million USD (statistics of Belarus)"
    assert first_goods(view, scope, SOLD, rankings) == expected
    lead = goods_lead(view, scope, rankings)
    assert lead[-1] == "On record are 11 of 12 months; what the others had is not known."
    assert len(lead) == 4
    assert ranking_caption(scope, rankings[0], ENGLISH) == "HS2022, USD, 2024"
    assert first_goods(view, scope, SOLD, ()) == "Belarus → Kazakhstan, 2024: no value is on record"
    assert goods_lead(view, scope, ()) == ()


def test_how_many_months_are_compared_is_said_where_it_is_not_all(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer, first_month="2023-11", last_month="2024-04")
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    assert goods_lead(view, scope, rank_goods(scope, SOLD))[-1] == (
        "Compared are 4 of 6 months: those that are on record a year before too."
    )


def test_the_title_of_an_opened_chapter_names_it(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer, goods="04")
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    title = first_goods(view, scope, SOLD, rank_goods(scope, SOLD))
    assert title.startswith("Belarus → Kazakhstan · Dairy products, eggs, honey, 2024: the largest is “Milk and cream")


def test_the_title_of_the_months_names_the_largest(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    line = month_lines(scope, SOLD)[0]
    most = max(line.months, key=lambda one: one.value or 0)
    title = months_title(view, scope, SOLD, line)
    assert title.startswith("Belarus → Kazakhstan, all goods on record: the most was ")
    assert title.endswith(period_words(most.period, most.period, ENGLISH))
    assert months_title(view, scope, SOLD, None) == "Belarus → Kazakhstan: all goods on record by month"


def test_two_years_are_said_with_their_change_where_there_is_one() -> None:
    one = EqualMonths(kind=KIND, year=2024, months=(1,), value=Decimal(3_000_000), earlier=Decimal(2_000_000))
    assert equal_sentence(one, ENGLISH) == "2024: 3 million USD; 2023: 2 million USD; +50%"
    none = EqualMonths(kind=KIND, year=2024, months=(1,), value=Decimal(3_000_000), earlier=Decimal(0))
    assert equal_sentence(none, ENGLISH) == "2024: 3 million USD; 2023: 0\u00a0USD"


@pytest.mark.parametrize(("count", "said"), [(1, "1 другая группа"), (3, "3 другие группы"), (80, "80 других групп")])
def test_the_others_are_counted_in_the_form_of_the_language(count: int, said: str) -> None:
    assert other_chapters(language(Lang.RU), count) == said
