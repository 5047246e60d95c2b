"""Totals of goods beside the sums of their parts, by reporter: where they differ, both are said and none is mended."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_scope import kind_of
from components.documents.goods.goods_words import amount, level_names, period_words, way_words, whose_words
from components.documents.model import Item, Section
from data.trade.goods_codes import GoodsLevel
from data.trade.questions.parts_and_totals import ask_parts_and_totals

if TYPE_CHECKING:
    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope, Kind

TOLERANCE: Final = Decimal("0.005")
"""A sum that differs from its total by a smaller part of it differs by rounding."""
SHOWN: Final = 5
"""So many months that differ are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedTotal:
    """A total of a month, the sum of its parts at a level, and how many parts have no value."""

    kind: Kind
    period: int
    level: GoodsLevel
    total: Decimal
    parts: Decimal
    unknown: int

    @property
    def agrees(self) -> bool:
        """Whether the two are the same but for rounding."""
        return abs(self.total - self.parts) <= abs(self.total) * TOLERANCE


def checked_totals(scope: GoodsScope, sides: tuple[str, str]) -> tuple[CheckedTotal, ...]:
    """Return every total of a way with the sum of its parts at the coarsest level that has records of the period."""
    rows = scope.ask(ask_parts_and_totals(*sides))
    found: dict[tuple[Kind, int], dict[GoodsLevel, tuple[Decimal | None, int]]] = {}
    for row in rows:
        value = None if row["value"] is None else Decimal(str(row["value"]))
        unknown = int(str(row["goods"])) - int(str(row["known"]))
        levels = found.setdefault((kind_of(row), int(str(row["period"]))), {})
        levels[GoodsLevel(str(row["level"]))] = value, unknown
    checked = []
    for (kind, period), levels in found.items():
        total = levels.pop(GoodsLevel.TOTAL, (None, 0))[0]
        level = next((level for level in scope.levels if level in levels), None)
        parts, unknown = levels[level] if level else (None, 0)
        if total is not None and parts is not None and level is not None:
            checked.append(
                CheckedTotal(kind=kind, period=period, level=level, total=total, parts=parts, unknown=unknown)
            )
    return tuple(checked)


def check_section(view: View, scope: GoodsScope) -> Section:
    """Return how totals and the sums of their parts agree, of both ways."""
    _, lang = view.lang.text, view.lang
    items = []
    for sides in scope.ways:
        by_kind: dict[Kind, list[CheckedTotal]] = {}
        for one in checked_totals(scope, sides):
            by_kind.setdefault(one.kind, []).append(one)
        for kind, totals in by_kind.items():
            differing = [one for one in totals if not one.agrees]
            said = _("{count} of {all} totals agree with the sum of their parts.").format(
                count=lang.number(len(totals) - len(differing)), all=lang.number(len(totals))
            )
            title = ", ".join((way_words(view, sides), whose_words(kind, lang), kind.scheme))
            lines = (said, *(_difference(view, one) for one in differing[-SHOWN:]))
            items.append(Item(title=title, lines=lines, tone="row"))
    note = _("A sum lacks what is confidential or not given. Nothing is mended.")
    return Section(id="goods-checks", title=_("Totals beside the sums of their parts"), items=tuple(items), note=note)


def _difference(view: View, one: CheckedTotal) -> str:
    _, lang = view.lang.text, view.lang
    return _("{period}: total {total}, {level} together {parts}").format(
        period=period_words(one.period, one.period, lang),
        total=amount(one.total, one.kind.currency, lang),
        level=level_names(lang)[one.level],
        parts=amount(one.parts, one.kind.currency, lang),
    )
