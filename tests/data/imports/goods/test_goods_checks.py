"""Checks of records of goods: parts above their total, and classifications beside each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from data.enums import Lang, ProductScheme, Reporter
from data.imports.goods.goods_checks import MOST_SAID, check_goods
from data.imports.import_state import ImportState
from data.imports.words.import_words import say
from data.trade.goods_rows import GoodsRow
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.imports.reading import Finding


def row(
    code: str, value: str | None, *, scheme: ProductScheme = ProductScheme.HS2022, period: int = 202400
) -> GoodsRow:
    return GoodsRow(
        seller_id="BY", buyer_id="KZ", reporter=Reporter.BY, scheme=scheme, code=code, period=period, currency="USD",
        value=None if value is None else Decimal(value),
    )  # fmt: skip


def found(*rows: GoodsRow) -> list[Finding]:
    state = ImportState(atlas=ATLAS, answers={})
    check_goods(rows, state)
    return state.findings


def test_parts_that_are_less_than_their_total_are_no_fault() -> None:
    assert found(row("", "100"), row("04", "30"), row("87", "40"), row("0402", "30")) == []


def test_parts_that_are_more_than_their_total_are_said() -> None:
    (said,) = found(row("", "100"), row("04", "80"), row("87", "40"), row("870192", "40"))
    assert (said.code, said.is_error) == ("goods.parts_over", False)
    sentence = say(said.code, said.params, lang=Lang.EN)
    assert all(part in sentence for part in ("TOTAL", "120", "100", "2024", "USD"))


def test_a_rounding_is_no_fault_and_a_value_that_is_not_given_no_zero() -> None:
    assert found(row("", "100"), row("04", "60.2"), row("87", "40.1"), row("31", None)) == []


def test_periods_and_schemes_are_not_checked_against_each_other() -> None:
    assert found(row("", "10", period=202401), row("04", "80", period=202402)) == []
    (said,) = found(row("", "100"), row("04", "80"), row("04", "80", scheme=ProductScheme.HS2017))
    assert said.code == "goods.mixed_schemes"
    assert said.params["count"] == "1"


def test_so_many_are_said() -> None:
    many = [
        row(code, value, period=year * 100) for year in range(1990, 2050) for code, value in (("", "1"), ("04", "9"))
    ]
    assert len(found(*many)) == MOST_SAID < 60
