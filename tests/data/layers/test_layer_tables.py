"""Tables of a layer's atlas: cells get their types, and what names nobody that is known is left out with its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.layer_rows import LayerRow
from data.layers import layer_tables as made
from data.layers.layer_tables import GROUND, read_figures
from data.queries.texts.citations import BOOK
from tests.data.layers.own_rows import claim, figure, placed, row, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def tables_of(rows: Sequence[LayerRow]) -> dict[str, pd.DataFrame]:
    return made.layer_tables(ATLAS, rows, figures=read_figures(rows), title="Chamber")


def test_the_ground_is_the_books_and_every_table_of_the_contract_is_there() -> None:
    tables = tables_of(())
    assert set(tables) == set(ATLAS.tables)
    assert [name for name in GROUND if tables[name] is not ATLAS.tables[name]] == []
    assert all(tables[table.name].empty for table in ATLAS.contract.claim_tables)
    assert list(tables["sources"].index) == [BOOK]


def test_cells_have_the_types_of_the_contract() -> None:
    tables = tables_of(small_layer())
    venture = tables["ventures"].to_dict("records")[0]
    found = venture["capacity"], venture["capacity_qualifier"], venture["place_inferred"]
    assert found == (500.0, "exact", False)
    assert tables["sources"].at["chamber-list", "year"] == 2024
    assert tables["agreement_parties"]["seq"].tolist() == [1, 2, 3]


def test_whom_a_layer_names_of_the_book_comes_along_and_nobody_else() -> None:
    tables = tables_of(small_layer())
    assert list(tables["organisations"].index) == ["mtz", "own-plant"]
    assert tables["organisations"].to_dict("index")["mtz"] == ATLAS.tables["organisations"].to_dict("index")["mtz"]


def test_a_row_that_names_nobody_known_is_left_out_and_what_rests_on_it_too() -> None:
    rows = [
        claim("agreements", "lost", kind="regional", level="region", title_en="Lost", signed="2024"),
        row("agreement_parties", "lost/1", side="by", place_id="BY-XX"),
        row("agreement_parties", "nowhere/1", side="by", place_id="BY-HO"),
        claim("ties", "no-end", by_place_id="BY-HO", kz_place_id="KZ-99", kind="trade", what_en="x"),
        claim(
            "ties", "no-paper", by_place_id="BY-HO", kz_place_id="KZ-55", kind="trade", what_en="x", agreement_id="z"
        ),
    ]
    tables = tables_of(rows)
    assert list(tables["agreements"].index) == ["lost"]
    assert tables["agreement_parties"].empty
    assert list(tables["ties"].index) == ["no-paper"]
    assert tables["ties"].at["no-paper", "agreement_id"] is None


def test_of_a_source_that_is_not_there_the_name_of_the_file_is_kept() -> None:
    tables = tables_of([placed(figure("5"), "D5")])
    assert tables["sources"].at["chamber-sheet", "title_en"] == "trade 2023-2025.xlsx"
    assert tables["sources"].at["chamber-sheet", "year"] == 2024


def test_what_cannot_be_read_as_a_figure_is_none() -> None:
    good = placed(figure("5"), "D5")
    assert read_figures([good]) == {figure("5").obs_id: figure("5")}
    broken = LayerRow(table=good.table, row_id="x", cells={**good.cells, "value": "five"})
    assert read_figures([broken]) == {}
    assert tables_of([broken])["trade"].empty
    swapped = placed(figure("5", by_id="KZ-55", kz_id="BY-HO"), "D5")
    assert tables_of([swapped])["trade"].empty
