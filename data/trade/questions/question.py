"""A question about records of goods, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.trade.goods_codes import GoodsLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int
FIRST: Final = 198801
"""The month before which nothing is asked."""
LAST: Final = 999912
"""The month after which nothing is asked."""
YEAR: Final = 100
"""What is added to a month to have the same month a year later: ``202403`` and ``202503``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A statement over the tables ``goods`` and ``cube`` with its values.

    Attributes
    ----------
    name
        What is asked, for messages and measurements.
    sql
        One ``SELECT`` in the SQL that DuckDB, PostgreSQL and Spark share, values as ``:name``. Its order is whole, so
        that every engine gives the same rows in the same order.
    values
        The values by name; text from people is only ever here.
    columns
        Names of the columns of the answer.
    """

    name: str
    sql: str
    values: Mapping[str, Value]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Goods that go one way between two places, at one level, within months or years.

    Attributes
    ----------
    seller_id, buyer_id
        The two sides; see `goods_rows.SCHEMA`.
    level
        Records of one level alone are read: two are never added.
    first, last
        Months, both included (``202401``). Years as a whole are ``202400``: they lie between no two months of one year.
    yearly
        Whether records of years are asked for instead of months.
    """

    seller_id: str
    buyer_id: str
    level: GoodsLevel = GoodsLevel.SUBHEADING
    first: int = FIRST
    last: int = LAST
    yearly: bool = False

    def values(self) -> dict[str, Value]:
        """Return the values that `WAY` needs."""
        return {
            "seller": self.seller_id,
            "buyer": self.buyer_id,
            "level": self.level.value,
            "first": self.first - self.first % YEAR if self.yearly else self.first,
            "last": self.last,
            "yearly": int(self.yearly),
        }


IN_PERIOD: Final = "period BETWEEN :first AND :last AND (period % 100 = 0) = (:yearly = 1)"
WAY: Final = "seller_id = :seller AND buyer_id = :buyer AND level = :level"
KIND: Final = "reporter, scheme, currency"
"""What is never added across, beside level and period: each has rows of its own in every answer."""
