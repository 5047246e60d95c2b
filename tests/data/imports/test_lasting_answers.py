"""Answers for the next file of the same layout."""

from __future__ import annotations

from data.imports.lasting_answers import lasting_answers
from tests.data.imports.grids import read_rows

ROWS = [["Место", "Экспорт в Казахстан, млн USD"], ["Гомелская область", 1.5], ["Брестская область", 2.5]]


def test_a_year_is_of_its_file_alone() -> None:
    assert "period" not in lasting_answers(read_rows(ROWS, answers={"period": "2024"}))


def test_what_days_mean_holds_for_the_next_file() -> None:
    rows = [["Область", "Дата", "Экспорт в Казахстан, млн USD"], ["Брестская область", "31.12.2024", 1.5]]
    assert lasting_answers(read_rows(rows, answers={"period": "year"})) == {"period": "year"}


def test_names_are_remembered_one_by_one() -> None:
    found = lasting_answers(read_rows(ROWS, answers={"period": "2024", "places:A": "yes"}))
    assert found == {"place:Гомелская область": "BY-HO"}
    again = read_rows([*ROWS, ["Витебскобласть", 3.5]], answers={**found, "period": "2025"})
    assert [question.key for question in again.questions] == ["places:A"]


def test_a_rate_of_a_day_is_asked_again() -> None:
    rows = [["Область", "Год", "Экспорт в Казахстан, млн тенге"], ["Брестская область", 2024, 1.5]]
    assert lasting_answers(read_rows(rows, answers={"currency": "KZT 0.002 2024-12-31 Bank"})) == {}
    assert lasting_answers(read_rows(rows, answers={"currency": "keep"})) == {"currency": "keep"}
