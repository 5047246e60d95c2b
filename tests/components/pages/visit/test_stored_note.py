"""Notes of visits in the store: called by who meets whom and when, kept as they are read, and by editors alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.documents.brief.model import Author, Reply
from components.documents.brief.note_file import read_note, write_note
from components.pages.visit import stored_note
from components.pages.visit.asked_visit import asked_visit
from components.pages.visit.stored_note import NOTES, keep_note
from components.parts.stored_documents import sent_document
from components.parts.stored_documents.document_sort import UnreadableDocumentError
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import DAY, PAIR, note, view


def content(**changed: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write_note(note(**changed)))
    return found


def test_a_note_is_called_by_its_places_and_its_day_and_says_how_much_is_in_it() -> None:
    reply = Reply(state="sent", who="", until="", author=Author(name="A", day=DAY))
    summary = NOTES.summary(content(off=frozenset({"have:a", "have:b"}), replies={"unanswered:x": reply}))
    title = NOTES.title(view(Lang.EN), summary)
    assert title == "Gomel Region – Pavlodar Region, 1 December 2026"
    assert NOTES.about(view(Lang.EN), summary) == "1 answer to a promise, 2 lines left out"
    assert NOTES.about(view(Lang.EN), NOTES.summary(content())) == ""
    assert NOTES.title(view(Lang.EN), NOTES.summary(content(by=None))) == "Pavlodar Region, 1 December 2026"


@pytest.mark.parametrize("found", [{}, {"by": 1, "day": [], "own": 7, "off": None}, {"by": "BY-<b>", "day": "x"}])
def test_whatever_is_in_the_store_has_a_summary_and_a_title(found: dict[str, Any]) -> None:
    summary = NOTES.summary(found)
    assert isinstance(NOTES.title(view(Lang.RU), summary), str)
    assert NOTES.about(view(Lang.RU), summary) == ""


def test_a_note_is_read_as_its_file_is_and_a_wrong_one_is_named() -> None:
    assert read_note(NOTES.read(content(), view().lang)) == note()
    with pytest.raises(UnreadableDocumentError, match="9"):
        NOTES.read({**content(), "version": 9}, view().lang)


@pytest.mark.parametrize(
    ("asked", "is_kept"),
    [
        ({"note": content(), "number": 1}, True),
        ({"note": content(kz="KZ-39", guest="KZ-39"), "number": 1}, False),
        ({"note": {"format": "x"}, "number": 1}, False),
        ({"number": 1}, False),
        ("note", False),
        (None, False),
    ],
)
def test_a_note_of_this_visit_is_kept_and_no_other(monkeypatch: pytest.MonkeyPatch, asked: Any, is_kept: bool) -> None:
    FakeSession().use(monkeypatch, sent_document)
    kept: list[Any] = []
    monkeypatch.setattr(stored_note, "keep", lambda _view, sort, said, message: kept.append((sort, said, message)))
    shown = view(**PAIR)
    keep_note(shown, asked_visit(shown), asked)
    assert kept == ([(NOTES, content(), asked)] if is_kept else [])


@pytest.mark.parametrize("code", Lang)
def test_the_list_has_its_words(code: Lang) -> None:
    assert all(NOTES.words(view(code).lang))
