"""The page of talks draws for any address, takes the messages of its parts, and has its table."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.documents.story.own_file import write_own_talk
from components.pages.present import asked_talk, made_talk, page, ready_talks, talk_desk
from components.pages.present.page import MADE, head_document, rows, take_file, take_show
from components.parts.stored_documents import sent_document
from components.session import address, asker, mount
from tests.components.fake_session import FakeSession
from tests.components.pages.present.talks import PAIR, own, view


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("present").content.route, page("present").draw)


@pytest.mark.daily(3)
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"by": "BY-HO", "kz": "KZ-55", "lang": "ru", "lang2": "kk"},
        {"talk": "moon", "step": "x"},
        {"talk": "gomel-pavlodar", "step": "99", "lang": "kk"},
        {"by": "BY", "kz": "<b>", "lang2": "la"},
    ],
)
def test_the_page_draws_for_any_address(query: dict[str, str]) -> None:
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert len(app.selectbox) == 3


def test_the_head_has_the_notice_of_the_address_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession().use(monkeypatch, asked_talk, address)
    assert head_document(view()).notes == ()
    session.query_params["talk"] = "moon"
    (said,) = head_document(view()).notes
    assert "moon" in said


def test_the_table_has_every_claim_of_the_talks_once() -> None:
    table = rows(view())
    assert table["claim_id"].is_unique
    assert "gomel-pavlodar-agreement-2016" in set(table["claim_id"])
    assert 0 < len(rows(view(**PAIR))) < len(table)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    fake = FakeSession().use(monkeypatch, page, mount, sent_document, made_talk, asker, ready_talks, talk_desk)
    fake.context.ip_address, fake.context.headers = None, {}
    monkeypatch.setattr(made_talk, "make_talk", lambda *_of, **_named: b"PK")
    return fake


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ({"form": "pptx"}, True),
        ({"form": "exe"}, False),
        ({}, False),
        ({"form": ["pptx"]}, False),
        ({"form": "pptx", "talk": "{"}, False),
    ],
)
def test_a_file_is_made_only_of_a_talk_that_can_be_read_in_a_known_form(
    session: FakeSession, asked: dict[str, Any], made: bool
) -> None:
    session.session_state[talk_desk.KEY] = {"take": {"talk": write_own_talk(own()), "number": 1} | asked}
    take_file(view())
    assert (MADE in session.session_state) == made


@pytest.mark.parametrize(("text", "made"), [(None, True), ("{", False)])
def test_the_player_is_given_only_a_talk_that_can_be_read(session: FakeSession, text: str | None, made: bool) -> None:
    talk = text if text is not None else write_own_talk(own())
    session.session_state[talk_desk.KEY] = {"show": {"talk": talk, "number": 1, "speaker": "yes"}}
    take_show(view())
    assert (MADE in session.session_state) == made
    if made:
        assert session.session_state[MADE]["show"]["speaker"] is False
