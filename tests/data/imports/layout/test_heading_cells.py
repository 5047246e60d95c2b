"""Headings of columns, merged ones included."""

from __future__ import annotations

from data.imports.layout.heading_cells import heading_pieces, is_heading_like
from tests.data.imports.grids import grid_of


def test_a_merged_heading_is_that_of_all_its_columns() -> None:
    rows = [["Регион", "2023 год", None], [None, "Экспорт", "Импорт"]]
    grid = grid_of(rows, merges=((0, 0, 1, 0), (0, 1, 0, 2)))
    assert heading_pieces(grid, list(enumerate(grid.rows)), 3) == [
        ("Регион",),
        ("2023 год", "Экспорт"),
        ("2023 год", "Импорт"),
    ]


def test_in_a_text_a_heading_goes_on_to_the_right() -> None:
    grid = grid_of([["Регион", "2023", "", "2024", ""], ["", "Экспорт", "Импорт", "Экспорт", "Импорт"]])
    assert heading_pieces(grid, list(enumerate(grid.rows)), 5)[4] == ("2024", "Импорт")


def test_words_of_headings_are_known() -> None:
    assert is_heading_like("Экспорт")
    assert is_heading_like("тыс. долл. США")
    assert not is_heading_like("тыс. долл. США", units=False)
    assert not is_heading_like("Иванов")
