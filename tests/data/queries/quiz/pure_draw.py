"""Draw of golden seeds from a list of the facts, with the standard library alone: other Pythons run this file.

``python pure_draw.py ROOT LINKS`` reads the list as JSON, and writes what each seed draws. ROOT has the package `data`,
LINKS the package `anyascii`, which is Python alone; pandas is in no step of a draw.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.atlas.atlas import Atlas
    from data.queries.quiz.question import Candidate, Option, Question, Quiz, Said


def case_of(question: Question) -> dict[str, Any]:
    """Return a drawn question as the table of seeds keeps it: its id, its options and its answer."""
    return {
        "id": question.id,
        "options": [f"{option.id}@{option.on}" if option.on else option.id for option in question.options],
        "answer": list(question.answer) if isinstance(question.answer, tuple) else question.answer,
    }


def listed(atlas: Atlas, said: Said, seeds: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """Return all that a draw asks the facts, as plain data."""
    from data.queries.quiz import askable, quiz_draw
    from data.queries.quiz.question import OptionKind

    found = quiz_draw.candidates(atlas, said=said)
    every = [candidate for some in found.values() for candidate in some]
    options = {option for one in every for option in (one.right, *one.others, *one.always)}
    claims = {claim for one in every for claim in (one.subject, *one.claims)}
    claims |= {option.id for option in options if option.kind is OptionKind.CLAIM}
    known = sorted(claims & set(atlas.index.claims))
    dates = {claim: atlas.since(claim) for claim in known}
    return {
        "version": atlas.version,
        "seeds": [list(seed) for seed in seeds],
        "candidates": {kind.value: [_plain(one) for one in some] for kind, some in found.items()},
        "texts": [[_plain_option(option), list(said(atlas, option))] for option in sorted(options, key=str)],
        "matters": {claim: sorted(askable.matter(atlas, claim)) for claim in sorted(claims)},
        "dates": {claim: [str(when.first), str(when.last)] for claim, when in dates.items() if when},
        "first_days": {claim: str(atlas.first_day(claim)) for claim in known},
    }


def _plain(candidate: Candidate) -> dict[str, Any]:
    return {
        "kind": candidate.kind.value,
        "ask": candidate.ask.value,
        "subject": candidate.subject,
        "claims": list(candidate.claims),
        "day": str(candidate.day),
        "right": _plain_option(candidate.right),
        "others": [_plain_option(option) for option in candidate.others],
        "always": [_plain_option(option) for option in candidate.always],
    }


def _plain_option(option: Option) -> list[str]:
    return [option.kind.value, option.id, str(option.on or "")]


def drawn_from(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what each seed draws from the list of the facts, by the modules of the project."""
    from data.atlas.derived import Derived
    from data.queries.quiz import quiz_draw
    from data.queries.quiz.question import Ask, Candidate, Option, OptionKind, QuestionKind

    def option_of(kind: str, name: str, on: str) -> Option:
        return Option(OptionKind(kind), name, date.fromisoformat(on) if on else None)

    def candidate_of(plain: dict[str, Any]) -> Candidate:
        return Candidate(
            kind=QuestionKind(plain["kind"]),
            ask=Ask(plain["ask"]),
            subject=plain["subject"],
            claims=tuple(plain["claims"]),
            day=date.fromisoformat(plain["day"]),
            right=option_of(*plain["right"]),
            others=tuple(option_of(*option) for option in plain["others"]),
            always=tuple(option_of(*option) for option in plain["always"]),
        )

    texts = {option_of(*option): tuple(own) for option, own in facts["texts"]}
    candidates = {QuestionKind(kind): tuple(map(candidate_of, own)) for kind, own in facts["candidates"].items()}
    dates = {
        claim: SimpleNamespace(first=date.fromisoformat(first), last=date.fromisoformat(last))
        for claim, (first, last) in facts["dates"].items()
    }
    atlas: Any = SimpleNamespace(
        version=facts["version"],
        derived=Derived(),
        since=dates.get,
        first_day=lambda claim: date.fromisoformat(facts["first_days"][claim]),
    )
    asked: Any = quiz_draw  # what a draw asks the facts is answered from the list
    kept = asked.candidates, asked.matter
    asked.candidates = lambda _atlas, *, said: candidates  # noqa: ARG005 - as the draw calls it
    asked.matter = lambda _atlas, claim: frozenset(facts["matters"][claim])
    try:
        drawn: list[Quiz] = [
            quiz_draw.draw_quiz(atlas, seed=seed, n=n, said=lambda _atlas, option: texts[option])
            for seed, n in facts["seeds"]
        ]
    finally:
        asked.candidates, asked.matter = kept
    return [{"seed": quiz.seed, "questions": [case_of(question) for question in quiz.questions]} for quiz in drawn]


if __name__ == "__main__":
    sys.path[:0] = sys.argv[1:]
    sys.modules.setdefault("pandas", ModuleType("pandas"))
    sys.stdout.buffer.write(json.dumps(drawn_from(json.load(sys.stdin.buffer))).encode())
