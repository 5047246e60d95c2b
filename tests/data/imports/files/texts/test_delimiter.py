from __future__ import annotations

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.imports.files.texts.delimiter import find_decimal, find_delimiter, split, stated_delimiter


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ("a,b\n1.5,2.5\n", ","),
        ("a\tb\n1,5\t2,5\n", "\t"),
        ("a|b|c\n1,5|2|3\n", "|"),
        ('a,b\n"x;y",2\n"z;w",3\n', ","),
        ("Таблица 1. Экспорт, импорт, оборот\n\nРегион;2023;2024\nБрест;1,5;2\nГомель;3;4,5\n", ";"),
        ("one column\nof words\n", None),
        ("", None),
        ("год;значение\n2023;1\nИсточник: расчёты, таблицы, слова\n", ";"),
        ("a,b,c\nАлматы; город,1,2\nМинск; город,3,4\n", ","),
    ],
)
def test_the_delimiter_is_what_cuts_the_lines_alike(text: str, delimiter: str | None) -> None:
    assert find_delimiter(text.splitlines(keepends=True)) == delimiter


@given(
    st.lists(st.lists(st.text("абвгд 019.-", min_size=1, max_size=9), min_size=3, max_size=3), min_size=4, max_size=9),
    st.sampled_from("\t;,|"),
)
def test_a_table_that_csv_wrote_gives_its_delimiter_back(rows: list[list[str]], delimiter: str) -> None:
    assume(not any(cell.strip() == "" for row in rows for cell in row))
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    lines = text.getvalue().splitlines(keepends=True)
    assert find_delimiter(lines) == delimiter
    assert split(lines, delimiter) == rows


@pytest.mark.parametrize(
    ("line", "delimiter"),
    [("sep=;\r\n", ";"), ("\ufeffsep=,\n", ","), ("SEP=|", "|"), ("sep=\t\n", "\t"), ("a;b", None), ("sep=;;", None)],
)
def test_a_first_line_may_state_the_delimiter(line: str, delimiter: str | None) -> None:
    assert stated_delimiter(line) == delimiter


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1,5", "2"], ","),
        (["1.5", "2"], "."),
        (["76\u00a0315,7"], ","),
        (["1 234.5"], "."),
        (["1.234,5"], ","),
        (["1,234.5"], "."),
        (["1,234", "5,678"], None),
        (["1,234", "5,67"], ","),
        (["107,3 %"], ","),
        (["0,0"], ","),
        (["2023", "текст", ""], None),
        (["31.12.2023", "1,5"], ","),
        (["1.5", "1,5"], None),
    ],
)
def test_the_decimal_mark_is_taken_from_numbers_that_show_it(cells: list[str], mark: str | None) -> None:
    assert find_decimal(cells) == mark
