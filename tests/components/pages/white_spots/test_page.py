"""The page of white spots: the grid and the table say the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.white_spots import page
from components.pages.white_spots.grid import grid_data
from data.atlas.selection import Selection
from data.enums import Lang, Order

ATLAS = current_atlas()
TODAY = date(2026, 11, 24)


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), TODAY)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("day", [None, date(2010, 1, 1)])
def test_the_table_lists_what_the_grid_shows_in_its_order(order: Order, day: date | None) -> None:
    shown = view(order=order.value, date=day)
    grid, table = grid_data(shown), page.rows(shown)
    cells = [
        (row["id"], row["name"], column["id"], column["name"], cell["state"], cell["by_territory"], cell["count"])
        for row, line in zip(grid["rows"], grid["cells"], strict=True)
        for column, cell in zip(grid["columns"], line, strict=True)
    ]
    columns = ["by_id", "by_name", "kz_id", "kz_name", "state", "by_territory", "tie_count"]
    assert [tuple(row) for row in table[columns].itertuples(index=False)] == cells


def test_filters_change_the_grid_and_the_table_alike() -> None:
    shown = view(kinds=frozenset({"diaspora"}))
    assert set(page.rows(shown)["state"]) == {"below", "none"}
    assert {cell["state"] for line in grid_data(shown)["cells"] for cell in line} == {"below", "none"}
