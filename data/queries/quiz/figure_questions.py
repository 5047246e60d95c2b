"""Questions about figures: of what level one is, and whether it is a result, a goal or an estimate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.enums import AHEAD, Fact, Level, Measure, Status
from data.queries.quiz.askable import askable_claims, day_of
from data.queries.quiz.question import Ask, Candidate, Option, OptionKind, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.atlas.atlas import Atlas
    from data.model import Claim


class Sense(StrEnum):
    """How a figure is meant."""

    RESULT = "result"
    GOAL = "goal"
    ESTIMATE = "estimate"


SENSES: Final = {Status.ACTUAL: Sense.RESULT, Status.ESTIMATE: Sense.ESTIMATE} | dict.fromkeys(AHEAD, Sense.GOAL)


def level_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of what level a figure is of, where it is about the two sides."""
    for claim in _figures(atlas):
        if claim.row["level"] != Level.OTHER:
            others = [level for level in Level if level not in (claim.row["level"], Level.OTHER)]
            yield _candidate(atlas, claim, Ask.LEVEL, str(claim.row["level"]), others)


def status_candidates(atlas: Atlas) -> Iterator[Candidate]:
    """Yield the questions of how a figure is meant; the price of a contract is neither result nor goal."""
    for claim in _figures(atlas):
        if claim.status in SENSES and claim.row["measure"] != Measure.CONTRACT_VALUE:
            right = SENSES[claim.status]
            others = [sense for sense in Sense if sense is not right]
            yield _candidate(atlas, claim, Ask.STATUS, right, others)


def _figures(atlas: Atlas) -> list[Claim]:
    return [c for c in askable_claims(atlas) if c.fact is Fact.FIGURE and c.row["value"] is not None]


def _candidate(atlas: Atlas, claim: Claim, ask: Ask, right: str, others: Sequence[Level | Sense]) -> Candidate:
    level = (QuestionKind.LEVEL, OptionKind.LEVEL)
    kind, option = level if ask is Ask.LEVEL else (QuestionKind.STATUS, OptionKind.STATUS)
    return Candidate(
        kind=kind,
        ask=ask,
        subject=claim.claim_id,
        claims=(claim.claim_id,),
        when=atlas.since(claim.claim_id),
        day=day_of(atlas, claim.claim_id),
        right=Option(option, right),
        others=tuple(Option(option, other.value) for other in others),
    )
