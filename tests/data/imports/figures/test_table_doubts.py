"""Doubts of a whole table: running sums, columns that are not understood, plans and forecasts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.data.imports.grids import read_rows

BREST, GOMEL = "Брестская область", "Гомельская область"
SUMS = [
    ["Экспорт Беларуси в Казахстан нарастающим итогом, тыс. долл. США"],
    ["Область", "январь 2024", "февраль 2024"],
    [BREST, 100.5, 210.5],
    [GOMEL, 200.5, 410.5],
]
FIRMS = [
    ["Предприятие", "Область", "Экспорт в Казахстан 2024, тыс. долл. США"],
    ["Завод", BREST, 100.5],
    ["Фабрика", GOMEL, 200.5],
]


def starts(rows: list[list[Any]], **answers: str) -> list[tuple[Any, Any]]:
    reading = read_rows(rows, answers=answers)
    return [(row.cells["period_start"], row.cells["period_end"]) for row in reading.rows if "flow" in row.cells]


def test_months_of_running_sums_are_asked_and_only_january_is_ready() -> None:
    reading = read_rows(SUMS)
    assert [(q.key, q.proposed, q.rows) for q in reading.questions] == [("cumulative", None, 2)]
    assert starts(SUMS) == [("2024-01", "2024-01")] * 2


def test_an_answer_makes_months_all_months_up_to_them_or_leaves_them() -> None:
    assert ("2024-01", "2024-02") in starts(SUMS, cumulative="from_january")
    assert ("2024-02", "2024-02") in starts(SUMS, cumulative="month_alone")


def test_a_column_that_is_not_understood_is_asked_and_its_figures_wait() -> None:
    reading = read_rows(FIRMS)
    (question,) = reading.questions
    assert (question.key, question.proposed, reading.taken) == ("column:A", None, 0)
    assert [proposal.value for proposal in question.proposals] == ["whole", "column_of_goods", "parts"]


@pytest.mark.parametrize(("answer", "taken"), [("whole", 2), ("column_of_goods", 2), ("parts", 0)])
def test_each_answer_about_a_column_is_kept(answer: str, taken: int) -> None:
    reading = read_rows(FIRMS, answers={"column:A": answer})
    assert (reading.questions, reading.taken) == ((), taken)
    names = {row.cells.get("product_name") for row in reading.rows if "flow" in row.cells}
    assert names == {"whole": {""}, "column_of_goods": {"Завод", "Фабрика"}, "parts": set()}[answer]


def test_names_below_a_title_of_goods_are_goods() -> None:
    rows = [["Основные товары экспорта Беларуси в Казахстан за 2024 год"], ["Наименование", "млн долл."], ["Мясо", 1.5]]
    reading = read_rows([*rows, ["Тракторы", 2.5]])
    assert {row.cells["product_name"] for row in reading.rows if "flow" in row.cells} == {"Мясо", "Тракторы"}


@pytest.mark.parametrize(
    "title",
    [
        "Прогноз экспорта в Казахстан на 2025 год",
        "Average monthly exports to Kazakhstan, 2024",
        "Экспорт в Россию и Казахстан",
    ],
)
def test_what_a_title_calls_something_else_is_not_taken(title: str) -> None:
    reading = read_rows([[f"{title}, млн долл."], ["Область", "Экспорт"], [BREST, 1.5], [GOMEL, 2.5]])
    assert reading.taken == 0
    assert "layout.title_not_actual" in [finding.code for finding in reading.findings if finding.is_error]


def test_what_was_traded_is_taken_beside_a_plan() -> None:
    rows = [["План и факт экспорта в Казахстан, 2024, млн долл."], ["Область", "Экспорт, план", "Экспорт, факт"]]
    reading = read_rows([*rows, [BREST, 1.5, 1.6], [GOMEL, 2.5, 2.6]])
    assert [str(row.cells["value"]) for row in reading.rows if "flow" in row.cells] == ["1.6", "2.6"]
    assert "layout.column_not_actual" in [finding.code for finding in reading.findings]
