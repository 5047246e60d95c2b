"""Months of goods: values of the records, holes kept open, and years compared in the months that both have."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from components.documents.goods.goods_scope import Kind, goods_scope
from components.documents.goods.month_values import MonthLine, MonthValue, equal_months, month_lines
from data.enums import Reporter
from data.trade.goods_codes import GoodsLevel
from tests.components.documents.goods.goods_views import SOLD, goods_view
from tests.data.trade.goods_layer import HOLE

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

KIND = Kind(reporter=Reporter.BY, scheme="HS2022", currency="USD")


def line(values: dict[int, int | None]) -> MonthLine:
    months = (
        MonthValue(period=period, value=None if value is None else Decimal(value), unknown=int(value is None))
        for period, value in sorted(values.items())
    )
    return MonthLine(kind=KIND, months=tuple(months))


def test_the_months_are_those_of_the_records_and_the_hole_is_open(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer, goods="8701", last_month="2024-02"), *SOLD)
    assert scope is not None
    for found in month_lines(scope, SOLD):
        known: dict[int, Decimal] = {}
        for row in goods_layer.rows:
            is_of = (row.seller_id, row.buyer_id, row.reporter) == (*SOLD, found.kind.reporter)
            if is_of and row.code == "870190" and row.value is not None:
                known[row.period] = row.value
        assert {one.period: one.value for one in found.months if one.value is not None} == known
        assert HOLE not in {one.period for one in found.months}
        # The confidential month and the month without records each break the line.
        assert [(run[0].period, run[-1].period) for run in found.runs] == [
            (202301, 202402),
            (202404, 202404),
            (202406, 202412),
        ]
    assert scope.level is GoodsLevel.SUBHEADING


def test_without_a_code_the_months_are_of_all_goods(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    first = month_lines(scope, SOLD)[0].months[0]
    rows = (row for row in goods_layer.rows if (row.seller_id, row.buyer_id, row.period) == (*SOLD, 202301))
    own = [row.value for row in rows if row.reporter is Reporter.BY and len(row.code) == 6]
    assert first.value == sum(value for value in own if value is not None)


def test_years_are_compared_in_the_months_that_both_have() -> None:
    found = equal_months(line({202301: 10, 202302: 20, 202303: None, 202402: 30, 202403: 5, 202404: 7}))
    assert [(one.year, one.months, one.value, one.earlier, one.change) for one in found] == [
        (2024, (2,), Decimal(30), Decimal(20), Decimal(50))
    ]
    assert [one.months for one in equal_months(line({202200: 4, 202300: 3}))] == [(0,)]


@given(
    st.dictionaries(
        st.builds(lambda year, month: year * 100 + month, st.integers(2020, 2023), st.integers(1, 12)),
        st.none() | st.integers(0, 1000),
    )
)
def test_the_runs_have_every_known_month_once_and_no_run_steps_over_a_hole(values: dict[int, Any]) -> None:
    runs = line(values).runs
    known = sorted(period for period, value in values.items() if value is not None)
    assert [one.period for run in runs for one in run] == known
    for before, after in pairwise(runs):
        assert after[0].period - before[-1].period not in (1, 89)
    for run in runs:
        assert all(b.period - a.period in (1, 89) for a, b in pairwise(run))
