"""Records of goods of a layer's version."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from data.trade.engines.goods_engine import Answer
from data.trade.goods_folder import GoodsVersion
from data.trade.layer_goods import KEPT, GoodsImport, LayerGoods
from data.trade.questions.recorded import ask_recorded
from tests.data.trade.asked import every_question

if TYPE_CHECKING:
    from data.trade.questions.goods_question import Question
    from tests.data.trade.goods_layer import DrawnGoods


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


def test_another_process_asks_the_same_records_by_an_engine_of_its_own(goods_layer: DrawnGoods) -> None:
    question = ask_recorded("BY", "KZ")
    program = (
        "import pickle, sys; g, q = pickle.load(sys.stdin.buffer); sys.stdout.buffer.write(pickle.dumps(g.ask(q)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=pickle.dumps((goods_layer.goods, question)),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert pickle.loads(done.stdout) == goods_layer.goods.ask(question)  # noqa: S301 - our own program's
