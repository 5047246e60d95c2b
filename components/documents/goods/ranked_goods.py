"""Ranking of the goods that go one way: each with the value of every reporter, its share, and its change in a year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_scope import kind_of
from components.documents.goods.goods_words import change_of
from data.trade.questions.compared_goods import ask_new_and_gone, ask_top_goods
from data.trade.questions.goods_series import ask_chapters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.documents.goods.goods_scope import GoodsScope, Kind
    from data.trade.engines.goods_engine import Cell
    from data.trade.goods_codes import GoodsLevel

MOST: Final = 10
"""So many goods are listed."""
READ: Final = 200
"""So many goods of each reporter are read: what one ranks first the other may rank low."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsValue:
    """What one reporter has recorded of a good.

    Attributes
    ----------
    kind
        Whose record it is, in which scheme and currency.
    value, unknown
        The sum of the months asked for, and how many records of them have no value.
    compared, earlier
        The sums of the months that are on record a year before too, and of those a year before.
    periods, compared_periods
        How many months have been asked for and are on record, and how many of them a year before too.
    share
        Percent of all that the reporter has recorded of the way at this level in these months.
    """

    kind: Kind
    value: Decimal | None
    unknown: int
    compared: Decimal | None
    earlier: Decimal | None
    periods: int
    compared_periods: int
    share: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """By how many percent the value changed against the same months of the year before."""
        return change_of(self.compared, self.earlier)

    @property
    def is_new(self) -> bool:
        """Whether the same months of the year before are on record, and it is not in them."""
        return self.compared is not None and self.earlier is None and self.compared_periods > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedGood:
    """A good with the value of each reporter, that by which it is ranked first."""

    code: str
    values: tuple[GoodsValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRanking:
    """Goods of one way in one scheme and currency, the largest first, by the first of its kinds."""

    kinds: tuple[Kind, ...]
    goods: tuple[RankedGood, ...]


def rank_goods(scope: GoodsScope, sides: tuple[str, str], *, most: int = MOST) -> tuple[GoodsRanking, ...]:
    """Return the largest goods of a way, a ranking for each scheme and currency: codes of two schemes are not compared.

    Parameters
    ----------
    scope
        What is asked about.
    sides
        Seller and buyer.
    most
        How many goods of a ranking are returned.
    """
    sums = sums_of(scope, sides, scope.level)
    rows = scope.ask(ask_top_goods(scope.way(sides), most=READ, code=scope.code))
    return _rankings(scope, rows, sums, most)


def new_and_gone(scope: GoodsScope, sides: tuple[str, str]) -> tuple[tuple[GoodsValue, str], ...]:
    """Return the goods on record in one of two years alone, by kind, the new ones first, each with its code."""
    rows = scope.ask(ask_new_and_gone(scope.way(sides), most=MOST, code=scope.code))
    return tuple((_value(row, {}), str(row["code"])) for row in rows)


def sums_of(scope: GoodsScope, sides: tuple[str, str], level: GoodsLevel) -> dict[Kind, Decimal]:
    """Return what each kind of records has of a way in the months asked for, all goods of a level together."""
    sums: dict[Kind, Decimal] = {}
    for row in scope.ask(ask_chapters(scope.way(sides, level=level))):
        if row["value"] is not None:
            sums[kind_of(row)] = sums.get(kind_of(row), Decimal(0)) + Decimal(str(row["value"]))
    return sums


def _rankings(
    scope: GoodsScope, rows: list[dict[str, Cell]], sums: Mapping[Kind, Decimal], most: int
) -> tuple[GoodsRanking, ...]:
    values: dict[Kind, dict[str, GoodsValue]] = {}
    for row in rows:
        values.setdefault(kind_of(row), {})[str(row["code"])] = _value(row, sums)
    groups: dict[tuple[str, str], list[Kind]] = {}
    for kind in (*scope.kinds, *values):
        if kind in values and kind not in groups.setdefault((kind.scheme, kind.currency), []):
            groups[kind.scheme, kind.currency].append(kind)
    return tuple(
        GoodsRanking(
            kinds=tuple(kinds),
            goods=tuple(
                RankedGood(code=code, values=tuple(values[kind][code] for kind in kinds if code in values[kind]))
                for code in list(values[kinds[0]])[:most]
            ),
        )
        for kinds in groups.values()
        if kinds
    )


def _value(row: Mapping[str, Cell], sums: Mapping[Kind, Decimal]) -> GoodsValue:
    kind = kind_of(row)
    value, compared, earlier = (_decimal(row[name]) for name in ("value", "compared", "earlier"))
    whole = sums.get(kind)
    return GoodsValue(
        kind=kind,
        value=value,
        unknown=int(str(row["unknown"] or 0)),
        compared=compared,
        earlier=earlier,
        periods=int(str(row["periods"])),
        compared_periods=int(str(row["compared_periods"])),
        share=value / whole * 100 if value is not None and whole else None,
    )


def _decimal(cell: Cell) -> Decimal | None:
    return None if cell is None else Decimal(str(cell))
