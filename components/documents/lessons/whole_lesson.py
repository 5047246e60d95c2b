"""Whole lesson of a topic: the same topic, minutes, seed and facts give the same lesson in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.lessons import lesson_words
from components.documents.lessons.border_tasks import border_tasks
from components.documents.lessons.fill_tables import ROWS, name_table, number_table, partner_table, promise_table
from components.documents.lessons.lesson import Card, Lesson, Topic
from components.documents.lessons.lesson_answers import in_turn, proved, view_address
from components.documents.lessons.map_sheets import map_sheets
from components.documents.lessons.number_tasks import number_tasks
from components.documents.lessons.partner_tasks import partner_tasks
from components.documents.lessons.promise_tasks import promise_tasks
from components.documents.quiz.quiz_request import DEFAULT
from components.documents.quiz.quiz_text import quiz_text
from data.atlas.derived import derived
from data.queries.known_until import book_known_until
from data.queries.quiz.draws import Draws
from data.queries.quiz.question import QuestionKind
from data.queries.quiz.quiz_draw import MOST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from components.documents.lessons.lesson import TableSheet, Task
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

TASKS: Final = {20: 2, 45: 4, 90: 8}
CARDS: Final = {20: 4, 45: 8, 90: 12}
"""So many tasks and cards there are, by the minutes of the lesson."""
KINDS_OF_CARDS: Final[Mapping[Topic, frozenset[QuestionKind]]] = {
    Topic.PARTNERS: frozenset({QuestionKind.PARTY, QuestionKind.PLACE, QuestionKind.ORDER}),
    Topic.BORDERS: frozenset({QuestionKind.NAME, QuestionKind.PLACE, QuestionKind.TOWN}),
    Topic.NUMBERS: frozenset({QuestionKind.LEVEL, QuestionKind.DOUBT, QuestionKind.DATE}),
    Topic.PROMISES: frozenset({QuestionKind.PROMISE, QuestionKind.STATUS, QuestionKind.ORDER}),
}
"""Which questions of the quiz are the cards of a topic."""


@derived(maxsize=32)
def whole_lesson(atlas: Atlas, *, topic: Topic, minutes: int, seed: str, lang: Language) -> Lesson:
    """
    Return a lesson.

    Parameters
    ----------
    atlas
        The facts.
    topic, minutes, seed
        What it is made of; see `components.documents.lessons.lesson_request.read_lesson_request`.
    lang
        The language.
    """
    _, day = lang.text, last_day(atlas)
    title = lesson_words.topic_titles(lang)[topic]
    length = lang.plural("{count} minute", "{count} minutes", minutes)
    about = _("{length}; code {seed}; facts up to {day}").format(length=length, seed=seed, day=lang.day(day))
    return Lesson(
        topic=topic,
        minutes=minutes,
        lang=lang.code.value,
        seed=seed,
        version=atlas.version,
        title=_("Lesson: {title}").format(title=title),
        aim=lesson_words.topic_aims(lang)[topic],
        about=about,
        quiz=view_address("learn", lang, {"quiz": "1", "seed": seed, "n": str(DEFAULT)}),
        phases=lesson_words.phases(topic, minutes, lang),
        maps=map_sheets(atlas, lang, topic, day, _draws(atlas, topic, seed, "maps")),
        tasks=tuple(_tasks(atlas, lang, topic, _draws(atlas, topic, seed, "tasks"))[: TASKS[minutes]]),
        table=_table(atlas, lang, topic, _draws(atlas, topic, seed, "table"), ROWS[minutes])
        if minutes in ROWS
        else None,
        cards=_cards(atlas, lang, topic, seed, CARDS[minutes]),
    )


def last_day(atlas: Atlas) -> date:
    """Return the day of a lesson's maps: the last one of which a fact is known."""
    until = book_known_until(atlas)
    assert until  # noqa: S101 - there is no atlas without a dated fact
    return until.last


def _draws(atlas: Atlas, topic: Topic, seed: str, part: str) -> Draws:
    """Return the draws of a part of a lesson: a longer lesson begins with what a shorter one has."""
    return Draws(f"{seed}|{atlas.version}|{topic}|{part}")


def _tasks(atlas: Atlas, lang: Language, topic: Topic, draws: Draws) -> list[Task]:
    day = last_day(atlas)
    match topic:
        case Topic.PARTNERS:
            kinds = partner_tasks(atlas, lang, day, draws)
        case Topic.BORDERS:
            kinds = border_tasks(atlas, lang, day, draws)
        case Topic.NUMBERS:
            kinds = number_tasks(atlas, lang, draws)
        case Topic.PROMISES:
            kinds = promise_tasks(atlas, lang, day, draws)
    return in_turn(kinds)


def _table(atlas: Atlas, lang: Language, topic: Topic, draws: Draws, most: int) -> TableSheet:
    day = last_day(atlas)
    match topic:
        case Topic.PARTNERS:
            return partner_table(atlas, lang, day)
        case Topic.BORDERS:
            return name_table(atlas, lang, day, draws, most)
        case Topic.NUMBERS:
            return number_table(atlas, lang, draws, most)
        case Topic.PROMISES:
            return promise_table(atlas, lang, draws, most)


def _cards(atlas: Atlas, lang: Language, topic: Topic, seed: str, count: int) -> tuple[Card, ...]:
    """Return the questions of the topic's kinds that the quiz of the seed asks first."""
    asked = quiz_text(atlas, seed=seed, n=MOST, lang=lang).questions
    chosen = [question for question in asked if question.kind in KINDS_OF_CARDS[topic]][:count]
    return tuple(
        Card(
            question=question.question,
            options=question.options,
            answer=proved(atlas, lang, "; ".join(question.right), question.claims),
        )
        for question in chosen
    )
