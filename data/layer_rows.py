"""Rows of layers: what people add to the facts of the book, with the place of each in the file they brought."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from data.enums import Flow, Measure, ObsStatus, ProductScheme, Qualifier, Reporter

if TYPE_CHECKING:
    from collections.abc import Mapping

OBSERVATIONS: Final = "observations"
"""Name of the table of figures in a layer; its other tables are those of the book's contract."""
Cell = str | int | bool | None
"""A cell of a row of a layer: decimals and dates are text, so that a row is the same in every store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a row is in what was brought.

    Attributes
    ----------
    file
        Name of the file as its owner called it; nothing for what was entered by hand.
    sheet
        Name of the sheet; nothing where the file has none.
    cell
        The cell in a workbook (``D5``), the line in a text file (``row 16``).
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow:
    """A row of a table of a layer.

    Attributes
    ----------
    table
        A table of the contract, or `OBSERVATIONS`.
    row_id
        Its primary key; parts joined by ``/`` where the key has several columns.
    cells
        Its columns, all of the table's; see `Cell`.
    origin
        Where it is in what was brought.
    """

    table: str
    row_id: str
    cells: Mapping[str, Cell]
    origin: Origin = field(default_factory=Origin)

    def content(self) -> str:
        """Return the cells as JSON, the same text for the same cells whatever their order."""
        return json.dumps(dict(self.cells), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure of trade between two places, of one flow, product, period and reporter.

    Attributes
    ----------
    by_id, kz_id
        The Belarusian and the Kazakh side, ids of places.
    reporter
        Whose statistics it is from.
    flow
        Export is from Belarus to Kazakhstan, whoever reports.
    product_scheme, product_code
        What the goods are by; the code is text and keeps its leading zeros, empty where the scheme is all.
    product_name
        The goods in the words of the file; empty where it gives none.
    period_start, period_end
        Year, month or day (``2023``, ``2024-03``), both included.
    value
        In ``unit``, as the file gives it after its multiplier; None where it is confidential or missing.
    unit
        ``usd``, ``usd_thousand``, ``usd_million``, ``usd_billion`` and the same of byn, kzt, rub, eur, cny;
        ``pct``, ``index_pct``, ``tonnes``, ``thousand_tonnes``, ``million_tonnes``, ``kg``, ``units`` and the like.
    currency
        ``USD``, ``BYN``, ``KZT``, ``RUB``, ``EUR``, ``CNY``; empty where the unit is no money.
    basis
        What a growth or an index compares with; empty where it is neither.
    as_written
        The figure as it is in the file.
    source_id
        The source of the layer that states it.
    note
        What the file says of it, letter for letter.
    """

    by_id: str
    kz_id: str
    reporter: Reporter
    flow: Flow
    measure: Measure
    product_scheme: ProductScheme = ProductScheme.ALL
    product_code: str = ""
    product_name: str = ""
    period_start: str
    period_end: str
    value: Decimal | None
    unit: str
    currency: str = ""
    obs_status: ObsStatus = ObsStatus.FINAL
    qualifier: Qualifier = Qualifier.EXACT
    basis: str = ""
    as_written: str = ""
    source_id: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it this figure and no other: everything but its value, its unit's size, its status and words."""
        goods = self.product_code or (self.product_name if self.product_scheme is ProductScheme.TEXT else "")
        return (
            self.by_id, self.kz_id, self.reporter.value, self.flow.value, self.measure.value,
            self.product_scheme.value, goods, self.period_start, self.period_end,
            self.currency or self.unit, self.basis,
        )  # fmt: skip

    @property
    def obs_id(self) -> str:
        """Its id, of its key alone: a corrected value is a new version of the same row."""
        return f"obs-{hashlib.sha256(json.dumps(self.key, ensure_ascii=False).encode()).hexdigest()[:20]}"

    def to_row(self, origin: Origin) -> LayerRow:
        """Return it as a row of a layer."""
        cells: dict[str, Cell] = {name: _written(getattr(self, name)) for name in self.__dataclass_fields__}
        return LayerRow(table=OBSERVATIONS, row_id=self.obs_id, cells={"obs_id": self.obs_id, **cells}, origin=origin)

    @classmethod
    def from_cells(cls, cells: Mapping[str, Any]) -> Observation:
        """Read the cells of a row of `OBSERVATIONS`; raise KeyError or ValueError where they are none."""
        return cls(**{name: _READ.get(name, str)(cells[name]) for name in cls.__dataclass_fields__})


def _written(value: object) -> Cell:
    """Return a value as a cell: a decimal without an exponent, everything else as its text."""
    return format(value, "f") if isinstance(value, Decimal) else None if value is None else str(value)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


_READ: Final[Mapping[str, Any]] = {
    "reporter": Reporter,
    "flow": Flow,
    "measure": Measure,
    "product_scheme": ProductScheme,
    "obs_status": ObsStatus,
    "qualifier": Qualifier,
    "value": _decimal,
}
