"""Turnover is export + import, balance is export - import, as far as printed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checks.identities import reckon, rounding, slack
from data.enums import Flow
from data.queries.trade.identities import identities
from tests.data.whole import ATLAS


def figure(flow: str, value: float | None, **more: Any) -> dict[str, Any]:
    cells = {
        "claim_id": f"{flow}-x",
        "measure": "value",
        "status": "actual",
        "repeats": None,
        "by_id": "BY",
        "kz_id": "KZ",
        "product": "all goods",
        "period_start": "2021",
        "period_end": "2021",
        "unit": "usd_million",
        "formula": None,
        "qualifier": "exact",
    }
    return cells | {"flow": flow, "value": value} | more


def test_the_balance_of_2021_is_a_real_check_and_the_turnover_is_not() -> None:
    found = {identity.total: identity for identity in identities(ATLAS)}
    balance, turnover = found["balance-2021"], found["turnover-2021"]
    assert (balance.export_id, balance.import_id) == ("export-2021", "import-2021")
    assert balance.passed
    assert balance.expected == pytest.approx(731.1)
    assert not balance.by_construction
    assert turnover.passed
    assert turnover.by_construction
    assert "identity-2021" in balance.conflict_ids


def test_what_we_derived_both_ways_proves_nothing() -> None:
    found = {identity.total: identity for identity in identities(ATLAS)}
    assert found["turnover-2021-q1"].by_construction
    assert found["balance-food-2020"].by_construction
    assert found["balance-minsk-region-2021"].passed
    assert not found["balance-minsk-region-2021"].by_construction


def test_national_identities_come_first_newest_on_top() -> None:
    totals = [identity.total for identity in identities(ATLAS)]
    assert totals[:2] == ["balance-2021", "turnover-2021"]
    assert totals.index("balance-minsk-region-2021") > totals.index("balance-food-2020")


@given(out=st.integers(1, 10**6), back=st.integers(1, 10**6), off=st.integers(-5, 5))
def test_an_exact_identity_passes_within_the_rounding_of_its_three_figures(out: int, back: int, off: int) -> None:
    rows = [figure("export", float(out)), figure("import", float(back)), figure("turnover", float(out + back + off))]
    (identity,) = reckon(rows, {})
    assert identity.difference == off
    assert identity.passed == (abs(off) <= 1.5)


@given(value=st.floats(0.01, 10**6), qualifier=st.sampled_from(["about", "almost", "over", "at_least", "up_to"]))
def test_a_hedge_never_tightens_what_rounding_allows(value: float, qualifier: str) -> None:
    assert slack(value, qualifier) >= slack(value, "exact") > rounding(value)


@pytest.mark.parametrize(
    "other",
    [{"value": None}, {"status": "target"}, {"repeats": "import-y"}, {"period_end": "2022"}, {"product": "food"}],
)
def test_figures_of_another_scope_take_no_part(other: dict[str, Any]) -> None:
    rows = [figure("export", 3.0), figure("turnover", 5.0), figure("import", 2.0) | other]
    assert list(reckon(rows, {})) == []


def test_a_broken_identity_says_by_how_much_and_which_conflict_names_it() -> None:
    rows = [figure("export", 3.0), figure("import", 2.0), figure("balance", 9.0)]
    (identity,) = reckon(rows, {"named": {"export-x", "balance-x"}, "other": {"export-x"}})
    assert identity.flow is Flow.BALANCE
    assert not identity.passed
    assert identity.difference == 8.0
    assert identity.conflict_ids == ("named",)
