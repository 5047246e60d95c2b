"""DuckDB in this process."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from data.trade.engines import duckdb_engine
from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.goods_folder import GoodsFolder
from data.trade.questions.recorded import ask_pairs
from tests.data.trade.asked import every_question
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> GoodsFolder:
    made = GoodsFolder(tmp_path)
    rows = draw_rows(years=(2023, 2024), pairs=[("BY-HO", "KZ-55")])
    for number in range(3):
        made.bring(f"n{number}", rows[number::3])
    return made


def test_without_records_every_answer_is_empty(tmp_path: Path) -> None:
    folder = GoodsFolder(tmp_path)
    engine = DuckDbEngine(folder.path)
    assert [engine.ask(question, folder.version([])).rows for question in every_question()] == [()] * len(
        every_question()
    )


def test_threads_ask_at_once_and_get_the_same(folder: GoodsFolder) -> None:
    engine, version = DuckDbEngine(folder.path), folder.version(["n0", "n1", "n2"])
    expected = [engine.ask(question, version) for question in every_question()]
    found: list[list[object]] = []

    def ask_all() -> None:
        found.append([engine.ask(question, version) for question in every_question()])

    threads = [threading.Thread(target=ask_all) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 6
    engine.close()


def test_versions_are_beside_each_other_and_old_ones_forgotten(
    folder: GoodsFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duckdb_engine, "MOST_VERSIONS", 2)
    engine = DuckDbEngine(folder.path)
    versions = [folder.version(keys) for keys in (["n0"], ["n1"], ["n2"], ["n0", "n1"])]
    first = [engine.ask(ask_pairs(), version) for version in versions]
    assert [engine.ask(ask_pairs(), version) for version in reversed(versions)] == first[::-1]
    assert len({answer.rows for answer in first}) > 1
