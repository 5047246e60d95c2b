"""State of the records of goods of a draft: how many there are, of what, and what would change, as JSON values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from data.trade.goods_codes import level_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.reading import Reading
    from data.trade.goods_comparison import ComparedRecord
    from data.trade.goods_rows import GoodsRow

SHOWN: Final = 60
"""So many records of a kind are shown: of new ones the largest."""


def goods_state(reading: Reading) -> dict[str, Any]:
    """Return what is known of the records of goods of a reading; nothing where it has none."""
    goods, change = reading.goods, reading.goods_change
    if goods is None:
        return {}
    rows = goods.rows
    periods = sorted({row.period for row in rows})
    state: dict[str, Any] = {
        "records": len(rows),
        "levels": dict(Counter(level_of(row.code).value for row in rows)),
        "schemes": sorted({row.scheme.value for row in rows}),
        "reporters": sorted({row.reporter.value for row in rows}),
        "pairs": sorted({(row.seller_id, row.buyer_id) for row in rows}),
        "periods": [periods[0], periods[-1], len(periods)],
        "without": sum(row.value is None for row in rows),
        "named": len(goods.names),
        "first": [[*_row(row), goods.names.get(row.code, "")] for row in _largest(rows)],
    }
    if change is not None:
        state |= {"new": change.new, "same": change.same, "changed": change.changed, "gone": change.gone}
        for fate in ("changed", "gone"):
            found = change.samples.get(fate, ())[:SHOWN]
            state[f"{fate}_rows"] = [[*_compared(one), goods.names.get(one.code, "")] for one in found]
    return state


def _largest(rows: Sequence[GoodsRow]) -> list[GoodsRow]:
    ordered = sorted(rows, key=lambda row: (-(row.value or 0), row.code, row.period, row.seller_id))
    return ordered[:SHOWN]


def _row(row: GoodsRow) -> list[Any]:
    value = None if row.value is None else format(row.value, "f")
    return [row.seller_id, row.buyer_id, row.reporter.value, row.code, row.period, row.currency, value]


def _compared(one: ComparedRecord) -> list[Any]:
    values = [None if value is None else format(value, "f") for value in (one.old, one.new)]
    return [one.seller_id, one.buyer_id, one.reporter, one.code, one.period, one.currency, *values]
