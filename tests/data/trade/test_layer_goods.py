"""Records of goods of a layer's version."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from data.trade.engines.goods_engine import Answer
from data.trade.goods_folder import GoodsVersion
from data.trade.layer_goods import KEPT, GoodsImport, LayerGoods
from tests.data.trade.asked import every_question

if TYPE_CHECKING:
    from data.trade.questions.goods_question import Question


class CountingEngine:
    """Counts what it is asked, and answers with the count."""

    def __init__(self) -> None:
        self.asked = 0

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Answer with the version and the count, whatever is asked."""
        self.asked += 1
        return Answer(columns=question.columns, rows=((version.key, self.asked),))

    def close(self) -> None:
        """Do nothing."""


def brought(key: str, **names: str) -> GoodsImport:
    """Return an import that names codes."""
    names = {code.removeprefix("c"): name for code, name in names.items()}
    at = datetime(2026, 11, 3, tzinfo=UTC)
    return GoodsImport(key=key, file=f"{key}.csv", sha256="ab" * 32, who="Anna", at=at, names=names)


def test_each_question_is_asked_of_the_engine_once() -> None:
    engine = CountingEngine()
    goods = LayerGoods(engine, GoodsVersion(key="v1", years=(), cubes=()), ())
    questions = every_question()
    first = [goods.ask(question) for question in questions]
    assert [goods.ask(question) for question in questions] == first
    assert engine.asked == len({(question.sql, *sorted(question.values.items())) for question in questions}) < KEPT


def test_a_code_has_the_name_of_the_newest_file_that_names_it() -> None:
    imports = (brought("old", c0402="Milk", c0403="Cream"), brought("new", c0402="Milk, dry"))
    goods = LayerGoods(CountingEngine(), GoodsVersion(key="v1", years=(), cubes=()), imports)
    assert [goods.name_of(code) for code in ("0402", "0403", "0404")] == ["Milk, dry", "Cream", ""]
