"""A QTI package is read back to the same questions by its manifest."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given

from components.exports.quiz.qti import write_qti
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, KINDS, TEXTS, made, of, quiz
from tests.components.exports.quiz.reading import CHOICE, ORDER, TYPED, expected, expected_set, read_qti


@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_is_read_back(lang: Lang) -> None:
    text = quiz(lang, n=50)
    found = read_qti(write_qti(text))
    assert found == expected_set(text)
    assert {read.form for read in found} == {CHOICE, TYPED, ORDER}


@given(KINDS, TEXTS)
def test_any_text_is_read_back(kind: QuestionKind, texts: list[str]) -> None:
    question = made(kind, texts)
    assert read_qti(write_qti(of(question))) == [expected(question)]


def test_markup_is_text() -> None:
    questions = [made(QuestionKind.ORDER, HOSTILE[at : at + 5], number=at) for at in range(len(HOSTILE) - 5)]
    assert read_qti(write_qti(of(*questions))) == [expected(question) for question in questions]


def test_every_question_is_worth_its_points() -> None:
    body = zipfile.ZipFile(io.BytesIO(write_qti(quiz()))).read("quiz.xml").decode()
    assert body.count('action="Set">100</setvar>') + body.count('action="Add">25.00</setvar>') / 4 >= 25
    assert 'maxvalue="100"' in body


def test_the_package_has_nothing_of_the_machine_or_the_time() -> None:
    package = zipfile.ZipFile(io.BytesIO(write_qti(quiz())))
    assert package.namelist() == ["imsmanifest.xml", "quiz.xml"]
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
