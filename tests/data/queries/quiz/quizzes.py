"""Quizzes that tests of several modules look at, and questions made by hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from components.documents.quiz.option_texts import said
from data.queries.quiz.quiz_draw import candidates, draw_quiz
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.queries.quiz.question import Candidate, QuestionKind, Quiz

SEED: Final = "7B-2026"


@lru_cache(maxsize=64)
def drawn(seed: str = SEED, n: int = 20) -> Quiz:
    """Return a quiz of the project's own facts."""
    return draw_quiz(ATLAS, seed=seed, n=n, said=said)


def of_kind(kind: QuestionKind) -> tuple[Candidate, ...]:
    """Return all questions of a kind that the project's own facts give."""
    return candidates(ATLAS, said=said)[kind]


def by_id(question_id: str) -> Candidate:
    """Return a question of the project's own facts."""
    found = (asked for kind in candidates(ATLAS, said=said).values() for asked in kind if asked.id == question_id)
    return next(found)
