"""The same questions about goods on DuckDB, PostgreSQL and Spark: equal answers from all three."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from data.errors import StoreError
from data.trade.engines.chosen_engine import open_engine
from data.trade.goods_folder import GoodsFolder
from tests.data.trade.asked import every_question
from tests.data.trade.records import draw_rows
from tests.extent import FULL
from tests.services.spark import server as spark_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.trade.engines.goods_engine import Engine
    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.goods_question import Question
    from tests.services.postgresql import Server

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
QUESTIONS: Final = every_question()
BY_NAME: Final = [
    [question for question in QUESTIONS if question.name == name] for name in dict.fromkeys(q.name for q in QUESTIONS)
]
ON_SPARK: Final = QUESTIONS if FULL else [asked[n % len(asked)] for n, asked in enumerate(BY_NAME)]
"""Each question once a day, of regions, countries and years by turns: Spark takes a second or more for each."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> GoodsFolder:
    """Drawn records in two imports, the second restating part of the first; readable by other users' programs."""
    made = GoodsFolder(tmp_path_factory.mktemp("goods"))
    made.bring("first", draw_rows(7))
    made.bring("second", [row for row in draw_rows(8) if row.year == 2024][:400])
    return made


@pytest.fixture(scope="module")
def version(folder: GoodsFolder) -> GoodsVersion:
    return folder.version(["first", "second"])


@pytest.fixture(scope="module")
def in_process(folder: GoodsFolder) -> Iterator[Engine]:
    engine = open_engine(folder.path, "duckdb")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def on_spark(folder: GoodsFolder) -> Iterator[Engine]:
    with spark_server() as address:
        engine = open_engine(folder.path, address)
        yield engine
        engine.close()


@pytest.fixture(scope="module")
def on_postgresql(folder: GoodsFolder, postgresql: Server) -> Iterator[Engine]:
    engine = open_engine(folder.path, postgresql.new_database())
    yield engine
    engine.close()


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{n}-{q.name}" for n, q in enumerate(QUESTIONS)])
def test_postgresql_answers_as_duckdb_does(
    question: Question, in_process: Engine, on_postgresql: Engine, version: GoodsVersion
) -> None:
    assert on_postgresql.ask(question, version) == in_process.ask(question, version)


@pytest.mark.parametrize("question", ON_SPARK, ids=[f"{n}-{q.name}" for n, q in enumerate(ON_SPARK)])
def test_spark_answers_as_duckdb_does(
    question: Question, in_process: Engine, on_spark: Engine, version: GoodsVersion
) -> None:
    assert on_spark.ask(question, version) == in_process.ask(question, version)


def test_most_questions_have_an_answer(in_process: Engine, version: GoodsVersion) -> None:
    empty = [question.name for question in QUESTIONS if not in_process.ask(question, version).rows]
    assert len(empty) < len(QUESTIONS) / 4


@pytest.mark.parametrize("engine", ["on_spark", "on_postgresql"])
def test_versions_are_beside_each_other(
    engine: str, request: pytest.FixtureRequest, folder: GoodsFolder, in_process: Engine, version: GoodsVersion
) -> None:
    other = folder.version(["first"])
    asked: Engine = request.getfixturevalue(engine)
    for question in QUESTIONS[1:4]:
        for each in (other, version):
            assert asked.ask(question, each) == in_process.ask(question, each)


@pytest.mark.parametrize("engine", ["on_spark", "on_postgresql"])
def test_no_records_are_no_answer(engine: str, request: pytest.FixtureRequest, folder: GoodsFolder) -> None:
    asked: Engine = request.getfixturevalue(engine)
    assert asked.ask(QUESTIONS[0], folder.version([])).rows == ()


@pytest.mark.parametrize("address", ["postgresql://nobody@127.0.0.1:9/none", "sc://127.0.0.1:9"])
def test_an_engine_that_does_not_answer_is_said(tmp_path: Path, version: GoodsVersion, address: str) -> None:
    engine = open_engine(tmp_path, address)
    with pytest.raises(StoreError) as refused:
        engine.ask(QUESTIONS[0], version)
    assert refused.value.code == "goods.engine_unreachable"
