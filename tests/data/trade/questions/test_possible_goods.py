"""Goods that could go to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.trade.goods_codes import level_of
from data.trade.questions.possible_goods import ask_bought_from_others, ask_sold_elsewhere
from data.trade.questions.question import Way
from tests.data.trade.asked import COUNTRIES, REGIONS
from tests.data.trade.referee import grouped, is_in, kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from data.trade.engines.engine import Row
    from data.trade.goods_rows import GoodsRow
    from data.trade.questions.question import Question


def positive(rows: Iterable[GoodsRow]) -> Decimal | int:
    return sum(row.value for row in rows if row.value is not None)


def sold(rows: list[GoodsRow], way: Way) -> list[tuple[Any, ...]]:
    covered = {(*kind(row), row.period) for row in rows if is_in(row, way)}
    here = {(*kind(row), row.code) for row in rows if is_in(row, way)}
    others = grouped(
        (
            row
            for row in rows
            if row.seller_id == way.seller_id
            and row.buyer_id.startswith(f"{way.buyer_id[:2]}-")
            and row.buyer_id != way.buyer_id
            and level_of(row.code) is way.level
            and (row.value or 0) > 0
            and (*kind(row), row.period) in covered
        ),
        lambda row: (*kind(row), row.code),
    )
    found = [
        (*key, positive(group), len({row.buyer_id for row in group}), len({row.period for row in group}))
        for key, group in others.items()
        if key not in here
    ]
    return sorted(found, key=lambda row: (row[:3], -row[4], row[3]))


@pytest.mark.parametrize("months", [(202401, 202401), (202405, 202406), (202201, 202203)])
def test_what_is_sold_elsewhere_is_as_counted_anew(
    rows: list[GoodsRow], ask: Callable[[Question], list[Row]], months: tuple[int, int]
) -> None:
    way = Way(seller_id="BY-HO", buyer_id="KZ-55", first=months[0], last=months[1])
    assert sold(rows, way)
    assert ask(ask_sold_elsewhere(way, most=100)) == sold(rows, way)


def test_nothing_is_said_where_the_pair_has_no_records(ask: Callable[[Question], list[Row]]) -> None:
    nobody = Way(seller_id="BY-HO", buyer_id="KZ-71", first=202401, last=202412)
    assert ask(ask_sold_elsewhere(nobody)) == []
    assert ask(ask_bought_from_others(nobody)) == []


def others_sell(rows: list[GoodsRow], way: Way) -> list[tuple[Any, ...]]:
    of_time = [row for row in rows if row.period == way.first and level_of(row.code) is way.level]
    kinds = {(row.scheme, row.currency) for row in of_time if is_in(row, way)}
    here = {(row.scheme.value, row.currency, row.code) for row in of_time if is_in(row, way)}
    known = [row for row in of_time if (row.value or 0) > 0 and (row.scheme, row.currency) in kinds]

    def key(row: GoodsRow) -> tuple[str, str, str, str]:
        return row.scheme.value, row.currency, row.code, row.reporter.value

    bought = grouped((row for row in known if row.buyer_id == "KZ" and row.seller_id in {"RU", "CN"}), key)
    others = grouped((row for row in known if row.seller_id == "BY" and row.buyer_id == "RU"), key)
    found = [
        (*of, positive(group), len({row.seller_id for row in group}), reporter, positive(goods), 1)
        for of, group in bought.items()
        for (*same, reporter), goods in others.items()
        if tuple(same) == of[:3] and of[:3] not in here
    ]
    return sorted(found, key=lambda row: (row[0], row[1], row[3], row[6], -row[4], row[2]))


def test_what_others_sell_is_as_counted_anew(rows: list[GoodsRow], ask: Callable[[Question], list[Row]]) -> None:
    some = 0
    for month in range(202201, 202207):
        way = Way(seller_id="BY", buyer_id="KZ", first=month, last=month)
        expected = others_sell(rows, way)
        some += len(expected)
        assert ask(ask_bought_from_others(way, most=100)) == expected
    assert some


def test_at_most_as_many_as_asked_for(ask: Callable[[Question], list[Row]]) -> None:
    for way in (REGIONS, COUNTRIES):
        for question in (ask_sold_elsewhere, ask_bought_from_others):
            answers = ask(question(way, most=1))
            assert len({(row[0], row[1], row[2], *row[6:7]) for row in answers}) == len(answers)
