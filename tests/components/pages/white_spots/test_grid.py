"""The grid of white spots as the browser draws it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.documents.white_spots import of_view
from components.i18n.language import language
from components.pages.white_spots.grid import axes, grid_data, orders
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang, Order
from tests.data.layers.own_rows import atlas_of, small_layer

ATLAS = current_atlas()


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), date(2026, 11, 24))


def test_the_legend_counts_every_cell_once_and_what_is_carried_apart() -> None:
    grid = grid_data(view())
    own = sum(int(count) for _, _, count in grid["states"])
    assert own + int(grid["carried"]) == len(grid["rows"]) * len(grid["columns"]) == 140
    assert int(grid["carried"]) == sum(cell["by_territory"] for row in grid["cells"] for cell in row) > 0


def test_a_row_is_named_and_counts_the_regions_with_which_the_source_names_it() -> None:
    grid, found, day = grid_data(view()), of_view(view()), view().day
    counted = 0
    for row, cells in zip(grid["rows"], grid["cells"], strict=True):
        assert row["name"] == ATLAS.place_name(row["id"], lang=Lang.EN, on=day)
        named = [
            any(
                not any(ATLAS.resolve(end, day).by_territory for end in ATLAS.index.ends[tie])
                for tie in found.cells[row["id"], column["id"]].claim_ids
            )
            for column in grid["columns"]
        ]
        assert int(row["count"]) == found.known(row["id"]) == sum(named)
        assert sum(named) <= sum(cell["state"] != "none" for cell in cells)
        counted += sum(named) < sum(cell["state"] != "none" for cell in cells)
    assert counted  # what is carried by territory alone is in no count


def test_only_a_cell_of_the_grid_is_chosen() -> None:
    assert grid_data(view(by="BY-HO", kz="KZ-55"))["chosen"] == ["BY-HO", "KZ-55"]
    assert grid_data(view(by="brest", kz="semey"))["chosen"] is None
    assert grid_data(view())["chosen"] is None


@pytest.mark.parametrize("order", list(Order))
def test_every_order_has_a_name_and_shows_the_same_regions(order: Order) -> None:
    rows, columns = axes(view(order=order.value), of_view(view()))
    assert (set(rows), set(columns)) == tuple(map(set, axes(view(), of_view(view()))))
    assert orders(language(Lang.EN))[order]


def test_a_layer_has_marks_of_its_own_and_the_books_cells_are_as_without_it() -> None:
    asked = Selection(data=DataChoice.BOTH)
    both = grid_data(View(ATLAS, asked, language(Lang.EN), date(2026, 11, 24), atlas_of(small_layer())))
    alone = grid_data(view())
    marks = {
        (row["id"], column["id"]): cell.pop("own")
        for row, cells in zip(both["rows"], both["cells"], strict=True)
        for column, cell in zip(both["columns"], cells, strict=True)
    }
    assert not any(cell.pop("own") for cells in alone["cells"] for cell in cells)
    assert {pair: mark["count"] for pair, mark in marks.items() if mark} == {
        ("BY-BR", "KZ-15"): "1", ("BY-VI", "KZ-33"): "1",
    }  # fmt: skip
    said = marks["BY-BR", "KZ-15"]["text"]
    assert said == "In “Chamber of Commerce”: Signed or in force, dated, 1 tie"
    assert (both.pop("own"), alone.pop("own")) == ("In “Chamber of Commerce”: 2 pairs with ties", "")
    assert both == alone


def test_a_layer_that_is_shown_alone_is_marked_without_words_twice() -> None:
    own = atlas_of(small_layer())
    grid = grid_data(View(own, Selection(data=DataChoice.OWN), language(Lang.EN), date(2026, 11, 24)))
    marks = [cell["own"] for cells in grid["cells"] for cell in cells if cell["own"]]
    assert marks == [{"count": "1", "text": ""}] * 2
