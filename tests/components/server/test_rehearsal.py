"""A new version is drawn whole before it is shown: pages, fragments, panels and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime import Runtime

from components.pages.sources import sections
from components.server import rehearsal
from components.server.rehearsal import rehearse
from components.session.mount import part
from data.enums import SourcesPart
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View


@pytest.fixture(autouse=True)
def _server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in for the running server, as far as parts of pages ask it."""
    runtime = MagicMock(spec=Runtime)
    runtime.bidi_component_registry = BidiComponentManager()
    monkeypatch.setattr(Runtime, "_instance", runtime)
    part.cache_clear()
    yield
    part.cache_clear()


@pytest.mark.thorough
def test_the_project_s_own_facts_can_be_drawn() -> None:
    rehearse(ATLAS)


def test_what_cannot_be_drawn_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_view: View) -> None:
        raise ValueError("an address that cannot be parsed")

    monkeypatch.setattr(rehearsal, "PAGES", ())
    monkeypatch.setitem(sections.DRAWN, SourcesPart.MIX, broken)
    with pytest.raises(RuntimeError, match="part mix of the page sources in ru cannot be drawn: ValueError"):
        rehearse(ATLAS)


def test_a_talk_that_cannot_be_shown_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_view: View, talk_id: str) -> None:
        raise KeyError(talk_id)

    monkeypatch.setattr(rehearsal, "PAGES", ())
    monkeypatch.setattr(rehearsal, "DRAWN", {})
    monkeypatch.setattr(rehearsal, "find_talk", broken)
    with pytest.raises(RuntimeError, match="talk gomel-pavlodar in en cannot be drawn: KeyError"):
        rehearse(ATLAS)
