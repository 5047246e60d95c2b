"""What an address chooses of goods: read, written back, refused, and meaningless of the book alone."""

from __future__ import annotations

import pytest

from data.atlas.goods_choice import GOODS_READERS
from data.atlas.selection import Selection
from data.enums import DataChoice, Reporter
from data.trade.goods_codes import GoodsLevel
from tests.data.whole import ATLAS

QUERY = {"data": "both", "goods": "0402", "level": "subheading", "reporter": "kz", "from": "2024-01", "to": "2024-12"}


def test_an_address_chooses_goods_and_is_written_back() -> None:
    found, unknown = Selection.from_query(QUERY, atlas=ATLAS)
    assert unknown == ()
    assert (found.goods, found.level, found.reporter) == ("0402", GoodsLevel.SUBHEADING, Reporter.KZ)
    assert (found.first_month, found.last_month, found.data) == ("2024-01", "2024-12", DataChoice.BOTH)
    assert found.to_query() == QUERY


def test_the_book_has_no_goods() -> None:
    found, unknown = Selection.from_query({**QUERY, "data": "book"}, atlas=ATLAS)
    assert unknown == ()
    assert found == Selection()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("goods", "4"), ("goods", "042"), ("goods", "77"), ("goods", "TOTAL"), ("goods", "040210910000"),
        ("level", "leaf"), ("reporter", "ru"), ("from", "2024"), ("to", "2024-13"), ("to", "2024-1"),
        ("from", "٢٠٢٤-٠١"),
    ],
)  # fmt: skip
def test_what_names_no_goods_level_reporter_or_month_is_not_understood(name: str, text: str) -> None:
    found, unknown = Selection.from_query({"data": "both", name: text}, atlas=ATLAS)
    assert unknown == (name,)
    assert found == Selection(data=DataChoice.BOTH)


def test_every_field_is_one_of_a_selection() -> None:
    assert set(GOODS_READERS) <= set(Selection.__dataclass_fields__)
