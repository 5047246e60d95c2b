"""Versions of a quiz for neighbours in a class: the same questions and options in another order, each with its key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.queries.quiz.draws import Draws
from data.queries.quiz.question import Quiz

if TYPE_CHECKING:
    from data.queries.quiz.question import Question

VERSIONS: Final = ("A", "B", "C")
"""The first is the quiz as it was drawn."""


def version_of(quiz: Quiz, letter: str) -> Quiz:
    """
    Return a version of a quiz.

    Parameters
    ----------
    quiz
        The quiz.
    letter
        One of `VERSIONS`.
    """
    if letter == VERSIONS[0]:
        return quiz
    draws = Draws(f"{quiz.seed}|{quiz.version}|{letter}")
    return Quiz(quiz.seed, quiz.version, tuple(_mixed(question, draws) for question in draws.shuffled(quiz.questions)))


def _mixed(question: Question, draws: Draws) -> Question:
    """Return a question with its options in another order."""
    order = draws.shuffled(range(len(question.options)))
    place = {old: new for new, old in enumerate(order)}
    answer = question.answer
    return replace(
        question,
        options=tuple(question.options[old] for old in order),
        answer=tuple(place[old] for old in answer) if isinstance(answer, tuple) else place[answer],
    )
