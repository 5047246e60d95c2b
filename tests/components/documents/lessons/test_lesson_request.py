"""A lesson is asked for by a topic, one of three lengths and a seed; anything else is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.lesson_request import LessonRequest, RefusedLessonError, read_lesson_request
from components.documents.quiz.quiz_request import RefusedQuizError


def test_what_is_asked_for_is_read() -> None:
    assert read_lesson_request("borders", "45", " 7B ") == LessonRequest(Topic.BORDERS, 45, "7B")


@pytest.mark.parametrize(
    ("topic", "minutes", "seed", "error"),
    [
        ("none", "45", "1", KeyError),
        ("Borders", "45", "1", KeyError),
        ("borders", "44", "1", RefusedLessonError),
        ("borders", "045", "1", RefusedLessonError),
        ("borders", "", "1", RefusedLessonError),
        ("borders", "45", "", RefusedQuizError),
        ("borders", "45", "<b>", RefusedQuizError),
    ],
)
def test_anything_else_is_refused(topic: str, minutes: str, seed: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_lesson_request(topic, minutes, seed)


@given(minutes=st.text(max_size=30))
def test_a_refusal_names_the_lengths_that_there_are(minutes: str) -> None:
    if minutes not in map(str, LENGTHS):
        with pytest.raises(RefusedLessonError, match="There are: 20, 45, 90"):
            read_lesson_request("partners", minutes, "1")
