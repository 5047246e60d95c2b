"""Values of goods by month: holes stay open, and years are compared in the months that both have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from components.documents.goods.goods_scope import kind_of, month_after
from components.documents.goods.goods_words import change_of
from data.trade.questions.goods_question import YEAR
from data.trade.questions.goods_series import ask_series

if TYPE_CHECKING:
    from components.documents.goods.goods_scope import GoodsScope, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthValue:
    """The value of a month or a year, and how many of its records have none; None where no record has one."""

    period: int
    value: Decimal | None
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """The months of one kind of records in their order; a month that nobody recorded is not among them."""

    kind: Kind
    months: tuple[MonthValue, ...]

    @property
    def runs(self) -> tuple[tuple[MonthValue, ...], ...]:
        """Months that follow each other without a hole."""
        found: list[list[MonthValue]] = []
        for one in self.months:
            if one.value is None:
                found.append([])
            elif found and found[-1] and _follows(found[-1][-1].period, one.period):
                found[-1].append(one)
            else:
                found.append([one])
        return tuple(tuple(run) for run in found if run)


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualMonths:
    """Two years in the months that are on record with a value in both, given by their numbers."""

    kind: Kind
    year: int
    months: tuple[int, ...]
    value: Decimal
    earlier: Decimal

    @property
    def change(self) -> Decimal | None:
        """By how many percent the value changed."""
        return change_of(self.value, self.earlier)


def month_lines(scope: GoodsScope, sides: tuple[str, str]) -> tuple[MonthLine, ...]:
    """Return the months of a way on record, of the code that is opened or of all goods, a line for each kind."""
    level = scope.level if scope.code else scope.levels[0]
    found: dict[Kind, list[MonthValue]] = {}
    for row in scope.ask(ask_series(scope.way(sides, level=level, whole=True), code=scope.code)):
        value = None if row["value"] is None else Decimal(str(row["value"]))
        unknown = int(str(row["goods"])) - int(str(row["known"]))
        one = MonthValue(period=int(str(row["period"])), value=value, unknown=unknown)
        found.setdefault(kind_of(row), []).append(one)
    kinds = [*(kind for kind in scope.kinds if kind in found), *(kind for kind in found if kind not in scope.kinds)]
    return tuple(MonthLine(kind=kind, months=tuple(found[kind])) for kind in kinds)


def equal_months(line: MonthLine) -> tuple[EqualMonths, ...]:
    """Return each year beside the one before, in the months that both have, the newest first."""
    values = {one.period: one.value for one in line.months if one.value is not None}
    found = []
    for year in sorted({period // YEAR for period in values}, reverse=True):
        both = [period for period in values if period // YEAR == year and period - YEAR in values]
        if both:
            found.append(
                EqualMonths(
                    kind=line.kind,
                    year=year,
                    months=tuple(period % YEAR for period in both),
                    value=sum((values[period] for period in both), Decimal(0)),
                    earlier=sum((values[period - YEAR] for period in both), Decimal(0)),
                )
            )
    return tuple(found)


def _follows(before: int, after: int) -> bool:
    return after == (before + YEAR if after % YEAR == 0 else month_after(before, 1))
