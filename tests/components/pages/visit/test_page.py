"""The page of a visit draws for any address, takes the messages of the desk, and has its table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.documents.brief.note_file import write_note
from components.pages.visit import page, paper_files
from components.pages.visit.asked_visit import asked_visit
from components.pages.visit.page import chooser_document, head_document, rows, take_asked
from components.parts.stored_documents import sent_document
from components.session import asker, mount
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import PAIR, note, view


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("visit").content.route, page("visit").draw)


@pytest.mark.daily(4)
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"by": "BY-HO", "kz": "KZ-55", "guest": "kz", "day": "2026-12-01", "lang": "ru", "lang2": "kk"},
        {"by": "BY-VI", "kz": "KZ-43", "guest": "by"},
        {"kz": "KZ-55"},
        {"by": "BY", "kz": "KZ-55"},
        {"by": "KZ-55", "kz": "<b>", "day": "1066-10-14", "guest": "moon", "lang2": "la"},
    ],
)
def test_the_page_draws_for_any_address(query: dict[str, str]) -> None:
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception


def test_the_table_has_every_claim_of_the_brief_once() -> None:
    table = rows(view(**PAIR))
    assert table["claim_id"].is_unique
    assert "gomel-pavlodar-agreement-2016" in set(table["claim_id"])
    assert len(rows(view())) == 22


def test_the_head_says_what_the_page_is_for_until_a_place_is_chosen() -> None:
    assert head_document(view(), (), is_chosen=False).lead
    chosen = head_document(view(**PAIR), ("Wrong.",), is_chosen=True)
    assert (chosen.lead, chosen.notes) == ((), ("Wrong.",))


def test_the_named_pairs_are_offered_each_once() -> None:
    (named,) = chooser_document(view()).sections
    sides = [(item.go.by, item.go.kz) for item in named.items if item.go]
    assert ("BY-HO", "KZ-55") in sides
    assert len(set(sides)) == len(sides) == len(named.items)


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ({"form": "docx"}, True),
        ({"form": "exe"}, False),
        ({}, False),
        ({"form": ["docx"]}, False),
        ({"form": "docx", "note": None}, False),
        ({"form": "docx", "note": json.loads(write_note(note(kz="KZ-39", guest="KZ-39")))}, False),
    ],
)
def test_a_paper_is_made_only_of_a_note_of_this_visit_in_a_known_format(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], made: bool
) -> None:
    session = FakeSession().use(monkeypatch, page, mount, sent_document, asker)
    session.context.ip_address, session.context.headers = None, {}
    monkeypatch.setattr(paper_files, "make_paper", lambda *_of, **_named: b"PK")
    session.session_state["desk"] = {"take": {"note": json.loads(write_note(note())), "number": 1} | asked}
    take_asked(view(**PAIR), asked_visit(view(**PAIR)))
    assert ("visit-file" in session.session_state) == made
