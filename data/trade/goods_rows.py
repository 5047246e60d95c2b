"""Records of trade by goods: who sold what to whom in a month or a year, by whose statistics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from data.enums import ObsStatus, ProductScheme, Reporter
from data.trade.goods_codes import chapter_of, level_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

VALUE_TYPE: Final = pa.decimal128(22, 4)
WEIGHT_TYPE: Final = pa.decimal128(22, 3)
SCHEMA: Final = pa.schema(
    [
        pa.field("seller_id", pa.string(), nullable=False),
        pa.field("buyer_id", pa.string(), nullable=False),
        pa.field("reporter", pa.string(), nullable=False),
        pa.field("scheme", pa.string(), nullable=False),
        pa.field("level", pa.string(), nullable=False),
        pa.field("chapter", pa.string(), nullable=False),
        pa.field("code", pa.string(), nullable=False),
        pa.field("period", pa.int32(), nullable=False),
        pa.field("currency", pa.string(), nullable=False),
        pa.field("value", VALUE_TYPE),
        pa.field("status", pa.string(), nullable=False),
        pa.field("net_kg", WEIGHT_TYPE),
        pa.field("line", pa.int64(), nullable=False),
    ]
)
"""Columns of the records in every file.

``seller_id`` and ``buyer_id`` are ids of places of the atlas, ISO 3166-1 codes of other countries, or ``WORLD``.
``period`` is ``202403`` for a month and ``202400`` for a year as a whole, so that the two are never added by mistake.
``value`` is in whole units of ``currency`` (ISO 4217), ``net_kg`` in kilograms; both are empty where they are not
given, and ``status`` says why. ``line`` is the line of the file that was brought; see `line_of`.
"""
SCOPE: Final = ("seller_id", "buyer_id", "reporter", "scheme", "level", "period", "currency")
"""What an import states as a whole: where it has a record of it, all earlier records of it are replaced."""
ORDER: Final = ("seller_id", "buyer_id", "level", "code", "reporter", "period", "scheme", "currency", "line")
"""The order in files: a pair's records are beside each other."""
WORLD: Final = "WORLD"
EARLIEST: Final = 1988
"""The first year of the Harmonized System."""


_MONTH: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
_MOST_LINES: Final = 1 << 21
"""More than a sheet of any spreadsheet has."""


def line_of(sheet: int, row: int) -> int:
    """Return the number by which a record names a row, counted from 1, of a sheet of its file, counted from 0."""
    return sheet * _MOST_LINES + row


def sheet_and_row(line: int) -> tuple[int, int]:
    """Return the sheet, counted from 0, and the row, counted from 1, that the number of a line names."""
    return divmod(line, _MOST_LINES)


def record_period(start: str, end: str) -> int | None:
    """Return a month (``2024-03``) or a year (``2024``) as records name it; None for any other period."""
    match = _MONTH.fullmatch(start)
    if start != end or match is None or int(match[1]) < EARLIEST:
        return None
    return int(match[1]) * 100 + int(match[2] or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRow:
    """A record of trade by goods; see `SCHEMA` for its columns.

    Raises
    ------
    ValueError
        If the code, the period or the two sides cannot be.
    """

    seller_id: str
    buyer_id: str
    reporter: Reporter
    scheme: ProductScheme
    code: str
    period: int
    currency: str
    value: Decimal | None
    status: ObsStatus = ObsStatus.FINAL
    net_kg: Decimal | None = None
    line: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be a record."""
        level_of(self.code)
        if not EARLIEST <= self.period // 100 <= 9999 or self.period % 100 > 12:
            raise ValueError(f"{self.period} is neither a month (202403) nor a year (202400)")
        if self.seller_id == self.buyer_id:
            raise ValueError(f"{self.seller_id} is both seller and buyer")

    @property
    def year(self) -> int:
        """Return the year of the period."""
        return self.period // 100

    def cells(self) -> dict[str, Any]:
        """Return the record by column."""
        return {
            "seller_id": self.seller_id,
            "buyer_id": self.buyer_id,
            "reporter": self.reporter.value,
            "scheme": self.scheme.value,
            "level": level_of(self.code).value,
            "chapter": chapter_of(self.code),
            "code": self.code,
            "period": self.period,
            "currency": self.currency,
            "value": self.value,
            "status": self.status.value,
            "net_kg": self.net_kg,
            "line": self.line,
        }


def to_table(rows: Iterable[GoodsRow]) -> pa.Table:
    """Return records as an Arrow table of `SCHEMA`."""
    return pa.Table.from_pylist([row.cells() for row in rows], schema=SCHEMA)
