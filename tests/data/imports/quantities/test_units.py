"""Units in words of headings and cells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.imports.quantities.units import (
    CONDITIONAL,
    ROUBLE,
    Unit,
    UnitKind,
    basis_in,
    in_millions,
    unit_in,
    without_basis,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("тыс. долларов США", "usd_thousand"),
        ("export_to_kz_usd_mln", "usd_million"),
        ("млн бел. руб.", "byn_million"),
        ("млрд тенге", "kzt_billion"),
        ("мың АҚШ доллары", "usd_thousand"),
        ("млн дол. ЗША", "usd_million"),
        ("$K", "usd_thousand"),
        ("USD", "usd"),
        ("EUR thousand", "eur_thousand"),
        ("тыс. тонн", "thousand_tonnes"),
        ("Экспорт, т", "tonnes"),
        ("Вес, кг", "kg"),
        ("Количество, шт.", "units"),
        ("в % к 2023", "index_pct"),
        ("темп прироста, %", "pct"),
        ("Доля, %", "pct"),
    ],
)
def test_each_unit_has_its_code(text: str, code: str) -> None:
    unit = unit_in(text)
    assert unit is not None
    assert unit.is_whole
    assert unit.code == code


def test_what_names_no_currency_is_a_problem() -> None:
    conditional, rouble = unit_in("млн у.е."), unit_in("млн рублей")
    assert conditional is not None
    assert conditional.problem == CONDITIONAL
    assert rouble is not None
    assert rouble.problem == ROUBLE
    percent = unit_in("%")
    assert percent is not None
    assert not percent.is_whole
    assert unit_in("Год") is None


def test_parts_of_a_unit_come_together() -> None:
    scale, currency = Unit(scale=6), Unit(kind=UnitKind.MONEY, currency="USD")
    assert scale.joined(currency).code == "usd_million"
    assert Unit(kind=UnitKind.KG).joined(currency) == Unit(kind=UnitKind.KG)


def test_a_basis_is_no_period() -> None:
    assert basis_in("в % к 2023 году") == "2023"
    assert basis_in("в % к предыдущему году") == "previous year"
    assert "2023" not in without_basis("2024, в % к 2023")


def test_money_is_compared_in_millions() -> None:
    assert in_millions(Decimal("199125.3"), "usd_thousand") == (Decimal("199.1253"), "usd_million")
    assert in_millions(Decimal("7.5"), "pct") == (Decimal("7.5"), "pct")
