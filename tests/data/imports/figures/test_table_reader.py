"""Rows of a table as figures."""

from __future__ import annotations

from data.imports.files.model import Mark
from tests.data.imports.grids import grid_of, read_rows

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн долл. США"]


def test_sections_say_what_the_rows_below_are_of() -> None:
    reading = read_rows(
        [
            ["Торговля регионов Беларуси с Казахстаном, млн USD"],
            ["Регион", "2024"],
            ["Экспорт"],
            ["Брестская область", 1.5],
            ["Импорт"],
            ["Брестская область", 0.5],
        ]
    )
    assert [(row.cells["flow"], row.cells["value"]) for row in reading.rows[1:]] == [
        ("export", "1.5"),
        ("import", "0.5"),
    ]
    assert reading.skipped["section"] == 2


def test_a_provisional_year_is_marked_by_its_footnote() -> None:
    reading = read_rows(
        [
            ["Экспорт в Казахстан, млн USD"],
            ["Область", "2023", "2024*"],
            ["Брестская область", 1.5, 2.5],
            ["* предварительные данные"],
        ]
    )
    assert [row.cells["obs_status"] for row in reading.rows[1:]] == ["final", "provisional"]


def test_labels_of_merged_cells_are_those_of_all_their_rows() -> None:
    rows = [HEAD, ["Брестская область", 2023, 1.5], [None, 2024, 2.5]]
    reading = read_rows(grid_of(rows, merges=((1, 0, 2, 0),)))
    assert [row.cells["by_id"] for row in reading.rows[1:]] == ["BY-BR", "BY-BR"]


def test_a_region_in_the_title_is_the_place_of_its_table() -> None:
    reading = read_rows(
        [["Экспорт Брестской области в Казахстан, млн USD"], ["Год", "Объем"], [2023, 1.5], [2024, 2.5]]
    )
    assert [row.cells["by_id"] for row in reading.rows[1:]] == ["BY-BR", "BY-BR"]


def test_a_linked_value_is_taken_and_said() -> None:
    grid = grid_of([HEAD, ["Брестская область", 2024, 1.5]], marks={(1, 2): Mark.LINKED})
    reading = read_rows(grid)
    assert reading.taken == 1
    assert [(finding.code, finding.is_error) for finding in reading.findings] == [("layout.linked_cell", False)]
