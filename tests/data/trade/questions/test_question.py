"""Questions as statements with named values."""

from __future__ import annotations

import re

import pytest

from data.trade.goods_codes import GoodsLevel
from data.trade.questions.question import Way
from tests.data.trade.asked import every_question


@pytest.mark.parametrize("question", every_question(), ids=lambda question: question.name.replace(" ", "-"))
def test_every_value_is_named_and_every_name_has_a_value(question: object) -> None:
    sql, values = question.sql, question.values  # type: ignore[attr-defined]
    assert set(re.findall(r":([a-z_]+)", sql)) == set(values)


def test_years_as_a_whole_lie_between_no_two_months_of_a_year() -> None:
    way = Way(seller_id="BY", buyer_id="KZ", first=202405, last=202412, yearly=True, level=GoodsLevel.TOTAL)
    assert way.values()["first"] == 202400
    assert way.values()["level"] == "total"
