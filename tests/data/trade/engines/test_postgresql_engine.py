"""Tables of PostgreSQL; its answers are compared with those of the others in the tests of services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.trade.engines import postgresql_engine
from data.trade.engines.postgresql_engine import PostgresqlEngine
from data.trade.goods_folder import GoodsFolder
from data.trade.goods_rows import SCHEMA
from data.trade.questions.recorded import ask_pairs

if TYPE_CHECKING:
    from pathlib import Path


def test_its_columns_are_those_of_the_files() -> None:
    goods, cube = (dict(postgresql_engine._TABLES[name]) for name in ("goods", "cube"))
    assert [*goods] == [*SCHEMA.names, "import_key"]
    assert all(("NOT NULL" in kind) == (not SCHEMA.field(name).nullable) for name, kind in list(goods.items())[:-1])
    assert all(name in goods for name in cube if name not in {"goods", "known"})


def test_a_server_that_does_not_answer_is_said(tmp_path: Path) -> None:
    engine = PostgresqlEngine("postgresql://nobody@127.0.0.1:9/none")
    with pytest.raises(StoreError) as refused:
        engine.ask(ask_pairs(), GoodsFolder(tmp_path).version([]))
    assert refused.value.code == "goods.engine_unreachable"
    engine.close()
