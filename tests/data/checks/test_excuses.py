"""A conflict excuses from a rule only where its kind says that the rule is broken, and where it names all claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.excuses import excused, items
from data.checks.identity_rules import identities_hold
from data.checks.rules import RULES
from data.package.contract import read_contract
from data.package.reader import FOLDER, read_package

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_every_excuse_of_the_contract_is_a_rule_and_every_kind_says_what_it_excuses() -> None:
    kind = read_contract(FOLDER).table("conflicts").field("kind")
    assert set(kind.excuses) == set(kind.enum)
    assert {rule for rules in kind.excuses.values() for rule in rules} <= {rule.__name__ for rule in RULES}


@pytest.mark.parametrize(
    ("kind", "claims", "excuse"),
    [
        ("contradiction", "balance-2021;export-2021", True),
        ("contradiction", "balance-2021;turnover-2021", False),
        ("rounding", "balance-2021;export-2021", False),
        ("identity", "balance-2021;export-2021", False),
    ],
)
def test_a_conflict_excuses_what_its_kind_names_of_the_claims_that_it_names(
    sample: Sample,
    kind: str,
    claims: str,
    excuse: bool,
) -> None:
    sample.change("conflicts", "billion-wording", kind=kind, claims=claims)
    package, issues = read_package(sample.write())
    assert issues == []
    assert excused(package, identities_hold)("balance-2021", "export-2021") is excuse


def test_an_empty_cell_has_no_items() -> None:
    assert list(items(None)) == []
    assert list(items("one;two")) == ["one", "two"]
