"""Doubt: contradictions among gaps, gaps among contradictions; promises among deeds, deeds among promises."""

from __future__ import annotations

from data.enums import Verdict
from data.queries.quiz.askable import is_askable
from data.queries.quiz.doubt_questions import DONE, doubt_candidates, promise_candidates
from data.queries.quiz.question import Ask, OptionKind
from data.queries.texts.promises import promises
from tests.data.whole import ATLAS

KINDS = ATLAS.tables["conflicts"]["kind"]


def test_where_sources_disagree_is_asked_among_gaps_and_the_other_way_round() -> None:
    found = list(doubt_candidates(ATLAS))
    assert {asked.ask for asked in found} == {Ask.DISAGREE, Ask.SILENT}
    for asked in found:
        right, wrong = ("contradiction", "gap") if asked.ask is Ask.DISAGREE else ("gap", "contradiction")
        assert KINDS[asked.subject] == right
        assert {KINDS[other.id] for other in asked.others} == {wrong}
        assert asked.right.kind is OptionKind.CONFLICT
        assert asked.claims == ATLAS.items(ATLAS.tables["conflicts"].at[asked.subject, "claims"]) != ()


def test_a_contradiction_is_between_sources() -> None:
    asked = {found.subject for found in doubt_candidates(ATLAS) if found.ask is Ask.DISAGREE}
    assert "food-exports-2020" in asked
    assert "industrialisation-map-five" not in asked  # one passage that counts five and names four


def test_what_is_only_promised_is_asked_among_deeds_and_the_other_way_round() -> None:
    verdicts = {promise.target_id: promise.verdict for promise in promises(ATLAS)}
    found = list(promise_candidates(ATLAS))
    assert {asked.ask for asked in found} == {Ask.OPEN, Ask.DONE}
    for asked in found:
        is_open = [verdicts.get(i) is Verdict.OPEN for i in (asked.subject, *(other.id for other in asked.others))]
        is_done = [ATLAS.claim(i).status in DONE for i in (asked.subject, *(other.id for other in asked.others))]
        expected = asked.ask is Ask.OPEN
        assert is_open == [expected] + [not expected] * len(asked.others)
        assert is_done == [not expected] + [expected] * len(asked.others)
        assert {ATLAS.claim(other.id).fact for other in asked.others} <= {ATLAS.claim(asked.subject).fact}


def test_no_promise_that_has_an_answer_can_be_asked_about() -> None:
    """What was met or missed is not asked (docs/quiz.md): where this fails, a question about it has become possible."""
    answered = [promise for promise in promises(ATLAS) if promise.verdict is not Verdict.OPEN]
    blocked = [promise for promise in answered if not is_askable(ATLAS, ATLAS.claim(promise.target_id))]
    assert (len(answered), len(blocked)) == (18, 13), "the numbers of docs/quiz.md and docs/quiz.ru.md"
    for promise in answered:
        later = [outcome.claim_id for outcome in promise.outcomes if outcome.claim_id]
        assert later
        assert not any(is_askable(ATLAS, ATLAS.claim(claim_id)) for claim_id in later)
    asked = {found.subject for found in promise_candidates(ATLAS)}
    assert asked.isdisjoint(promise.target_id for promise in answered)
