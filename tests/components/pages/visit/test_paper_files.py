"""Files of a visit: plain links, and papers of a note with words for every failure."""

from __future__ import annotations

import base64
import dataclasses
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from components.documents.brief.note_file import read_note
from components.pages.visit import paper_files
from components.pages.visit.asked_visit import asked_visit, briefs
from components.pages.visit.paper_files import PAPERS, calendar_link, made_file, paper_links
from components.session import asker
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import PAIR, note, view

if TYPE_CHECKING:
    from components.context import View


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    session = FakeSession().use(monkeypatch, asker)
    session.context.ip_address, session.context.headers = "127.0.0.1", {}
    return session


def links(shown: View) -> dict[str, dict[str, str]]:
    visit = asked_visit(shown)
    found = briefs(shown, visit)
    assert found
    return {link["form"]: link for link in paper_links(visit, found[0], shown)}


def test_papers_without_a_note_are_links_to_the_api() -> None:
    found = links(view(**PAIR, guest="by", lang2=Lang.KK))
    assert tuple(found) == PAPERS
    address = urlsplit(found["docx"]["href"])
    assert address.path == "/api/v1/notes/BY-HO/KZ-55.docx"
    assert parse_qs(address.query) == {"day": ["2026-12-01"], "guest": ["by"], "lang": ["ru"], "lang2": ["kk"]}
    assert found["pdf"]["filename"] == "visit-BY-HO-KZ-55-2026-12-01-ru-kk.pdf"


def test_the_links_of_one_place_name_it_alone() -> None:
    assert urlsplit(links(view(kz="KZ-55"))["pdf"]["href"]).path == "/api/v1/notes/KZ-55.pdf"


def test_where_nothing_was_promised_no_list_of_promises_is_offered() -> None:
    shown = view(**PAIR)
    visit = asked_visit(shown)
    found = briefs(shown, visit)
    assert found
    without = dataclasses.replace(found[0], blocks=())
    assert [link["form"] for link in paper_links(visit, without, shown)] == ["docx", "pdf", "pptx", "txt"]


def test_the_calendar_is_of_the_place_that_comes_in_the_year_of_the_visit() -> None:
    shown = view(**PAIR)
    link = calendar_link(asked_visit(shown), shown.lang)
    assert link["href"] == "/api/v1/occasions/KZ-55.ics?year=2026&lang=ru"
    assert link["filename"] == "occasions-KZ-55-2026.ics"


def test_a_paper_of_a_note_comes_back_as_text_that_holds_its_bytes(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, Any] = {}

    def made(form: str, text: str, **of: Any) -> bytes:
        asked.update(of, form=form, note=read_note(text))
        return b"\x00PK"

    monkeypatch.setattr(paper_files, "make_paper", made)
    found = made_file(view(**PAIR), note(off=frozenset({"check:newest"})), "docx", 7)
    assert base64.b64decode(found["content"]) == b"\x00PK"
    assert (found["number"], found["refused"], asked["form"], asked["asker"]) == (7, "", "docx", "local")
    assert asked["note"].off == {"check:newest"}
    assert session.session_state == {}
