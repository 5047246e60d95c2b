"""Tables of UN Comtrade."""

from __future__ import annotations

from decimal import Decimal

from data.imports.schemes.comtrade import comtrade_columns, comtrade_figures
from tests.data.imports.grids import grid_of, state_of

HEADER = [
    "period",
    "reporterCode",
    "flowCode",
    "partnerCode",
    "partnerDesc",
    "cmdCode",
    "motCode",
    "customsCode",
    "classificationCode",
    "primaryValue",
]


def test_parts_of_other_rows_and_other_countries_are_counted_in_words() -> None:
    rows = [
        [2023, 398, "X", 112, "Belarus", "TOTAL", 0, "C00", "H6", 10.5],
        [2023, 398, "X", 112, "Belarus", "TOTAL", 2100, "C00", "H6", 4],
        [2023, 398, "X", 0, "World", "TOTAL", 0, "C00", "H6", 99],
        [2023, 398, "RX", 112, "Belarus", "TOTAL", 0, "C00", "H6", 1],
        [2023, 643, "X", 112, "Belarus", "TOTAL", 0, "C00", "H6", 1],
    ]
    columns, state = comtrade_columns(HEADER), state_of()
    assert columns is not None
    grid = grid_of([HEADER, *rows])
    (figure,) = comtrade_figures(grid, 0, columns, list(enumerate(grid.rows))[1:], state)
    assert figure.value == Decimal("10.5")
    assert figure.flow is not None
    assert figure.flow.exporter == "KZ"
    assert state.skipped == {
        "breakdown by transport or procedure (motCode<>0 or customsCode<>C00)": 1,
        "partner World": 1,
        "flow RX": 1,
        "reporter 643": 1,
    }


def test_other_tables_are_not_taken_for_one() -> None:
    assert comtrade_columns(["region", "year", "export"]) is None


def test_an_unknown_classification_is_set_aside() -> None:
    columns, state = comtrade_columns(HEADER), state_of()
    assert columns is not None
    grid = grid_of([HEADER, [2023, 398, "X", 112, "Belarus", "0402", 0, "C00", "S4", 10.5]])
    assert list(comtrade_figures(grid, 0, columns, list(enumerate(grid.rows))[1:], state)) == []
    assert state.skipped == {"classification S4": 1}
