"""Talks in the store: called by their titles, kept as they are read, and an empty one is none."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import pytest

from components.documents.story.own_file import read_own_talk, write_own_talk
from components.pages.present import stored_talk
from components.pages.present.stored_talk import TALKS, keep_talk
from components.parts.stored_documents import sent_document
from components.parts.stored_documents.document_sort import UnreadableDocumentError
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import own, view

if TYPE_CHECKING:
    from components.documents.story.own import OwnTalk


def content(talk: OwnTalk) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write_own_talk(talk))
    return found


def test_a_talk_is_called_by_its_title_and_says_how_long_it_is_without_what_is_left_out() -> None:
    talk = own()
    steps = tuple(dataclasses.replace(step, seconds=60, hidden=n == 0) for n, step in enumerate(talk.steps[:3]))
    summary = TALKS.summary(content(dataclasses.replace(talk, title="<b>Ours", steps=steps)))
    assert TALKS.title(view(), summary) == "<b>Ours"
    assert TALKS.about(view(), summary) == "2 steps, 2 minutes"
    assert TALKS.title(view(), TALKS.summary(content(dataclasses.replace(talk, title="")))) == "My talk"


@pytest.mark.parametrize("found", [{}, {"title": None, "steps": [1, {"seconds": "x"}, {"hidden": True}]}])
def test_whatever_is_in_the_store_has_a_summary_and_a_title(found: dict[str, Any]) -> None:
    summary = TALKS.summary(found)
    assert TALKS.title(view(), summary)
    assert "step" in TALKS.about(view(), summary)


def test_a_talk_is_read_as_its_file_is_and_a_wrong_one_is_named() -> None:
    assert read_own_talk(TALKS.read(content(own()), view().lang)) == own()
    with pytest.raises(UnreadableDocumentError, match="9"):
        TALKS.read({**content(own()), "version": 9}, view().lang)


def test_a_talk_with_steps_is_kept_and_what_is_none_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    FakeSession().use(monkeypatch, sent_document)
    kept: list[Any] = []
    monkeypatch.setattr(stored_talk, "keep", lambda _view, sort, said, message: kept.append((sort, said, message)))
    asked = {"talk": write_own_talk(own()), "number": 1}
    for message in (asked, {**asked, "talk": write_own_talk(dataclasses.replace(own(), steps=()))}, {"talk": "{"}, 7):
        keep_talk(view(), message)
    assert kept == [(TALKS, content(own()), asked)]


@pytest.mark.parametrize("code", Lang)
def test_the_list_has_its_words(code: Lang) -> None:
    assert all(TALKS.words(view(lang=code).lang))
