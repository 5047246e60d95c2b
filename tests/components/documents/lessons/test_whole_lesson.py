"""A lesson is the same in every language, has its minutes and no more, and begins as a shorter one does."""

from __future__ import annotations

import pytest

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.whole_lesson import CARDS, TASKS, last_day
from components.documents.quiz.quiz_text import quiz_text
from components.i18n.language import language
from data.enums import Lang
from data.queries.known_until import book_known_until
from tests.components.documents.lessons.made_lessons import SEED, answers_of, lesson_of
from tests.data.whole import ATLAS


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("minutes", LENGTHS)
def test_a_lesson_has_all_that_its_length_promises(topic: Topic, minutes: int) -> None:
    lesson = lesson_of(topic, minutes)
    assert sum(phase.minutes for phase in lesson.phases) == minutes
    assert len(lesson.tasks) == TASKS[minutes]
    assert len(lesson.cards) == CARDS[minutes]
    assert bool(lesson.table) == (minutes > 20)
    assert len({task.question for task in lesson.tasks}) == len(lesson.tasks)
    assert lesson.quiz == "/learn?quiz=1&seed=7B-2026&n=10&lang=en"


@pytest.mark.parametrize("topic", Topic)
def test_a_lesson_is_the_same_in_every_language_but_for_its_words(topic: Topic) -> None:
    english = lesson_of(topic)
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        other = lesson_of(topic, lang=lang)
        assert [answer.claims for answer in answers_of(other)] == [answer.claims for answer in answers_of(english)]
        assert [task.address.removesuffix(lang.value) for task in other.tasks] == [
            task.address.removesuffix("en") for task in english.tasks
        ]
        assert [[unit.place for unit in sheet.units] for sheet in other.maps] == [
            [unit.place for unit in sheet.units] for sheet in english.maps
        ]
        assert other.table
        assert english.table
        if english.table.marks:
            assert [row.right for row in other.table.rows] == [row.right for row in english.table.rows]
        texts = [other.title, other.aim, other.about, *(text for p in other.phases for text in (p.title, p.text))]
        same = {english.title, english.aim, english.about}
        same |= {text for phase in english.phases for text in (phase.title, phase.text)}
        assert same.isdisjoint(texts)


@pytest.mark.parametrize("topic", Topic)
def test_a_longer_lesson_begins_with_what_a_shorter_one_has_and_another_seed_gives_another(topic: Topic) -> None:
    short, long = lesson_of(topic, 20), lesson_of(topic, 90)
    assert long.tasks[: len(short.tasks)] == short.tasks
    assert long.cards[: len(short.cards)] == short.cards
    other = lesson_of(topic, 90, seed="8A")
    assert (other.tasks, other.cards) != (long.tasks, long.cards)
    assert lesson_of(topic, 90) == long


@pytest.mark.parametrize("topic", Topic)
def test_cards_are_questions_of_the_quiz_of_the_seed_with_its_right_answers(topic: Topic) -> None:
    asked = {
        (question.question, question.options): question
        for question in quiz_text(ATLAS, seed=SEED, n=50, lang=language(Lang.EN)).questions
    }
    for card in lesson_of(topic).cards:
        question = asked[card.question, card.options]
        assert card.answer.text == "; ".join(question.right)
        assert card.answer.claims == question.claims


def test_the_last_day_is_that_of_the_latest_fact_and_not_of_today() -> None:
    until = book_known_until(ATLAS)
    assert until
    assert last_day(ATLAS) == until.last
