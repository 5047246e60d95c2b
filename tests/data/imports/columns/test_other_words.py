"""Words of headings that name something else."""

from __future__ import annotations

import pytest

from data.imports.columns.other_words import is_planned, is_stranger, is_together, other_words


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


@pytest.mark.parametrize(
    ("heading", "is_other"),
    [
        ("Экспорт, план 2025", True),
        ("Прагноз экспарту", True),
        ("Average monthly exports", True),
        ("Экспорт на душу населения, долл.", True),
        ("Доля в экспорте области", True),
        ("Доля в экспорте, %", False),
        ("2024 к 2023", True),
        ("2024 в % к 2023", False),
        ("Прирост экспорта, тыс. долл.", True),
        ("Темп прироста экспорта, %", False),
        ("Экспорт за соответствующий период прошлого года", True),
        ("Экспорт в ценах 2020 года, млн долл.", True),
        ("Экспорт в текущих ценах, млн долл.", False),
        ("Экспорт в Россию и Казахстан", True),
        ("Экспорт Беларуси в Россию", False),
        ("Задолженность по экспорту", True),
        ("Планета", False),
    ],
)
def test_what_is_no_figure_of_trade(heading: str, is_other: bool) -> None:
    assert is_stranger(heading) is is_other


def test_a_title_of_several_countries_or_of_plans() -> None:
    assert is_together("Экспорт в Казахстан и Россию")
    assert not is_together("Экспорт Беларуси в Казахстан")
    assert is_planned("Жоспар 2025")
    assert not is_planned("Экспорт за 2025 год")
