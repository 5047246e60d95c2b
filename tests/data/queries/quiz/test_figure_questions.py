"""Figures are asked of what level and how meant they are; never for their number."""

from __future__ import annotations

from data.enums import AHEAD, Level, Measure, Status
from data.queries.quiz.figure_questions import Sense, level_candidates, status_candidates
from data.queries.quiz.question import OptionKind
from tests.data.whole import ATLAS


def test_the_level_is_that_of_the_figure_and_all_others_are_wrong() -> None:
    found = list(level_candidates(ATLAS))
    assert len(found) > 30
    assert len({asked.right.id for asked in found}) > 4
    for asked in found:
        assert asked.right.id == ATLAS.claim(asked.subject).row["level"] != Level.OTHER
        assert {asked.right.id, *(other.id for other in asked.others)} == {*Level} - {Level.OTHER}


def test_a_figure_is_a_result_a_goal_or_an_estimate() -> None:
    found = {asked.subject: asked for asked in status_candidates(ATLAS)}
    assert {asked.right.id for asked in found.values()} == {*Sense}
    for asked in found.values():
        claim = ATLAS.claim(asked.subject)
        expected = {Status.ACTUAL: Sense.RESULT, Status.ESTIMATE: Sense.ESTIMATE}.get(claim.status, Sense.GOAL)
        assert asked.right.id == expected
        assert (asked.right.id == Sense.GOAL) is (claim.status in AHEAD)
        assert claim.row["measure"] != Measure.CONTRACT_VALUE
        assert claim.row["value"] is not None
        assert len(asked.others) == 2
        assert {other.kind for other in asked.others} == {OptionKind.STATUS}


def test_no_figure_in_a_conflict_and_none_of_ours_is_asked_about() -> None:
    for asked in [*level_candidates(ATLAS), *status_candidates(ATLAS)]:
        assert not ATLAS.conflicts_of(asked.subject)
        assert ATLAS.claim(asked.subject).status is not Status.DERIVED
