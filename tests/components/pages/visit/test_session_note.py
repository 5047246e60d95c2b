"""The note of a session: what the browser sends is checked as a file is, and nothing is lost by a wrong one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.documents.brief.note_file import write_note
from components.i18n.language import language
from components.pages.visit.asked_visit import asked_visit
from components.pages.visit.session_note import session_note, take_message
from components.parts.stored_documents import sent_document as module
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import PAIR, note, view

RU = language(Lang.RU)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, module)


def sent(number: int = 1, **changed: Any) -> dict[str, Any]:
    return {"note": json.loads(write_note(note(**changed))), "number": number}


def test_a_note_is_taken_with_its_number(session: FakeSession) -> None:
    taken = take_message(sent(3, off=frozenset({"check:newest"})), RU)
    assert (taken.number, taken.refused) == (3, "")
    assert session_note(asked_visit(view(**PAIR))) == taken
    assert session.session_state


def test_a_note_of_another_pair_is_none_of_this_visit(session: FakeSession) -> None:
    take_message(sent(2), RU)
    found = session_note(asked_visit(view(by="BY-MI", kz="KZ-35")))
    assert (found.document, found.number) == (None, 2)
    assert session.session_state


@pytest.mark.parametrize(
    "forged",
    [
        {"note": None, "number": 5},
        {"note": {"format": "other"}, "number": 5},
        {"note": {**sent()["note"], "off": [{"a": 1}]}, "number": 5},
        {"note": {**sent()["note"], "own": "x" * 300_000}, "number": 5},
        {"note": {**sent()["note"], "colour": "red"}, "number": 5},
        {"note": {**sent()["note"], "version": 2}, "number": 5},
    ],
)
def test_a_forged_note_is_refused_in_words_and_the_one_before_stays(session: FakeSession, forged: Any) -> None:
    before = take_message(sent(1), RU)
    taken = take_message(forged, RU)
    assert taken.document == before.document
    assert taken.refused
    assert taken.number == 5
    assert session.session_state


@pytest.mark.parametrize("message", [None, "x", 7, [], {"number": "9"}, {"number": -1}, {"number": True}])
def test_what_is_no_message_changes_no_number(session: FakeSession, message: Any) -> None:
    take_message(sent(4), RU)
    assert take_message(message, RU).number == 4
    assert session.session_state
