"""Records of trade by goods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from data.trade.goods_rows import ORDER, SCHEMA, SCOPE, to_table

if TYPE_CHECKING:
    from data.trade.goods_rows import GoodsRow


def test_a_table_has_the_records_cells(rows: list[GoodsRow]) -> None:
    table = to_table(rows[:50])
    assert table.schema == SCHEMA
    assert table.to_pylist() == [row.cells() for row in rows[:50]]


def test_codes_are_text_and_values_decimals(rows: list[GoodsRow]) -> None:
    row = replace(rows[0], code="040210", value=Decimal("0.1"))
    cells = to_table([row]).to_pylist()[0]
    assert cells["code"] == "040210"
    assert cells["chapter"] == "04"
    assert cells["value"] == Decimal("0.1")


def test_scope_and_order_are_columns() -> None:
    assert set(SCOPE) <= set(SCHEMA.names)
    assert set(ORDER) <= set(SCHEMA.names)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"period": 202413}, "neither a month"),
        ({"period": 2024}, "neither a month"),
        ({"code": "402"}, "no code of goods"),
        ({"buyer_id": "BY", "seller_id": "BY"}, "both seller and buyer"),
    ],
)
def test_what_cannot_be_is_refused(rows: list[GoodsRow], change: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        replace(rows[0], **change)


def test_a_value_finer_than_the_files_is_refused(rows: list[GoodsRow]) -> None:
    with pytest.raises(ValueError, match="Rescaling Decimal value would cause data loss"):
        to_table([replace(rows[0], value=Decimal("0.00001"))])
