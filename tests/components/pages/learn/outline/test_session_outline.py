"""The own outline of a session: what the browser sends is read as a file is; a fault leaves it as it was."""

from __future__ import annotations

from typing import Any

import pytest

from components.documents.outline.outline_file import write_outline
from components.i18n.language import language
from components.pages.learn.outline.session_outline import outline_of_session, take_outline
from components.parts.stored_documents import sent_document as module
from components.parts.stored_documents.sent_document import SentDocument
from data.enums import Lang
from tests.components.documents.outline.outlines import outline
from tests.components.fake_session import FakeSession

SENT = {"outline": write_outline(outline()), "number": 4}


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, module)


def test_an_outline_is_taken_with_the_number_of_its_message() -> None:
    assert outline_of_session() == SentDocument()
    taken = take_outline(SENT, language(Lang.EN))
    assert (taken.document, taken.number, taken.refused) == (outline(), 4, "")
    assert outline_of_session() == taken


@pytest.mark.parametrize("message", [None, "outline", 7, []])
def test_what_is_no_message_changes_nothing(message: Any) -> None:
    taken = take_outline(SENT, language(Lang.EN))
    assert take_outline(message, language(Lang.EN)) is taken


@pytest.mark.parametrize("text", [None, 7, "{", {"format": "x"}, "x" * 200_001])
def test_an_outline_that_cannot_be_read_is_refused_in_the_readers_language(text: Any) -> None:
    before = take_outline(SENT, language(Lang.EN))
    taken = take_outline({"outline": text, "number": 5}, language(Lang.RU))
    assert (taken.document, taken.number) == (before.document, 5)
    assert "конспект" in taken.refused.lower()


@pytest.mark.parametrize("number", [None, "9", True, 0, -1, 2**31])
def test_a_number_that_is_none_does_not_count(number: Any) -> None:
    take_outline(SENT, language(Lang.EN))
    assert take_outline(SENT | {"number": number}, language(Lang.EN)).number == 4
