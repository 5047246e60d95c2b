"""Observations of figures."""

from __future__ import annotations

from tests.data.imports.grids import read_rows

HEAD = ["Область", "Год", "Экспорт в Казахстан, млн долл. США"]


def test_an_observation_is_in_the_unit_of_its_file() -> None:
    reading = read_rows([["Область", "Год", "Экспорт в Казахстан, тыс. USD"], ["Брестская область", 2024, 1500.5]])
    cells = reading.rows[1].cells
    assert (cells["value"], cells["unit"], cells["currency"]) == ("1500.5", "usd_thousand", "USD")
    assert reading.rows[1].origin.cell == "C2"


def test_export_below_zero_is_named_at_its_cell() -> None:
    reading = read_rows([HEAD, ["Брестская область", 2024, -1.5], ["Минская область", 2024, 2]])
    assert [(f.code, f.cell) for f in reading.findings] == [("layout.negative", "C2")]
    assert reading.taken == 1


def test_goods_of_a_heading_are_asked_and_answered() -> None:
    rows = [["Год", "Экспорт сыра из Беларуси в Казахстан, млн USD"], [2024, 1.5]]
    assert [question.key for question in read_rows(rows).questions] == ["product"]
    answered = read_rows(rows, answers={"product": "all"})
    assert answered.rows[1].cells["product_scheme"] == "all"


def test_lost_zeros_are_put_back_by_an_answer_alone() -> None:
    rows = [["HS", "Год", "Экспорт из Беларуси в Казахстан, USD"], [40210, 2024, 10]]
    assert read_rows(rows).taken == 0
    padded = read_rows(rows, answers={"codes:A": "pad"})
    assert padded.rows[1].cells["product_code"] == "040210"
