"""A question keeps its id whatever the seed: its kind, its words and what it is about."""

from __future__ import annotations

from datetime import date

from data.queries.quiz.question import NOT_STATED, Ask, Candidate, Option, OptionKind, Question, QuestionKind


def test_an_id_is_of_kind_words_and_subject() -> None:
    right = Option(OptionKind.YEAR, "2016")
    asked = Candidate(
        kind=QuestionKind.DATE,
        ask=Ask.YEAR,
        subject="event-x",
        claims=("event-x",),
        day=date(2016, 1, 1),
        right=right,
        others=(NOT_STATED,),
    )
    question = Question(asked=asked, options=(NOT_STATED, right), answer=1, claims=("event-x",))
    assert asked.id == question.id == "date.year.event-x"
    assert question.kind is QuestionKind.DATE
