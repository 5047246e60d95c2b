"""A quiz is of the book whatever is shown; an outline has the layers that its facts and figures are of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.access.visitor import NOBODY
from components.context import View
from components.documents.outline.literature import literature
from components.documents.outline.outline_facts import Caution, outline_fact
from components.documents.outline.own_outline import OutlinePart, OwnOutline, PartKind
from components.i18n.language import language
from components.layer_atlases import LayerAtlases
from components.pages.learn import learn_facts
from components.pages.learn.learn_facts import book_view, with_outline_facts
from components.pages.learn.page import head_document, held, rows
from components.session import asked_facts
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

OWN = atlas_of(small_layer())
DAY = date(2026, 11, 24)
FACTS = (
    OutlinePart(id="p1", kind=PartKind.FACT, claim="turnover-2021"),
    OutlinePart(id="p2", kind=PartKind.FACT, claim="own-forum"),
)
OUTLINE = OwnOutline(data_version=ATLAS.version, lang=Lang.EN, title="Paper", parts=FACTS)


def view(data: DataChoice) -> View:
    atlas, own = (OWN if data is DataChoice.OWN else ATLAS), (OWN if data is DataChoice.BOTH else None)
    return View(atlas, Selection(data=data), language(Lang.EN), DAY, own)


@pytest.fixture(autouse=True)
def _book(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_facts, "current_visitor", lambda: NOBODY)
    monkeypatch.setattr(learn_facts, "current_atlas", lambda: ATLAS)


def keep(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Keep layers of one content under some ids."""
    store = KeptLayers(*(layer(small_layer(), layer_id=name, name=name.title()) for name in names))
    kept = LayerAtlases(lambda: store)
    monkeypatch.setattr(asked_facts, "layer_atlases", lambda: kept)


@pytest.mark.parametrize("data", list(DataChoice))
def test_a_quiz_is_of_the_book_and_says_so_where_a_layer_is_shown(data: DataChoice) -> None:
    plain = book_view(view(data))
    assert (plain.atlas, plain.own, plain.selection.data) == (ATLAS, None, DataChoice.BOOK)
    said = " ".join(map(str, head_document(view(data), "").notes))
    assert ("quiz and lessons are of the book alone" in said) == (data is not DataChoice.BOOK)
    assert ("“Chamber of Commerce” is in none of them" in said) == (data is not DataChoice.BOOK)


def test_of_a_layer_no_questions_are_listed_and_it_is_said_why() -> None:
    assert len(rows(view(DataChoice.OWN))) == 0
    assert held(view(DataChoice.OWN)) == "a quiz is of the book alone"
    assert rows(view(DataChoice.BOTH)).equals(rows(view(DataChoice.BOOK)))


@pytest.mark.parametrize("data", list(DataChoice))
def test_an_outline_cites_each_fact_by_its_own_source(monkeypatch: pytest.MonkeyPatch, data: DataChoice) -> None:
    keep(monkeypatch, "chamber")
    found = with_outline_facts(view(data), OUTLINE)
    assert found.atlas is ATLAS
    book, own = (outline_fact(found, OUTLINE, part) for part in FACTS)
    assert "note 97" in book.footnote
    assert Caution.OF_LAYER not in {warned.caution for warned in book.warnings}
    assert "File agreements.xlsx, 2024, B2" in own.footnote
    assert own.warnings[0].caution is Caution.OF_LAYER
    works = literature(found, OUTLINE)
    titles = [work.title for work in works.read]
    assert ATLAS.contract.title in titles
    assert any("Chamber" in title for title in titles)


def test_of_a_layer_alone_the_data_set_is_not_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(monkeypatch, "chamber")
    alone = OwnOutline(data_version="", lang=Lang.EN, title="Paper", parts=FACTS[1:])
    titles = [work.title for work in literature(with_outline_facts(view(DataChoice.BOOK), alone), alone).read]
    assert titles == ["List of agreements", "Chamber"]


def test_a_fact_of_several_layers_is_that_of_the_one_that_is_shown_else_it_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep(monkeypatch, "chamber", "customs")
    shown = outline_fact(with_outline_facts(view(DataChoice.BOTH), OUTLINE), OUTLINE, FACTS[1])
    assert "Chamber of Commerce" in shown.warnings[0].text
    asked = outline_fact(with_outline_facts(view(DataChoice.BOOK), OUTLINE), OUTLINE, FACTS[1])
    assert [warned.caution for warned in asked.warnings] == [Caution.SEVERAL]
    assert "“Chamber”, “Customs”" in asked.warnings[0].text
    assert asked.works is None


def test_without_other_facts_no_layer_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> tuple[Atlas, ...]:
        raise AssertionError

    monkeypatch.setattr(LayerAtlases, "atlas", fail)
    keep(monkeypatch, "chamber")
    outline = OwnOutline(data_version="", lang=Lang.EN, title="Paper", parts=FACTS[:1])
    assert with_outline_facts(view(DataChoice.BOOK), outline).layers == ()
