"""Units and currencies after the answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.imports.figures.money import measuring_of, unit_of_code
from data.imports.quantities.units import unit_in
from tests.data.imports.grids import state_of


@pytest.mark.parametrize("code", ["usd_thousand", "byn_million", "kzt", "thousand_tonnes", "kg", "index_pct"])
def test_the_unit_of_a_code_has_that_code(code: str) -> None:
    unit = unit_of_code(code)
    assert unit is not None
    assert unit.code == code


def test_a_unit_that_is_nowhere_is_asked_and_an_answer_is_taken() -> None:
    state = state_of()
    assert measuring_of(None, state, "").doubts == ("unit",)
    answered = measuring_of(None, state_of(unit="usd_thousand"), "").unit
    assert answered is not None
    assert answered.code == "usd_thousand"


def test_another_currency_is_asked_once_for_all() -> None:
    state = state_of()
    for text in ("млн бел. руб.", "млрд тенге"):
        assert measuring_of(unit_in(text), state, "").doubts == ("currency",)
    assert state.doubts["currency"].params["currencies"] == "BYN, KZT"


def test_a_rate_needs_a_day_and_a_source() -> None:
    unit = unit_in("млн бел. руб.")
    converted = measuring_of(unit, state_of(currency="BYN 0.31 2024-12-31 Bank"), "")
    assert (converted.factor, converted.note) == (Decimal("0.31"), "BYN 0.31 USD, 2024-12-31, Bank")
    assert measuring_of(unit, state_of(currency="BYN 0.31"), "").doubts == ("currency",)


def test_what_names_no_unit_is_a_fault_or_asked() -> None:
    assert measuring_of(unit_in("млн у.е."), state_of(), "").fault == "layout.conditional_unit"
    assert measuring_of(unit_in("млн руб."), state_of(), "").doubts == ("rouble",)
    assert measuring_of(unit_in("%"), state_of(), "").doubts == ("measure",)
