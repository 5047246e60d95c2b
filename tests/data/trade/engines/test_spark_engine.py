"""The way to Spark; its answers are compared with those of the others in the tests of services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.trade.engines import spark_engine
from data.trade.engines.spark_engine import SparkEngine
from data.trade.goods_folder import GoodsFolder
from data.trade.questions.recorded import ask_pairs

if TYPE_CHECKING:
    import socket
    from pathlib import Path


def test_a_server_that_does_not_answer_is_said_soon(tmp_path: Path) -> None:
    engine = SparkEngine("sc://127.0.0.1:9")
    with pytest.raises(StoreError) as refused:
        engine.ask(ask_pairs(), GoodsFolder(tmp_path).version([]))
    assert refused.value.code == "goods.engine_unreachable"
    assert refused.value.params["engine"] == "Spark"
    engine.close()


def test_the_port_of_spark_connect_is_taken_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def refuse(address: object, timeout: float) -> socket.socket:
        asked.append((address, timeout))
        raise ConnectionRefusedError

    monkeypatch.setattr("data.trade.engines.spark_engine.socket.create_connection", refuse)
    with pytest.raises(StoreError):
        SparkEngine("sc://goods.example").ask(ask_pairs(), GoodsFolder(tmp_path).version([]))
    assert asked == [(("goods.example", spark_engine.PORT), spark_engine.PATIENCE)]
