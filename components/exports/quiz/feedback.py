"""Feedback of a question, its evidence in words after every answer, and its name in a list of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText


LONGEST_NAME: Final = 80
"""So many characters the name of a question has at most."""


def feedback(question: QuestionText) -> str:
    """Return the sentences of a question's claims, each with where it is written, in one line."""
    return " ".join(f"{proof.sentence} ({proof.source})" for proof in question.proofs)


def name_in_list(question: QuestionText, number: int) -> str:
    """Return the number of a question, from 1, with the beginning of its text: what a teacher sees in a list."""
    text = " ".join(question.question.split())
    name = f"{number:02}. {text}"
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rsplit(' ', 1)[0]}…"
