"""Labels of a row."""

from __future__ import annotations

from decimal import Decimal

from data.enums import Flow, ProductScheme
from data.imports.columns.attributes import NOTHING
from data.imports.columns.column_roles import Column
from data.imports.figures.table_labels import read_labels
from data.imports.layout.heading_words import ColumnRole


def column(index: int, role: ColumnRole, heading: str = "") -> Column:
    return Column(index=index, heading=heading, role=role, attributes=NOTHING)


def test_year_and_quarter_come_together() -> None:
    columns = [column(0, ColumnRole.PERIOD, "Год"), column(1, ColumnRole.SUBPERIOD, "Квартал")]
    labels = read_labels([Decimal(2024), "2"], columns, serials=False)
    assert labels.period is not None
    assert (labels.period.start, labels.period.end) == ("2024-04", "2024-06")


def test_units_of_two_columns_come_together() -> None:
    columns = [column(0, ColumnRole.UNIT, "Единица"), column(1, ColumnRole.UNIT, "Валюта")]
    labels = read_labels(["млн", "USD"], columns, serials=False)
    assert labels.unit is not None
    assert labels.unit.code == "usd_million"


def test_codes_keep_their_zeros_and_lost_ones_are_seen() -> None:
    code = [column(0, ColumnRole.PRODUCT_CODE, "HS")]
    assert read_labels(["040210"], code, serials=False).goods.code == "040210"
    assert read_labels(["040210"], code, serials=False).bad_code is None
    assert read_labels([Decimal(40210)], code, serials=False).bad_code == (0, "40210")
    long = read_labels(["0402100000"], [column(0, ColumnRole.PRODUCT_CODE, "Код ТН ВЭД")], serials=False)
    assert long.goods.scheme is ProductScheme.TNVED


def test_totals_and_flows_and_statuses() -> None:
    columns = [column(0, ColumnRole.PLACE), column(1, ColumnRole.FLOW), column(2, ColumnRole.STATUS)]
    labels = read_labels(["Итого", "Экспорт", "предварительно"], columns, serials=False)
    assert labels.total_of == "place"
    assert labels.flow is not None
    assert labels.flow.flow is Flow.EXPORT
    assert labels.is_provisional


def test_what_is_no_period_is_named() -> None:
    labels = read_labels(["12.13.2024"], [column(0, ColumnRole.PERIOD, "Дата")], serials=False)
    assert labels.bad_period == (0, "12.13.2024")
