"""Document below the board: each of its parts, and the pairs that have records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.documents.goods.goods_board import goods_board
from components.documents.goods.goods_document import goods_document, other_pairs
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_specs import goods_specs
from components.documents.model import Go
from data.enums import Lang
from data.trade.layer_goods import LayerGoods
from tests.components.documents.goods.goods_views import SOLD, goods_view

if TYPE_CHECKING:
    from data.trade.engines.goods_engine import Answer, Engine
    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.goods_question import Question
    from tests.data.trade.goods_layer import DrawnGoods


def test_its_sections_are_folded_filled_and_the_same_in_every_language(goods_layer: DrawnGoods) -> None:
    ids = set()
    for lang in Lang:
        view = goods_view(goods_layer, lang=lang)
        scope = goods_scope(view, *SOLD)
        assert scope is not None
        found = goods_document(view, scope)
        assert all(part.folded and part.items and part.title for part in found.sections)
        ids.add(tuple((part.id, len(part.items)) for part in found.sections))
    ((*sections,),) = ids
    assert [name for name, _count in sections] == [
        "years-by-kz", "years-kz-by", "changed-by-kz", "others-by-kz", "goods-book", "goods-checks", "goods-pairs",
        "goods-files",
    ]  # fmt: skip


def test_years_say_in_which_months_they_are_compared(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    first = goods_document(view, scope).sections[0].items[0]
    assert str(first.title).startswith("2024: ")
    assert first.lines == ("January – April, June – December", "statistics of Belarus")


def test_goods_new_and_gone_are_marked(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    (changed,) = [part for part in goods_document(view, scope).sections if part.id == "changed-by-kz"]
    assert [(item.title, item.badges[0].text) for item in changed.items[:2]] == [
        ("0406 “Cheese and curd”", "new"),
        ("3104 “Potassic fertilisers”", "gone"),
    ]
    assert all(item.value for item in changed.items)


def test_where_two_places_have_no_records_the_pairs_that_have_are_named(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    found = other_pairs(view, "BY-HO", "KZ")
    assert found is not None
    assert [item.go for item in found.items] == [
        Go(by="BY-HO", kz=kz, page="pair") for kz in ("KZ-10", "KZ-47", "KZ-55")
    ]
    assert {item.lines for item in found.items} == {("January 2023 – December 2024",)}
    assert other_pairs(view, "BY-BR", "KZ") is None


def test_the_files_are_named_with_who_kept_them(goods_layer: DrawnGoods) -> None:
    view = goods_view(goods_layer)
    scope = goods_scope(view, *SOLD)
    assert scope is not None
    (item,) = goods_document(view, scope).sections[-1].items
    assert item.title == "UN Comtrade"
    assert item.lines[0] == "File: comtrade-2023-2024.csv"
    assert item.lines[2] == "Kept by Anna on 3 November 2026"


class AskedEngine:
    """Notes what another engine is asked."""

    def __init__(self, engine: Engine) -> None:
        self.asked: list[str] = []
        self._engine = engine

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Return the answer of the other."""
        self.asked.append(question.name)
        return self._engine.ask(question, version)

    def close(self) -> None:
        """Leave the other open."""


def test_a_page_asks_few_questions_and_none_of_them_again(goods_layer: DrawnGoods) -> None:
    engine = AskedEngine(goods_layer.engine)
    goods = LayerGoods(engine, goods_layer.goods.version, goods_layer.goods.imports)
    view = goods_view(replace(goods_layer, goods=goods))
    for lang in (Lang.EN, Lang.RU):
        scope = goods_scope(replace(view, selection=replace(view.selection, lang=lang)), "BY-HO", "KZ-55")
        assert scope is not None
        goods_board(view, scope)
        goods_specs(view, scope)
        goods_document(view, scope)
        assert len(engine.asked) <= 19
    assert "recorded" in engine.asked
