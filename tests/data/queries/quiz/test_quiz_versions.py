"""Versions have the same questions, options and right answers, in another order."""

from __future__ import annotations

import pytest

from data.queries.quiz.quiz_versions import VERSIONS, version_of
from tests.data.queries.quiz.quizzes import drawn


def test_the_first_version_is_the_quiz_itself() -> None:
    assert version_of(drawn(), "A") is drawn()


@pytest.mark.parametrize("letter", VERSIONS[1:])
def test_a_version_keeps_questions_options_and_answers(letter: str) -> None:
    quiz = drawn()
    other = version_of(quiz, letter)
    assert [question.id for question in other.questions] != [question.id for question in quiz.questions]
    mine = {question.id: question for question in quiz.questions}
    assert {question.id for question in other.questions} == mine.keys()
    moved = 0
    for question in other.questions:
        own = mine[question.id]
        assert sorted(map(str, question.options)) == sorted(map(str, own.options))
        moved += question.options != own.options
        if isinstance(question.answer, tuple):
            assert isinstance(own.answer, tuple)
            assert [question.options[at] for at in question.answer] == [own.options[at] for at in own.answer]
        else:
            assert isinstance(own.answer, int)
            assert question.options[question.answer] == own.options[own.answer] == own.asked.right
    assert moved > 10


def test_versions_differ_from_each_other_and_are_always_the_same() -> None:
    quiz = drawn()
    found = [version_of(quiz, letter) for letter in VERSIONS]
    assert len({tuple(q.id for q in version.questions) for version in found}) == len(VERSIONS)
    assert version_of(quiz, "B") == version_of(quiz, "B")
