"""Figures that are held against each other agree as far as printed, or a conflict says that they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.identity_rules import (
    balances_have_their_sign,
    derived_figures_keep_hedges,
    growths_fit_their_levels,
    identities_hold,
)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize(("value", "count"), [("731.1", 0), ("731.2", 0), ("-731.1", 2), ("800", 2), ("1", 2)])
def test_an_identity_of_three_stated_figures_fires(sample: Sample, value: str, count: int) -> None:
    sample.change("trade", "balance-2021", value=value)
    assert len(sample.messages(identities_hold)) == count


def test_it_fires_without_the_fourth_figure(sample: Sample) -> None:
    sample.rows["trade"] = [row for row in sample.rows["trade"] if row["claim_id"] != "import-2021"]
    assert sample.messages(identities_hold) == []
    sample.change("trade", "balance-2021", value="800")
    (fault,) = sample.messages(identities_hold)
    assert fault.startswith("911.8 is not half of turnover-2021 + balance-2021 (946.25)")


def test_what_we_derived_ourselves_is_not_held_against_itself(sample: Sample) -> None:
    sample.change(
        "trade", "balance-2021", status="derived", citation="derived", formula="turnover-2021 - 2 * import-2021"
    )
    assert sample.messages(identities_hold) == []


@pytest.mark.parametrize(
    ("said", "value", "count"),
    [
        ("surplus of $731.1 million", "731.1", 0), ("deficit of $731.1 million", "-731.1", 0),
        ("deficit of $731.1 million", "731.1", 1), ("negative balance of $731.1 million", "731.1", 1),
        ("$731.1 million", "731.1", 1),
    ],
)  # fmt: skip
def test_a_balance_says_its_sign(sample: Sample, said: str, value: str, count: int) -> None:
    sample.change("trade", "balance-2021", as_stated=said, value=value)
    assert len(sample.messages(balances_have_their_sign)) == count


@pytest.mark.parametrize(("value", "count"), [("31.9", 0), ("32.3", 0), ("13.9", 1), ("131.9", 1)])
def test_a_growth_is_that_of_its_two_levels(sample: Sample, value: str, count: int) -> None:
    before = {"claim_id": "turnover-2020", "period_start": "2020", "period_end": "2020", "value": "828.3"}
    sample.add("trade", "turnover-2021", **before)
    sample.change("trade", "growth-turnover-2021", basis="2020", value=value)
    assert len(sample.messages(growths_fit_their_levels)) == count


def test_a_figure_derived_from_a_hedged_one_is_hedged(sample: Sample) -> None:
    assert sample.messages(derived_figures_keep_hedges) == []
    sample.change("trade", "export-2021", qualifier="about")
    assert len(sample.messages(derived_figures_keep_hedges)) == 1
