"""A promise has its target, what came of it, and a verdict."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.atlas.atlas import Atlas
from data.enums import Verdict
from data.queries.texts.promises import GROUPS, ORDER, Outcome, oldest_open, promises, select_promises
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_every_promise_of_the_table_is_answered_once() -> None:
    rows = ATLAS.tables["promises"]
    found = {outcome.promise_id: (p.target_id, outcome) for p in promises(ATLAS) for outcome in p.outcomes}
    assert set(found) == set(rows.index)
    for promise_id, (target, outcome) in found.items():
        assert target == rows.at[promise_id, "target_claim_id"]
        assert outcome.claim_id == rows.at[promise_id, "outcome_claim_id"]
        assert outcome.verdict == rows.at[promise_id, "verdict"]
    assert set(ORDER) == set(GROUPS) == set(Verdict)


def test_the_billion_was_missed_in_its_term_and_cannot_be_compared_later() -> None:
    (billion,) = (p for p in promises(ATLAS) if p.target_id == "target-turnover-1bn")
    assert billion.verdict is Verdict.MISSED
    assert billion.deadline
    assert billion.deadline.text == "2020"
    assert billion.outcomes == (
        Outcome("turnover-1bn-by-2020", "turnover-2020", Verdict.MISSED),
        Outcome("turnover-1bn-by-2020-later", "turnover-2021", Verdict.NOT_COMPARABLE),
    )


@pytest.mark.parametrize(
    ("target", "deadline"),
    [
        ("target-turnover-3bn", None),
        ("target-turnover-2014-level", None),
        ("jobs-kokshetau-park", None),
        ("target-container-transit-2025", "2025"),
        ("target-harvesters-2022-2024", "2024"),
        ("venture-lifts-oskemen-2012", "2012"),
        ("event-commission-brest-planned-2021", "2021"),
        ("said-regions-aim-2021", None),
    ],
)
def test_a_term_is_shown_only_where_one_is_stated(target: str, deadline: str | None) -> None:
    (promise,) = (p for p in promises(ATLAS) if p.target_id == target)
    assert (promise.deadline.text if promise.deadline else None) == deadline


def test_a_term_never_ends_before_the_target_was_stated() -> None:
    for promise in promises(ATLAS):
        if promise.made and promise.deadline:
            assert promise.deadline.last >= promise.made.first, promise.target_id


@settings(deadline=None)
@given(on=st.dates(date(1996, 1, 1), TODAY), place=st.sampled_from([None, "KZ-39", "KZ-55", "BY-HO", "kostanay"]))
def test_the_verdicts_cover_the_promises_of_a_day_and_a_place(on: date, place: str | None) -> None:
    whole = select_promises(ATLAS, on=on, place_id=place)
    parts = [select_promises(ATLAS, on=on, place_id=place, verdicts={verdict}) for verdict in Verdict]
    assert {p.target_id for part in parts for p in part} == {p.target_id for p in whole}
    assert all(p.made is None or p.made.first <= on for p in whole)
    assert [GROUPS.index(p.verdict) for p in whole] == sorted(GROUPS.index(p.verdict) for p in whole)


def test_a_place_has_the_promises_made_for_it() -> None:
    kostanay = {p.target_id for p in select_promises(ATLAS, on=TODAY, place_id="KZ-39")}
    assert "venture-cab-shop-2021" in kostanay
    assert "target-turnover-3bn" not in kostanay


def test_later_statements_of_a_target_are_known() -> None:
    (goal,) = (p for p in promises(ATLAS) if p.target_id == "target-turnover-2021")
    assert set(goal.also_ids) == {"target-turnover-2021-blurb", "target-turnover-2021-ch5"}


def test_an_answer_that_is_missing_leaves_the_promise_open(sample: Sample) -> None:
    sample.change("promises", "billion-2021", outcome_claim_id="", verdict="open")
    (promise,) = promises(Atlas.load(sample.write()))
    assert promise.outcomes == (Outcome("billion-2021", None, Verdict.OPEN),)


def test_the_oldest_open_promise_is_of_something_to_be_done_together() -> None:
    open_ones = select_promises(ATLAS, on=date(2026, 11, 24), verdicts={"open"})
    oldest = oldest_open(ATLAS, open_ones)
    assert oldest
    assert oldest.target_id == "gomel-kostanay-proposal-2013"
    assert oldest_open(ATLAS, ()) is None
