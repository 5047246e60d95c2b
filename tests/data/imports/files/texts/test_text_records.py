from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.texts.text_records import LONGEST_CELL, TextLines, records


def read(text: str, delimiter: str | None = ";") -> list[tuple[int, list[str], bool]]:
    return [*records(TextLines(io.StringIO(text, newline="").readline, LIMITS), delimiter, LIMITS)]


def test_rows_have_the_numbers_of_their_first_lines() -> None:
    assert read('a;b\n"x\ny";1\n\nz;2\n') == [
        (1, ["a", "b"], False),
        (2, ["x\ny", "1"], False),
        (4, [], False),
        (5, ["z", "2"], False),
    ]


def test_a_mark_that_is_never_closed_takes_its_own_row_alone() -> None:
    text = 'a;b\n"open;1\nc;2\nd;"3"\n'
    assert read(text) == [
        (1, ["a", "b"], False),
        (2, ['"open', "1"], True),
        (3, ["c", "2"], False),
        (4, ["d", "3"], False),
    ]


@pytest.mark.parametrize(
    ("line", "row", "is_open"),
    [
        ('"ООО "Ромашка"";1', ['ООО Ромашка""', "1"], False),
        ('5" труба;1', ['5" труба', "1"], False),
        ('a;"b', ["a", '"b'], True),
        ('"a"b;"c', ['"a"b', '"c'], True),
        ('"a""b";1', ['a"b', "1"], False),
    ],
)
def test_marks_within_a_text_end_with_their_line(line: str, row: list[str], is_open: bool) -> None:
    assert read(f"{line}\nnext;2\n") == [(1, row, is_open), (2, ["next", "2"], False)]


def test_a_mark_that_is_open_too_long_is_never_closed() -> None:
    body = "".join(f"r{number};{number}\n" for number in range(LONGEST_CELL * 3))
    found = read(f'a;b\n"open;1\n{body}"end";1\n')
    assert [row for row in found if row[2]] == [(2, ['"open', "1"], True)]
    assert len(found) == LONGEST_CELL * 3 + 3
    assert found[-1] == (LONGEST_CELL * 3 + 3, ["end", "1"], False)


def test_a_text_without_a_delimiter_has_a_cell_a_line() -> None:
    assert read('one "two"\r\n\nthree', None) == [(1, ['one "two"'], False), (2, [""], False), (3, ["three"], False)]


def test_a_line_longer_than_any_row_is_refused() -> None:
    lines = TextLines(io.StringIO("a;b\n" + "x" * 100).readline, replace(LIMITS, line_text=50))
    with pytest.raises(FileRefused) as refused:
        [*records(lines, ";", LIMITS)]
    assert (refused.value.code, refused.value.params["line"]) == ("line_too_long", "2")


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=8), st.sampled_from("\t;,|"))
def test_what_csv_writes_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    assert [row for _, row, is_open in read(text.getvalue(), delimiter) if not is_open] == rows


@given(st.text('a";\n', max_size=60))
def test_no_text_is_lost_or_read_without_an_end(text: str) -> None:
    found = read(text)
    letters = sum(cell.count("a") for _, row, _ in found for cell in row)
    assert letters == text.count("a")
