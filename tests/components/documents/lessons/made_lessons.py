"""Lessons for tests, of every topic, length and language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.whole_lesson import whole_lesson
from components.i18n.language import language
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.lessons.lesson import Answer, Lesson

SEED: Final = "7B-2026"
SEEDS: Final = (SEED, "8A", "Ә-1")


def lesson_of(topic: Topic, minutes: int = LENGTHS[-1], lang: Lang = Lang.EN, seed: str = SEED) -> Lesson:
    return whole_lesson(ATLAS, topic=topic, minutes=minutes, seed=seed, lang=language(lang))


def answers_of(lesson: Lesson) -> list[Answer]:
    """Return all answers of a key."""
    found = [task.answer for task in lesson.tasks] + [card.answer for card in lesson.cards]
    found += [row.answer for row in lesson.table.rows] if lesson.table else []
    return found + [answer for sheet in lesson.maps for answer in sheet.answers]
