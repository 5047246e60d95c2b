"""A page is drawn as a whole: header, controls, content and downloads, in that order and of one view."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas, today
from components.layer_atlases import Facts
from components.session import address, fragment, routes, turn
from components.shell import controls, downloads, header, page
from data.enums import Lang
from data.model import Issue
from tests.components.fake_session import FakeSession, Stopped

if TYPE_CHECKING:
    from components.context import View

ATLAS = current_atlas()


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address, turn, fragment, page, header, controls, downloads)


def test_everything_of_a_page_is_drawn_once_and_in_its_order(session: FakeSession) -> None:
    seen: list[View] = []

    def content(view: View) -> None:
        seen.append(view)
        session.mounted["content"] = ("", {})

    session.query_params.update({"place": "BY-HO", "lang": "be"})
    page.draw(routes.REGION, content)
    assert list(session.mounted) == ["header", "content", "downloads"]
    (view,) = seen
    assert (view.selection.place, view.lang.code, view.today) == ("BY-HO", Lang.BE, today())
    assert session.session_state["page_name"] == "region"
    assert session.session_state["version_shown"] == fragment.version_shown(Facts(atlas=ATLAS), ())
    assert session.data("downloads")["address"] == "/api/v1/views/region"


def test_a_page_without_controls_has_none(session: FakeSession) -> None:
    page.draw(routes.TRADE, lambda _view: None)
    assert list(session.mounted) == ["header", "downloads"]


def test_a_page_that_was_asked_for_is_opened_before_anything_is_drawn(session: FakeSession) -> None:
    session.session_state["turn_to"] = ("trade", {})
    with pytest.raises(Stopped):
        page.draw(routes.REGION, lambda _view: pytest.fail("it is drawn"))
    assert list(session.mounted) == ["turn"]


def test_what_was_not_understood_in_the_address_is_named(session: FakeSession) -> None:
    page.open_page()
    assert (session.data("header")["notice"], session.data("header")["unknown"]) == ("", [])
    session.query_params.update({"zzz": "1", "place": "none"})
    page.open_page()
    assert "{names}" in session.data("header")["notice"]
    assert session.data("header")["unknown"] == ["place", "zzz"]


def test_faults_in_newer_facts_are_a_notice(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    reloader = SimpleNamespace(current=lambda: (ATLAS, (Issue("x.csv", 1, "", "broken"),)))
    monkeypatch.setattr(page, "atlas_reloader", lambda: reloader)
    page.open_page()
    assert "last good version" in session.data("header")["notice"]
    assert session.session_state["version_shown"] == (ATLAS.content_hash, "", True)
