"""Jumps of twenty times."""

from __future__ import annotations

from tests.data.imports.grids import read_rows

HEAD = ["Область", "Экспорт в Казахстан 2023, млн USD", "Экспорт в Казахстан 2024, млн USD"]


def test_a_whole_period_that_jumps_is_asked_once() -> None:
    rows = [HEAD, ["Брестская область", 1.5, 1500], ["Минская область", 2.5, 2600], ["Гомельская область", 3.5, 3]]
    reading = read_rows(rows)
    assert [question.key for question in reading.questions] == ["jump"]
    assert read_rows(rows, answers={"jump": "keep"}).questions == ()


def test_one_place_that_jumps_above_the_others_is_asked_with_its_cell() -> None:
    rows = [HEAD, ["Минская область", 2.5, 2.6], ["Брестская область", 1.5, 1500], ["Гомельская область", 3.5, 3]]
    (question,) = read_rows(rows).questions
    assert (question.key, question.params["cell"], question.params["times"]) == ("jump", "C3", "1000")


def test_one_small_place_that_grows_among_others_is_not_asked() -> None:
    rows = [HEAD, ["Брестская область", 0.001, 0.5], ["Минская область", 2.5, 2.6], ["Гомельская область", 3.5, 3]]
    assert read_rows(rows).questions == ()


def test_one_place_that_grows_forty_times_is_not_asked() -> None:
    rows = [HEAD, ["Минская область", 2.5, 2.6], ["Брестская область", 1.5, 60], ["Гомельская область", 3.5, 3]]
    assert read_rows(rows).questions == ()


def test_single_goods_that_begin_to_be_sold_are_not_asked() -> None:
    head = ["Год", "Код ТН ВЭД", "Экспорт Беларуси в Казахстан, млн USD"]
    goods = ((code, year) for code in ("0402", "0406", "1701") for year in (2023, 2024))
    rows = [[year, code, 900 if (code, year) == ("0402", 2024) else 1] for code, year in goods]
    assert read_rows([head, *rows]).questions == ()


def test_a_jump_from_what_is_kept_is_asked() -> None:
    kept = read_rows([["Область", "Экспорт в Казахстан 2023, млн USD"], ["Брестская область", 1.5]]).rows
    reading = read_rows([["Область", "Экспорт в Казахстан 2024, млн USD"], ["Брестская область", 1500]], kept=kept)
    assert [question.key for question in reading.questions] == ["jump"]


REGIONS = ["Брестская область", "Витебская область", "Гомельская область", "Гродненская область", "Минская область"]


def test_a_wild_figure_of_one_year_is_asked() -> None:
    rows = [[name, 1130000 if name.startswith("Грод") else 1110.5] for name in REGIONS]
    reading = read_rows([["Область", "Экспорт в Казахстан 2024, тыс. долл. США"], *rows])
    (question,) = reading.questions
    assert (question.key, question.cells, question.proposed) == ("outlier", ("B5",), None)
    kept = read_rows([["Область", "Экспорт в Казахстан 2024, тыс. долл. США"], *rows], answers={"outlier": "keep"})
    assert (kept.questions, kept.taken) == ((), 5)


def test_a_wild_figure_beside_its_year_before_is_asked_as_a_jump() -> None:
    head = ["Область", "Экспорт в Казахстан 2023, тыс. долл. США", "Экспорт в Казахстан 2024, тыс. долл. США"]
    rows = [[name, 1010.5, 113050 if name.startswith("Грод") else 1110.5] for name in REGIONS]
    assert [question.key for question in read_rows([head, *rows]).questions] == ["jump"]
