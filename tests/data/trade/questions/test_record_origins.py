"""Every record is reached with the import and line that it was brought by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.trade.goods_codes import GoodsLevel
from data.trade.questions.goods_question import Way
from data.trade.questions.record_origins import ask_origins, ask_records
from tests.data.trade.referee import grouped, is_in, kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.engines.goods_engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.goods_question import Question

WAY = Way(seller_id="BY", buyer_id="KZ", first=202301, last=202312, level=GoodsLevel.HEADING)


def test_records_are_those_that_were_brought_in_pages_that_leave_none_out(
    rows: list[GoodsRow], ask: Callable[[Question], list[Row]]
) -> None:
    chosen = sorted((row for row in rows if is_in(row, WAY)), key=lambda row: (row.code, row.period, *kind(row)))
    expected = [(row.code, row.period, *kind(row), row.value, row.status.value, row.net_kg, row.line) for row in chosen]
    found: list[Row] = []
    while page := ask(ask_records(WAY, after=len(found), most=40)):
        assert {row[1] for row in page} == {len(chosen)}
        found += page
    assert [row[0] for row in found] == list(range(1, len(chosen) + 1))
    said = [
        (code, period, reporter, scheme, currency, value, status, net_kg, line)
        for _, _, reporter, scheme, currency, code, period, value, status, net_kg, _, line in found
    ]
    assert said == expected
    assert {row[10] for row in found} == {"drawn"}


def test_a_code_and_a_reporter_narrow_the_records(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    asked = ask(ask_records(WAY, code="84", reporter="kz"))
    counted = [row for row in rows if is_in(row, WAY) and row.code.startswith("84") and row.reporter.value == "kz"]
    assert [row[11] for row in asked] == [
        row.line for row in sorted(counted, key=lambda row: (row.code, row.period, *kind(row)))
    ]
    assert ask(ask_records(WAY, code="99")) == []


def test_origins_count_the_records_of_each_import(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    groups = grouped((row for row in rows if is_in(row, WAY) and row.code.startswith("87")), kind)
    assert ask(ask_origins(WAY, code="87")) == [
        (
            *key,
            "drawn",
            len(group),
            sum(row.value is not None for row in group),
            min(row.line for row in group),
            max(row.line for row in group),
        )
        for key, group in groups.items()
    ]
