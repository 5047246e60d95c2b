"""Tables side by side: where the next one begins, and what of a sheet each is."""

from __future__ import annotations

import pytest

from data.imports.columns.attributes import NOTHING
from data.imports.columns.column_roles import Column
from data.imports.columns.side_by_side import cuts_of, parts_of
from data.imports.layout.heading_words import ColumnRole
from data.imports.layout.sheet_blocks import find_blocks
from tests.data.imports.grids import grid_of

ROLES = {
    "p": "place",
    "b": "by_place",
    "k": "kz_place",
    "y": "period",
    "v": "value",
    "g": "product",
    "n": "note",
    ".": "set_aside",
}


def columns(roles: str) -> list[Column]:
    return [
        Column(index=index, heading="", role=ColumnRole(ROLES[role]), attributes=NOTHING)
        for index, role in enumerate(roles)
    ]


@pytest.mark.parametrize(
    ("roles", "cuts"),
    [
        ("pvv.pvv", [4]),
        ("pvpvpv", [2, 4]),
        ("bvkv", [2]),
        ("yv.yv", [3]),
        ("gvgv", [2]),
        ("pkvv", []),
        ("pyvv", []),
        ("pvy", []),
        ("pvvp", []),
        ("pvnv", []),
        ("", []),
    ],
)
def test_a_label_again_behind_figures_and_before_others_is_of_the_next_table(roles: str, cuts: list[int]) -> None:
    assert cuts_of(columns(roles)) == cuts


def test_each_part_has_its_cells_in_place_and_the_titles_of_all() -> None:
    grid = grid_of(
        [
            ["Торговля с Казахстаном, млн долл. США"],
            ["Область", "Экспорт", None, "Область", "Импорт"],
            ["Брестская область", 1.5, None, "Минская область", 2.5],
            [None, None, None, "Гомельская область", 3.5],
        ],
        merges=((0, 0, 0, 4), (1, 3, 1, 4)),
    )
    (block,) = find_blocks(grid, list(enumerate(grid.rows)))
    left, right = parts_of(grid, block, [3])
    assert [len(left.rows), len(right.rows)] == [4, 4]
    assert left.rows[0] == right.rows[0] == grid.rows[0]
    assert list(left.rows[2])[:2] == list(grid.rows[2])[:2]
    assert all(cell is None for cell in list(left.rows)[3])
    assert right.cell(2, 3) == "Минская область"
    assert right.cell(2, 0) is None
    assert list(right.rows[-1])[3:] == list(grid.rows[3])[3:]
    assert (left.merges, right.merges) == ((), ((1, 3, 1, 4),))
    assert len(right.rows[1:3]) == 2
    with pytest.raises(IndexError):
        right.rows[4]
