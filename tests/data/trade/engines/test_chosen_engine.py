"""The engine that the environment asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.trade.engines.chosen_engine import VARIABLE, open_engine
from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.engines.postgresql_engine import PostgresqlEngine
from data.trade.engines.spark_engine import SparkEngine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("address", "engine"),
    [
        ("", DuckDbEngine),
        ("duckdb", DuckDbEngine),
        ("postgresql://reader@127.0.0.1/goods", PostgresqlEngine),
        ("postgresql+psycopg://reader@127.0.0.1/goods", PostgresqlEngine),
        ("sc://127.0.0.1:15002", SparkEngine),
    ],
)
def test_the_variable_names_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, engine: type[object]
) -> None:
    monkeypatch.setenv(VARIABLE, address)
    assert type(open_engine(tmp_path)) is engine


def test_another_address_is_refused_without_what_it_may_hide(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        open_engine(tmp_path, "oracle://somebody:secret@host/x")
    assert refused.value.code == "goods.engine_address"
    assert "secret" not in str(refused.value)
