"""Countries by the codes that UN Comtrade gives them: numbers and three letters."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.trade.goods_rows import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = Path(__file__).with_name("partner_countries.csv")
"""The table: code, country. Numbers are those of the United Nations (M49), with the few of UN Comtrade's own."""
_WORLD: Final = frozenset({"0", "W00", "WLD", "WORLD"})


def country_of(code: str) -> str:
    """Return the two letters of a country (ISO 3166-1), ``WORLD`` for all, nothing for what is no country."""
    plain = code.strip().upper()
    if plain in _WORLD:
        return WORLD
    return _countries().get(plain.zfill(3) if plain.isdigit() else plain, "")


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row["country"] for row in csv.DictReader(lines)}
