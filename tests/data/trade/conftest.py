"""A folder of drawn records, and an engine that answers from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.goods_folder import GoodsFolder
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question


@pytest.fixture(scope="session")
def rows() -> list[GoodsRow]:
    """The drawn records."""
    return draw_rows()


@pytest.fixture(scope="session")
def ask(rows: list[GoodsRow], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Question], list[Row]]]:
    """Ask DuckDB about the drawn records, as one import."""
    folder = GoodsFolder(tmp_path_factory.mktemp("goods"))
    folder.bring("drawn", rows)
    version = folder.version(["drawn"])
    engine = DuckDbEngine(folder.path)
    yield lambda question: list(engine.ask(question, version).rows)
    engine.close()
