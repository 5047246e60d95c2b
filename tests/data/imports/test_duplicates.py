"""Figures that a file gives twice."""

from __future__ import annotations

from tests.data.imports.grids import read_rows

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн USD"]


def test_an_identical_repeat_is_taken_once_and_said() -> None:
    reading = read_rows([HEAD, ["Брестская область", 2024, 1.5], ["Брестская область", 2024, 1.50]])
    assert (reading.taken, reading.repeats) == (1, 1)
    assert [finding.code for finding in reading.findings] == ["layout.repeat"]


def test_of_two_values_of_one_key_neither_is_taken() -> None:
    reading = read_rows(
        [HEAD, ["Брестская область", 2024, 1.5], ["Минская область", 2024, 3], ["Брестская область", 2024, 2.5]]
    )
    (finding,) = reading.findings
    assert (finding.code, finding.cell, reading.taken) == ("layout.two_values", "C4", 1)


def test_the_same_value_in_another_unit_is_the_same() -> None:
    rows = [
        ["Область", "Год", "Показатель", "Значение", "Единица"],
        ["Брестская область", 2024, "Экспорт в Казахстан", 1.5, "млн USD"],
        ["Брестская область", 2024, "Экспорт в Казахстан", 1500, "тыс. USD"],
    ]
    assert read_rows(rows).repeats == 1


def test_what_is_one_key_by_a_proposal_alone_is_held_once_it_is_taken() -> None:
    rows = [["Место", "Год", "Экспорт из Беларуси, млн USD"], ["Казахстан", 2024, 1.5], ["Белоруссия", 2024, 2.5]]
    assert read_rows(rows).taken == 2
    assert read_rows(rows, answers={"places:A": "yes", "partner": "KZ"}).taken == 0
