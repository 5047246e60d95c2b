"""Another page is opened once, by the browser, at its own address."""

from __future__ import annotations

import pytest

from components.session import turn
from tests.components.fake_session import FakeSession, Stopped


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, turn)


def test_without_a_page_asked_for_the_script_goes_on(session: FakeSession) -> None:
    turn.turn_page()
    assert session.mounted == {}


def test_the_browser_opens_the_page_and_the_script_stops(session: FakeSession) -> None:
    session.session_state["turn_to"] = ("white-spots", {"lang": "kk", "date": "2003"})
    with pytest.raises(Stopped):
        turn.turn_page()
    assert session.mounted["turn"][0] == "session/turn.js"
    assert session.data("turn")["href"] == "/white-spots?lang=kk&date=2003"
    turn.turn_page()  # it was asked for once


def test_each_navigation_has_a_number_of_its_own(session: FakeSession) -> None:
    numbers = set()
    for _ in range(2):
        session.session_state["turn_to"] = ("map", {})
        with pytest.raises(Stopped):
            turn.turn_page()
        assert session.data("turn")["href"] == "/"
        numbers.add(session.data("turn")["number"])
    assert len(numbers) == 2
