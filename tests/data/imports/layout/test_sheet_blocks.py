"""Tables on a sheet."""

from __future__ import annotations

import pytest

from data.imports.layout.sheet_blocks import find_blocks
from tests.data.imports.grids import grid_of

BODY = [["Брестская область", 1.5, 2.5], ["Витебская область", 3.5, 4.5]]


def test_titles_headings_and_body_are_kept_apart() -> None:
    grid = grid_of([["Торговля с Казахстаном"], [None, None, "млн долл."], ["Область", "Экспорт", "Импорт"], *BODY])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    assert [number for number, _ in block.titles] == [0, 1]
    assert (block.headings, block.first) == ([2], 3)


def test_years_are_headings_and_not_figures() -> None:
    grid = grid_of([["Область", 2023, 2024], *BODY])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    assert (block.headings, block.first, block.pieces[1]) == ([0], 1, ("2023",))


def test_a_second_table_has_its_own_titles() -> None:
    grid = grid_of(
        [["Экспорт"], ["Область", "2023", "2024"], *BODY, [], ["Импорт"], ["Область", "2023", "2024"], *BODY]
    )
    first, second = find_blocks(grid, list(enumerate(grid.rows)))
    assert (first.last, second.first) == (4, 7)
    assert second.titles == [(5, "Импорт")]


def test_a_number_among_the_titles_begins_no_body() -> None:
    grid = grid_of([["Форма", 12], ["Код", 610018], [], ["Область", "Экспорт", "Импорт"], *BODY])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    assert block.first == 4


def test_a_sheet_without_figures_has_no_table() -> None:
    assert find_blocks(grid_of([["Имя", "Город"], ["А", "Б"]]), [(0, ["Имя", "Город"]), (1, ["А", "Б"])]) == []


@pytest.mark.parametrize(
    "body",
    [
        [["Брестская область", 1999, 2001], ["Гомельская область", 2000, 2020], ["Минская область", 1500, 1600]],
        [["Брестская область", "91O,4", "abc"], ["Гомельская область", 1, 2]],
        [["Сыр", 5, 6], ["Молоко", 2005, 2010]],
    ],
    ids=["years", "typos", "goods"],
)
def test_figures_that_look_like_years_and_typos_begin_no_table(body: list[list[object]]) -> None:
    grid = grid_of([["Область", 2022, 2023], *body])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)), is_place=lambda text: "область" in text.split())
    assert (block.headings, block.first, block.last) == ([0], 1, None)


def test_years_with_units_below_merged_headings_are_headings() -> None:
    grid = grid_of([["Область", "Экспорт", ""], ["", "2023 тыс. долл.", "2024 млн долл."], ["Минская", 1, 2]])
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    assert block.headings == [0, 1]
