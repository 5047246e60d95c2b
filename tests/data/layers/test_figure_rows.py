"""Figures of a layer become rows of trade: in millions of their own money, nothing converted, nothing lost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import ObsStatus, ProductScheme
from data.layer_rows import Origin
from data.layers.figure_rows import OTHER_MONEY, figure_row, goods, has_period, in_contract, locator
from tests.data.layers.own_rows import figure
from tests.data.whole import ATLAS

UNITS = ATLAS.contract.table("trade").field("unit").enum


def row(value: str = "1250.5", **named: Any) -> dict[str, Any]:
    origin = Origin(file="a.xlsx", sheet="S", cell="D5")
    found = figure(value, **named)
    return figure_row(found.obs_id, found, origin, places=ATLAS.index.places, units=UNITS)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("1250.5", "usd_thousand", ("1.2505", "usd_million")),
        ("1250500", "usd", ("1.2505", "usd_million")),
        ("2", "usd_billion", ("2000", "usd_million")),
        ("3000000", "byn", ("3", "byn_million")),
        ("5", "cny_million", ("5", "cny_million")),
        ("1500", "kg", ("1.5", "tonnes")),
        ("7", "thousand_tonnes", ("7", "thousand_tonnes")),
        ("104.5", "index_pct", ("104.5", "index_pct")),
        ("9", "barrels", ("9", "other")),
    ],
)
def test_money_is_in_millions_of_its_own_currency(value: str, unit: str, expected: tuple[str, str]) -> None:
    found = in_contract(Decimal(value), unit, UNITS)
    assert found == (Decimal(expected[0]), expected[1])


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(["usd", "byn", "kzt", "rub", "eur", "cny"]))
def test_sizes_of_one_currency_mean_the_same_and_no_currency_becomes_another(value: Decimal, currency: str) -> None:
    million = in_contract(value, f"{currency}_million", UNITS)
    assert in_contract(value * 1000, f"{currency}_thousand", UNITS) == million
    assert in_contract(value * 1_000_000, currency, UNITS) == million
    assert million[1] == f"{currency}_million"
    assert million[1] in (*UNITS, *OTHER_MONEY)


def test_a_row_keeps_what_is_written_and_where() -> None:
    found = row()
    assert (found["as_stated"], found["locator"], found["value"]) == ("1250.5", "a.xlsx, S, D5", 1.2505)
    assert found["claim_id"] == figure("1250.5").obs_id


@pytest.mark.parametrize(
    ("status", "expected"),
    [(ObsStatus.FINAL, "actual"), (ObsStatus.PROVISIONAL, "actual"), (ObsStatus.ESTIMATE, "estimate")],
)
def test_an_estimate_is_no_result(status: ObsStatus, expected: str) -> None:
    assert row(obs_status=status)["status"] == expected


@pytest.mark.parametrize(
    ("by_id", "kz_id", "level"),
    [
        ("BY", "KZ", "country-country"),
        ("BY-HO", "KZ", "region-country"),
        ("BY", "KZ-55", "region-country"),
        ("BY-HO", "KZ-55", "region-region"),
        ("BY", "kostanay", "city-country"),
    ],
)
def test_the_level_is_that_of_the_sides(by_id: str, kz_id: str, level: str) -> None:
    assert row(by_id=by_id, kz_id=kz_id)["level"] == level


def test_goods_are_named_by_their_words_else_by_their_code() -> None:
    assert goods(figure("1")) == "all goods"
    coded = {"product_scheme": ProductScheme.TNVED, "product_code": "0402"}
    assert goods(figure("1", **coded)) == "TN VED 0402"
    assert goods(figure("1", **coded, product_name="Milk")) == "Milk (TN VED 0402)"
    assert goods(figure("1", product_scheme=ProductScheme.TEXT, product_name="Flax")) == "Flax"


def test_a_basis_that_is_no_date_is_kept_as_a_remark() -> None:
    assert (row(basis="2023")["basis"], row(basis="2023")["note_en"]) == ("2023", None)
    assert row(basis="the year before")["basis"] == "the year before"
    found = row(basis="2023 г.", note="as published")
    assert (found["basis"], found["note_en"]) == (None, "as published; 2023 г.")


def test_a_period_is_one_of_the_calendar_and_runs_forward() -> None:
    assert has_period(figure("1"))
    assert has_period(figure("1", period_start="2024-01", period_end="2024-03"))
    for start, end in (("", ""), ("2024-13", "2024-13"), ("2025", "2024"), ("soon", "2024")):
        assert not has_period(figure("1", period_start=start, period_end=end))


def test_what_was_entered_by_hand_has_no_locator() -> None:
    assert locator(Origin()) == ""
