"""Tables of this project."""

from __future__ import annotations

import pytest

from data.imports.schemes.own_table import own_columns
from tests.data.imports.grids import read_rows

HEADER = ["by_id", "kz_id", "flow", "measure", "product", "period_start", "period_end", "value", "unit"]
ROW = ["BY-BR", "KZ", "export", "value", "HS 0402", "2024", "2024", "10.5", "usd_million"]


def test_our_own_words_are_taken_without_a_question() -> None:
    reading = read_rows([HEADER, ROW])
    cells = reading.rows[1].cells
    assert (reading.verdict, reading.questions) == ("accept", ())
    assert (cells["product_code"], cells["unit"], cells["currency"]) == ("0402", "usd_million", "USD")


def test_figures_that_were_given_out_come_back_as_the_same() -> None:
    first = read_rows([HEADER, ROW]).rows[1]
    names = [name for name in first.cells if name != "obs_id"]
    again = read_rows([names, [first.cells[name] for name in names]]).rows[1]
    assert again.row_id == first.row_id


@pytest.mark.parametrize(("column", "word"), [(0, "BY-XX"), (2, "sale"), (5, "2024-13"), (7, "ten")])
def test_a_word_that_the_contract_does_not_have_is_named(column: int, word: str) -> None:
    reading = read_rows([HEADER, ROW, [*ROW[:column], word, *ROW[column + 1 :]]])
    (finding,) = reading.findings
    assert finding.position == (2, column)
    assert reading.taken == 1


def test_other_tables_are_not_taken_for_one() -> None:
    assert own_columns(["region", "year"]) is None
