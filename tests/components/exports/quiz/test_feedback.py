"""Feedback has the sentence of every claim with its source."""

from __future__ import annotations

from dataclasses import replace

from components.documents.quiz.quiz_text import Proof
from components.exports.quiz.feedback import feedback
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import made

TEXTS = ("a", "b", "c", "d", "e")


def test_every_sentence_comes_with_its_source() -> None:
    two = (Proof(claim="x", sentence="It was.", source="note 1"), Proof(claim="y", sentence="It is.", source="note 2"))
    assert feedback(replace(made(QuestionKind.DATE, TEXTS), proofs=two)) == "It was. (note 1) It is. (note 2)"
    assert feedback(replace(made(QuestionKind.DATE, TEXTS), proofs=())) == ""
