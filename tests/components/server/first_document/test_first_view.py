"""What a request asks for is read as its page reads it, and shows nothing that not everybody may see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.layer_atlases import LayerAtlases
from components.server.first_document import first_view as read
from components.server.first_document.first_view import UNSHOWN, first_view
from components.session.routes import ROUTES
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import KeptLayers, layer, small_layer

STORE = KeptLayers(layer(small_layer()), layer(small_layer(), layer_id="draft", is_published=False))


@pytest.fixture(autouse=True)
def _layers(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = LayerAtlases(lambda: STORE)
    monkeypatch.setattr(read, "layer_atlases", lambda: kept)


def test_every_page_has_one_and_nothing_else() -> None:
    assert [first_view(f"/{route.path}", "", Lang.EN) is not None for route in ROUTES] == [True] * len(ROUTES)
    assert [first_view(path, "", Lang.EN) for path in ("/nope", "/api/v1", "/regions", "")] == [None] * 4


def test_an_address_is_read_as_the_page_reads_it() -> None:
    found = first_view("/region", "place=BY-HO&date=2016-11&nope=1&kinds=trade&utm_source=x&q=words", Lang.RU)
    assert found is not None
    assert (found.view.selection.place, found.view.selection.lang, found.view.lang.code) == ("BY-HO", Lang.RU, Lang.RU)
    assert found.view.selection.kinds == {"trade"}
    assert found.view.selection.q == "", "what is searched for changes nothing here"
    assert dict(found.query) == {"place": "BY-HO", "date": "2016-11", "kinds": "trade", "q": "words"} | {
        "date": dict(found.query)["date"]
    }
    assert found.is_whole


def test_the_language_stays_in_the_links_where_the_address_names_it() -> None:
    named, unnamed = first_view("/", "lang=kk", Lang.KK), first_view("/", "", Lang.KK)
    assert named is not None
    assert unnamed is not None
    assert (dict(named.query), dict(unnamed.query)) == ({"lang": "kk"}, {})


@pytest.mark.parametrize("query", ["data=own&layer=draft", "data=both&layer=draft", "data=own&layer=nope"])
def test_of_a_layer_that_is_not_published_nothing_is_shown(query: str) -> None:
    found = first_view("/", query, Lang.EN)
    assert found is not None
    assert not found.is_whole
    assert found.view.layer is None
    assert found.view.selection.data is DataChoice.BOOK


def test_a_published_layer_is_shown_where_it_is_asked_for() -> None:
    own, both = (first_view("/", f"data={data}&layer=chamber", Lang.EN) for data in ("own", "both"))
    assert own is not None
    assert both is not None
    assert own.is_whole
    assert own.view.atlas.layer is not None
    assert both.view.own is not None


def test_what_changes_nothing_is_named_as_the_selection_names_it() -> None:
    assert set(UNSHOWN) <= set(Selection.__dataclass_fields__)


@given(st.text(max_size=200))
def test_no_query_is_too_strange(query: str) -> None:
    assert first_view("/", query, Lang.EN) is not None
