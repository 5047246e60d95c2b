"""Feedback has the sentence of every claim with its source."""

from __future__ import annotations

from dataclasses import replace

from components.documents.quiz.quiz_text import Proof
from components.exports.quiz.feedback import LONGEST_NAME, feedback, name_in_list
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import made

TEXTS = ("a", "b", "c", "d", "e")


def test_every_sentence_comes_with_its_source() -> None:
    two = (Proof(claim="x", sentence="It was.", source="note 1"), Proof(claim="y", sentence="It is.", source="note 2"))
    assert feedback(replace(made(QuestionKind.DATE, TEXTS), proofs=two)) == "It was. (note 1) It is. (note 2)"
    assert feedback(replace(made(QuestionKind.DATE, TEXTS), proofs=())) == ""


def test_a_name_begins_with_the_number_and_is_cut_between_words() -> None:
    short = replace(made(QuestionKind.DATE, TEXTS), question="When was it?")
    assert name_in_list(short, 3) == "03. When was it?"
    long = replace(short, question="word " * 40)
    name = name_in_list(long, 12)
    assert name.startswith("12. word word")
    assert name.endswith("word…")
    assert LONGEST_NAME - 6 < len(name) <= LONGEST_NAME
    assert len(name_in_list(replace(short, question="x" * 200), 1)) <= LONGEST_NAME
    assert name_in_list(replace(short, question=" a\n b "), 1) == "01. a b"
