"""Figures of a file that are records of trade by goods, and the totals of all goods beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Final

from data.enums import Flow, Measure, ProductScheme
from data.imports.figures.observing import CODED
from data.imports.quantities.units import in_millions
from data.layer_rows import OBSERVATIONS
from data.trade.goods_codes import fault_of
from data.trade.goods_pack import GoodsPack
from data.trade.goods_rows import GoodsRow, line_of, record_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid
    from data.layer_rows import LayerRow, Observation

_CENT: Final = Decimal("0.0001")
_GRAM: Final = Decimal("0.001")
_KILOGRAMS: Final = {"kg": 1, "thousand_kg": 10**3, "tonnes": 10**3, "thousand_tonnes": 10**6, "million_tonnes": 10**9}
_MILLION: Final = 10**6
_MOST: Final = Decimal(10) ** 18
_NUMBER: Final = re.compile(r"\d+")
Scope = tuple[str, str, str, int, str]
"""Seller, buyer, reporter, period and currency of a record."""


def is_record(figure: Observation, weighed: AbstractSet[str] = frozenset()) -> bool:
    """Return whether a figure is a record of goods: money of a code, sold one way, in a month or a year as a whole.

    Parameters
    ----------
    figure
        The figure.
    weighed
        Ids of figures that say the weight of a record: they are part of it.
    """
    if weighed and figure.obs_id in weighed:
        return True
    return figure.product_scheme in CODED and not fault_of(figure.product_code) and _may_be_record(figure)


def is_row_of_record(row: LayerRow) -> bool:
    """Return whether a row of a layer's figures is a record of goods."""
    cells = row.cells
    return (
        row.table == OBSERVATIONS
        and cells["product_scheme"] in CODED
        and cells["measure"] == Measure.VALUE
        and bool(cells["currency"])
        and cells["flow"] in (Flow.EXPORT, Flow.IMPORT)
        and record_period(str(cells["period_start"]), str(cells["period_end"])) is not None
        and not fault_of(str(cells["product_code"]))
        and _fits(str(cells["value"]), str(cells["unit"]))
    )


def goods_of(
    ready: Iterable[Ready],
    grids: Sequence[Grid],
    *,
    sha256: str,
    has_sheets: bool,
    others: Iterable[GoodsRow] = (),
) -> GoodsPack | None:
    """Return the records of goods of a file; None where it has none.

    A figure of all goods is a record too where records of the same sides, flow, period and currency are: the total
    that they are measured against. It stays a figure of the layer.

    Parameters
    ----------
    ready
        The figures that are ready, and those that are confidential or missing.
    grids
        The sheets that they are in.
    sha256
        Hash of the file.
    has_sheets
        Whether the file is a workbook of several sheets, whose names tell its rows apart.
    others
        Records of other countries and of the world, for comparison.
    """
    found = list(ready)
    lines = _Lines(grids, has_sheets=has_sheets)
    rows: dict[tuple[Scope, ProductScheme, str], GoodsRow] = {}
    names: dict[str, str] = {}
    schemes: dict[Scope, set[ProductScheme]] = {}
    for one in found:
        figure = one.observation
        if not is_record(figure):
            continue
        row = _row(one, figure.product_scheme, lines.of(one))
        key = (_scope(row), row.scheme, row.code)
        if key not in rows or rows[key].value is None:
            rows[key] = row
        schemes.setdefault(_scope(row), set()).add(row.scheme)
        if figure.product_name:
            names.setdefault(row.code, figure.product_name)
    for row in others:
        rows.setdefault((_scope(row), row.scheme, row.code), row)
    if not rows:
        return None
    for one in found:
        figure = one.observation
        if figure.product_scheme is ProductScheme.ALL and _may_be_record(figure):
            for scheme in sorted(schemes.get(_scope_of(figure), ())):
                rows.setdefault((_scope_of(figure), scheme, ""), _row(one, scheme, lines.of(one)))
    weighed = frozenset(_weigh(rows, found))
    return GoodsPack(sha256=sha256, rows=tuple(rows.values()), names=names, sheets=lines.sheets, weighed=weighed)


def _weigh(rows: dict[tuple[Scope, ProductScheme, str], GoodsRow], found: Iterable[Ready]) -> Iterator[str]:
    """Give records the weights that figures of the same goods say, and yield the ids of those figures."""
    by_goods = {(*scope[:-1], scheme, code): (scope, scheme, code) for scope, scheme, code in rows}
    for one in found:
        figure = one.observation
        factor = _KILOGRAMS.get(figure.unit)
        if factor is None or figure.value is None or figure.product_scheme not in CODED:
            continue
        key = by_goods.get((*_scope_of(figure)[:-1], figure.product_scheme, figure.product_code))
        if key is not None and rows[key].net_kg is None and figure.value * factor < _MOST:
            rows[key] = replace(rows[key], net_kg=(figure.value * factor).quantize(_GRAM, ROUND_HALF_EVEN))
            yield figure.obs_id


def _may_be_record(figure: Observation) -> bool:
    return (
        figure.measure is Measure.VALUE
        and bool(figure.currency)
        and figure.flow in (Flow.EXPORT, Flow.IMPORT)
        and record_period(figure.period_start, figure.period_end) is not None
        and _fits(None if figure.value is None else str(figure.value), figure.unit)
    )


def _fits(value: str | None, unit: str) -> bool:
    """Return whether a value is one that the files of records hold."""
    return value in (None, "None") or abs(in_millions(Decimal(str(value)), unit)[0] * _MILLION) < _MOST


def _row(ready: Ready, scheme: ProductScheme, line: int) -> GoodsRow:
    figure = ready.observation
    seller, buyer, reporter, period, currency = _scope_of(figure)
    del reporter
    value = None
    if figure.value is not None:
        value = (in_millions(figure.value, figure.unit)[0] * _MILLION).quantize(_CENT, ROUND_HALF_EVEN)
    return GoodsRow(
        seller_id=seller,
        buyer_id=buyer,
        reporter=figure.reporter,
        scheme=scheme,
        code=figure.product_code,
        period=period,
        currency=currency,
        value=value,
        status=figure.obs_status,
        net_kg=ready.net_kg,
        line=line,
    )


def _scope_of(figure: Observation) -> Scope:
    sides = (figure.by_id, figure.kz_id) if figure.flow is Flow.EXPORT else (figure.kz_id, figure.by_id)
    period = record_period(figure.period_start, figure.period_end) or 0
    return (*sides, figure.reporter.value, period, figure.currency)


def _scope(row: GoodsRow) -> Scope:
    return row.seller_id, row.buyer_id, row.reporter.value, row.period, row.currency


class _Lines:
    """Numbers by which records name their rows: those of the file where it is one table, else with their sheet."""

    def __init__(self, grids: Sequence[Grid], *, has_sheets: bool) -> None:
        self._grids = grids
        self.sheets = tuple(dict.fromkeys(grid.name for grid in grids)) if has_sheets else ()

    def of(self, ready: Ready) -> int:
        grid = self._grids[ready.sheet]
        sheet = self.sheets.index(grid.name) if self.sheets else 0
        number = _NUMBER.search(grid.row_name(ready.row))
        return line_of(sheet, int(number[0]) if number else ready.row + 1)
