"""Totals against their parts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.data.imports.grids import read_rows

TITLE = ["Экспорт областей Беларуси в Казахстан, млн USD"]
PARTS = [
    ["Брестская область", 10.5],
    ["Витебская область", 20.5],
    ["Гомельская область", 30.5],
    ["Минская область", 1.5],
]


@pytest.mark.parametrize("label", ["Итого", "Республика Беларусь", "Барлығы"])
def test_a_total_is_checked_and_is_no_place(label: str) -> None:
    reading = read_rows([TITLE, ["Область", "2024"], *PARTS, [label, 63.0]])
    assert (reading.taken, reading.skipped["total"], reading.questions) == (4, 1, ())


def test_a_total_that_misses_is_asked_with_the_difference() -> None:
    reading = read_rows([TITLE, ["Область", "2024"], ["Итого", 70.0], *PARTS])
    (question,) = reading.questions
    assert (question.key, question.params["difference"], question.proposed) == ("total:B3", "7.0", "keep")
    assert reading.taken == 4
    answered = read_rows([TITLE, ["Область", "2024"], ["Итого", 70.0], *PARTS], answers={"total:B3": "keep"})
    assert answered.questions == ()


def test_a_total_over_hidden_parts_is_said_and_not_asked() -> None:
    reading = read_rows([TITLE, ["Область", "2024"], *PARTS, ["Могилевская область", "x"], ["Итого", 70.0]])
    assert reading.questions == ()
    assert [finding.code for finding in reading.findings] == ["layout.total_over_hidden"]


def test_a_country_among_its_regions_may_be_a_figure_of_its_own() -> None:
    rows = [["Экспорт в Казахстан, млн USD"], ["Место", "2024"], *PARTS[:2], ["Беларусь", 500.0], *PARTS[2:]]
    assert read_rows(rows).taken == 5


def test_a_turnover_that_misses_with_its_total_is_one_finding() -> None:
    rows: list[list[Any]] = [
        ["Торговля областей Беларуси с Казахстаном, млн USD"],
        ["Область", "Товарооборот", "Экспорт", "Импорт"],
        ["Итого", 14.0, 6.0, 9.0],
        ["Брестская область", 6.0, 3.0, 3.0],
        ["Минская область", 8.0, 3.0, 5.0],
    ]
    reading = read_rows(rows, answers={"period": "2024"})
    assert [question.key for question in reading.questions] == ["total:D3"]
    rows[2][3], rows[4][1] = 8.0, 8.5
    again = read_rows(rows, answers={"period": "2024"})
    assert sorted(question.key for question in again.questions) == ["total:B3", "turnover"]


def test_cities_within_a_region_are_not_counted_twice() -> None:
    rows = [["Регион", "Экспорт в Казахстан 2024, млн долл."], ["Всего", 300], ["Брестская область", 100]]
    rows += [["г. Брест", 40], ["г. Барановичи", 30], ["Гродненская область", 200], ["г. Гродно", 150]]
    reading = read_rows(rows)
    assert (reading.questions, reading.taken) == ((), 5)


def test_totals_may_be_rounded_more_than_their_parts() -> None:
    head = ["Область", "Экспорт в Казахстан 2024, млн долл."]
    parts = [["Брестская область", 1.24], ["Витебская область", 2.31], ["Гомельская область", 3.75]]
    assert read_rows([head, ["Всего", 7], *parts]).questions == ()
    assert [question.key for question in read_rows([head, ["Всего", 9], *parts]).questions] == ["total:B2"]
