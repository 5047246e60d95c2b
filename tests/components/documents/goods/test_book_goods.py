"""The book's words about goods: figures of the same chapters and sides, never counted with the layer's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.goods.book_goods import MOST, book_section
from components.documents.goods.goods_scope import goods_scope
from data.enums import DataChoice
from data.queries.places.claim_places import claims_at
from data.queries.trade.goods import goods_of
from tests.components.documents.goods.goods_views import DAY, SOLD, goods_view
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods


def test_the_figures_name_goods_of_the_chapters_that_are_shown(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    found = book_section(view, scope)
    assert 0 < len(found.items) <= MOST
    for item in found.items:
        assert item.claim is not None
        chapters = {good.hs_chapter for good in goods_of(ATLAS, item.claim)}
        assert chapters & {"04", "84", "87", "10", "25"}
    assert "are not added" in found.note


def test_an_opened_chapter_and_a_pair_narrow_them(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer, goods="04")
    scope = goods_scope(view, "BY-HO", "KZ-55")
    assert scope is not None
    found = book_section(view, scope)
    assert found.items
    here = set(claims_at(ATLAS, "BY-HO", on=DAY, below=True)) & set(claims_at(ATLAS, "KZ-55", on=DAY, below=True))
    for item in found.items:
        assert item.claim in here
        assert "04" in {good.hs_chapter for good in goods_of(ATLAS, str(item.claim))}
    assert found.note.startswith("Chapters: 04 Dairy products, eggs, honey.")


def test_nothing_of_the_book_is_said_where_the_layer_is_shown_alone(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer, data=DataChoice.OWN)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    assert book_section(view, scope).items == ()
