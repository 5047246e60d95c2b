"""Words about goods: names, amounts, months and changes in four languages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_words import (
    amount,
    change_of,
    change_words,
    goods_name,
    level_names,
    month_text,
    percent,
    period_words,
    place_words,
    way_words,
)
from components.i18n.language import language
from data.enums import Lang
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

ENGLISH, RUSSIAN = language(Lang.EN), language(Lang.RU)


def test_a_chapter_has_our_name_and_a_heading_that_of_the_file(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    assert goods_name(scope, "87", ENGLISH) == "Vehicles, tractors and their parts"
    assert goods_name(scope, "8701", ENGLISH) == "“Tractors”"
    assert goods_name(scope, "8701", RUSSIAN) == "«Tractors»"
    assert goods_name(scope, "2523", ENGLISH) == "2523, of chapter “Salt, stone, cement”"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("28496767", "28.5 million USD"),
        ("3570000", "3.57 million USD"),
        ("123456789", "123 million USD"),
        ("460200", "460 thousand USD"),
        ("999.5", "1,000\u00a0USD"),
        ("0", "0\u00a0USD"),
        ("-2500000", "-2.5 million USD"),
    ],
)
def test_an_amount_is_rounded_to_what_can_be_read(value: str, said: str) -> None:
    assert amount(Decimal(value), "USD", ENGLISH) == said


def test_an_amount_keeps_the_currency_in_every_language() -> None:
    assert amount(Decimal(28496767), "BYN", RUSSIAN) == "28,5 млн BYN"
    assert amount(Decimal(2500), "KZT", language(Lang.KK)) == "2,5 мың KZT"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (202401, 202412, "2024"),
        (202400, 202400, "2024"),
        (202400, 202500, "2024 – 2025"),
        (202403, 202403, "March 2024"),
        (202311, 202402, "November 2023 – February 2024"),
    ],
)
def test_months_and_years_are_said_in_words(first: int, last: int, said: str) -> None:
    assert period_words(first, last, ENGLISH) == said


def test_a_month_is_written_as_the_address_has_it() -> None:
    assert [month_text(month) for month in (202403, 202412, 202400)] == ["2024-03", "2024-12", "2024-01"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("12.34", "+12%"),
        ("-3.44", "−3.4%"),
        ("0.3", "about as much"),
        ("-0.4", "about as much"),
        ("1900", "20 times as much"),
    ],
)
def test_a_change_is_said_in_a_word_or_two(change: str, said: str) -> None:
    assert change_words(Decimal(change), ENGLISH) == said


def test_there_is_no_change_without_two_values() -> None:
    assert change_of(Decimal(3), Decimal(2)) == 50
    assert [change_of(*pair) for pair in ((None, Decimal(2)), (Decimal(3), None), (Decimal(3), Decimal(0)))] == [
        None
    ] * 3


@given(st.decimals(-100, 10_000, places=2), st.sampled_from(list(Lang)))
def test_every_change_is_said_with_its_direction(change: Decimal, lang: Lang) -> None:
    said = change_words(change, language(lang))
    assert said.startswith("+") == (Decimal("0.5") <= change < 1000)
    assert said.startswith("−") == (change <= Decimal("-0.5"))


def test_every_level_has_a_name_of_its_own_in_every_language() -> None:
    for lang in Lang:
        names = level_names(language(lang))
        assert len(set(names.values())) == len(GoodsLevel) == len(names)


def test_sides_are_named_as_on_the_day_and_others_by_their_code(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    assert way_words(view, ("BY-HO", "KZ-55")) == "Gomel Region → Pavlodar Region"
    assert [place_words(view, code) for code in ("CN", "ZW")] == ["China", "ZW"]


def test_percent_has_a_decimal_where_it_is_small() -> None:
    assert [percent(Decimal(value), ENGLISH) for value in ("3.44", "34.4", "0")] == ["3.4%", "34%", "0%"]
    assert percent(Decimal("3.44"), RUSSIAN) == "3,4\u00a0%"
