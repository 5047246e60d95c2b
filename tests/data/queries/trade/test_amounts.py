"""Amounts of ventures, each with its own hedge."""

from __future__ import annotations

import pytest

from data.enums import Qualifier
from data.queries.trade.amounts import amounts
from tests.data.whole import ATLAS

# What the passages say: the hedge beside each number is the hedge of that number.
CASES = [
    ("venture-mogilev-petrochemicals-2013", [("capacity", 2, "exact"), ("investment", 700e6, "about")]),
    ("venture-mogilev-pet-2013", [("investment", 250e6, "about")]),
    ("venture-mogilev-terephthalic-acid-2013", [("investment", 450e6, "about")]),
    ("venture-kokshetau-park-2016", [("capacity", 10_000, "almost")]),
    ("venture-kokshetau-park-second-stage", [("jobs", 230, "about")]),
    ("venture-composite-group-2021", [("investment", 50e6, "exact")]),
    ("venture-kostanay-site-total-2021", [("investment", 50e6, "about")]),
    ("venture-cab-axle-investment-2021", [("investment", 7e6, "about")]),
    ("venture-cab-workshop-2022", [("capacity", 10_000, "exact")]),
    ("venture-combines-1000-target", [("capacity", 1000, "up_to")]),
    ("venture-gomselmash-agromash-2007", [("capacity", 3000, "over")]),
    ("venture-gomselmash-agromash-2022", [("capacity", 3700, "over")]),
    ("venture-semey-tractors-2009", [("capacity", 2000, "over")]),
    ("venture-kzs10-max-summer-2020", [("capacity", 70, "over")]),
    ("venture-kzs10-max-december-2020", [("capacity", 30, "exact")]),
    ("venture-network-dealers-2022", [("capacity", 170, "over")]),
    ("venture-network-companies-2022", [("capacity", 40, "over")]),
    ("venture-maz-dealers-2017", [("capacity", 9, "exact")]),
    ("venture-transport-corridors-2017", [("capacity", 1, "exact")]),
    ("venture-engine-building-2021", [("capacity", 25_000, "exact")]),
    ("venture-drones-2017", []),
]


@pytest.mark.parametrize(("claim_id", "expected"), CASES)
def test_a_hedge_belongs_to_the_amount_it_hedges(claim_id: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(a.kind, a.value, a.qualifier.value) for a in amounts(ATLAS, claim_id)] == expected


def test_a_count_says_when_it_holds_as_far_as_that_is_stated() -> None:
    cases = {
        "venture-belarusian-companies-2021": (366, "2021"),
        "venture-kazakh-capital-companies-2021": (54, "2021"),
        "venture-belarusian-enterprises-2017": (260, "2017-11"),
        "venture-engine-building-2021": (25_000, None),
    }
    for claim_id, (value, at) in cases.items():
        (amount,) = amounts(ATLAS, claim_id)
        assert (amount.value, amount.at.text if amount.at else None) == (value, at)


def test_every_amount_of_the_tables_is_returned_with_its_hedge() -> None:
    table = ATLAS.tables["ventures"]
    stated = sum(int(table[column].notna().sum()) for column in ("capacity", "investment_usd", "jobs"))
    found = [amount for claim_id in map(str, table.index) for amount in amounts(ATLAS, claim_id)]
    assert len(found) == stated > 40
    assert {amount.qualifier for amount in found} > {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.UP_TO}


def test_what_has_no_amounts_of_its_own_has_none() -> None:
    assert amounts(ATLAS, "turnover-2021") == ()
    assert amounts(ATLAS, "gomel-pavlodar-agreement-2016") == ()
