"""Scope of what a page says of a layer's goods: the two ways between two places, the level, the months and the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.enums import Reporter
from data.trade.goods_codes import GoodsLevel
from data.trade.questions.goods_question import YEAR, Way
from data.trade.questions.recorded import ask_recorded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from data.atlas.layer_facts import LayerFacts
    from data.trade.engines.goods_engine import Cell
    from data.trade.layer_goods import LayerGoods
    from data.trade.questions.goods_question import Question

DIGITS: Final = {GoodsLevel.CHAPTER: 2, GoodsLevel.HEADING: 4, GoodsLevel.SUBHEADING: 6, GoodsLevel.NATIONAL: 10}
"""Levels that name goods, from the coarsest, each with the most digits of its codes."""
SHOWN_MONTHS: Final = 12
"""So many months are shown where none are chosen: the last ones on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is never added to anything else: records of one reporter, scheme and currency."""

    reporter: Reporter
    scheme: str
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsScope:
    """What of a layer's goods a page is about.

    Attributes
    ----------
    layer, goods
        The layer, and its records.
    ways
        Seller and buyer of each way that has records; what Belarus sells comes first.
    sides
        The two places, the one in Belarus first.
    levels
        The levels that name goods and have records, from the coarsest.
    level, code
        How finely goods are named, and the code that they begin with; empty for all.
    kinds
        The reporters, schemes and currencies of the records, the one that comes first at the beginning.
    first, last
        The months or years that are asked about; see `data.trade.questions.goods_question.Way`.
    earliest, latest
        The first and the last month or year on record.
    yearly
        Whether the records are of years as a whole.
    """

    layer: LayerFacts
    goods: LayerGoods
    ways: tuple[tuple[str, str], ...]
    sides: tuple[str, str]
    levels: tuple[GoodsLevel, ...]
    level: GoodsLevel
    code: str
    kinds: tuple[Kind, ...]
    first: int
    last: int
    earliest: int
    latest: int
    yearly: bool

    def way(self, sides: tuple[str, str], *, level: GoodsLevel | None = None, whole: bool = False) -> Way:
        """Return what is asked of one way, at another level or of all months where that is said."""
        first, last = (self.earliest, self.latest) if whole else (self.first, self.last)
        seller_id, buyer_id = sides
        return Way(
            seller_id=seller_id,
            buyer_id=buyer_id,
            level=level or self.level,
            first=first,
            last=last,
            yearly=self.yearly,
        )

    def months(self, *, whole: bool = False) -> list[int]:
        """Return every month, or year, that is asked about, or with ``whole`` from the first to the last on record."""
        first, last = (self.earliest, self.latest) if whole else (self.first, self.last)
        found = [first]
        while found[-1] < last:
            found.append(found[-1] + YEAR if self.yearly else month_after(found[-1], 1))
        return found

    def ask(self, question: Question) -> list[dict[str, Cell]]:
        """Return the rows of an answer by column."""
        answer = self.goods.ask(question)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def goods_scope(view: View, by_id: str, kz_id: str) -> GoodsScope | None:
    """Return the scope of two places; None where no layer is shown, or it has no records of goods between them.

    Parameters
    ----------
    view
        The view: its address chooses level, code, reporter and months. What has no records is passed over.
    by_id, kz_id
        A place in Belarus and one in Kazakhstan.
    """
    layer = view.layer
    if layer is None or layer.goods is None:
        return None
    goods = layer.goods
    of_ways = {sides: _recorded(goods, sides) for sides in ((by_id, kz_id), (kz_id, by_id))}
    named = [row for rows in of_ways.values() for row in rows]
    if not named:
        return None
    yearly = all(row["is_year"] for row in named)
    named = [row for row in named if bool(row["is_year"]) == yearly]
    levels = tuple(level for level in DIGITS if any(row["level"] == level for row in named))
    earliest = min(int(str(row["first_period"])) for row in named)
    latest = max(int(str(row["last_period"])) for row in named)
    first, last = _months(view, earliest, latest, yearly=yearly)
    selection = view.selection
    level = _level(selection.level, selection.goods, levels)
    return GoodsScope(
        layer=layer,
        goods=goods,
        ways=tuple(sides for sides, rows in of_ways.items() if any(bool(row["is_year"]) == yearly for row in rows)),
        sides=(by_id, kz_id),
        levels=levels,
        level=level,
        code=selection.goods,
        kinds=_kinds([row for row in named if row["level"] == level], selection.reporter),
        first=first,
        last=last,
        earliest=earliest,
        latest=latest,
        yearly=yearly,
    )


def _recorded(goods: LayerGoods, sides: tuple[str, str]) -> list[dict[str, Cell]]:
    """Return what is on record of a way, of the levels that name goods."""
    answer = goods.ask(ask_recorded(*sides))
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return [row for row in rows if row["level"] in DIGITS]


def sides_of_place(view: View, place_id: str) -> tuple[str, str]:
    """Return a place and the whole other country, the side in Belarus first."""
    return (place_id, "KZ") if view.atlas.place(place_id).country == "BY" else ("BY", place_id)


def month_after(month: int, count: int) -> int:
    """Return the month so many months later, or with a count below zero earlier."""
    number = month // YEAR * 12 + month % YEAR - 1 + count
    return number // 12 * YEAR + number % 12 + 1


def _months(view: View, earliest: int, latest: int, *, yearly: bool) -> tuple[int, int]:
    """Return the months that the address names, else the last ones on record; of years the last one."""
    chosen = [
        int(text.replace("-", "")) if text else 0 for text in (view.selection.first_month, view.selection.last_month)
    ]
    first, last = (month - month % YEAR for month in chosen) if yearly else chosen
    last = min(last or latest, latest)
    first = max(first or (last if yearly else month_after(last, 1 - SHOWN_MONTHS)), earliest)
    return (first, last) if first <= last else (earliest, latest)


def _level(chosen: GoodsLevel | None, code: str, levels: tuple[GoodsLevel, ...]) -> GoodsLevel:
    """Return the level of the goods that are listed: of an opened code the next finer one that has records."""
    if code:
        finer = [level for level in levels if DIGITS[level] > len(code)]
        level = chosen if chosen in finer else next(iter(finer), None)
        return level or next((own for own in levels if DIGITS[own] >= len(code)), levels[-1])
    if chosen in levels:
        return GoodsLevel(chosen)
    return GoodsLevel.HEADING if GoodsLevel.HEADING in levels else levels[-1]


def _kinds(rows: list[dict[str, Cell]], chosen: Reporter | None) -> tuple[Kind, ...]:
    """Return the kinds of records: the chosen reporter's first, then whoever has recorded more."""
    records: dict[Kind, int] = {}
    for row in rows:
        kind = kind_of(row)
        records[kind] = records.get(kind, 0) + int(str(row["periods"]))
    order = list(Reporter)
    return tuple(
        sorted(records, key=lambda kind: (kind.reporter is not chosen, -records[kind], order.index(kind.reporter)))
    )


def kind_of(row: Mapping[str, Cell]) -> Kind:
    """Return of what kind a row of an answer is."""
    return Kind(reporter=Reporter(str(row["reporter"])), scheme=str(row["scheme"]), currency=str(row["currency"]))
