"""Rows as rows of tables and lines of a dump."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import StoreError
from data.layer_rows import LayerRow
from data.stores.model import Change
from data.stores.row_tables import from_record, in_batches, line_of, row_of_line, to_record
from tests.data.stores.rows import ANNA, begin, figure, tie

if TYPE_CHECKING:
    from data.stores.store import Store

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
CELLS = st.dictionaries(TEXTS, st.one_of(TEXTS, st.integers(-(2**53), 2**53), st.booleans(), st.none()), max_size=5)


def with_value(value: Any) -> LayerRow:
    row = figure(1)
    return replace(row, cells={**row.cells, "value": value})


@given(CELLS, TEXTS)
def test_any_row_comes_back_from_its_record_and_its_line(cells: dict[str, Any], row_id: str) -> None:
    row = LayerRow(table="events", row_id=row_id, cells=cells)
    assert from_record(to_record(row)) == row
    assert row_of_line(line_of(row)) == row


def test_a_line_is_the_same_whatever_the_order_of_cells() -> None:
    row = tie(1)
    turned = replace(row, cells=dict(reversed(list(row.cells.items()))))
    assert line_of(row) == line_of(turned)
    assert line_of(row).endswith(b"}\n")
    assert "Келісім" in line_of(row).decode()
    assert list(json.loads(line_of(row))) == ["cells", "origin", "row_id", "table"]


@pytest.mark.parametrize(
    ("given_value", "kept"),
    [
        ("1.50", "1.50"),
        ("-0.00", "0.00"),
        ("+7", "7"),
        ("1e3", "1000"),
        ("1E-7", "0.0000001"),
        ("007", "7"),
        (None, None),
    ],
)
def test_a_value_is_kept_digit_for_digit_in_one_way_of_writing(store: Store, given_value: str, kept: str) -> None:
    base = begin(store)
    store.keep("ours", Change(put=[with_value(given_value)]), deed=ANNA, base=base)
    assert [row.cells["value"] for row in store.rows("ours")] == [kept]


@pytest.mark.parametrize("value", ["", "NaN", "Infinity", "1,5", "x", 1.5, True, "1e401", "1" * 401])
def test_what_is_no_number_is_no_value(value: Any) -> None:
    with pytest.raises(StoreError) as refused:
        to_record(with_value(value))
    assert refused.value.code == "store.row_value"


def test_a_figure_has_the_columns_of_figures_and_no_others() -> None:
    row = figure(1)
    less = {name: cell for name, cell in row.cells.items() if name != "flow"}
    for cells in (less, {**row.cells, "more": "x"}, {**less, "floww": "x"}, {**row.cells, "obs_id": "other"}):
        with pytest.raises(StoreError) as refused:
            to_record(replace(row, cells=cells))
        assert refused.value.code == "store.row_columns"


@pytest.mark.parametrize("table", ["", "../ties", "Ties", "t;--"])
def test_a_table_has_a_name(table: str) -> None:
    with pytest.raises(StoreError):
        to_record(replace(tie(1), table=table))


@pytest.mark.parametrize("text", ["a\0", "\ud800", 7, None])
def test_text_that_no_store_keeps_is_refused(text: Any) -> None:
    row = figure(1)
    with pytest.raises(StoreError) as refused:
        to_record(replace(row, cells={**row.cells, "note": text}))
    assert refused.value.code == "store.row_text"


def test_a_dump_is_sorted_by_letters_numbers_not_by_a_dictionary(store: Store) -> None:
    ids = ["a", "B", "б", "Б", "ә", "я", "Z", "10", "9", "a-1", "a_1", "ё"]
    begin(store, *(LayerRow(table="ties", row_id=row_id, cells={}) for row_id in ids))
    assert [row.row_id for row in store.rows("ours")] == sorted(ids)


def test_a_dump_puts_the_tables_in_their_order(store: Store) -> None:
    begin(store, tie(1), figure(1), LayerRow(table="agreements", row_id="x", cells={}))
    assert [row.table for row in store.rows("ours")] == ["agreements", "observations", "ties"]
    assert store.dump("ours").count(b"\n") == 3


def test_batches_have_at_most_so_many() -> None:
    assert list(in_batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(in_batches([], 2)) == []
