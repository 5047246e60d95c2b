"""The own talk has the book's facts and those of the layers that its steps name, whatever layer the page shows."""

from __future__ import annotations

from datetime import date

import pytest

from components.access.visitor import NOBODY
from components.context import View
from components.documents.story.own import OwnStep, OwnTalk
from components.documents.story.own_talk import own_talk
from components.i18n.language import language
from components.layer_atlases import LayerAtlases
from components.pages.present import talk_facts
from components.pages.present.talk_facts import with_talk_facts
from components.session import asked_facts
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)
STEPS = (
    OwnStep(id="s1", view="/trade", headline="Book", claims=("turnover-2021",), number="turnover-2021"),
    OwnStep(id="s2", view="/?place=BY-BR&data=own&layer=chamber", headline="Ours", claims=("own-brest-aktobe",)),
    OwnStep(id="s3", view="/trade?data=both&layer=chamber", headline="Both", claims=("turnover-2021",)),
    OwnStep(id="s4", view="/trade?data=own&layer=draft", headline="Hidden", claims=("own-forum",)),
)
TALK = OwnTalk(data_version=ATLAS.version, lang=Lang.EN, title="Talk", steps=STEPS)


@pytest.fixture(autouse=True)
def _layers(monkeypatch: pytest.MonkeyPatch) -> None:
    store = KeptLayers(layer(small_layer()), layer(small_layer(), layer_id="draft", is_published=False))
    kept = LayerAtlases(lambda: store)
    monkeypatch.setattr(asked_facts, "layer_atlases", lambda: kept)
    monkeypatch.setattr(asked_facts, "current_visitor", lambda: NOBODY)
    monkeypatch.setattr(talk_facts, "current_atlas", lambda: ATLAS)


@pytest.mark.parametrize("data", list(DataChoice))
def test_a_talk_has_the_facts_of_its_steps_whatever_the_page_shows(data: DataChoice) -> None:
    atlas, own = (OWN if data is DataChoice.OWN else ATLAS), (OWN if data is DataChoice.BOTH else None)
    page = View(atlas, Selection(data=data, place="BY-BR"), language(Lang.EN), DAY, own)
    found = with_talk_facts(page, TALK)
    assert (found.atlas, found.own) == (ATLAS, None)
    assert [layer.layer.layer_id for layer in found.layers if layer.layer] == ["chamber"]
    book, ours, both, hidden = own_talk(found, TALK).steps
    assert (book.layer, book.fault) == (None, "")
    assert ours.layer
    assert (ours.layer.mark, ours.claims, ours.fault) == ("Ours: Chamber of Commerce", ("own-brest-aktobe",), "")
    assert ours.source == "Source: List of agreements, agreements.xlsx, 2024, B2"
    assert both.layer
    assert (both.layer.is_beside, both.claims) == (True, ("turnover-2021",))
    assert (hidden.shown, hidden.claims, hidden.layer) == (None, (), None)
    assert "“draft”" in hidden.fault


def test_without_a_talk_and_of_one_of_the_book_no_layer_is_read() -> None:
    page = View(ATLAS, Selection(), language(Lang.EN), DAY)
    assert with_talk_facts(page, None).layers == ()
    assert with_talk_facts(page, OwnTalk(data_version="", lang=Lang.EN, title="T", steps=STEPS[:1])).layers == ()
