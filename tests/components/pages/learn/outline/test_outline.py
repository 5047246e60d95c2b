"""What the browser draws an outline from: its facts and figures as they are known today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.documents.outline.outline_facts import outline_fact
from components.documents.outline.outline_file import write_outline
from components.pages import page
from components.pages.learn import outline as module
from components.pages.learn.outline import MADE, outline_data, take_file
from components.parts.stored_documents import sent_document
from components.parts.stored_documents.sent_document import SentDocument
from data.enums import Lang
from tests.components.documents.outline.outlines import CLAIMS, fact, figure, outline, view
from tests.components.fake_session import FakeSession

if TYPE_CHECKING:
    from components.exports.page_content import PageContent


def content_of(name: str) -> PageContent:
    return page(name).content


def test_facts_and_figures_are_known_by_the_id_of_their_part() -> None:
    given = outline(fact(1, CLAIMS[0]), figure(2, "/trade", "turnover"), figure(3, "/gone", "map"))
    data = outline_data(view(Lang.RU), SentDocument(document=given, number=7), None, content_of)
    known = outline_fact(view(), given, given.parts[0])
    assert data["facts"]["p1"]["sentence"] == known.sentence
    assert data["facts"]["p1"]["footnote"] == known.footnote
    assert [one["caution"] for one in data["facts"]["p1"]["warnings"]] == [one.caution for one in known.warnings]
    assert set(data["figures"]) == {"p2"}
    assert (data["number"], data["lang"], data["file"]) == (7, "ru", None)


def test_without_an_outline_nothing_is_known() -> None:
    data = outline_data(view(), SentDocument(), None, content_of)
    assert (data["facts"], data["figures"], data["number"]) == ({}, {}, 0)


@pytest.mark.parametrize(("form", "is_made"), [("ris", True), ("exe", False), (None, False), (["ris"], False)])
def test_a_file_is_made_of_the_outline_that_the_message_brings(
    monkeypatch: pytest.MonkeyPatch, form: object, is_made: bool
) -> None:
    session = FakeSession().use(monkeypatch, module, sent_document)
    sent = {"outline": write_outline(outline()), "number": 2, "form": form}
    monkeypatch.setattr(module, "message", lambda _key, _name: sent)
    monkeypatch.setattr(module, "made_file", lambda *of: {"form": of[2], "number": of[3]})
    take_file(view(), content_of)
    assert session.session_state.get(MADE) == ({"form": form, "number": 2} if is_made else None)
