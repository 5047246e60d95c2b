"""The controls above a page show the state of the address and change it."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.map.view import index_address
from components.session import address
from components.shell import controls
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.fake_session import FakeSession


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address, controls)


def view(selection: Selection) -> View:
    return View(current_atlas(), selection, language(Lang.EN), date(2026, 11, 24))


def test_a_page_without_controls_gets_none(session: FakeSession) -> None:
    controls.draw(view(Selection()), frozenset())
    assert session.mounted == {}


def test_the_controls_show_the_state_of_the_view(session: FakeSession) -> None:
    session.session_state["last_message"] = 4
    selection = Selection(
        place="BY-HO",
        date=date(2016, 11, 5),
        kinds=frozenset({"visit", "trade"}),
        statuses=frozenset({"signed", "planned"}),
        themes=frozenset({"food", "energy"}),
    )
    controls.draw(view(selection), frozenset({"kinds", "date"}))
    assert session.data("controls") == {
        "index": index_address(view(selection)),
        "controls": ["date", "kinds"],
        "seq": 4,
        "state": {
            "date": "2016-11-05", "kinds": ["trade", "visit"], "statuses": ["planned", "signed"],
            "themes": ["energy", "food"], "place": "BY-HO",
        },
    }  # fmt: skip


def test_the_date_of_today_is_none(session: FakeSession) -> None:
    controls.draw(view(Selection()), frozenset({"date"}))
    assert session.data("controls")["state"]["date"] is None


def test_a_choice_is_applied(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controls, "message", lambda key: {"date": "2003"} if key == controls.KEY else None)
    controls.draw(view(Selection()), frozenset({"date"}))
    session.mounted["controls"][1]["on_select_change"]()
    assert session.query_params == {"date": "2003-01-01"}
