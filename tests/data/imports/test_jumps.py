"""Jumps of twenty times."""

from __future__ import annotations

from tests.data.imports.grids import read_rows

HEAD = ["Область", "Экспорт в Казахстан 2023, млн USD", "Экспорт в Казахстан 2024, млн USD"]


def test_a_whole_period_that_jumps_is_asked_once() -> None:
    rows = [HEAD, ["Брестская область", 1.5, 1500], ["Минская область", 2.5, 2600], ["Гомельская область", 3.5, 3]]
    reading = read_rows(rows)
    assert [question.key for question in reading.questions] == ["jump"]
    assert read_rows(rows, answers={"jump": "keep"}).questions == ()


def test_one_place_that_jumps_among_others_is_not_asked() -> None:
    rows = [HEAD, ["Брестская область", 1.5, 1500], ["Минская область", 2.5, 2.6], ["Гомельская область", 3.5, 3]]
    assert read_rows(rows).questions == ()


def test_a_jump_from_what_is_kept_is_asked() -> None:
    kept = read_rows([["Область", "Экспорт в Казахстан 2023, млн USD"], ["Брестская область", 1.5]]).rows
    reading = read_rows([["Область", "Экспорт в Казахстан 2024, млн USD"], ["Брестская область", 1500]], kept=kept)
    assert [question.key for question in reading.questions] == ["jump"]
