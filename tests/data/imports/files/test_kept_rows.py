from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.kept_rows import HEAD, StreamedRows, keep_rows
from data.imports.files.model import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.imports.files.kept_rows import Row


def numbered(count: int) -> list[Row]:
    return [(str(number),) for number in range(count)]


def test_few_rows_are_kept_and_empty_ones_at_the_end_are_not() -> None:
    rows, count = keep_rows([("a",), (), ("b", "c"), (), ()], lambda: iter(()), limits=LIMITS, sheet="x")
    assert rows == (("a",), (), ("b", "c"))
    assert (count.rows, count.cells) == (3, 3)


def test_many_rows_are_read_again_each_time() -> None:
    readings = []

    def again() -> Iterator[Row]:
        readings.append(1)
        return iter([*numbered(HEAD * 3), (), ()])

    rows, _ = keep_rows(again(), again, limits=replace(LIMITS, kept_cells=10), sheet="x")
    assert isinstance(rows, StreamedRows)
    assert len(rows) == HEAD * 3
    assert [*rows] == [*rows] == numbered(HEAD * 3)
    assert len(readings) == 3


def test_rows_are_found_by_number_in_any_order() -> None:
    all_rows = numbered(HEAD * 4)
    readings = []

    def again() -> Iterator[Row]:
        readings.append(1)
        return iter(all_rows)

    rows, _ = keep_rows(all_rows, again, limits=replace(LIMITS, kept_cells=10), sheet="x")
    assert [rows[number] for number in range(len(all_rows))] == all_rows
    assert len(readings) == 1, "in order they are read once"
    for number in (HEAD * 4 - 1, HEAD + 7, 0, -1, HEAD * 2):
        assert rows[number] == all_rows[number]
    assert rows[HEAD - 2 : HEAD + 2] == all_rows[HEAD - 2 : HEAD + 2]
    with pytest.raises(IndexError):
        rows[HEAD * 4]


def test_more_cells_than_may_be_read_are_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        keep_rows([("a", "b")] * 6, lambda: iter(()), limits=replace(LIMITS, cells=10), sheet="Лист")
    assert (refused.value.code, refused.value.params) == ("too_many_cells", {"sheet": "Лист", "limit": "10"})


def test_empty_rows_without_an_end_are_refused() -> None:
    with pytest.raises(FileRefused, match="too_many_cells"):
        keep_rows([()] * 1_000, lambda: iter(()), limits=replace(LIMITS, cells=100), sheet="x")


def test_errors_and_hidden_characters_are_found_by_cell() -> None:
    _, count = keep_rows([("a", "#Н/Д"), ("\u200bb",)], lambda: iter(()), limits=LIMITS, sheet="x")
    assert count.errors == {(0, 1): Mark.ERROR}
    assert count.hidden == {(1, 0): "U+200B"}


def test_too_many_errors_are_refused() -> None:
    with pytest.raises(FileRefused, match="too_many_errors"):
        keep_rows([("#N/A",)] * 5, lambda: iter(()), limits=replace(LIMITS, marks=3), sheet="x")
