"""The form of a quiz offers numbers, opens what it is asked for, and names what cannot be asked."""

from __future__ import annotations

from typing import Any

import pytest

from components.documents.quiz.quiz_request import DEFAULT
from components.pages.learn import quiz_start
from components.pages.learn.quiz_start import KEY, REFUSED, begin_quiz, start_data
from components.session import address, mount
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.learn.test_page import view


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    fake = FakeSession().use(monkeypatch, quiz_start, mount, address)
    fake.context.locale = "en-GB"
    return fake


@pytest.mark.parametrize(("n", "chosen"), [(0, DEFAULT), (7, 7), (50, 50), (400, DEFAULT)])
def test_the_number_of_the_address_is_among_those_that_are_offered(n: int, chosen: int) -> None:
    data = start_data(view(Lang.RU, n=n))
    numbers = [number for number, _name in data["numbers"]]
    assert data["n"] == chosen
    assert chosen in numbers
    assert numbers == sorted(set(numbers))


def test_the_quiz_that_is_asked_for_goes_to_the_address(session: FakeSession) -> None:
    session.session_state[KEY] = {"begin": {"seed": " 7Б-2026 ", "n": "5"}}
    begin_quiz(view())
    assert dict(session.query_params) == {"quiz": "1", "seed": "7Б-2026", "n": "5"}


@pytest.mark.parametrize("sent", [{"seed": ""}, {"seed": "a", "n": "0"}, {"seed": "<b>"}, {"seed": "a" * 99}])
def test_what_cannot_be_asked_is_named_and_leaves_the_address(session: FakeSession, sent: dict[str, Any]) -> None:
    session.session_state[KEY] = {"begin": sent}
    begin_quiz(view(Lang.KK))
    assert session.session_state[REFUSED]
    assert not session.query_params


def test_no_message_does_nothing(session: FakeSession) -> None:
    session.session_state[KEY] = {"begin": None}
    begin_quiz(view())
    assert not session.query_params
    assert REFUSED not in session.session_state
