"""JSON of a quiz: its questions with options, right answers and the ids of their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.exports.json_bytes import to_json_bytes

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText, QuizText


def write_quiz_json(quiz: QuizText) -> bytes:
    """Return a quiz as JSON: ``answer`` is the number of an option from 0, or the order of all of them."""
    return to_json_bytes({"questions": [_question(question) for question in quiz.questions]})


def _question(question: QuestionText) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind.value,
        "question": question.whole,
        "options": [{"text": text} for text in question.options],
        "answer": question.answer,
        "accepted": question.accepted,
        "claims": question.claims,
    }
