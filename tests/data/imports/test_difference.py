"""Difference from what is kept, and from the book."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.data.imports.grids import read_rows

if TYPE_CHECKING:
    from data.imports.reading import Reading

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн USD"]
BEFORE = [HEAD, ["Брестская область", 2023, 10], ["Минская область", 2023, 20], ["Брестская область", 2024, 30]]


def after(*rows: list[object]) -> Reading:
    return read_rows([HEAD, *rows], kept=read_rows(BEFORE).rows)


def test_new_changed_same_and_gone() -> None:
    reading = after(["Брестская область", 2023, 10], ["Минская область", 2024, 5], ["Брестская область", 2024, 33])
    change = reading.difference
    assert change is not None
    assert [len(change.new), len(change.changed), len(change.same), len(change.gone)] == [1, 1, 1, 1]
    assert (change.changed[0].old_value, change.changed[0].new_value) == ("30", "33")
    assert change.changed[0].percent == Decimal("10.0")
    assert sorted(question.key for question in reading.questions) == ["changed", "gone"]


def test_what_the_file_is_not_about_is_not_gone() -> None:
    reading = after(["Брестская область", 2025, 10])
    assert reading.difference is not None
    assert reading.difference.gone == ()


def test_the_same_value_in_thousands_is_the_same() -> None:
    kept = read_rows(BEFORE).rows
    rows = [["Область", "Год", "Экспорт в Казахстан, тыс. USD"], ["Брестская область", 2023, 10000]]
    change = read_rows(rows, kept=kept).difference
    assert change is not None
    assert len(change.same) == 1


def test_a_figure_of_the_book_with_another_value_is_shown() -> None:
    rows = [["Торговля Беларуси с Казахстаном"], ["Год", "Экспорт, млн USD"], [2021, 950.5]]
    change = read_rows(rows).difference
    assert change is not None
    assert [(entry.claim_id, entry.book_value, entry.own_value) for entry in change.contradictions] == [
        ("export-2021", "911.8", "950.5")
    ]


def test_a_figure_that_rounds_to_that_of_the_book_does_not_contradict_it() -> None:
    rows = [["Торговля Беларуси с Казахстаном"], ["Год", "Экспорт, тыс. USD"], [2021, 911812.3]]
    change = read_rows(rows).difference
    assert change is not None
    assert change.contradictions == ()
