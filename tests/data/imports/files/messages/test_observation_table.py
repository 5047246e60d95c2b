from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.messages.observation_table import (
    ATTRIBUTE,
    DIMENSION,
    TIME,
    VALUE,
    ObservationTable,
    record_grid,
)
from data.imports.files.model import Mark


def test_columns_are_dimensions_then_time_then_value_then_attributes() -> None:
    table = ObservationTable(LIMITS)
    status, value = table.place("OBS_STATUS", ATTRIBUTE), table.place("OBS_VALUE", VALUE)
    table.add([(status, "P"), (value, Decimal(1))])
    area, time = table.place("REF_AREA", DIMENSION), table.place("TIME_PERIOD", TIME)
    table.add([(area, "KZ"), (time, "2024"), (value, Decimal(2))])
    assert [*table.grid("x").rows] == [
        ("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"),
        (None, None, Decimal(1), "P"),
        ("KZ", "2024", Decimal(2)),
    ]
    assert len(table) == 2
    assert table.has("REF_AREA")
    assert not table.has("FREQ")


def test_attributes_of_a_group_do_not_replace_an_observation_s_own() -> None:
    table = ObservationTable(LIMITS)
    area, unit = table.place("REF_AREA", DIMENSION), table.place("UNIT", ATTRIBUTE)
    table.add([(area, "KZ"), (unit, "3")])
    table.add([(area, "KZ")])
    table.add([(area, "BY")])
    table.complete({"REF_AREA": "KZ"}, {"UNIT": "6"})
    table.complete({"UNKNOWN": "KZ"}, {"UNIT": "9"})
    assert [*table.grid("x").rows][1:] == [("KZ", "3"), ("KZ", "6"), ("BY",)]


def test_too_many_cells_or_columns_are_refused() -> None:
    table = ObservationTable(replace(LIMITS, kept_cells=2, columns=3))
    place = table.place("A", DIMENSION)

    def fill() -> None:
        for _ in range(100):
            table.add([(place, "x")])

    def widen() -> None:
        for name in "ABCD":
            table.place(name, DIMENSION)

    for hostile in (fill, widen):
        with pytest.raises(FileRefused, match="too_many_cells"):
            hostile()


def test_records_are_named_by_rows_and_their_errors_are_marked() -> None:
    grid = record_grid("x", [("a",), ("#N/A",)], LIMITS)
    assert grid.cell_name(1, 0) == "row 2"
    assert grid.mark(1, 0) is Mark.ERROR
