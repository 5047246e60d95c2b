"""Records of goods that the tests of stores keep: imports whose files are small and say what they are."""

from __future__ import annotations

from data.stores.goods.goods_parts import BROUGHT
from data.stores.model import GoodsBrought


def brought(key: str, *, records: int = 3, source: str = "Comtrade") -> GoodsBrought:
    """Return an import; one of its files is larger than a part."""
    files = (
        (BROUGHT, (b"brought " + key.encode(), b" in two")),
        ("about.json", (b"{}",)),
        ("year=2024/0.parquet", (key.encode() * 200_000,)),
    )
    return GoodsBrought(key=key, records=records, source=source, files=files)
