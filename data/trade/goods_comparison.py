"""Records of an import beside those that a layer has of the same scopes: what is new, changed, the same and gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.trade.duckdb_connection import connect, text
from data.trade.goods_rows import SCHEMA, SCOPE, to_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    import duckdb

    from data.trade.goods_folder import GoodsFolder, GoodsVersion
    from data.trade.goods_rows import GoodsRow

SAMPLES: Final = 200
MEMORY: Final = "400MB"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRecord:
    """A record that changes, is new or is gone; its value before and after, None where there is none."""

    seller_id: str
    buyer_id: str
    reporter: str
    scheme: str
    code: str
    period: int
    currency: str
    old: Decimal | None
    new: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsComparison:
    """What an import changes.

    Attributes
    ----------
    new, same, changed, gone
        How many records; those are gone that the layer has of a scope of the import, and the import has not.
    samples
        Of ``changed`` and ``gone`` the largest.
    """

    new: int
    same: int
    changed: int
    gone: int
    samples: dict[str, tuple[ComparedRecord, ...]]


def compare_goods(folder: GoodsFolder, version: GoodsVersion, rows: Iterable[GoodsRow]) -> GoodsComparison:
    """Return what records change when they are put over those of a version."""
    arrived = to_table(rows)
    if not version.years:
        return GoodsComparison(new=arrived.num_rows, same=0, changed=0, gone=0, samples={})
    connection = connect([folder.path], memory=MEMORY)
    try:
        connection.register("arrived", arrived)
        connection.execute(_statement(", ".join(text(path) for path in version.years)))
        found = dict(connection.execute("SELECT fate, count(*) FROM fates GROUP BY fate").fetchall())
        samples = {fate: _largest(connection, fate) for fate in ("changed", "gone")}
    finally:
        connection.close()
    return GoodsComparison(**{name: found.get(name, 0) for name in ("new", "same", "changed", "gone")}, samples=samples)


_KEY: Final = (*SCOPE, "code")
_NAMES: Final = ("seller_id", "buyer_id", "reporter", "scheme", "code", "period", "currency", "old", "new")


def _statement(paths: str) -> str:
    scope, key = ", ".join(SCOPE), ", ".join(_KEY)
    columns = ", ".join(SCHEMA.names)
    return f"""
        CREATE TEMP TABLE fates AS
        WITH kept AS (
            SELECT {columns} FROM read_parquet([{paths}])
            SEMI JOIN (SELECT DISTINCT {scope} FROM arrived) USING ({scope})
        )
        SELECT {key}, kept.value AS old, arrived.value AS new,
               CASE WHEN kept.status IS NULL THEN 'new' WHEN arrived.status IS NULL THEN 'gone'
                    WHEN kept.value IS DISTINCT FROM arrived.value OR kept.status <> arrived.status
                      OR kept.net_kg IS DISTINCT FROM arrived.net_kg THEN 'changed' ELSE 'same' END AS fate
        FROM kept FULL JOIN arrived USING ({key})"""


def _largest(connection: duckdb.DuckDBPyConnection, fate: str) -> tuple[ComparedRecord, ...]:
    asked = (
        f"SELECT {', '.join(_NAMES)} FROM fates WHERE fate = {text(fate)}"
        f" ORDER BY abs(coalesce(new, 0) - coalesce(old, 0)) DESC, {', '.join(_KEY)} LIMIT {SAMPLES}"
    )
    rows = connection.execute(asked).fetchall()
    return tuple(ComparedRecord(**dict(zip(_NAMES, row, strict=True))) for row in rows)
