"""Tables of SDMX."""

from __future__ import annotations

from decimal import Decimal

from data.enums import Flow, ObsStatus
from data.imports.figures.place_book import PlaceBook
from data.imports.schemes.sdmx_table import SdmxReader, sdmx_columns
from tests.data.imports.grids import state_of, text_grid

HEADER = [
    "REF_AREA",
    "COUNTERPART_AREA",
    "INDICATOR",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "OBS_STATUS",
]


def test_multipliers_statuses_and_flows() -> None:
    columns, state = sdmx_columns(HEADER), state_of()
    assert columns is not None
    rows = [
        ["KZ", "BY", "TX", "2024-Q1", "199125.3", "USD", "3", "P"],
        ["KZ", "BY", "TM", "2024", "44.79", "USD", "2", "A"],
        ["KZ", "BY", "TM", "2024", "", "USD", "6", "M"],
        ["KZ", "BY", "TM", "2024", "NaN", "USD", "6", "C"],
        ["KZ-99", "BY", "TM", "2024", "5.5", "USD", "6", "A"],
    ]
    grid = text_grid([HEADER, *rows])
    reader = SdmxReader(grid, 0, columns, PlaceBook(state), state=state, decimal=".")
    first, second, third = reader.figures(list(enumerate(grid.rows))[1:])
    assert first.unit is not None
    assert (first.value, first.unit.code, first.status) == (Decimal("199125.3"), "usd_thousand", ObsStatus.PROVISIONAL)
    assert first.flow is not None
    assert (first.flow.flow, first.flow.exporter) == (Flow.EXPORT, "KZ")
    assert second.unit is not None
    assert (second.value, second.unit.code) == (Decimal(4479), "usd")
    assert third.places[0].is_open
    assert state.missing == {"not_available": 1, "confidential": 1}
    assert [finding.cell for finding in state.findings] == ["row 6, REF_AREA"]


def test_other_tables_are_not_taken_for_one() -> None:
    assert sdmx_columns(["region", "year", "export"]) is None
