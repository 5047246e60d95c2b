"""DuckDB in this process: the engine of a laptop."""

from __future__ import annotations

import threading
from collections import OrderedDict
from queue import LifoQueue
from typing import TYPE_CHECKING, Final

from data.trade.connection import READ_MEMORY, connect, text
from data.trade.engines.engine import Answer, answer_of, with_names

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.question import Question

GOODS: Final = (
    "seller_id VARCHAR, buyer_id VARCHAR, reporter VARCHAR, scheme VARCHAR, level VARCHAR, chapter VARCHAR,"
    " code VARCHAR, period INTEGER, currency VARCHAR, value DECIMAL(22, 4), status VARCHAR,"
    " net_kg DECIMAL(22, 3), line BIGINT, import_key VARCHAR"
)
CUBE: Final = (
    "seller_id VARCHAR, buyer_id VARCHAR, reporter VARCHAR, scheme VARCHAR, level VARCHAR, chapter VARCHAR,"
    " period INTEGER, currency VARCHAR, value DECIMAL(28, 4), goods BIGINT, known BIGINT"
)
AT_ONCE: Final = 4
"""Questions that are answered at a time, each on a connection of its own; others wait. Each needs memory: 300 at once
exhausted 500 MB, and are answered no sooner by two processors."""
MOST_VERSIONS: Final = 8
"""Versions whose tables are known at a time; the one that was asked for longest ago is forgotten first."""


class DuckDbEngine:
    """Answers from the Parquet files of a folder of records.

    Parameters
    ----------
    folder
        Of `goods_folder.GoodsFolder`; nothing else can be read.
    """

    def __init__(self, folder: Path) -> None:
        """Open the engine; files are read when they are asked for."""
        self._connection = connect([folder], memory=READ_MEMORY)
        self._lock = threading.Lock()
        self._known: OrderedDict[str, None] = OrderedDict()
        self._cursors: LifoQueue[duckdb.DuckDBPyConnection] = LifoQueue()
        for _ in range(AT_ONCE):
            self._cursors.put(self._connection.cursor())

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Return the answer of a version of the records; any thread may ask."""
        self._know(version)
        sql = with_names(question.sql, lambda name: f"${name}")
        cursor = self._cursors.get()
        try:
            cursor.execute(f"USE {_schema(version)}")
            return answer_of(question, cursor.execute(sql, dict(question.values)).fetchall())
        finally:
            self._cursors.put(cursor)

    def close(self) -> None:
        """Leave the engine."""
        self._connection.close()

    def _know(self, version: GoodsVersion) -> None:
        with self._lock:
            if version.key in self._known:
                self._known.move_to_end(version.key)
                return
            schema = _schema(version)
            self._connection.execute(f"CREATE SCHEMA {schema}")
            for name, files, columns in (("goods", version.years, GOODS), ("cube", version.cubes, CUBE)):
                if files:
                    paths = ", ".join(map(text, files))
                    self._connection.execute(f"CREATE VIEW {schema}.{name} AS SELECT * FROM read_parquet([{paths}])")
                else:
                    self._connection.execute(f"CREATE TABLE {schema}.{name} ({columns})")
            self._known[version.key] = None
            while len(self._known) > MOST_VERSIONS:
                oldest, _ = self._known.popitem(last=False)
                self._connection.execute(f"DROP SCHEMA IF EXISTS goods_{oldest} CASCADE")


def _schema(version: GoodsVersion) -> str:
    return f"goods_{version.key}"
