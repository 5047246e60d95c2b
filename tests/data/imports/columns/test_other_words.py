"""Words of headings that name something else."""

from __future__ import annotations

import pytest

from data.imports.columns.other_words import is_stranger, other_words


@pytest.mark.parametrize(
    "heading",
    ["2024 год, тыс. долларов США", "Стоимость, млн USD", "I квартал 2024 г.", "в % к 2023", "Вес нетто, кг", "Объём"],
)
def test_units_periods_and_values_name_nothing_else(heading: str) -> None:
    assert other_words(heading) == ""


@pytest.mark.parametrize(
    ("heading", "words"), [("Молоко 2024, тыс. долл.", "молоко"), ("ВРП, млрд долл. США", "врп"), ("Beef, USD", "beef")]
)
def test_goods_and_other_things_are_named(heading: str, words: str) -> None:
    assert other_words(heading) == words


def test_prices_and_counts_of_firms_are_no_trade() -> None:
    assert is_stranger("Средняя цена, долл. США за тонну")
    assert is_stranger("Число предприятий-экспортёров, единиц")
    assert not is_stranger("Экспорт, тыс. долл. США")
