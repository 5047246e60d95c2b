"""Reading of what an address chooses of the goods of a layer: a code, a level, a reporter and months."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.enums import Reporter
from data.trade.goods_codes import GoodsLevel, fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.atlas.atlas import Atlas

MONTH: Final = re.compile(r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])", re.ASCII)


def _code(text: str, _: Atlas) -> str:
    if fault_of(text):
        raise ValueError(text)
    return text


def _month(text: str, _: Atlas) -> str:
    if not MONTH.fullmatch(text):
        raise ValueError(text)
    return text


GOODS_READERS: Final[Mapping[str, Callable[[str, Atlas], object]]] = {
    "goods": _code,
    "level": lambda text, _: GoodsLevel(text),
    "reporter": lambda text, _: Reporter(text),
    "first_month": _month,
    "last_month": _month,
}
"""What the text of each field of a selection means; each raises ValueError where it means nothing."""
