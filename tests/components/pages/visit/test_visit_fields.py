"""The questions of a visit: who comes, the day and its bounds, one language or two."""

from __future__ import annotations

from typing import Any

import pytest

from components.pages.visit import visit_fields
from components.pages.visit.asked_visit import asked_visit
from components.pages.visit.visit_fields import draw_visit_fields, visit_fields_data
from components.session import address, mount
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import PAIR, view


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address, mount, visit_fields)


def data(**chosen: Any) -> dict[str, Any]:
    shown = view(**chosen)
    return visit_fields_data(shown, asked_visit(shown))


def test_the_day_has_its_bounds(session: FakeSession) -> None:
    day = data(**PAIR)["day"]
    assert (day["value"], day["today"], day["first"]) == ("2026-12-01", "2026-11-30", "1996-01-01")
    assert day["last"] > "2036"
    assert session.mounted == {}


def test_the_second_language_is_another_than_the_first(session: FakeSession) -> None:
    second = data(**PAIR, lang2=Lang.KK)["lang2"]
    assert second["value"] == "kk"
    assert [code for code, _ in second["options"]] == ["", "en", "be", "kk"]
    assert session.mounted == {}


def test_the_two_change_places_only_where_one_is_chosen(session: FakeSession) -> None:
    assert data(**PAIR)["swap"]
    assert not data()["swap"]
    assert session.mounted == {}


def test_a_language_that_is_chosen_is_that_of_the_page(session: FakeSession) -> None:
    shown = view(**PAIR)
    draw_visit_fields(shown, asked_visit(shown))
    script, options = session.mounted["visit-fields"]
    assert script == "pages/visit/visit_fields/visit_fields.js"
    session.session_state["visit-fields"] = {"lang": "kk"}
    options["on_lang_change"]()
    assert session.query_params["lang"] == "kk"
    session.session_state["visit-fields"] = {"lang": "xx"}
    options["on_lang_change"]()
    assert session.query_params["lang"] == "kk"
