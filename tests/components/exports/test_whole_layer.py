"""A layer as a file: every row with its cell and the terms, texts as texts, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.exports.csv_json import BOM
from components.exports.whole_layer import ABOUT, FORMS, ORIGIN, LayerFile, about_layer, layer_filename, write_layer
from components.i18n.language import language
from data.enums import Lang
from tests.data.layers.own_rows import claim, figure, placed, small_layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.layer_rows import LayerRow

TERMS = "for members alone"
EN = language(Lang.EN)


def of(rows: Sequence[LayerRow], **changed: Any) -> LayerFile:
    ordered = sorted(rows, key=lambda row: row.table)
    found: dict[str, Any] = {
        "layer_id": "ours", "name": "Chamber", "version": 3, "is_published": True, "who": "Anna",
        "at": datetime(2026, 11, 24, 9, 30, tzinfo=UTC), "licences": (TERMS,), "rows": ordered,
    }  # fmt: skip
    return LayerFile(**(found | changed))


def in_csv(rows: Sequence[LayerRow]) -> dict[str, list[dict[str, str]]]:
    """Return the tables of an archive."""
    with zipfile.ZipFile(io.BytesIO(write_layer(of(rows), "zip", EN))) as archive:
        texts = {name.removesuffix(".csv"): archive.read(name).decode() for name in archive.namelist()}
    assert all(text.startswith(BOM) for text in texts.values())
    return {name: list(csv.DictReader(io.StringIO(text[1:], newline=""))) for name, text in texts.items()}


def test_every_row_is_in_each_form_with_its_file_sheet_and_cell() -> None:
    rows = small_layer()
    expected = {(row.table, row.origin.file, row.origin.sheet, row.origin.cell) for row in rows}
    found = json.loads(write_layer(of(rows), "json", EN))["tables"]
    in_json = {(table, *(one[name] for name in ORIGIN)) for table, given_rows in found.items() for one in given_rows}
    assert in_json == expected
    tables = in_csv(rows)
    del tables[ABOUT.removesuffix(".csv")]
    assert {(table, *(one[name] for name in ORIGIN)) for table, lines in tables.items() for one in lines} == expected
    book = openpyxl.load_workbook(io.BytesIO(write_layer(of(rows), "xlsx", EN)))
    count = sum(book[table].max_row - 1 for table in tables)
    assert count == len(rows) == sum(map(len, tables.values()))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", Lang)
def test_the_terms_and_the_version_are_in_each_file(form: str, lang: Lang) -> None:
    body = write_layer(of(small_layer()), form, language(lang))
    if form == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
        said = [str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value]
    elif form == "zip":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            said = [archive.read(ABOUT).decode()]
    else:
        said = [body.decode()]
        assert json.loads(body)["licences"] == [TERMS]
    assert any(TERMS in text for text in said)
    assert any("Chamber" in text for text in said)


def test_where_nothing_was_said_of_the_terms_that_is_said() -> None:
    texts = dict(about_layer(of((), licences=()), EN))
    assert texts["Terms of use"].startswith("Nothing was said")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_version_gives_the_same_bytes(form: str) -> None:
    assert write_layer(of(small_layer()), form, EN) == write_layer(of(small_layer()), form, EN)


@given(st.text(max_size=12).filter(lambda text: not set(text) & set("\x00\x0b\x0c\r\n") and text.isprintable()))
def test_a_text_stays_a_text_whatever_it_begins_with(text: str) -> None:
    for lead in ("=", "+", "-", "@", ""):
        rows = [claim("agreements", "own-a", title_ru=f"{lead}{text}")]
        (line,) = in_csv(rows)["agreements"]
        if line["escaped"]:
            assert line["title_ru"] == f"'{lead}{text}"
        else:
            assert line["title_ru"] == f"{lead}{text}"
            assert not line["title_ru"].lstrip(" ").startswith(("=", "+", "-", "@"))
        book = openpyxl.load_workbook(io.BytesIO(write_layer(of(rows), "xlsx", EN)))
        assert all(cell.data_type != "f" for line in book["agreements"].iter_rows() for cell in line)


def test_a_figure_is_a_number_where_a_spreadsheet_keeps_all_of_it_and_else_a_text() -> None:
    rows = [placed(figure("-12.50"), "B2"), placed(figure("12345678901234567.25", product_name="x"), "B3")]
    book = openpyxl.load_workbook(io.BytesIO(write_layer(of(rows), "xlsx", EN)))
    sheet = book["observations"]
    column = [cell.value for cell in sheet[1]].index("value") + 1
    assert [sheet.cell(line, column).value for line in (2, 3)] == [-12.5, "12345678901234567.25"]
    assert [line["value"] for line in in_csv(rows)["observations"]] == ["-12.50", "12345678901234567.25"]


def test_a_file_is_named_by_its_layer_and_version() -> None:
    assert layer_filename("ours", 3, "zip") == "ours-version-3.zip"
