"""A CSV file is read back to the same questions, and no cell of it is a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from components.exports.quiz.quiz_csv import COLUMNS, write_quiz_csv
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, KINDS, TEXTS, made, of, quiz
from tests.components.exports.quiz.reading import read_csv

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText


def is_row_of(row: dict[str, str], question: QuestionText) -> bool:
    options = [row[f"option_{number}"] for number in range(1, 5)][: len(question.options)]
    answers = [int(number) - 1 for number in row["answer"].split("; ")]
    return (
        (row["id"], row["kind"], row["question"]) == (question.id, question.kind.value, question.whole)
        and tuple(options) == question.options
        and (tuple(answers) if isinstance(question.answer, tuple) else answers[0]) == question.answer
        and row["right"] == "; ".join(question.right)
        and row["accepted"] == "; ".join(question.accepted)
        and tuple(row["claims"].split("; ")) == question.claims
        and all(proof.sentence in row["evidence"] for proof in question.proofs)
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_is_read_back(lang: Lang) -> None:
    text = quiz(lang, n=50)
    rows = read_csv(write_quiz_csv(text))
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 51)]
    assert all(map(is_row_of, rows, text.questions))
    assert list(rows[0]) == list(COLUMNS)


@given(KINDS, TEXTS)
def test_any_text_is_read_back(kind: QuestionKind, texts: list[str]) -> None:
    question = made(kind, texts)
    (row,) = read_csv(write_quiz_csv(of(question)))
    assert is_row_of(row, question)


def test_what_looks_like_a_formula_is_named() -> None:
    question = made(QuestionKind.DATE, ["=1+1", "+2", "a", " @x", "-q"])
    body = write_quiz_csv(of(question)).decode("utf-8-sig")
    assert "'=1+1" in body
    assert body.rstrip("\r\n").endswith("question;option_1;option_2;option_4;right;evidence")
    (row,) = read_csv(write_quiz_csv(of(question)))
    assert is_row_of(row, question)


def test_lines_end_as_the_format_says() -> None:
    questions = [made(QuestionKind.TOWN, HOSTILE[at : at + 5], number=at) for at in range(len(HOSTILE) - 5)]
    body = write_quiz_csv(of(*questions))
    assert body.count(b"\r\n") == 1 + len(questions)
    assert all(map(is_row_of, read_csv(body), questions))
