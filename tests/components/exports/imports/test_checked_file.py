"""The checked file has every cell where it was, marks what is found, and nothing of it is run."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from components.exports.imports.checked_file import checked_filename, unique_names, write_checked
from components.i18n.language import language
from data.enums import Lang
from data.imports.corrected import corrected
from data.imports.files.model import FileKind, ReadFile
from data.imports.read_file import read_file, read_opened
from data.imports.words.import_words import group_title, say
from tests.data.imports.grids import grid_of
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from openpyxl.workbook import Workbook

HEAD = ["Область", "Экспорт в Казахстан, тыс. долл. США, 2023", "Экспорт в Казахстан, тыс. долл. США, 2024"]
ROWS: list[list[Any]] = [
    HEAD,
    ["Гомельская область", Decimal("12.5"), Decimal(3)],
    ["Брестская область", "91O,4", Decimal(5)],
    ["Витебская область", Decimal(40), Decimal(41)],
    ["Минская область", Decimal(70), Decimal(66)],
    ["Могилевская область", Decimal(51), Decimal(49)],
    ['=HYPERLINK("http://x")', "=1+1"],
    ["http://example.org", "12345678901234567890"],
    [None, date(2024, 5, 17)],
]


def checked(
    rows: list[list[Any]], lang: Lang = Lang.EN, cells: Mapping[tuple[str, int, int], str] | None = None
) -> bytes:
    grid = grid_of(rows, name="Данные")
    found = ReadFile(name="данные.csv", kind=FileKind.TEXT, sha256="0" * 64, size=1, grids=(grid,))
    changed = corrected(found, cells or {})
    reading = read_opened(changed, atlas=ATLAS, answers={"direction": "by"})
    return write_checked(found, changed, reading, atlas=ATLAS, lang=language(lang))


def opened(body: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(body))


def test_every_cell_is_where_it_was() -> None:
    sheet = opened(checked(ROWS)).worksheets[1]
    assert sheet.title == "Данные"
    found = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=8, max_col=3)]
    brought = [[*row, *[None] * (3 - len(row))] for row in ROWS[:8]]
    assert found == [[float(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in brought]
    assert sheet.cell(9, 2).value.date() == date(2024, 5, 17)


def test_nothing_of_a_text_is_run_or_linked() -> None:
    body = checked(ROWS)
    assert {
        cell.data_type for row in opened(body).worksheets[1].iter_rows(max_row=8) for cell in row if cell.value
    } <= {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
        assert not any("externalLink" in name for name in package.namelist())


@pytest.mark.parametrize("lang", list(Lang))
def test_a_cell_with_a_fault_is_marked_and_says_it_in_the_language(lang: Lang) -> None:
    book = opened(checked(ROWS, lang))
    findings, sheet = book.worksheets
    cell = sheet["B3"]
    said = say("layout.not_a_number", {"text": "91O,4"}, lang=lang)
    assert said in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFF8C9C4"
    assert sheet["B2"].comment is None
    texts = [cell.value for row in findings.iter_rows() for cell in row if cell.value]
    assert said in texts
    assert "B3" in texts
    assert texts.count(group_title("layout.not_a_number", lang)) == 1


def test_a_correction_is_marked_with_what_was_brought() -> None:
    cell = opened(checked(ROWS, cells={("Данные", 2, 1): "914"})).worksheets[1]["B3"]
    assert cell.value == "914"
    assert "91O,4" in cell.comment.text


def test_the_checked_file_can_be_brought_again(tmp_path: Path) -> None:
    first = read_opened(
        ReadFile(name="x.csv", kind=FileKind.TEXT, sha256="0" * 64, size=1, grids=(grid_of(ROWS[:2], name="Данные"),)),
        atlas=ATLAS, answers={"direction": "by"},
    )  # fmt: skip
    path = tmp_path / "again.xlsx"
    path.write_bytes(checked(ROWS[:2]))
    again = read_file(path, name=path.name, atlas=ATLAS, answers={"direction": "by"})
    assert again.taken == first.taken == 2
    assert [row.row_id for row in again.rows][1:] == [row.row_id for row in first.rows][1:]


def test_names_of_sheets_are_valid_and_each_is_there_once() -> None:
    found = unique_names(["a/b", "A B", "a b", "x" * 40, "x" * 41, ""])
    assert len({name.casefold() for name in found}) == len(found)
    assert all(0 < len(name) <= 31 for name in found)


def test_the_name_of_the_file_is_said_with_a_word_of_the_language() -> None:
    assert checked_filename("отчёт/2024.xls", language(Lang.EN)) == "отчёт-2024 - checked.xlsx"
    assert checked_filename("", language(Lang.EN)) == "cells - checked.xlsx"
