"""CSV and JSON hold the rows as they are, and no text that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from components.exports.csv_json import (
    FORMULA_STARTS,
    SIGNS,
    Separator,
    looks_like_formula,
    without_formulas,
    write_csv,
    write_json,
)
from data.enums import Lang
from tests.components.exports.quiz.reading import unmarked
from tests.components.exports.tables import PROBES, map_table, with_rows


def test_no_text_of_the_csv_is_a_live_cell_and_every_mark_is_named() -> None:
    body = write_csv(with_rows([(probe, "plain") for probe in PROBES], ("one", "two")))
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    for row, probe in zip(rows, PROBES, strict=True):
        assert not row["one"].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
        assert row["escaped"] == ("one" if looks_like_formula(probe) else "")
        assert (unmarked(row["one"]) if row["escaped"] else row["one"]) == probe


LATER = (
    "a;=HYPERLINK(1)", "a; =1", "a;+1", "a,=1", "a, @x", "a\t=1", "a\n=1", "a\r\n-1", 'a;"=1', "a;'=1", "a;;=1",
    "a\n\n=1", "=1;=2", ";=1", ",=1", "a;\u3000=1", "a\n＝1", '"a;=1', '","=1', '";=1',
)  # fmt: skip
"""Texts of which a spreadsheet that separates cells otherwise than the file would run a part."""


@pytest.mark.parametrize("separator", Separator)
@pytest.mark.parametrize("expected", SIGNS.values())
@pytest.mark.parametrize("text", LATER)
def test_no_text_is_a_live_cell_whichever_separator_a_spreadsheet_expects(
    text: str, expected: str, separator: Separator
) -> None:
    body = write_csv(with_rows([("id", text, text, "z"), (text, "b", "c", text)], tuple("abcd")), separator)
    for line in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=expected):
        for cell in line:
            assert not looks_like_formula(cell.strip('"')), (cell, line)
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=SIGNS[separator]))
    assert rows[0]["b"] == without_formulas(text, separator)
    assert rows[0]["b"].replace("'", "") == text.replace("'", ""), "an apostrophe is all that is added"
    assert rows[0]["escaped"] == ("b;c" if rows[0]["b"] != text else "")


def test_between_semicolons_numbers_have_a_comma() -> None:
    body = write_csv(with_rows([("Гомель; Астана", 3.5, 4.0, -2, None)], tuple("abcde")), Separator.SEMICOLON)
    assert body.decode("utf-8-sig").splitlines() == ["a;b;c;d;e;escaped", '"Гомель; Астана";3,5;4;-2;;']


def test_a_text_that_says_nothing_of_a_formula_is_not_changed() -> None:
    for text in ("Гомель; Астана", "a, b; c – d", "x=1", "2019-2020", "a - b", "https://example.org/?a=1;b=2"):
        assert without_formulas(text) == without_formulas(text, Separator.SEMICOLON) == text


def test_a_negative_number_stays_a_number() -> None:
    body = write_csv(with_rows([(-12.5, -3.0, True, None, date(2020, 1, 2))], tuple("abcde")))
    assert body.decode("utf-8-sig").splitlines()[1] == "-12.5,-3,true,,2020-01-02,"


def test_csv_begins_with_the_mark_that_spreadsheets_need_for_cyrillic() -> None:
    body = write_csv(map_table(Lang.KK))
    assert body.startswith(b"\xef\xbb\xbf")
    assert "Қазақстан" in body.decode("utf-8-sig")


def test_json_says_what_a_reader_must_know() -> None:
    found = map_table(place="KZ-35")
    text = write_json(found).decode()
    for part in (found.cite, "KZ-35", found.contract.version, "Do not count or sum"):
        assert part in text
    assert "NaN" not in text


def test_the_json_has_every_row_by_its_columns() -> None:
    found = json.loads(write_json(with_rows([("a", 1, None), ("b", 2.5, date(2020, 1, 2))], ("x", "y", "z"))))
    assert found["columns"] == ["x", "y", "z"]
    assert found["count"] == 2
    assert found["rows"] == [{"x": "a", "y": 1, "z": None}, {"x": "b", "y": 2.5, "z": "2020-01-02"}]
    assert found["view"] == "map"


def test_an_empty_view_is_a_head_alone() -> None:
    assert write_csv(with_rows([], ("claim_id", "title"))).decode("utf-8-sig") == "claim_id,title,escaped\r\n"


def test_all_escaped_columns_of_a_row_are_named() -> None:
    lines = write_csv(with_rows([("=1", "x", "@2")], ("a", "b", "c"))).decode("utf-8-sig").splitlines()
    assert lines[1] == "'=1,x,'@2,a;c"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_text_is_marked_by_how_it_starts(start: str) -> None:
    assert looks_like_formula(f"  {start}1")
    assert not looks_like_formula(f"a{start}1")


def test_what_is_no_text_is_no_formula() -> None:
    assert not any(map(looks_like_formula, (-1, -1.5, None, True, date(2020, 1, 1), "", " ")))


def test_values_are_written_as_the_tables_of_the_data_set_write_them() -> None:
    row = (True, False, 3.0, 3.5, -2, None)
    assert write_csv(with_rows([row], tuple("abcdef"))).decode("utf-8-sig").splitlines()[1] == "true,false,3,3.5,-2,,"
