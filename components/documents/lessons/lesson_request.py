"""Requests for a lesson: its topic, its minutes and its seed, and refusals as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.quiz.quiz_request import read_request


class RefusedLessonError(ValueError):
    """A lesson of a length that there is none of; `minutes` is what was asked for."""

    def __init__(self, minutes: str) -> None:
        self.minutes = minutes
        lengths = ", ".join(map(str, LENGTHS))
        super().__init__(f"there is no lesson of {minutes[:20]!r} minutes. There are: {lengths}.")


@dataclass(frozen=True, slots=True)
class LessonRequest:
    """What a lesson is made of."""

    topic: Topic
    minutes: int
    seed: str


def read_lesson_request(topic: str, minutes: str, seed: str) -> LessonRequest:
    """
    Return what an address asks for.

    Parameters
    ----------
    topic
        One of `Topic`.
    minutes
        One of `LENGTHS`.
    seed
        As `components.documents.quiz.quiz_request.read_request` reads it.

    Raises
    ------
    KeyError
        If there is no such topic.
    RefusedLessonError
        If there is no lesson of that length.
    components.documents.quiz.quiz_request.RefusedQuizError
        If the seed cannot be read.
    """
    if topic not in tuple(Topic):
        raise KeyError(topic)
    if minutes not in map(str, LENGTHS):
        raise RefusedLessonError(minutes)
    return LessonRequest(Topic(topic), int(minutes), read_request(seed).seed)
