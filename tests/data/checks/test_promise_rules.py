"""A verdict needs an outcome that follows its target and is of its scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.promise_rules import (
    outcomes_follow_their_target,
    promises_compare_like_with_like,
    verdicts_are_as_the_figures_say,
    verdicts_have_their_outcome,
)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_a_promise_that_is_not_comparable_may_have_an_outcome_of_another_scope(sample: Sample) -> None:
    sample.change("promises", "billion-2021", verdict="not_comparable", outcome_claim_id="export-2021")
    assert sample.messages(promises_compare_like_with_like) == []
    assert sample.messages(verdicts_have_their_outcome) == []


def test_a_doubt_about_the_scope_that_a_conflict_names_is_known(sample: Sample) -> None:
    sample.change("promises", "billion-2021", outcome_claim_id="export-2021")
    sample.change("conflicts", "billion-wording", kind="comparability", claims="target-turnover-2021;export-2021")
    assert sample.messages(promises_compare_like_with_like) == []


@pytest.mark.parametrize(("value", "verdict", "count"), [("1000", "met", 0), ("999", "met", 1), ("999", "missed", 0)])
def test_a_target_is_met_from_its_value_on(sample: Sample, value: str, verdict: str, count: int) -> None:
    sample.change("trade", "turnover-2021", value=value)
    sample.change("promises", "billion-2021", verdict=verdict)
    assert len(sample.messages(verdicts_are_as_the_figures_say)) == count


def test_an_outcome_of_the_year_of_its_target_follows_it(sample: Sample) -> None:
    assert sample.messages(outcomes_follow_their_target) == []
