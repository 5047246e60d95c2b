"""A layer's part of a page is drawn where there is anything of it to say, and nothing is drawn of the book alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View
from components.i18n.language import language
from components.parts import document, own_part
from components.session import address
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.components.fake_session import FakeSession
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    modules: Sequence[ModuleType] = (address, document)
    return FakeSession().use(monkeypatch, *modules)


def test_beside_the_book_it_is_drawn_under_the_layers_name(session: FakeSession) -> None:
    view = View(ATLAS, Selection(data=DataChoice.BOTH), language(Lang.EN), DAY, OWN)
    own_part.draw_own_part(view, ["own-forum"], key="region-own")
    drawn = session.data("document")["document"]
    assert drawn["title"] == "Ours: Chamber of Commerce"
    assert drawn["sections"][0]["items"][0]["go"] == {"own": "own-forum"}


def test_of_the_book_alone_nothing_is_drawn(session: FakeSession) -> None:
    own_part.draw_own_part(View(ATLAS, Selection(), language(Lang.EN), DAY), ["own-forum"], key="region-own")
    assert session.mounted == {}
