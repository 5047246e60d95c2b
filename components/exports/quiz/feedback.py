"""Feedback of a question: its evidence in words, shown after every answer, right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText


def feedback(question: QuestionText) -> str:
    """Return the sentences of a question's claims, each with where it is written, in one line."""
    return " ".join(f"{proof.sentence} ({proof.source})" for proof in question.proofs)
