"""Numbers and marks as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.imports.quantities.numerals import Sense, decimal_mark, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("76 315,7", "76315.7"),
        ("1\u00a0234,5", "1234.5"),
        ("12\u202f345", "12345"),
        ("1'234.5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("(12.3)", "-12.3"),
        ("−5", "-5"),
        ("5.5E+08", "550000000"),
        ("123,4*", "123.4"),
        ("0,125", "0.125"),
        ("$12.5", "12.5"),
    ],
)
def test_numbers_are_read_with_each_kind_of_separator(text: str, number: str) -> None:
    numeral = read_numeral(text)
    assert (numeral.sense, numeral.number) == (Sense.NUMBER, Decimal(number))


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("-", Sense.ZERO),
        ("–", Sense.ZERO),
        ("0,0", Sense.NEAR_ZERO),
        ("…", Sense.NOT_AVAILABLE),
        ("..", Sense.NOT_AVAILABLE),
        ("NaN", Sense.NOT_AVAILABLE),
        ("x", Sense.CONFIDENTIAL),
        ("х", Sense.CONFIDENTIAL),
        ("", Sense.EMPTY),
        ("1,234", Sense.UNCLEAR),
        ("2023 год", Sense.TEXT),
        ("12.13.2024", Sense.TEXT),
        ("Брест", Sense.TEXT),
        ("1 23", Sense.TEXT),
        ("1)", Sense.TEXT),
    ],
)
def test_marks_have_their_sense(text: str, sense: Sense) -> None:
    assert read_numeral(text).sense is sense


def test_the_decimal_mark_of_the_table_decides_what_can_be_read_in_two_ways() -> None:
    assert read_numeral("1,234", decimal=",").number == Decimal("1.234")
    assert read_numeral("1,234", decimal=".").number == Decimal(1234)


def test_words_behind_a_number_are_its_unit() -> None:
    assert (read_numeral("12,5 млн").number, read_numeral("12,5 млн").words) == (Decimal("12.5"), "млн")
    assert read_numeral("$1.5M").words == "$m"


def test_the_decimal_mark_is_concluded_only_from_numbers_that_show_it() -> None:
    assert decimal_mark(["76 315,7", "2,345"]) == ","
    assert decimal_mark(["1,234,567", "1.5"]) == "."
    assert decimal_mark(["1,234", "5,678"]) == ""


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_written_in_groups_is_read_back(number: Decimal) -> None:
    russian = f"{number:,.2f}".replace(",", "\u00a0").replace(".", ",")
    english = f"{number:,.2f}"
    for text, mark in ((russian, ","), (english, ".")):
        assert read_numeral(text, decimal=mark).number == number


@pytest.mark.parametrize("cell", ["1e400", "9" * 30, "0x1F", "15,5 (+2%)", Decimal("1e400")])
def test_what_is_no_figure_of_trade_is_text(cell: str | Decimal) -> None:
    assert read_numeral(cell, decimal=",").sense is Sense.TEXT
