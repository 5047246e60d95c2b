"""The engine that the environment asks for."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.errors import StoreError
from data.trade.engines.duckdb_engine import DuckDbEngine

if TYPE_CHECKING:
    from pathlib import Path

    from data.trade.engines.goods_engine import Engine

VARIABLE: Final = "PARTNERSHIP_VECTOR_TRADE"


@lru_cache(maxsize=1)
def engine_of(folder: Path) -> Engine:
    """Return the engine by which another process than the store's asks, opened once for a folder; see `open_engine`."""
    return open_engine(folder)


def open_engine(folder: Path, address: str | None = None) -> Engine:
    """Return the engine that answers questions about records of goods.

    Parameters
    ----------
    folder
        The folder of the records; see `goods_folder.GoodsFolder`.
    address
        ``duckdb`` for this process, ``postgresql://USER@HOST/DATABASE`` or ``sc://HOST:PORT`` of Spark Connect; without
        it, what the environment variable `VARIABLE` says, else ``duckdb``.

    Raises
    ------
    StoreError
        ``goods.engine_address`` where the address is of no engine.
    """
    wanted = (address if address is not None else os.environ.get(VARIABLE, "")).strip() or "duckdb"
    scheme = wanted.split("://", 1)[0]
    if scheme == "duckdb":
        return DuckDbEngine(folder)
    if scheme in {"postgresql", "postgresql+psycopg"}:
        from data.trade.engines.postgresql_engine import PostgresqlEngine  # noqa: PLC0415

        return PostgresqlEngine(wanted.replace("postgresql+psycopg://", "postgresql://", 1))
    if scheme == "sc":
        from data.trade.engines.spark_engine import SparkEngine  # noqa: PLC0415 - a second to load

        return SparkEngine(wanted)
    raise StoreError("goods.engine_address", where=scheme)
