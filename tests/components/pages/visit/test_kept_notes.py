"""Notes kept in the browser are offered with the names of their places, which only the server knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.pages.visit import kept_notes
from components.pages.visit.kept_notes import draw_kept_notes, kept_notes_data
from components.session import address, mount
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import view

if TYPE_CHECKING:
    import pytest


def test_every_place_that_can_be_chosen_has_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    FakeSession().use(monkeypatch, address)
    data = kept_notes_data(view())
    assert data["places"]["BY-HO"] == "Гомельская область"
    assert data["places"]["KZ-55"] == "Павлодарская область"
    assert len(data["day_patterns"]) == 12
    assert {"openFile", "refused_size", "refused_json"} <= set(data["words"])


def test_opening_one_goes_to_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    session = FakeSession().use(monkeypatch, address, mount, kept_notes)
    session.session_state["page_name"] = "visit"
    draw_kept_notes(view())
    session.session_state["kept-notes"] = {"select": {"by": "BY-HO", "kz": "KZ-55", "day": "2026-12-01", "seq": 1}}
    session.mounted["kept-notes"][1]["on_select_change"]()
    assert session.query_params == {"by": "BY-HO", "kz": "KZ-55", "day": "2026-12-01"}
