from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.kept_rows import StreamedRows
from data.imports.files.model import FileKind, Mark
from data.imports.files.texts.text_file import read_pasted, read_text_file, table_shape

if TYPE_CHECKING:
    from data.imports.files.texts.text_file import TextGrid

CASES = Path(__file__).parents[2] / "cases"


def read(folder: Path, content: str | bytes) -> TextGrid:
    file = folder / "file.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_text_file(file, "file.csv", LIMITS)


def faults(found: TextGrid) -> list[tuple[str, str]]:
    return [(found.grid.row_name(fault.row), fault.code) for fault in found.grid.faults]


def test_the_case_in_windows_1251_has_one_row_with_a_field_too_many() -> None:
    found = read_text_file(CASES / "02_cp1251_semicolon_comma.csv", "case.csv", LIMITS)
    assert (found.encoding, found.delimiter, found.decimal) == ("windows-1251", ";", ",")
    (fault,) = found.grid.faults
    assert found.grid.row_name(fault.row) == "row 16"
    assert fault.params == {"found": "7", "expected": "6", "delimiter": ";"}
    assert found.grid.cell(1, 3) == "76\u00a0315,7"
    assert found.grid.cell(1, 5) == 'ТЕСТ; "кавычки" и точка с запятой'
    assert [note.code for note in found.notes] == ["encoding_by_letters"]


@pytest.mark.parametrize(
    ("name", "rows", "columns", "kind"),
    [
        ("03_comtrade_api_2023_2024.csv", 33, 47, FileKind.TEXT),
        ("06_sdmx_csv.csv", 11, 11, FileKind.SDMX_CSV),
        ("09_names_as_people_write.csv", 37, 3, FileKind.TEXT),
        ("20_first_release.csv", 16, 4, FileKind.TEXT),
        ("21_revised_release.csv", 22, 4, FileKind.TEXT),
        ("25_text_stays_text.csv", 6, 4, FileKind.TEXT),
        ("27_other_units.csv", 7, 5, FileKind.TEXT),
    ],
)
def test_the_other_cases_have_their_rows_and_columns(name: str, rows: int, columns: int, kind: FileKind) -> None:
    found = read_text_file(CASES / name, name, LIMITS)
    assert (len(found.grid.rows), max(map(len, found.grid.rows)), found.kind) == (rows, columns, kind)
    assert found.grid.faults == ()
    assert found.encoding == "utf-8"


def test_codes_and_texts_stay_letter_for_letter() -> None:
    rows = read_text_file(CASES / "25_text_stays_text.csv", "x", LIMITS).grid.rows
    assert [row[3] for row in rows[1:]] == ["=1+1", "<b>bold</b> & {{7*7}}", "@SUM(A1)", "+375 17 000-00-00", "-"]
    table = read_text_file(CASES / "03_comtrade_api_2023_2024.csv", "x", LIMITS).grid.rows
    assert "040210" in {row[20] for row in table}


def test_a_header_of_sdmx_csv_2_is_known(tmp_path: Path) -> None:
    text = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,T:F(1.0),I,KZ,2024,1.5\n"
    assert read(tmp_path, text).kind is FileKind.SDMX_CSV


def test_titles_and_footnotes_are_no_faults(tmp_path: Path) -> None:
    text = "Таблица, тысяч\n\nРегион;2023;2024\nБрест;1;2\nГомель;;3\nМинск;4;\nИсточник: ТЕСТ\n;;сноска\n"
    found = read(tmp_path, text)
    assert faults(found) == []
    assert [*found.grid.rows][-3:] == [("Минск", "4"), ("Источник: ТЕСТ",), (None, None, "сноска")]


def test_rows_with_too_many_or_too_few_cells_are_named(tmp_path: Path) -> None:
    found = read(tmp_path, "a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3\n1;2;3;\n")
    assert faults(found) == [("row 3", "field_count"), ("row 4", "field_count")]


def test_a_header_that_is_shorter_than_all_rows_makes_all_of_them_faults(tmp_path: Path) -> None:
    found = read(tmp_path, "a,b\n1,2,3\n4,5,6\n7,8,9\n")
    assert faults(found) == [(f"row {number}", "field_count") for number in (2, 3, 4)]


def test_a_row_is_named_by_its_first_line(tmp_path: Path) -> None:
    found = read(tmp_path, 'a,b\n"x\ny\nz",1\nlast,2\n')
    assert [found.grid.row_name(row) for row in range(3)] == ["row 1", "row 2", "row 5"]


def test_a_lone_quotation_mark_is_named_and_loses_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, 'a,b\n"open,1\nc,2\n')
    assert faults(found) == [("row 2", "quote_not_closed")]
    assert [*found.grid.rows] == [("a", "b"), ('"open', "1"), ("c", "2")]


def test_a_line_that_states_the_delimiter_is_no_row_of_the_table(tmp_path: Path) -> None:
    found = read(tmp_path, "sep=,\r\nгод,экспорт;импорт\r\n2024,1;2\r\n2023,2;3\r\n")
    assert found.delimiter == ","
    assert [*found.grid.rows] == [(), ("год", "экспорт;импорт"), ("2024", "1;2"), ("2023", "2;3")]
    assert [(note.code, note.params["delimiter"]) for note in found.notes] == [("separator_line", ",")]
    assert found.grid.row_name(2) == "row 3"


def test_our_own_files_give_their_texts_back(tmp_path: Path) -> None:
    text = "\ufeffnote,other,cite,escaped\r\n'=1+1,'kept,c,note\r\n'x,=,c,\r\n"
    found = read(tmp_path, text)
    assert [row[:2] for row in found.grid.rows] == [("note", "other"), ("=1+1", "'kept"), ("'x", "=")]
    assert [note.code for note in found.notes] == ["own_export"]


def test_lines_of_another_encoding_are_named(tmp_path: Path) -> None:
    content = "a;b\nБрест;1\nМинск;2\n".encode() + "Гомель;3\n".encode("cp1251")
    found = read(tmp_path, content)
    assert faults(found) == [("row 4", "not_readable")]
    assert [(note.code, note.params["count"]) for note in found.notes] == [("encodings_mixed", "1")]


def test_hidden_characters_and_errors_are_listed_and_kept(tmp_path: Path) -> None:
    found = read(tmp_path, "a;b\nМинск\u200b;#Н/Д\n\u202eabc;1\0\n")
    assert found.grid.hidden_characters == {(1, 0): "U+200B", (2, 0): "U+202E", (2, 1): "U+0000"}
    assert found.grid.marks == {(1, 1): Mark.ERROR}
    assert found.grid.cell(1, 0) == "Минск\u200b"


def test_a_text_that_is_longer_than_a_cell_is_cut_and_named(tmp_path: Path) -> None:
    long = "x" * 1_000_000
    found = read(tmp_path, f"a;b\n1;{long}\n2;{long}\n")
    assert faults(found) == [("row 2", "cell_too_long"), ("row 3", "cell_too_long")]
    assert found.grid.faults[0].params == {"column": "B", "found": "1000000", "limit": "32767"}
    assert len(str(found.grid.cell(2, 1))) == LIMITS.cell_text


def test_pasted_cells_are_read_as_they_are() -> None:
    found = read_pasted("Регион\t2024\nБрест\t1,5\n", "", LIMITS)
    assert (found.kind, found.encoding, found.delimiter, found.decimal) == (FileKind.PASTED, None, "\t", ",")
    assert [*found.grid.rows] == [("Регион", "2024"), ("Брест", "1,5")]


def test_a_large_text_is_read_from_its_file_each_time(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    file.write_text("".join(f"{number};{number * 2}\n" for number in range(5_000)), encoding="utf-8")
    found = read_text_file(file, "large.csv", replace(LIMITS, kept_cells=100))
    assert isinstance(found.grid.rows, StreamedRows)
    assert [*found.grid.rows] == [*found.grid.rows] == [(str(n), str(n * 2)) for n in range(5_000)]
    assert found.grid.cell(4_999, 1) == "9998"


def test_too_many_cells_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    file.write_text("a;b;c\n" * 100, encoding="utf-8")
    with pytest.raises(FileRefused, match="too_many_cells"):
        read_text_file(file, "large.csv", replace(LIMITS, cells=200))


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=15)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=3, max_size=9),
    st.sampled_from(";\t"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_that_was_written_is_read_back(
    tmp_path: Path, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    file = tmp_path / "file.csv"
    with file.open("w", encoding=encoding, newline="") as text:
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerows([["a", "b", "c"], *rows])
    found = read_text_file(file, "file.csv", LIMITS)
    assert [list(row) for row in found.grid.rows][1:] == rows
    assert found.encoding == encoding.removesuffix("-sig")


def test_the_shape_of_a_table_is_that_of_its_first_full_row() -> None:
    shape = table_shape([["t"], ["a", "b", ""], ["1", "2", "3"], ["4", "5", "6"]])
    assert (shape.header, shape.width, shape.filled) == (1, 3, 2)
    assert table_shape([["a"], ["b"]]).header == -1
