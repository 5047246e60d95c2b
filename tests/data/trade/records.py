"""Records of goods drawn from a seed: two countries, regions of both, others, at all levels, with holes and repeats."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.enums import ObsStatus, ProductScheme, Reporter
from data.trade.goods_rows import GoodsRow

if TYPE_CHECKING:
    from collections.abc import Iterable

PAIRS: Final = (
    ("BY", "KZ"),
    ("KZ", "BY"),
    ("BY-HO", "KZ-55"),
    ("BY-HO", "KZ-10"),
    ("BY-HO", "KZ-47"),
    ("BY", "RU"),
    ("RU", "KZ"),
    ("CN", "KZ"),
)
CODES: Final = tuple(
    f"{chapter}{heading}{rest}"
    for chapter in ("04", "31", "84", "87")
    for heading in ("01", "04")
    for rest in ("10", "90")
)


def draw_rows(
    seed: int = 7, *, years: Iterable[int] = (2022, 2023, 2024), pairs: Iterable[tuple[str, str]] = PAIRS
) -> list[GoodsRow]:
    """Return records of months and years, each key once; some months of some reporters are missing, some values too."""
    drawn = random.Random(seed)  # noqa: S311 - drawn alike on every machine
    rows: list[GoodsRow] = []

    def add(pair: tuple[str, str], reporter: Reporter, scheme: ProductScheme, code: str, period: int) -> None:
        hidden = drawn.random() < 0.06
        rows.append(
            GoodsRow(
                seller_id=pair[0],
                buyer_id=pair[1],
                reporter=reporter,
                scheme=scheme,
                code=code,
                period=period,
                currency="USD",
                value=None if hidden else Decimal(drawn.randrange(10**7)) / 100,
                status=ObsStatus.CONFIDENTIAL if hidden else ObsStatus.FINAL,
                net_kg=Decimal(drawn.randrange(10**6)) / 10 if drawn.random() < 0.5 else None,
                line=len(rows) + 2,
            )
        )

    for pair in pairs:
        for reporter in (Reporter.BY, Reporter.KZ):
            for year in years:
                for month in range(13):
                    if drawn.random() < 0.15:
                        continue
                    scheme = ProductScheme.HS2017 if year < 2023 and reporter is Reporter.KZ else ProductScheme.HS2022
                    chosen = drawn.sample(CODES, 9)
                    for code in (
                        "",
                        *sorted({code[:2] for code in chosen}),
                        *sorted({code[:4] for code in chosen}),
                        *chosen,
                    ):
                        add(pair, reporter, scheme, code, year * 100 + month)
    return rows
