"""Spark over Spark Connect: the engine of records that have outgrown one machine."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from data.errors import StoreError
from data.trade.engines.duckdb_engine import CUBE, GOODS
from data.trade.engines.goods_engine import Answer, answer_of, with_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import DataFrame, SparkSession

    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.goods_question import Question

PATIENCE: Final = 10.0
"""Seconds that a server has to take a connection: the client itself would try for many minutes."""
PORT: Final = 15002
"""The port of Spark Connect where an address names none."""
_KINDS: Final = {"VARCHAR": "STRING", "INTEGER": "INT"}


class SparkEngine:
    """Answers from the Parquet files of a folder that the server of Spark Connect sees under the same path.

    Parameters
    ----------
    address
        ``sc://HOST:PORT``, with ``;token=...`` where the server asks for one.
    """

    def __init__(self, address: str) -> None:
        """Keep the address; the server is reached when it is asked."""
        self._address = address
        self._lock = threading.Lock()
        self._session: SparkSession | None = None
        self._known: set[str] = set()

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Return the answer of a version of the records; any thread may ask.

        Raises
        ------
        StoreError
            ``goods.engine_unreachable`` where the server does not answer.
        """
        from pyspark.errors import PySparkException  # noqa: PLC0415

        statement = with_names(question.sql, lambda name: f":{name}")
        for table in ("goods", "cube"):
            statement = statement.replace(f"FROM {table}\n", f"FROM {table}_{version.key}\n")
            statement = statement.replace(f"FROM {table} ", f"FROM {table}_{version.key} ")
        try:
            session = self._reach()
            self._know(session, version)
            table = session.sql(statement, args=dict(question.values)).toArrow()
        except (OSError, PySparkException) as error:
            self.close()
            raise StoreError("goods.engine_unreachable", engine="Spark", why=error) from error
        return answer_of(question, zip(*(column.to_pylist() for column in table.columns), strict=True))

    def close(self) -> None:
        """Leave the server."""
        with self._lock:
            session, self._session = self._session, None
            self._known.clear()
        if session is not None:
            session.stop()

    def _reach(self) -> SparkSession:
        # The client ends the process where it finds no folder of Spark, which it needs for nothing.
        os.environ.setdefault("SPARK_HOME", str(Path(__file__).parent))
        from pyspark.sql import SparkSession  # noqa: PLC0415

        with self._lock:
            if self._session is None:
                where = urlsplit(self._address)
                socket.create_connection((where.hostname or "", where.port or PORT), timeout=PATIENCE).close()
                self._session = SparkSession.builder.remote(self._address).create()
            return self._session

    def _know(self, session: SparkSession, version: GoodsVersion) -> None:
        with self._lock:
            if version.key in self._known:
                return
            for table, files, columns in (("goods", version.years, GOODS), ("cube", version.cubes, CUBE)):
                _read(session, files, columns).createOrReplaceTempView(f"{table}_{version.key}")
            self._known.add(version.key)


def _read(session: SparkSession, files: Sequence[Path], columns: str) -> DataFrame:
    if files:
        return session.read.parquet(*(file.as_uri() for file in files))
    for ours, theirs in _KINDS.items():
        columns = columns.replace(ours, theirs)
    return session.createDataFrame([], columns)
