"""The own talk of a session: what the browser sends is read as a file is, and a fault leaves the talk as it was."""

from __future__ import annotations

from typing import Any

import pytest

from components.documents.story.own_file import write_own_talk
from components.i18n.language import language
from components.pages.present.session_talk import session_talk, take_talk
from components.parts.stored_documents import sent_document as module
from components.parts.stored_documents.sent_document import SentDocument
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import own


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, module)


def test_a_talk_is_taken_with_the_number_of_its_message() -> None:
    assert session_talk() == SentDocument()
    talk = own()
    taken = take_talk({"talk": write_own_talk(talk), "number": 4}, language(Lang.EN))
    assert (taken.document, taken.number, taken.refused) == (talk, 4, "")
    assert session_talk() == taken


@pytest.mark.parametrize("message", [None, "talk", 7, []])
def test_what_is_no_message_changes_nothing(message: Any) -> None:
    taken = take_talk({"talk": write_own_talk(own()), "number": 1}, language(Lang.EN))
    assert take_talk(message, language(Lang.EN)) is taken


@pytest.mark.parametrize("text", [None, 7, "{", {"format": "x"}, "x" * 200_001])
def test_a_talk_that_cannot_be_read_is_refused_in_the_readers_language(text: Any) -> None:
    before = take_talk({"talk": write_own_talk(own()), "number": 1}, language(Lang.EN))
    taken = take_talk({"talk": text, "number": 2}, language(Lang.RU))
    assert (taken.document, taken.number) == (before.document, 2)
    assert "доклад" in taken.refused.lower()


@pytest.mark.parametrize("number", [None, "9", True, 0, -1, 2**31])
def test_a_number_that_is_none_does_not_count(number: Any) -> None:
    take_talk({"talk": write_own_talk(own()), "number": 5}, language(Lang.EN))
    assert take_talk({"talk": write_own_talk(own()), "number": number}, language(Lang.EN)).number == 5
