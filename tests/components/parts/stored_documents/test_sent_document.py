"""What a browser sends is taken where it can be read; else what was there stays, and it is said why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.documents.own_files.refused_document import RefusedDocumentError
from components.i18n.language import language
from components.parts.stored_documents import sent_document as module
from components.parts.stored_documents.sent_document import (
    MOST_NUMBER,
    SentDocument,
    sent_document,
    take_document,
    whole_number,
)
from data.enums import Lang
from tests.components.fake_session import FakeSession

if TYPE_CHECKING:
    from components.i18n.language import Language


class Refused(RefusedDocumentError[str]):
    """A text that cannot be taken."""

    @staticmethod
    def sentences(lang: Language) -> dict[str, str]:
        """Return the sentence of each reason."""
        return {"no text": f"{lang.code}: no text."}


def read(found: object) -> str:
    if not isinstance(found, str):
        raise Refused("no text")
    return found


def take(message: Any) -> SentDocument[str]:
    return take_document("page", message, "words", read, language(Lang.KK))


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, module)


def test_it_is_kept_under_its_key_with_the_number_of_its_message(session: FakeSession) -> None:
    assert sent_document("page") == SentDocument()
    taken = take({"words": "One.", "number": 4})
    assert taken == SentDocument(document="One.", number=4)
    assert session.session_state == {"page": taken}
    assert sent_document("page") is taken
    assert sent_document("other") == SentDocument()


@pytest.mark.parametrize("message", [None, "words", 7, []])
def test_what_is_no_message_changes_nothing(message: Any) -> None:
    taken = take({"words": "One.", "number": 1})
    assert take(message) is taken


def test_what_cannot_be_read_leaves_what_was_there_and_says_why() -> None:
    take({"words": "One.", "number": 3})
    assert take({"number": 2}) == SentDocument(document="One.", number=3, refused="kk: no text.")
    assert take({"words": "Two.", "number": 4}) == SentDocument(document="Two.", number=4)


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (1, 1),
        (MOST_NUMBER - 1, MOST_NUMBER - 1),
        (MOST_NUMBER, 0),
        (0, 0),
        (-1, 0),
        (True, 0),
        ("9", 0),
        (1.5, 0),
        (None, 0),
    ],
)
def test_a_number_is_whole_above_nothing_and_below_the_most(number: Any, found: int) -> None:
    assert whole_number({"number": number}, "number") == found
    assert whole_number({}, "number") == 0
