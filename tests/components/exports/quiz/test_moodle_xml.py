"""Moodle XML is read back to the same questions; a place is marked on a blank map of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given

from components.exports.quiz.blank_map import blank_map
from components.exports.quiz.moodle_xml import write_moodle_xml
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.place_questions import unit_of
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, KINDS, TEXTS, made, of, quiz
from tests.components.exports.quiz.reading import (
    CHOICE,
    MAP,
    ORDER,
    TYPED,
    expected,
    expected_set,
    read_marks,
    read_moodle,
)
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuizText


def written(text: QuizText, lang: Lang = Lang.EN) -> bytes:
    return write_moodle_xml(ATLAS, text, language(lang))


@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_is_read_back(lang: Lang) -> None:
    text = quiz(lang, n=50)
    found = read_moodle(written(text, lang))
    assert found == expected_set(text, maps=True)
    assert {read.form for read in found} == {CHOICE, TYPED, ORDER, MAP}


@given(KINDS, TEXTS)
def test_any_text_is_read_back(kind: QuestionKind, texts: list[str]) -> None:
    question = made(kind, texts)
    assert read_moodle(written(of(question))) == [expected(question, maps=True)]


def test_markup_is_text() -> None:
    questions = [made(QuestionKind.DATE, HOSTILE[at : at + 5], number=at) for at in range(len(HOSTILE) - 5)]
    assert read_moodle(written(of(*questions))) == [expected(question) for question in questions]


def test_an_asterisk_is_no_sign_for_any_text() -> None:
    question = made(QuestionKind.TOWN, ["a*b", "*", "c", "d", "e"])
    assert rb"<text>a\*b</text>" in written(of(question))
    assert read_moodle(written(of(question)))[0].accepted == ("a*b", "*", "c", "d", "e")


def test_a_place_is_marked_where_it_is_on_the_map_of_its_day() -> None:
    text = quiz(Lang.RU, n=50)
    marks = read_marks(written(text, Lang.RU))
    asked = {q.id: q for q in text.questions if q.kind is QuestionKind.PLACE}
    assert marks.keys() == asked.keys() != set()
    for id_, mark in marks.items():
        place, day = asked[id_].accepted[0], asked[id_].day
        unit = unit_of(ATLAS, place, day)
        assert unit in asked[id_].accepted
        drawn = blank_map(ATLAS, ATLAS.place(place).country, day)
        assert mark.svg == drawn.svg
        assert mark.area == (drawn.spot(unit or "") or drawn.outlines[unit or ""])
        assert mark.label == "это здесь"
        assert not ElementTree.fromstring(mark.svg).findall(".//{http://www.w3.org/2000/svg}text")  # noqa: S314 - we made it


def test_a_slash_in_a_title_is_no_category() -> None:
    root = ElementTree.fromstring(written(of(title="a/b")))  # noqa: S314 - we made it
    assert root.findtext("question/category/text") == "$course$/top/a//b"
