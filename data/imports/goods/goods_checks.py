"""Checks of records of goods of a file: parts that are more than their total, and schemes beside each other."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from data.imports.import_state import ImportState
    from data.trade.goods_rows import GoodsRow

NEAR: Final = Decimal("0.005")
"""Parts may be so much more than their total: each is rounded."""
MOST_SAID: Final = 50
_ABOVE: Final = {2: 0, 4: 2, 6: 4}
Group = tuple[str, str, str, str, int, str]


def check_goods(rows: Iterable[GoodsRow], state: ImportState) -> None:
    """Say where parts are more than their total, how much of a total its chapters are, and where schemes meet."""
    groups: dict[Group, dict[str, Decimal]] = defaultdict(dict)
    schemes: dict[tuple[str, str, str, int], set[str]] = defaultdict(set)
    for row in rows:
        schemes[row.seller_id, row.buyer_id, row.reporter.value, row.period].add(row.scheme.value)
        if row.value is not None:
            groups[_group(row)][row.code] = row.value
    said = 0
    for group, values in sorted(groups.items()):
        for code, whole, parts in _over(values):
            if said < MOST_SAID:
                more = {"text": code or "TOTAL", "value": _plain(whole), "other_value": _plain(parts)}
                state.find("goods.parts_over", is_error=False, params={**_params(group), **more})
            said += 1
    mixed = sum(len(found) > 1 for found in schemes.values())
    if mixed:
        names = sorted({name for found in schemes.values() if len(found) > 1 for name in found})
        state.find("goods.mixed_schemes", is_error=False, text=", ".join(names), count=str(mixed))


def _group(row: GoodsRow) -> Group:
    return row.seller_id, row.buyer_id, row.reporter.value, row.scheme.value, row.period, row.currency


def _over(values: dict[str, Decimal]) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield code, value and sum of the parts of each that is less than them."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for code, value in values.items():
        if len(code) in _ABOVE:
            sums[code[: _ABOVE[len(code)]]] += value
    for code, parts in sorted(sums.items()):
        whole = values.get(code)
        if whole is not None and parts > whole * (1 + NEAR):
            yield code, whole, parts


def _params(group: Group) -> dict[str, str]:
    seller, buyer, _reporter, _scheme, period, currency = group
    year, month = divmod(period, 100)
    return {
        "places": f"{seller}|{buyer}",
        "period_day": f"{year}-{month:02}" if month else str(year),
        "currency": currency,
    }


def _plain(value: Decimal) -> str:
    return format(value.quantize(Decimal(1)), "f")
