"""A GIFT file is read back to the same questions, whatever signs its texts have."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from components.exports.quiz.gift import write_gift
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, KINDS, TEXTS, made, of, quiz
from tests.components.exports.quiz.reading import CHOICE, ORDER, TYPED, Read, expected, expected_set, read_gift


def plain(read: Read) -> Read:
    """Return a question as GIFT can hold it: it has no sign for an arrow within a pair."""

    def text(value: str) -> str:
        return value.replace("->", "→") if read.form in (ORDER, TYPED) else value

    options, right, accepted = (tuple(map(text, texts)) for texts in (read.options, read.right, read.accepted))
    return replace(read, options=options, right=right, accepted=accepted)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_is_read_back(lang: Lang) -> None:
    text = quiz(lang, n=50)
    found = read_gift(write_gift(text))
    assert found == expected_set(text)
    assert {read.form for read in found} == {CHOICE, TYPED, ORDER}


@given(KINDS, TEXTS)
def test_any_text_is_read_back(kind: QuestionKind, texts: list[str]) -> None:
    question = made(kind, texts)
    assert read_gift(write_gift(of(question))) == [plain(expected(question))]


@pytest.mark.parametrize("kind", [QuestionKind.DATE, QuestionKind.TOWN, QuestionKind.ORDER])
def test_signs_of_the_format_are_texts(kind: QuestionKind) -> None:
    questions = [made(kind, HOSTILE[at : at + 5], number=at) for at in range(len(HOSTILE) - 5)]
    assert read_gift(write_gift(of(*questions))) == [plain(expected(question)) for question in questions]


def test_a_line_break_begins_nothing() -> None:
    question = made(QuestionKind.DATE, ["a\n\n::x::y{=z}", "b\r\n// c", "d\n$CATEGORY: e", "f", "g\u2028h"])
    (found,) = read_gift(write_gift(of(question, title="t\n\n::x::y{=z}")))
    assert found.options == ("a  ::x::y{=z}", "b // c", "d $CATEGORY: e", "f")
    assert found.question == "g h"


def test_a_place_is_chosen_from_a_list_and_its_question_asks_for_no_map() -> None:
    question = next(q for q in quiz(Lang.EN).questions if q.kind is QuestionKind.PLACE)
    found = next(read for read in read_gift(write_gift(quiz(Lang.EN))) if read.id == question.id)
    assert found.form == CHOICE
    assert found.options == question.options
    assert "map" not in found.question
