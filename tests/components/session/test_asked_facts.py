"""What an address asks of layers is read with the visitor's rights, and the page notes what it shows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from components.access.visitor import NOBODY, Role, Visitor
from components.layer_atlases import LayerAtlases
from components.session import address, asked_facts
from components.session.shown_layers import ShownLayers
from data.enums import DataChoice
from tests.components.fake_session import FakeSession
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL = small_layer()
EDITOR = Visitor(who="anna", how="sign-in", role=Role.EDITOR)


@pytest.fixture
def come(monkeypatch: pytest.MonkeyPatch) -> Callable[..., FakeSession]:
    store = KeptLayers(layer(SMALL, is_published=False))
    monkeypatch.setattr(asked_facts, "layer_atlases", lambda: LayerAtlases(lambda: store))

    def visit(visitor: Visitor, **query: str) -> FakeSession:
        session = FakeSession().use(monkeypatch, address)
        session.query_params.update(query)
        monkeypatch.setattr(asked_facts, "current_visitor", lambda: visitor)
        return session

    return visit


def test_a_draft_is_shown_to_an_editor_alone(come: Callable[..., FakeSession]) -> None:
    come(NOBODY, data="own", layer="chamber")
    assert asked_facts.asked_facts(ATLAS).atlas == ATLAS
    come(EDITOR, data="own", layer="chamber")
    assert asked_facts.asked_facts(ATLAS).atlas == atlas_of(SMALL)


def test_what_is_asked_is_read_of_the_facts_that_are_shown(come: Callable[..., FakeSession]) -> None:
    come(EDITOR, data="own", claim="own-forum", lang="ru")
    selection, unknown = asked_facts.read(asked_facts.asked_facts(ATLAS))
    assert (selection.claim, selection.data, unknown) == ("own-forum", DataChoice.OWN, ())
    come(NOBODY, data="own", claim="own-forum")
    selection, unknown = asked_facts.read(asked_facts.asked_facts(ATLAS))
    assert (selection.claim, selection.data, unknown) == (None, DataChoice.BOOK, ("claim", "data"))


def test_a_page_notes_the_layer_that_it_shows(
    come: Callable[..., FakeSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = ShownLayers()
    monkeypatch.setattr(asked_facts, "shown_layers", lambda: shown)
    monkeypatch.setattr(asked_facts, "get_script_run_ctx", lambda: SimpleNamespace(session_id="one"))
    come(EDITOR, data="both")
    asked_facts.note_shown(asked_facts.asked_facts(ATLAS))
    assert shown.behind({"chamber": 2}) == ("one",)
    come(EDITOR)
    asked_facts.note_shown(asked_facts.asked_facts(ATLAS))
    assert shown.behind({"chamber": 2}) == ()
