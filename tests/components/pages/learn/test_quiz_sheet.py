"""The sheet of a quiz has its questions and versions as the facts draw them, and judges typed answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.documents.quiz.quiz_request import QuizRequest
from components.documents.quiz.quiz_text import quiz_text
from components.documents.titles import claim_title
from components.pages.learn import quiz_sheet
from components.pages.learn.quiz_sheet import JUDGED, KEY, answered_by, judge_typed, sheet_data, versions
from components.session import mount
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from data.queries.quiz.quiz_versions import VERSIONS
from tests.components.fake_session import FakeSession
from tests.components.pages.learn.test_page import view

ASKED = QuizRequest("7B-2026", 20)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_sheet_asks_what_the_quiz_has(lang: Lang) -> None:
    shown = view(lang)
    data = sheet_data(shown, ASKED)
    quiz = quiz_text(shown.atlas, seed=ASKED.seed, n=ASKED.n, lang=shown.lang)
    assert json.loads(json.dumps(data)) == data
    for sent, question in zip(data["questions"], quiz.questions, strict=True):
        assert sent["text"] == question.question
        answer = sent["answer"] if isinstance(sent["answer"], list) else [sent["answer"]]
        assert [sent["options"][at] for at in answer] == list(question.right)
        claims = [proof["claim"] for proof in sent["proofs"]]
        assert sorted(claims) == sorted(question.claims)
        if question.kind is QuestionKind.ORDER:
            assert [claim_title(shown.atlas, claim, shown.lang) for claim in claims] == list(question.right)
        assert bool(sent["accepted"]) == (question.kind is QuestionKind.PLACE)


def test_every_kind_has_its_way_to_answer() -> None:
    ways = {kind: answered_by(kind) for kind in QuestionKind}
    assert ways[QuestionKind.PLACE] == "map"
    assert ways[QuestionKind.TOWN] == "typed"
    assert ways[QuestionKind.ORDER] == "order"
    assert set(ways.values()) == {"map", "typed", "order", "choice"}


@pytest.mark.parametrize("letter", VERSIONS)
def test_a_version_has_the_order_that_is_drawn_for_it(letter: str) -> None:
    shown = view(Lang.KK)
    first, other = (
        quiz_text(shown.atlas, seed=ASKED.seed, n=ASKED.n, lang=shown.lang, letter=name)
        for name in (VERSIONS[0], letter)
    )
    for (number, order), question in zip(versions(shown, ASKED, first)[letter], other.questions, strict=True):
        assert first.questions[number].id == question.id
        assert tuple(first.questions[number].options[at] for at in order) == question.options


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, quiz_sheet, mount)


def typed_question() -> Any:
    shown = view()
    questions = quiz_text(shown.atlas, seed=ASKED.seed, n=ASKED.n, lang=shown.lang).questions
    return next(question for question in questions if question.kind is QuestionKind.TOWN)


@pytest.mark.parametrize("wrong", [False, True])
def test_a_typed_answer_is_judged_in_any_language(session: FakeSession, wrong: bool) -> None:
    question = typed_question()
    for number, text in enumerate(["Moscow"] if wrong else question.accepted, 1):
        session.session_state[KEY] = {"judge": {"id": question.id, "text": text.upper(), "number": number}}
        judge_typed(view(Lang.BE), ASKED)
        assert session.session_state[JUDGED] == {"number": number, "right": not wrong}


@pytest.mark.parametrize(
    "sent",
    [None, "x", {}, {"id": "none", "text": "a", "number": 1}, {"text": ["a"]}, {"number": "1"}, {"number": True}],
)
def test_what_is_no_answer_is_left_alone(session: FakeSession, sent: Any) -> None:
    whole = {"id": typed_question().id, "text": "a", "number": 1}
    session.session_state[KEY] = {"judge": whole | sent if isinstance(sent, dict) and sent else sent}
    judge_typed(view(), ASKED)
    assert JUDGED not in session.session_state
