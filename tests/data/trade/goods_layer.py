"""A layer with records of goods drawn from a seed: both reporters, levels that add up, a hole, and what is hidden."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.enums import ObsStatus, ProductScheme, Reporter
from data.trade.engines.duckdb_engine import DuckDbEngine
from data.trade.goods_folder import GoodsFolder
from data.trade.goods_rows import GoodsRow
from data.trade.layer_goods import GoodsImport, LayerGoods
from tests.data.layers.own_rows import atlas_of, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from data.atlas.atlas import Atlas
    from data.layer_rows import LayerRow

MONTHS: Final = tuple(year * 100 + month for year in (2023, 2024) for month in range(1, 13))
HOLE: Final = 202405
"""A month that nobody recorded."""
HIDDEN: Final = ("870190", 202403)
"""A good and a month whose value is confidential."""
NAMES: Final = {
    "0402": "Milk and cream, concentrated",
    "040210": "Milk in powder",
    "040221": "Milk in powder, not sweetened",
    "0406": "Cheese and curd",
    "040690": "Other cheese",
    "1001": "Wheat",
    "100199": "Other wheat",
    "3104": "Potassic fertilisers",
    "310420": "Potassium chloride",
    "8433": "Harvesting machinery",
    "843351": "Combine harvesters",
    "8701": "Tractors",
    "870190": "Other tractors",
    "9401": "Seats",
    "940161": "Upholstered seats",
}
"""Names of codes as the drawn file has them; 2523 and 252329 are named by none."""
WAYS: Final[dict[tuple[str, str], dict[str, int]]] = {
    ("BY", "KZ"): {"040210": 900, "040221": 500, "040690": 700, "310420": 800, "843351": 1500, "870190": 2600},
    ("KZ", "BY"): {"100199": 300, "252329": 120},
    ("BY-HO", "KZ-55"): {"040210": 90, "843351": 400, "870190": 120, "940161": 30},
    ("KZ-55", "BY-HO"): {"252329": 40},
    ("BY-HO", "KZ-10"): {"040690": 60, "870190": 80},
    ("BY-HO", "KZ-47"): {"040690": 20, "310420": 70},
    ("BY", "RU"): {"040210": 5000, "940161": 800, "100199": 50},
    ("CN", "KZ"): {"940161": 700, "870190": 900},
}
"""What goes each way, in thousands of US dollars a month, about."""
NEW: Final = ("BY", "KZ", "040690")
"""Sold in 2024 alone."""
GONE: Final = ("BY", "KZ", "310420")
"""Sold in 2023 alone."""


def goods_rows(seed: int = 21) -> list[GoodsRow]:
    """Return the records: subheadings, and the sums of the known ones as headings, chapters and totals."""
    drawn = random.Random(seed)  # noqa: S311 - drawn alike on every machine
    rows: list[GoodsRow] = []
    for seller, buyer in WAYS:
        for reporter in (Reporter.BY, Reporter.KZ):
            if {"RU", "CN"} & {seller, buyer} and reporter is not (Reporter.BY if seller == "BY" else Reporter.KZ):
                continue  # each reports its own trade alone
            for period in MONTHS:
                if period == HOLE:
                    continue
                found = dict(_of_month(drawn, (seller, buyer), reporter, period))
                rows += _levels(seller, buyer, reporter, period, found, line=len(rows) + 2)
    return rows


def _of_month(
    drawn: random.Random, way: tuple[str, str], reporter: Reporter, period: int
) -> Iterator[tuple[str, Decimal | None]]:
    for code, about in WAYS[way].items():
        year = period // 100
        if ((*way, code), year) in ((NEW, 2023), (GONE, 2024)):
            continue
        more = 1.1 if year == 2024 else 1.0
        dearer = 1.08 if reporter is Reporter.KZ else 1.0
        value = Decimal(round(about * 1000 * more * dearer * drawn.uniform(0.8, 1.2)))
        yield code, None if (code, period) == HIDDEN else value


def _levels(
    seller: str, buyer: str, reporter: Reporter, period: int, goods: dict[str, Decimal | None], *, line: int
) -> Iterator[GoodsRow]:
    codes = dict.fromkeys(code[:length] for length in (0, 2, 4, 6) for code in sorted(goods))
    for number, code in enumerate(codes):
        known = [value for own, value in goods.items() if own.startswith(code) and value is not None]
        yield GoodsRow(
            seller_id=seller,
            buyer_id=buyer,
            reporter=reporter,
            scheme=ProductScheme.HS2022,
            code=code,
            period=period,
            currency="USD",
            value=sum(known, Decimal(0)) if known else None,
            status=ObsStatus.FINAL if known else ObsStatus.CONFIDENTIAL,
            line=line + number,
        )


@lru_cache(maxsize=1)
def _small() -> Atlas:
    return atlas_of(small_layer())


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnGoods:
    """The drawn records, the goods that answer from them, and the engine, which whoever made it closes."""

    rows: tuple[GoodsRow, ...]
    goods: LayerGoods
    engine: DuckDbEngine

    def atlas(self, kept: tuple[LayerRow, ...] | None = None) -> Atlas:
        """Return the atlas of the layer of tests, or of other rows, with these goods."""
        found = _small() if kept is None else atlas_of(kept)
        assert found.layer is not None
        return replace(found, layer=replace(found.layer, goods=self.goods))


def drawn_goods(path: Path, rows: Sequence[GoodsRow] | None = None) -> DrawnGoods:
    """Bring records, the drawn ones where none are given, into a folder as one import."""
    brought = tuple(goods_rows() if rows is None else rows)
    folder = GoodsFolder(path)
    folder.bring("drawn", brought)
    engine = DuckDbEngine(folder.path)
    kept = GoodsImport(
        key="drawn",
        file="comtrade-2023-2024.csv",
        sha256="ab" * 32,
        who="Anna",
        at=datetime(2026, 11, 3, tzinfo=UTC),
        source="UN Comtrade",
        licence="For members of the chamber alone",
        records=len(brought),
        names=NAMES,
    )
    return DrawnGoods(rows=brought, goods=LayerGoods(engine, folder.version(["drawn"]), (kept,)), engine=engine)
