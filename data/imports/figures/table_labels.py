"""Labels of a row: places, period, flow, unit, goods and notes from the columns beside its figures."""

from __future__ import annotations

import re
import sys
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.enums import ProductScheme
from data.imports.figures.figure import ALL_GOODS, Goods
from data.imports.layout.heading_words import ColumnRole
from data.imports.layout.row_kinds import is_total
from data.imports.quantities.flow_words import FlowWords, countries_in, flow_in
from data.imports.quantities.folded import fold, fold_heading, text_of
from data.imports.quantities.periods import Period, read_period
from data.imports.quantities.units import Unit, unit_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.imports.columns.column_roles import Column
    from data.imports.quantities.folded import CellValue

_ALL_GOODS: Final = re.compile(
    r"all (?:goods|commodit|products)|все товары|товары[ ,-]*всего|усе тавары|барлық тауар|^total$|^all$|"
    r"^итого по всем товар"
)
_PROVISIONAL: Final = re.compile(r"^(?:p|п|пр\.?|предв|provis|prelim|папярэд|алдын)")
_ESTIMATE: Final = re.compile(r"^(?:e|о|оценк|estimat|ацэнк|бағалау)")
_LONGEST_CODE: Final = 3
"""Of a flow as a code: ``M`` is import there, and no million."""

_PLACES: Final = frozenset(
    {ColumnRole.PLACE, ColumnRole.BY_PLACE, ColumnRole.KZ_PLACE, ColumnRole.EXPORTER, ColumnRole.IMPORTER}
)
_CODE: Final = re.compile(r"\d{2,10}")


class Labels:
    """Labels of a row.

    Attributes
    ----------
    places
        Columns of places with what is written in them.
    total_of
        What the row is a total over: ``place``, ``goods`` or ``period``.
    unit_text, flow_text
        What is written in the columns of units and indicators.
    exporter
        What is written in the column of places that goods leave.
    bad_code, bad_period
        A code that lost its leading zeros, or a text that is no period.
    """

    def __init__(
        self,
        *,
        places: list[tuple[Column, str]],
        partner: str = "",
        owner: str = "",
        period: Period | None = None,
        flow: FlowWords | None = None,
        flow_text: str = "",
        unit: Unit | None = None,
        unit_text: str = "",
        goods: Goods = ALL_GOODS,
        note: str = "",
        is_provisional: bool = False,
        is_estimate: bool = False,
        total_of: str = "",
        bad_code: tuple[int, str] | None = None,
        bad_period: tuple[int, str] | None = None,
        first: str = "",
        exporter: str = "",
    ) -> None:
        self.places = places
        self.partner = partner
        self.owner = owner
        self.period = period
        self.flow = flow
        self.flow_text = flow_text
        self.unit = unit
        self.unit_text = unit_text
        self.goods = goods
        self.note = note
        self.is_provisional = is_provisional
        self.is_estimate = is_estimate
        self.total_of = total_of
        self.bad_code = bad_code
        self.bad_period = bad_period
        self.first = first
        self.exporter = exporter


def read_labels(row: Sequence[CellValue], columns: Sequence[Column], *, serials: bool) -> Labels:
    """Return the labels of a row.

    Parameters
    ----------
    row
        Its cells.
    columns
        The columns of its table that are no figures.
    serials
        Whether numbers of five digits in a column of days are days.
    """
    labels = Labels(places=[])
    code, code_cell, name = "", -1, ""
    for column in columns:
        cell = row[column.index] if column.index < len(row) else None
        text = text_of(cell).strip()
        if not labels.first and text:
            labels.first = sys.intern(text)
        if column.role is ColumnRole.PRODUCT_CODE:
            code, code_cell = text, column.index
            if _is_damaged(cell, text):
                labels.bad_code = (column.index, text)
        elif column.role is ColumnRole.PRODUCT:
            name = text
        elif column.role in (ColumnRole.PERIOD, ColumnRole.SUBPERIOD):
            _read_period(labels, column, cell, serials=serials)
        else:
            _read_role(labels, column, text_of(cell))
    if name and not code and is_total(name):
        labels.total_of = labels.total_of or "goods"
    labels.goods = _goods(code, code_cell, name, columns)
    return labels


def _read_role(labels: Labels, column: Column, written: str) -> None:
    text = written.strip()
    role = column.role
    if role is ColumnRole.EXPORTER:
        labels.exporter = written
    if role in _PLACES:
        if text and is_total(text):
            labels.total_of = "place"
        else:
            labels.places.append((column, written))
    elif role is ColumnRole.PARTNER:
        labels.partner = text
    elif role is ColumnRole.REPORTER:
        labels.owner = next(iter(countries_in(text)), text)
    elif role is ColumnRole.FLOW:
        labels.flow, labels.flow_text = flow_in(text), text
        labels.unit = labels.unit or (unit_in(text) if len(text) > _LONGEST_CODE else None)
    elif role is ColumnRole.UNIT:
        labels.unit_text = f"{labels.unit_text} {text}".strip()
        own = unit_in(text)
        labels.unit = own.joined(labels.unit) if own is not None else labels.unit
    elif role is ColumnRole.NOTE:
        labels.note = f"{labels.note} {written}".strip(" ") if labels.note else written
    elif role is ColumnRole.STATUS:
        labels.is_provisional = labels.is_provisional or bool(_PROVISIONAL.match(fold(text)))
        labels.is_estimate = bool(_ESTIMATE.match(fold(text)))


def _read_period(labels: Labels, column: Column, cell: CellValue, *, serials: bool) -> None:
    text = text_of(cell).strip()
    if not text:
        return
    if is_total(text):
        labels.total_of = "period"
        return
    period = read_period(cell, serials=serials)
    if period is None and column.role is ColumnRole.SUBPERIOD:
        period = _numbered(text, column)
    if period is None:
        labels.bad_period = (column.index, text)
    else:
        labels.period = labels.period.joined(period) if labels.period is not None else period


def _numbered(text: str, column: Column) -> Period | None:
    """Return a month or a quarter that is written as its number."""
    number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(fold(text)) or (
        int(text) if text.isdigit() and len(text) < 3 else 0
    )
    heading = fold_heading(column.heading)
    if any(stem in heading for stem in ("кварт", "quarter", "тоқсан", "квартал")):
        return Period(months=(3 * number - 2, 3 * number)) if 1 <= number <= 4 else None
    return Period(months=(number, number)) if 1 <= number <= 12 else None


def _is_damaged(cell: CellValue, text: str) -> bool:
    """Return whether a code lost its leading zero: its digits are odd in number."""
    return _CODE.fullmatch(text) is not None and len(text) % 2 == 1 and (isinstance(cell, (str, Decimal)))


@lru_cache(maxsize=4096)
def _made_goods(scheme: ProductScheme, code: str, name: str) -> Goods:
    return Goods(scheme=scheme, code=code, name=name)


def _goods(code: str, code_cell: int, name: str, columns: Sequence[Column]) -> Goods:
    plain = code.replace(" ", "").replace(".", "")
    if plain and (plain.upper() in ("TOTAL", "ALL", "ВСЕГО", "AG2", "AG4", "AG6") or _ALL_GOODS.search(fold(code))):
        return ALL_GOODS
    if plain and not any(letter.isdigit() for letter in plain):
        return _made_goods(ProductScheme.TEXT, "", name or code)
    if plain and not plain.isdecimal():  # "01-24", "из 0402": chapters together, or a part of a code
        return _made_goods(ProductScheme.TEXT, "", f"{code} {name}".strip())
    if plain:
        heading = next(fold_heading(column.heading) for column in columns if column.index == code_cell)
        is_tnved = len(plain) > 6 or any(stem in heading for stem in ("тн", "вэд", "сэқ"))
        return _made_goods(ProductScheme.TNVED if is_tnved else ProductScheme.HS2022, plain, name)
    if name and not _ALL_GOODS.search(fold(name)):
        return _made_goods(ProductScheme.TEXT, "", name)
    return ALL_GOODS
