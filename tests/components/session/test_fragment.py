"""A fragment that is run again follows the address, and never mixes two versions of the facts."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.layer_atlases import Facts
from components.session import address, fragment, turn
from data.atlas.selection import Selection
from data.enums import Lang
from data.model import Issue
from tests.components.fake_session import FakeSession, Rerun, Stopped

ATLAS = current_atlas()
FACTS = Facts(atlas=ATLAS)
VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, fragment, address, turn)


def test_the_view_follows_the_address(session: FakeSession) -> None:
    session.query_params["place"] = "BY-HO"
    session.session_state["version_shown"] = fragment.version_shown(FACTS, ())
    found = fragment.refreshed(VIEW)
    assert found.selection == Selection(place="BY-HO")
    assert (found.atlas, found.lang, found.today) == (VIEW.atlas, VIEW.lang, VIEW.today)
    session.session_state["pending_date"] = "2003"
    assert fragment.refreshed(VIEW).selection == Selection(place="BY-HO", date=date(2003, 1, 1))


def test_before_a_page_was_drawn_there_is_no_version_to_keep(session: FakeSession) -> None:
    assert fragment.refreshed(VIEW).selection == Selection()
    assert session.session_state == {}


def test_new_facts_run_the_whole_page_again(session: FakeSession) -> None:
    session.session_state["version_shown"] = ("an earlier hash", "", False)
    with pytest.raises(Rerun):
        fragment.refreshed(VIEW)


def test_faults_in_newer_facts_run_the_whole_page_again(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    session.session_state["version_shown"] = fragment.version_shown(FACTS, ())
    issue = Issue("tables/ties.csv", 14, "kz_place_id", "'KZ-99' is not in places")
    reloader = SimpleNamespace(current=lambda: (ATLAS, (issue,)))
    monkeypatch.setattr(fragment, "atlas_reloader", lambda: reloader)
    with pytest.raises(Rerun):
        fragment.refreshed(VIEW)
    assert fragment.version_shown(FACTS, (issue,)) == (ATLAS.content_hash, "", True)


def test_a_page_that_was_asked_for_is_opened_first(session: FakeSession) -> None:
    session.session_state |= {"turn_to": ("trade", {}), "version_shown": ("an earlier hash", "", False)}
    with pytest.raises(Stopped):
        fragment.refreshed(VIEW)
    assert session.data("turn")["href"] == "/trade"
