"""Values of a pair by period and by chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.trade.questions.series import ask_chapters, ask_series
from tests.data.trade.asked import COUNTRIES, REGIONS, YEARS
from tests.data.trade.referee import descending, grouped, is_in, kind, total

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question, Way

WAYS = pytest.mark.parametrize("way", [REGIONS, COUNTRIES, YEARS], ids=["regions", "countries", "years"])


@WAYS
@pytest.mark.parametrize("code", ["", "87", "8704"])
def test_a_series_is_as_counted_anew(
    rows: list[GoodsRow], ask: Callable[[Question], list[Row]], way: Way, code: str
) -> None:
    chosen = grouped(
        (row for row in rows if is_in(row, way) and row.code.startswith(code)), lambda row: (*kind(row), row.period)
    )
    counted = [
        (*key, total(group), len(group), sum(row.value is not None for row in group)) for key, group in chosen.items()
    ]
    assert counted
    assert ask(ask_series(way, code=code)) == counted


def test_a_month_that_nobody_recorded_has_no_row(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    recorded = {(row.reporter.value, row.period) for row in rows if is_in(row, REGIONS)}
    found = {(row[0], row[3]) for row in ask(ask_series(REGIONS))}
    assert found == recorded
    assert len(recorded) < 2 * 9  # some are missing


@WAYS
def test_chapters_are_as_counted_anew(rows: list[GoodsRow], ask: Callable[[Question], list[Row]], way: Way) -> None:
    chosen = grouped((row for row in rows if is_in(row, way)), lambda row: (*kind(row), row.code[:2]))
    counted = [
        (
            *key,
            total(group),
            len(group),
            sum(row.value is not None for row in group),
            len({row.period for row in group}),
        )
        for key, group in chosen.items()
    ]
    assert ask(ask_chapters(way)) == sorted(counted, key=lambda row: (row[:3], descending(row[4]), row[3]))


@pytest.mark.parametrize("text", ["' OR 1=1 --", "87'; DROP VIEW goods; --", "%", "_"])
def test_a_code_is_never_a_statement(ask: Callable[[Question], list[Row]], text: str) -> None:
    assert ask(ask_series(REGIONS, code=text)) == [] or set(text) <= {"%", "_"}
    assert ask(ask_series(REGIONS))
