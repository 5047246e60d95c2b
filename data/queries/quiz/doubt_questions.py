"""Questions of doubt: where sources disagree or say nothing, and which promise has no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.enums import Fact, Status, Verdict
from data.package.roles import Role
from data.queries.quiz.askable import askable_claims, day_of, is_near
from data.queries.quiz.question import Ask, Candidate, Option, OptionKind, QuestionKind
from data.queries.texts.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas
    from data.model import Claim

DISAGREE: Final = "contradiction"
SILENT: Final = "gap"
UNCLEAR: Final = frozenset({"agreements-22-of-30", "diaspora-twelve", "regional-coverage"})
"""Gaps that read as contradictions too, or that the facts answer."""
DONE: Final = frozenset({Status.OPERATING, Status.COMPLETED})
OF_PROMISES: Final = frozenset({Fact.VENTURE, Fact.EVENT, Fact.AGREEMENT})
"""What can be promised, and done, and has a title."""


def doubt_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of where the sources disagree, and of where they say nothing or too little."""
    for kind, ask, other in ((DISAGREE, Ask.DISAGREE, SILENT), (SILENT, Ask.SILENT, DISAGREE)):
        for conflict_id in _conflicts(atlas, kind):
            claims = _claims_of(atlas, conflict_id)
            others = [found for found in _conflicts(atlas, other) if not {*_claims_of(atlas, found)} & {*claims}]
            yield Candidate(
                kind=QuestionKind.DOUBT,
                ask=ask,
                subject=conflict_id,
                claims=claims,
                day=day_of(atlas, claims[0]),
                right=Option(OptionKind.CONFLICT, conflict_id),
                others=tuple(Option(OptionKind.CONFLICT, found) for found in others),
            )


def promise_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of which promise has no answer, and of what was done among promises."""
    targets = {promise.target_id for promise in promises(atlas)}
    unanswered = {promise.target_id for promise in promises(atlas) if promise.verdict is Verdict.OPEN}
    claims = [claim for claim in askable_claims(atlas) if claim.fact in OF_PROMISES and claim.has(Role.TITLE)]
    left = [claim for claim in claims if claim.claim_id in unanswered and claim.status not in DONE]
    done = [claim for claim in claims if claim.status in DONE and claim.claim_id not in targets]
    for ask, found, others in ((Ask.OPEN, left, done), (Ask.DONE, done, left)):
        for claim in found:
            yield _of_promise(atlas, claim, ask, others)


def _of_promise(atlas: Atlas, claim: Claim, ask: Ask, others: list[Claim]) -> Candidate:
    near = (o.claim_id for o in others if o.fact is claim.fact and is_near(atlas, claim.claim_id, o.claim_id))
    return Candidate(
        kind=QuestionKind.PROMISE,
        ask=ask,
        subject=claim.claim_id,
        claims=(claim.claim_id,),
        day=day_of(atlas, claim.claim_id),
        right=Option(OptionKind.CLAIM, claim.claim_id),
        others=tuple(Option(OptionKind.CLAIM, other) for other in near),
    )


def _conflicts(atlas: Atlas, kind: str) -> list[str]:
    """Return the conflicts of a kind that name their claims."""
    rows = atlas.tables["conflicts"]
    found = (str(i) for i in rows.index if rows.at[i, "kind"] == kind and i not in UNCLEAR)
    named = [i for i in found if _claims_of(atlas, i)]
    # What one passage leaves open in itself is called a contradiction too, but reads as a gap.
    return [i for i in named if kind != DISAGREE or len({atlas.claim(c).source_id for c in _claims_of(atlas, i)}) > 1]


def _claims_of(atlas: Atlas, conflict_id: str) -> tuple[str, ...]:
    return atlas.items(atlas.tables["conflicts"].at[conflict_id, "claims"])
