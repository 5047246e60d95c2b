"""An address asks for a quiz, for none, or for one that is refused in a sentence."""

from __future__ import annotations

import pytest

from components.documents.quiz.quiz_request import DEFAULT, QuizRequest
from components.pages.learn import asked_quiz as module
from components.pages.learn.asked_quiz import FIRST, asked_quiz, readable
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.learn.test_page import view


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"seed": "7B-2026", "n": "5"}, QuizRequest("7B-2026", 5)),
        ({"seed": "7B-2026"}, QuizRequest("7B-2026", DEFAULT)),
    ],
)
def test_a_quiz_is_read_from_the_address(
    monkeypatch: pytest.MonkeyPatch, query: dict[str, str], expected: QuizRequest
) -> None:
    FakeSession().use(monkeypatch, module).query_params.update(query)
    assert asked_quiz(view(quiz=True)) == (expected, "")


@pytest.mark.parametrize(
    ("query", "named"), [({}, "7B-2026"), ({"seed": "a<b"}, "<"), ({"seed": "a", "n": "99"}, "99")]
)
def test_what_cannot_be_asked_is_named(monkeypatch: pytest.MonkeyPatch, query: dict[str, str], named: str) -> None:
    FakeSession().use(monkeypatch, module).query_params.update(query)
    for lang in Lang:
        found, refused = asked_quiz(view(lang, quiz=True))
        assert found is None
        assert named in refused


def test_no_quiz_is_asked_without_its_parameter(monkeypatch: pytest.MonkeyPatch) -> None:
    FakeSession().use(monkeypatch, module).query_params.update({"seed": "7B-2026"})
    assert asked_quiz(view()) == (None, "")


@pytest.mark.parametrize(("seed", "n"), [("", 0), ("<", 3), ("a", 999)])
def test_the_table_of_what_cannot_be_read_is_that_of_the_first_quiz(seed: str, n: int) -> None:
    assert readable(seed, n) == FIRST
